"""What a change of a setting brings besides: the administrator reads it before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from admin.calendar import working_days
from admin.clock import agency_today
from admin.deciders import able
from admin.monitoring.days import campaign_days
from admin.permissions import Permission
from admin.vacancies import needed_by
from storage.models import Agency, Campaign
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store

_DECIDES_WHO = ("release_rule", "route.separate_check")


@dataclass(frozen=True)
class Consequence:
    """`what` names its words («nobody-present»), `words` are their arguments."""

    what: str
    words: dict[str, str] = field(default_factory=dict)


async def consequences(
    store: Store, agency: Agency, part: str, after: Procedure
) -> tuple[Consequence, ...]:
    """What the settings `after` would bring, changed in this part."""
    found: list[Consequence] = []
    if part in _DECIDES_WHO:
        found += await _vacancies(store, agency, after)
        if after.route.note:
            found.append(Consequence("note", {"note": after.route.note}))
    if part.startswith("monitoring."):
        found += await _of_monitoring(store, agency, after)
    if part == "reception_booking.on":
        found += await _of_booking(store, agency, after)
    return tuple(found)


async def _vacancies(store: Store, agency: Agency, after: Procedure) -> list[Consequence]:
    """What nobody could do; the head, who presents, also collects."""
    empty = [each for each in needed_by(after) if not await able(store, agency.id, each)]
    if Permission.PRESENT in empty and Permission.COLLECT in empty:
        empty.remove(Permission.COLLECT)
    return [Consequence(f"nobody-{each.value}") for each in empty]


async def _of_booking(store: Store, agency: Agency, after: Procedure) -> list[Consequence]:
    """Nobody books where nobody receives; what is booked stands."""
    if after.reception_booking.on:
        receptions = await store.receptions.open_ones(agency.id)
        return [] if receptions else [Consequence("no-receptions")]
    count = await store.bookings.count_ahead(agency.id, utc_now())
    return [Consequence("bookings-stay", {"count": str(count)})] if count else []


async def _of_monitoring(store: Store, agency: Agency, after: Procedure) -> list[Consequence]:
    yearly = after.monitoring
    going = await store.campaigns.open_ones(agency.id)
    if yearly is None or not yearly.on:
        return [Consequence("campaign-stays", _days_of(each)) for each in going]
    today = agency_today(agency.time_zone)
    days = campaign_days(yearly, today.year, await working_days(store, agency.id))
    if today < days.opens_on or not await _are_unopened(store, agency, today.year):
        return []
    return [Consequence("opens-never" if today > days.review_by else "opens-now")]


async def _are_unopened(store: Store, agency: Agency, year: int) -> bool:
    """Whether a released list has had no campaign of the year."""
    owners = [each for each in await store.agencies.lists(agency.id) if each.release_number]
    campaigns: Sequence[Campaign | None] = [
        await store.campaigns.of_year(owner.id, year) for owner in owners
    ]
    return None in campaigns


def _days_of(campaign: Campaign) -> dict[str, str]:
    days = {"review": campaign.review_by, "over": campaign.hand_over_by}
    return {"year": str(campaign.year)} | {name: f"{day:%d.%m.%Y}" for name, day in days.items()}
