"""A list of thousands of rows, written at once."""

from collections.abc import Sequence

from storage.models import Row, Touchpoint, TouchpointList
from storage.store import Store
from storage.terms import Channel, Kind, Need
from tests.factories import DIRECTION, OTHER_DIRECTION

_CHANNELS = (Channel.SITE, Channel.EMAIL, Channel.RECEPTION, Channel.PHONE)
_NEEDS = ((Need.INFORMATION,), (Need.CONSULTATION, Need.RESULT), (Need.SUBMISSION,))


async def fill(store: Store, owner: TouchpointList, count: int, units: Sequence[int] = ()) -> None:
    """So many rows at a third as many touchpoints."""
    session = store.register._session
    points = [_point(owner, number) for number in range(max(count // 3, 1))]
    session.add_all(points)
    await session.flush()
    session.add_all(_row(owner, number, points, units) for number in range(count))
    await session.flush()


def _point(owner: TouchpointList, number: int) -> Touchpoint:
    channel = _CHANNELS[number % len(_CHANNELS)]
    contact = {"type": "phone", "value": f"+7 000 000-{number // 100 % 100:02}-{number % 100:02}"}
    trust = {"trust": ("staff", "page")[number % 2], "source": "", "checked_on": "2026-01-15"}
    return Touchpoint(
        agency_id=owner.agency_id,
        name=f"Точка приёма обращений № {number}",
        channel=channel,
        kind=Kind.OFFLINE if channel is Channel.RECEPTION else Kind.DIGITAL,
        contacts=[{**contact, **trust}] if number % 5 else [],
        hours="Mo-Fr 09:00-18:00",
    )


def _row(
    owner: TouchpointList, number: int, points: Sequence[Touchpoint], units: Sequence[int]
) -> Row:
    return Row(
        agency_id=owner.agency_id,
        list_id=owner.id,
        touchpoint_id=points[number % len(points)].id,
        direction=(DIRECTION, OTHER_DIRECTION)[number % 2],
        service=f"Сервис рассмотрения {number % 40}",
        process=f"Процесс регистрации обращений {number}",
        needs=[need.value for need in _NEEDS[number % len(_NEEDS)]],
        phrases=[f"куда пойти с бумагой {number}"],
        responsible="Начальник отдела" if number % 3 else "",
        unit_id=units[number % len(units)] if units else None,
        basis="Положение, п. 5" if number % 2 else "",
    )
