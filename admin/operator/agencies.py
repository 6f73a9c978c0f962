"""The agencies that the database has, and the teaching examples that it may be given."""

import re
from dataclasses import asdict
from zoneinfo import available_timezones

from admin import samples
from admin.clock import agency_today
from admin.command_line import Command
from admin.operator.answers import Refusal, known_agency, words
from storage.models import Agency
from storage.samples import SAMPLES, AgencyExistsError, load_words, read_sample
from storage.samples.founding import OwnNames, found_agency
from storage.store import Store


async def list_agencies(store: Store, _given: Command) -> list[str]:
    """Each agency with its lists and the numbers of their releases."""
    lines = []
    for agency in await store.agencies.all():
        lines.append(words("admin-agency-line", code=agency.code, name=agency.name))
        lists = await store.agencies.lists(agency.id)
        for each in lists:
            number = str(each.release_number or "none")
            line = words("admin-list-line", client=each.client.value, number=number)
            lines.append(f"    {line}")
        if not lists:
            lines.append(f"    {words('admin-no-lists')}")
        lines += [f"    {line}" for line in await _acts(store, agency)]
    return lines or [words("admin-no-agencies")]


async def _acts(store: Store, agency: Agency) -> list[str]:
    """What acts did to the agency or are to do, in the order of their days."""
    today, lines = agency_today(agency.time_zone), []
    for act in await store.successions.of(agency.id):
        codes = [(await store.agencies.get(each)).code for each in act.successors]
        lines.append(
            words(
                "admin-agency-act",
                kind=act.kind.value,
                on=f"{act.takes_effect_on:%d.%m.%Y}",
                names=", ".join(codes) or act.name_becomes,
                when="ahead" if act.takes_effect_on > today else "now",
            )
        )
    return lines


async def load_samples(store: Store, given: Command) -> list[str]:
    """Load one teaching example, or all that are not there yet."""
    if given.code:
        _require_sample(given.code)
    lines = []
    for code in (given.code,) if given.code else SAMPLES:
        try:
            agency = await samples.load(store, code)
        except AgencyExistsError as error:
            sentence = words("admin-sample-exists", code=code)
            if given.code:
                raise Refusal(sentence) from error
            lines.append(sentence)
        else:
            lines.append(words("admin-sample-loaded", code=code, name=agency.name))
    return lines


async def add_agency(store: Store, given: Command) -> list[str]:
    """An agency with empty lists and the settings of an example, to begin its own list with.

    Raises:
        Refusal: there is no such example or time zone, or the code is taken or is none.
    """
    _require_sample(given.like)
    if not _CODE.fullmatch(given.code):
        raise Refusal(words("admin-bad-agency-code", code=given.code))
    like = read_sample(given.like)
    if given.time_zone and given.time_zone not in available_timezones():
        raise Refusal(words("admin-unknown-time-zone", zone=given.time_zone))
    name, short_name = (_name(value, most) for value, most in _names(given))
    if not name and given.code != like.code:
        raise Refusal(words("admin-title-needed", name=like.name))
    name = name or like.name
    own = OwnNames(
        code=given.code,
        name=name,
        short_name=short_name or name,
        time_zone=given.time_zone or like.time_zone,
    )
    try:
        agency = await found_agency(store, given.like, own)
    except AgencyExistsError as error:
        raise Refusal(words("admin-agency-exists", code=given.code)) from error
    added = [words("admin-agency-added", code=agency.code, name=agency.name)]
    if agency.procedure.order.date is None:
        added.append(words("admin-agency-to-replace"))
    return added


def _names(given: Command) -> tuple[tuple[str, int], ...]:
    """The full and the short name, with the most letters that each may have."""
    return (given.title, 300), (given.short_name, 100)


def _name(value: str, most: int) -> str:
    name = " ".join(value.split())
    if len(name) > most:
        raise Refusal(words("admin-long-name", most=str(most), size=str(len(name))))
    return name


_CODE = re.compile(r"[a-z][a-z0-9_]{1,39}")
"""A code stands in links and in the names of files."""


async def add_words(store: Store, given: Command) -> list[str]:
    """Give an agency what people say to the example of its code."""
    _require_sample(given.code)
    agency = await known_agency(store, given.code)
    added = await load_words(store, agency)
    if not (added.topics or added.phrases or added.sayings):
        return [words("admin-words-known", code=agency.code)]
    counts = {name: str(count) for name, count in asdict(added).items()}
    return [words("admin-words-loaded", code=agency.code, **counts)]


def _require_sample(code: str) -> None:
    if code not in SAMPLES:
        raise Refusal(words("admin-unknown-sample", code=code, known=", ".join(SAMPLES)))
