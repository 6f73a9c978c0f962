"""What one field cannot tell: whether the parts of a sample fit each other."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import available_timezones

from storage.procedure import Words
from storage.samples.errors import Fault
from storage.samples.schema import RowSample, Sample
from storage.situations import TITLE_LIMIT

LANGUAGES = ("ru", "en")
LONGEST_LABEL = 28
LONGEST_CODE = 16
"""Two of them, an agency and a row fit into the 64 bytes of a button."""

_CODE = re.compile(rf"[a-z][a-z0-9_]{{0,{LONGEST_CODE - 1}}}")


def faults(sample: Sample) -> tuple[Fault, ...]:
    """Everything that does not fit, in the order of the file."""
    return (
        *_agency(sample),
        *_words("", sample.model_dump(mode="json")),
        *_situations(sample),
        *_touchpoints(sample),
        *_rows(sample),
    )


def _agency(sample: Sample) -> Iterator[Fault]:
    if sample.time_zone not in available_timezones():
        yield Fault("time_zone", "write an IANA name, for example «Europe/Moscow»")
    if set(sample.procedure.directions) != set(sample.procedure.clients):
        yield Fault("procedure.directions", "give directions to each of procedure.clients")
    yield from repeated("units", sample.units)
    yield from repeated("procedure.needs", (need.code for need in sample.procedure.needs))
    yield from repeated("procedure.channels", (each.code for each in sample.procedure.channels))


def _words(field: str, value: Any) -> Iterator[Fault]:
    if isinstance(value, dict):
        if value.keys() & set(LANGUAGES):
            yield from translations(field, value)
            return
        for name, inner in value.items():
            yield from _words(f"{field}.{name}".lstrip("."), inner)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _words(f"{field}.{place}", inner)


def translations(field: str, words: Words) -> Iterator[Fault]:
    """Languages in which the words are not said."""
    for language in LANGUAGES:
        if not words.get(language, "").strip():
            yield Fault(f"{field}.{language}", "say it in this language too")


def _situations(sample: Sample) -> Iterator[Fault]:
    situations = sample.guide.situations
    yield from repeated("guide.situations", (each.code for each in situations))
    for place, situation in enumerate(situations):
        field = f"guide.situations.{place}"
        yield from _unfit(f"{field}.code", situation.code)
        for number, option in enumerate(situation.options):
            yield from _unfit(f"{field}.options.{number}.code", option.code)
        yield from _too_long(f"{field}.title", situation.title.values(), TITLE_LIMIT)
        yield from repeated(f"{field}.options", (each.code for each in situation.options))
        if situation.client not in sample.procedure.clients:
            yield Fault(f"{field}.client", "name one of procedure.clients")
        for option in situation.options:
            if not (option.needs or option.channels or option.own_words):
                yield Fault(f"{field}.options", f"say what {option.code!r} leads to")


def _touchpoints(sample: Sample) -> Iterator[Fault]:
    yield from repeated("touchpoints", (each.code for each in sample.touchpoints))
    for language in LANGUAGES:
        labels = (each.labels.get(language, "") for each in sample.touchpoints)
        yield from repeated(f"touchpoints.labels.{language}", labels)
    for place, touchpoint in enumerate(sample.touchpoints):
        field = f"touchpoints.{place}"
        yield from _too_long(f"{field}.labels", touchpoint.labels.values(), LONGEST_LABEL)
        for contact in touchpoint.contacts:
            if not (contact.value.strip() and contact.source.strip()):
                yield Fault(f"{field}.contacts", "give a value and its source, or no contact")


def _rows(sample: Sample) -> Iterator[Fault]:
    for place, row in enumerate(sample.rows):
        yield from _row(f"rows.{place}", row, sample)
    yield from repeated(
        "rows",
        (
            " / ".join((row.client, row.direction, row.service, row.process, row.touchpoint))
            for row in sample.rows
        ),
    )


def _row(field: str, row: RowSample, sample: Sample) -> Iterator[Fault]:
    procedure = sample.procedure
    yield from unknown(f"{field}.client", [row.client], procedure.clients)
    yield from unknown(
        f"{field}.direction", [row.direction], procedure.directions.get(row.client, ())
    )
    yield from unknown(
        f"{field}.touchpoint", [row.touchpoint], [each.code for each in sample.touchpoints]
    )
    yield from unknown(f"{field}.needs", row.needs, [need.code for need in procedure.needs])
    yield from unknown(
        f"{field}.situations", row.situations, [each.code for each in sample.guide.situations]
    )
    yield from unknown(f"{field}.unit", [row.unit] if row.unit else [], sample.units)
    if not row.needs:
        yield Fault(f"{field}.needs", "name at least one need")


def unknown(
    field: str, used: Iterable[str], known: Iterable[str], where: str = "this file"
) -> Iterator[Fault]:
    """Words that are used and not known."""
    known = tuple(known)
    for word in used:
        if word not in known:
            yield Fault(field, f"{word!r} is not in {where}; it has: {', '.join(known)}")


def repeated(field: str, words: Iterable[str]) -> Iterator[Fault]:
    """Words that stand more than once."""
    for word, times in Counter(words).items():
        if times > 1:
            yield Fault(field, f"{word!r} stands {times} times; keep one")


def _too_long(field: str, words: Iterable[str], most: int) -> Iterator[Fault]:
    for word in words:
        if len(word) > most:
            yield Fault(field, f"{word!r} is longer than {most} characters; shorten it")


def _unfit(field: str, code: str) -> Iterator[Fault]:
    if not _CODE.fullmatch(code):
        yield Fault(
            field,
            f"{code!r} goes into buttons: write at most {LONGEST_CODE} small Latin letters, "
            "digits and «_», a letter first",
        )
