"""Receptions that are booked and a form in the list, as pages show them."""

from datetime import timedelta

from admin import review
from admin.clock import agency_today, day_of
from admin.procedure import changes
from storage.models import Agency, Booking, Reception, ReceptionClosure, Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind
from tests import factories
from tests.receptions import WEEKDAYS

WHO = "Начальник отдела по работе с обращениями граждан и организаций"


async def furnish_receptions(
    store: Store, agency: Agency, rows: list[Row], administrator: Staff
) -> None:
    """Booking is on: a reception with a day off and times of yesterday and today, called and
    not, and one that is closed."""
    on = {"value": True, "by": administrator, "seen": agency.revision}
    await changes.change(store, "reception_booking.on", basis="Поручение № 1", **on)
    receptions = [
        Reception(agency_id=agency.id, row_id=row.id, who=WHO, place="Кабинет 5", active=active)
        for row, active in zip(rows, (True, False), strict=True)
    ]
    for each in receptions:
        await store.receptions.add(each)
        await store.receptions.put_hours(each.id, WEEKDAYS)
    today = agency_today(agency.time_zone)
    closure = ReceptionClosure(reception_id=receptions[0].id, day=today + timedelta(days=3))
    await store.receptions.add(closure)
    now = utc_now()
    for code, ahead, name in (("берёза 47", -1, ""), ("ручей 12", 0, "Анна"), ("клён 30", 0, "")):
        starts_at = now + timedelta(days=ahead, minutes=len(name))
        await store.bookings.add(
            Booking(
                agency_id=agency.id,
                reception_id=receptions[0].id,
                starts_at=starts_at,
                day=day_of(starts_at, agency.time_zone),
                seat=1,
                code=code,
                person_id=(await factories.a_person(store)).id,
                name=name,
            )
        )


async def furnish_form(
    store: Store, row: Row, editor: Staff, reviewer: Staff, approver: Staff
) -> None:
    """A form of the row in a release, so that it can be taken from the open list."""
    checked = await factories.a_checked(store, editor, reviewer, row, ChangeKind.FORMS)
    await review.approve(store, checked.id, by=approver, seen=checked.revision)
