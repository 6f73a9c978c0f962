"""Whole texts of linked data: the list, its summary for a page, one touchpoint for its page."""

from collections.abc import Iterable, Sequence

from admin.contacts import official_site
from admin.linked_data.names import (
    COUNTRY,
    RUSSIAN,
    UNIT,
    Names,
    Node,
    graph,
    known,
    link,
    names_of,
    russian,
    said,
    words,
)
from admin.linked_data.points import channel_nodes
from admin.linked_data.services import concept_nodes, event_nodes, places, service_node
from admin.shown_rows import shown_rows
from storage.cards import AgencyCard, ListCard, RowCard
from storage.terms import Client

FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "json": "application/json",
    "jsonld": "application/ld+json",
}
"""What the list may be taken away as: the ending of the file and its media type."""


def linked_list(agency: AgencyCard, address: str, successors: Iterable[str] = ()) -> Node:
    """The current external list; `address` is the site's without a slash at its end and
    `successors` are codes of the agencies that took over. Without a list: the agency alone."""
    names = names_of(agency, address)
    rows = shown_rows(agency, Client.EXTERNAL)
    return graph([*_heads(agency, names, successors), *_things(agency, rows, names)])


def linked_summary(agency: AgencyCard, address: str, successors: Iterable[str] = ()) -> Node:
    """The agency and its list with files to take away, without the list's rows."""
    return graph(_heads(agency, names_of(agency, address), successors))


def linked_point(agency: AgencyCard, touchpoint_id: int, address: str) -> Node:
    """One touchpoint with everything that it serves; empty where nobody may be sent to it."""
    names = names_of(agency, address)
    rows = [
        row for row in shown_rows(agency, Client.EXTERNAL) if row.touchpoint.id == touchpoint_id
    ]
    return graph([*_heads(agency, names, ()), *_things(agency, rows, names)]) if rows else {}


def _heads(agency: AgencyCard, names: Names, successors: Iterable[str]) -> list[Node]:
    owner = agency.lists.get(Client.EXTERNAL)
    country = {
        "@id": COUNTRY,
        "@type": ["dct:Location", UNIT, "Country"],
        "name": said("linked-country"),
    }
    language = {"@id": RUSSIAN, "@type": "dct:LinguisticSystem"}
    page = {"@id": names.page, "@type": "foaf:Document"}
    dataset = [_dataset(agency, owner, names)] if owner else []
    return [_agency(agency, names, successors), country, language, page, *dataset]


def _agency(agency: AgencyCard, names: Names, successors: Iterable[str]) -> Node:
    site = official_site(agency)
    return known(
        {
            "@id": names.agency,
            "@type": [
                "cv:PublicOrganisation",
                "org:Organization",
                "foaf:Agent",
                "GovernmentOrganization",
            ],
            "dct:identifier": agency.code,
            "dct:title": russian(agency.name),
            "dct:spatial": link(COUNTRY),
            "skos:prefLabel": russian(agency.name),
            "name": russian(agency.name),
            "alternateName": words(agency.guide.short_name),
            "areaServed": link(COUNTRY),
            "url": link(site) if site else None,
            "dissolutionDate": _day(agency.closed_by.on) if agency.closed_by else None,
            "dct:isReplacedBy": [link(Names(names.address, code).agency) for code in successors],
        }
    )


def _day(on: object) -> Node:
    return {"@type": "xsd:date", "@value": str(on)}


def _dataset(agency: AgencyCard, owner: ListCard, names: Names) -> Node:
    """The release: its number, day and the line of its document, and the files of it."""
    description = russian(owner.document_line or agency.name)
    return known(
        {
            "@id": names.dataset,
            "@type": ["dcat:Dataset", "Dataset"],
            "dct:identifier": f"{agency.code}-{owner.client.value}",
            "dct:title": said("linked-title", agency=agency.name),
            "dct:description": description + (said("linked-sample") if owner.sample else []),
            "dct:publisher": link(names.agency),
            "dct:issued": _day(owner.date),
            "dcat:version": str(owner.number),
            "dcat:landingPage": link(names.page),
            "name": said("linked-title", agency=agency.name),
            "description": description + (said("linked-sample") if owner.sample else []),
            "version": str(owner.number),
            "datePublished": str(owner.date),
            "inLanguage": "ru",
            "isAccessibleForFree": True,
            "publisher": link(names.agency),
            "url": link(names.page),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": media_type,
                    "contentUrl": link(f"{names.page}/perechen.{ending}"),
                }
                for ending, media_type in FORMATS.items()
            ],
        }
    )


def _things(agency: AgencyCard, rows: Sequence[RowCard], names: Names) -> list[Node]:
    by_place = places(rows)
    services = [service_node(place, theirs, agency, names) for place, theirs in by_place.items()]
    points = {row.touchpoint.id: row.touchpoint for row in rows}
    provided: dict[int, list[str]] = {}
    for place, theirs in by_place.items():
        for row in theirs:
            provided.setdefault(row.touchpoint.id, []).append(names.service(place))
    channels = [
        node
        for point in points.values()
        for node in channel_nodes(point, names, list(dict.fromkeys(provided[point.id])))
    ]
    return [
        *services,
        *channels,
        *event_nodes(agency, rows, names),
        *concept_nodes(agency, rows, names),
    ]
