"""Addresses and words of linked data: what things are called, and by what vocabulary."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from typing import Any

from locales import LANGUAGES, Say
from storage.cards import AgencyCard

Node = dict[str, Any]
"""An object of JSON-LD."""

CONTEXT: Mapping[str, Any] = {
    "@vocab": "https://schema.org/",
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Names without a prefix are schema.org's."""

UNIT = "http://data.europa.eu/88u/dataset/atu-type"
"""CPSV-AP's class of administrative territorial units."""

COUNTRY = "http://publications.europa.eu/resource/authority/country/RUS"
RUSSIAN = "http://publications.europa.eu/resource/authority/language/RUS"


@dataclass(frozen=True)
class Names:
    """Where things of one agency's public list stand; `address` is the site's own."""

    address: str
    code: str

    @property
    def page(self) -> str:
        return f"{self.address}/list/{self.code}"

    @property
    def agency(self) -> str:
        return f"{self.page}#agency"

    @property
    def dataset(self) -> str:
        return f"{self.page}#list"

    def point(self, touchpoint_id: int) -> str:
        return f"{self.page}/points/{touchpoint_id}"

    def contact(self, touchpoint_id: int) -> str:
        return f"{self.point(touchpoint_id)}#contact"

    def hours(self, touchpoint_id: int) -> str:
        return f"{self.point(touchpoint_id)}#hours"

    def form(self, sha256: str) -> str:
        """By the file's own hash: what stands there never becomes another."""
        return f"{self.page}/forms/{sha256}"

    def service(self, place: Iterable[str]) -> str:
        """By its direction, service and process: the same in every release that words them so."""
        mark = sha256("\n".join(place).encode()).hexdigest()[:16]
        return f"{self.page}#service-{mark}"

    def concept(self, kind: str, code: str) -> str:
        return f"{self.page}#{kind}-{code}"


def names_of(agency: AgencyCard, address: str) -> Names:
    return Names(address, agency.code)


def words(own: Mapping[str, str]) -> list[Node]:
    """An agency's words, each with its language."""
    return [
        {"@language": language, "@value": own[language]}
        for language in LANGUAGES
        if own.get(language)
    ]


def russian(text: str) -> list[Node]:
    """Words that stand in the list, which is kept in Russian."""
    return words({"ru": text})


def said(key: str, **arguments: str) -> list[Node]:
    """Our own words in every language."""
    found = {language: unescape(Say(language)(key, **arguments)) for language in LANGUAGES}
    return words(found)


def link(address: str) -> Node:
    return {"@id": address}


def known(node: Mapping[str, Any]) -> Node:
    """Without what nobody knows."""
    return {name: value for name, value in node.items() if value not in ("", None, [], {}, ())}


def graph(nodes: Iterable[Node]) -> Node:
    return {"@context": dict(CONTEXT), "@graph": list(nodes)}
