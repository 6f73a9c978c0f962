"""Everything that is kept of a person, as a file for them (`docs/my-data.md` tells its form)."""

import json
from collections.abc import Sequence
from typing import Any

from admin.clock import day_of
from admin.personal import kept
from admin.personal.diary import history
from bot.citizen.own.history_words import line_of
from bot.screens import Document, plain
from bot.visit import Visit
from storage.cards import SurveyCard
from storage.models import DiaryEntry

FORMAT = 1
"""Grows when a name or a meaning changes; what is only added does not change it."""


async def my_data(visit: Visit) -> Document:
    """One JSON file with the names of what was chosen as they are now."""
    content = json.dumps(await _content(visit), ensure_ascii=False, indent=2)
    zone = visit.agency.time_zone if visit.agency else "UTC"
    name = f"my-data-{day_of(visit.now, zone).isoformat()}.json"
    return Document(name, content=content.encode())


async def _content(visit: Visit) -> dict[str, Any]:
    say, store, person = visit.say, visit.store, visit.person
    told = await kept.told_of(store, person)
    return {
        "format": FORMAT,
        "made_at": visit.now.isoformat(),
        "about": {name: plain(say("my-data", kind=name)) for name in ("person", *told, "surveys")},
        "person": _person(visit),
        **{name: [_named(record, visit) for record in told[name]] for name in told},
        "history": await _history(visit),
        "surveys": await _surveys(visit),
    }


async def surveys_of(visit: Visit) -> Sequence[tuple[SurveyCard, int]]:
    """The surveys in which the person took part, and how many marks say so: nobody but the
    person's own messenger can tell whose they are."""
    surveys = [each for agency in visit.library.agencies for each in agency.surveys]
    box, address = visit.notebook.ballots, visit.person.address
    answered = await box.marks(visit.store, address, surveys)
    return [(each, len(answered[each.id])) for each in surveys if answered[each.id]]


async def _surveys(visit: Visit) -> list[dict[str, Any]]:
    found = await surveys_of(visit)
    return [{"survey": plain(visit.say.own(each.title)), "marks": marks} for each, marks in found]


def _person(visit: Visit) -> dict[str, Any]:
    person = visit.person
    return {
        "address": person.address,
        "language": person.language,
        "agency": _agency(person.agency_id, visit),
        "reachable": person.reachable,
        "known_since": person.created_at.isoformat(),
        "seen_on": person.seen_on.isoformat() if person.seen_on else None,
    }


async def _history(visit: Visit) -> list[dict[str, Any]]:
    """What waits in this process to be written is kept, too."""
    waiting = visit.notebook.diary.waiting(visit.person.address)
    return [_entry(each, visit) for each in await history(visit.store, visit.person, waiting)]


def _entry(entry: DiaryEntry, visit: Visit) -> dict[str, Any]:
    line = line_of(entry, visit)
    return {
        "at": entry.at.isoformat(),
        "agency": _agency(entry.agency_id, visit),
        "kind": entry.kind.value,
        "key": entry.key,
        "words": plain(line.words),
    }


def _named(record: dict[str, Any], visit: Visit) -> dict[str, Any]:
    """An agency by its name: a number of ours says nothing to anybody."""
    agency = record.get("agency")
    return record | {"agency": _agency(agency, visit)} if isinstance(agency, int) else record


def _agency(agency_id: int | None, visit: Visit) -> str | None:
    if agency_id is None:
        return None
    library = visit.library
    agency = library.agency(agency_id) or library.closed_agency(agency_id)
    return plain(visit.say.own(agency.guide.short_name)) if agency else None
