"""What an act does to an agency, recorded by the operator."""

from datetime import date

from admin.clock import agency_today
from admin.command_line import Command
from admin.operator.answers import Refusal, known_agency, words
from admin.succession import Act, Names, record
from storage.store import Store
from storage.terms import SuccessionKind


async def succeed(store: Store, given: Command) -> list[str]:
    """Rename, merge, split or close an agency from a day on."""
    agency = await known_agency(store, given.agency)
    on = _day(given.on)
    codes = [code.strip() for code in given.successors.split(",") if code.strip()]
    today = agency_today(agency.time_zone)
    if on < today and not given.sure:
        raise Refusal(words("admin-succeed-sure", on=f"{on:%d.%m.%Y}"))
    succession = await record(
        store,
        agency,
        SuccessionKind(given.kind),
        on,
        Act(given.document, given.number, _day(given.date), given.title),
        successors=[await known_agency(store, code) for code in codes],
        names=Names(given.new_name, given.short_name, given.greeting_name),
    )
    return [
        words(
            "admin-succeeded",
            name=succession.name_was,
            kind=succession.kind.value,
            date=f"{on:%d.%m.%Y}",
            when="ahead" if on > today else "now",
        )
    ]


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Refusal(words("admin-bad-day", day=value)) from None
