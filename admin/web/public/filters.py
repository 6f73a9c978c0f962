"""The form above the list: what a reader asked for, and what they may ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import TypeVar

from admin.public_list import LONGEST, Wanted
from admin.web.public.reader import Reader
from admin.web.public.ready import ReadyList
from locales import Say
from storage.cards import AgencyCard
from storage.terms import Channel, Kind, Need

E = TypeVar("E", bound=StrEnum)

NAMES = ("need", "channel", "kind", "direction", "text")

Choice = tuple[str, str]
"""What the address says, and its words as plain text."""


@dataclass(frozen=True)
class Filters:
    """`asked` holds what was asked, by the names of fields; `choices` what the list has."""

    wanted: Wanted
    asked: Mapping[str, str]
    choices: Mapping[str, Sequence[Choice]]


def filters_of(reader: Reader, agency: AgencyCard, ready: ReadyList) -> Filters:
    """What the list does not know is not asked."""
    given = reader.request.query_params
    asked = {name: given.get(name, "").strip() for name in NAMES}
    asked["text"] = asked["text"][:LONGEST]
    wanted = Wanted(
        channel=_one_of(Channel, asked["channel"]),
        kind=_one_of(Kind, asked["kind"]),
        need=_one_of(Need, asked["need"]),
        direction=asked["direction"] if asked["direction"] in ready.directions else None,
        text=asked["text"],
    )
    known = {name: value for name, value in asked.items() if getattr(wanted, name)}
    return Filters(wanted, known, _choices(ready, agency, reader.say))


def _one_of(terms: type[E], value: str) -> E | None:
    return next((each for each in terms if each.value == value), None)


def _choices(ready: ReadyList, agency: AgencyCard, say: Say) -> dict[str, Sequence[Choice]]:
    procedure = agency.procedure
    return {
        "need": [
            (n.code.value, unescape(say.own(n.short)))
            for n in procedure.needs
            if n.code in ready.needs
        ],
        "channel": [
            (c.code.value, unescape(say.own(c.label)))
            for c in procedure.channels
            if c.code in ready.channels
        ],
        "kind": [
            (k.value, unescape(say("open-kind", kind=k.value))) for k in Kind if k in ready.kinds
        ],
        "direction": [(each, each) for each in ready.directions],
    }
