"""The agency's own working days and days off, entered from the command line."""

from datetime import date

from admin.calendar import working_days
from admin.clock import agency_today
from admin.command_line import Command
from admin.operator.answers import Refusal, known_agency, words
from admin.own_days import confirm_year, forget_day, set_day
from storage.store import Store


async def enter_day(store: Store, given: Command) -> list[str]:
    """Make one day the agency's own, or the country's again."""
    agency = await known_agency(store, given.code)
    day = _day(given.day)
    said = {"code": agency.code, "day": _shown(day)}
    if given.state == "usual":
        gone = await forget_day(store, agency, day)
        return [words("admin-day-forgotten" if gone else "admin-day-unknown", **said)]
    await set_day(store, agency, day, working=given.state == "working", note=given.note)
    return [words("admin-day-set", **said, state=given.state)]


async def list_days(store: Store, given: Command) -> list[str]:
    """The agency's own days, of one year if given, and whether the year's transfers are known."""
    agency = await known_agency(store, given.code)
    year = _year(given.year) if given.year else None
    lines = [
        words(
            "admin-day-line",
            day=_shown(each.day),
            state="working" if each.working else "off",
            note=each.note or "none",
        )
        for each in await store.calendar.exceptions(agency.id)
        if year in (None, each.day.year)
    ]
    asked = year or agency_today(agency.time_zone).year
    if not (await working_days(store, agency.id)).is_known(asked):
        lines.append(words("admin-year-unknown", year=str(asked), code=agency.code))
    return lines or [words("admin-days-none", code=agency.code)]


async def enter_year(store: Store, given: Command) -> list[str]:
    """Note whether every transferred day of the year is among the agency's own."""
    agency, year = await known_agency(store, given.code), _year(given.year)
    await confirm_year(store, agency, year, known=given.state == "known")
    return [words("admin-year-set", code=agency.code, year=str(year), state=given.state)]


def _shown(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Refusal(words("admin-bad-day", day=value)) from None


def _year(value: str) -> int:
    if value.isascii() and value.isdigit() and len(value) == 4 and value > "0000":
        return int(value)
    raise Refusal(words("admin-bad-year", year=value))
