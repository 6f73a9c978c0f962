"""The form above the list: what a reader asked for, and what they may ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import TypeVar

from admin.public_list import Wanted
from admin.web.public.reader import Reader
from locales import Say
from storage.cards import AgencyCard, RowCard
from storage.terms import Channel, Kind, Need

E = TypeVar("E", bound=StrEnum)

NAMES = ("need", "channel", "kind", "direction", "text")
LONGEST = 200

Choice = tuple[str, str]
"""What the address says, and its words as plain text."""


@dataclass(frozen=True)
class Filters:
    """`asked` holds what was asked, by the names of fields; `choices` what the list has."""

    wanted: Wanted
    asked: Mapping[str, str]
    choices: Mapping[str, Sequence[Choice]]


def filters_of(reader: Reader, agency: AgencyCard, rows: Sequence[RowCard]) -> Filters:
    """What the list does not know is not asked."""
    given = reader.request.query_params
    asked = {name: given.get(name, "").strip() for name in NAMES}
    asked["text"] = asked["text"][:LONGEST]
    directions = list(dict.fromkeys(row.direction for row in rows))
    wanted = Wanted(
        channel=_one_of(Channel, asked["channel"]),
        kind=_one_of(Kind, asked["kind"]),
        need=_one_of(Need, asked["need"]),
        direction=asked["direction"] if asked["direction"] in directions else None,
        text=asked["text"],
    )
    known = {name: value for name, value in asked.items() if getattr(wanted, name)}
    choices = {**_choices(rows, agency, reader.say), "direction": [(d, d) for d in directions]}
    return Filters(wanted, known, choices)


def _one_of(terms: type[E], value: str) -> E | None:
    return next((each for each in terms if each.value == value), None)


def _choices(rows: Sequence[RowCard], agency: AgencyCard, say: Say) -> dict[str, Sequence[Choice]]:
    needs = {need for row in rows for need in row.needs}
    channels = {row.touchpoint.channel for row in rows}
    kinds = {row.touchpoint.kind for row in rows}
    procedure = agency.procedure
    return {
        "need": [
            (n.code.value, unescape(say.own(n.short))) for n in procedure.needs if n.code in needs
        ],
        "channel": [
            (c.code.value, unescape(say.own(c.label)))
            for c in procedure.channels
            if c.code in channels
        ],
        "kind": [(k.value, unescape(say(f"kind-{k.value}"))) for k in Kind if k in kinds],
    }
