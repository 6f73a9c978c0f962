"""A monitoring campaign as people work through it: whose rows, how many are left."""

from dataclasses import dataclass

from admin.monitoring.responsible import Responsible, responsible_for
from storage.models import Campaign, Confirmation, Row, Staff, Touchpoint
from storage.store import Store


@dataclass(frozen=True)
class Line:
    """What is asked of one row, and the row as it stands now."""

    confirmation: Confirmation
    row: Row
    touchpoint: Touchpoint

    @property
    def is_gone(self) -> bool:
        """A release took the row away before anybody answered: nothing is to be asked."""
        return self.row.excluded and self.confirmation.answer is None

    @property
    def is_left(self) -> bool:
        return self.confirmation.answer is None and not self.row.excluded

    @property
    def unit_id(self) -> int | None:
        """Whose row it is: the unit that answered, else the one that keeps the row now."""
        answered = self.confirmation.answer is not None
        return self.confirmation.unit_id if answered else self.row.unit_id


@dataclass(frozen=True)
class UnitProgress:
    """How far one unit is; an empty name: rows of no unit. `people` answer for it."""

    unit: str
    done: int
    total: int
    people: int


@dataclass(frozen=True)
class Sheet:
    """A campaign with all that is asked in it, in the order of the list."""

    campaign: Campaign
    lines: tuple[Line, ...]
    gone: tuple[Line, ...]
    responsible: Responsible
    units: dict[int, str]

    @property
    def left(self) -> list[Line]:
        return [line for line in self.lines if line.is_left]

    @property
    def orphans(self) -> list[Line]:
        """«Строки без ответственного»: whoever keeps rows may take them."""
        return [line for line in self.lines if not self.responsible.of(line.unit_id)]

    def own(self, by: Staff) -> list[Line]:
        """The rows for which this person answers."""
        return [line for line in self.lines if self.responsible.answers(by, line.unit_id)]

    def left_of(self, by: Staff) -> list[Line]:
        return [line for line in self.own(by) if line.is_left]

    def untaken(self, by: Staff) -> list[Line]:
        """What nobody answers for, nobody has answered, and this person may take."""
        return [
            line
            for line in self.orphans
            if line.is_left and self.responsible.may_answer(by, line.unit_id)
        ]

    def series(self, line: Line, by: Staff) -> list[Line]:
        """The rows among which this one comes to the person, one by one."""
        own = self.own(by)
        return own if line in own else self.orphans

    def next_left(self, line: Line, by: Staff) -> Line | None:
        """The next row without an answer, from the beginning again after the last one."""
        series = self.series(line, by)
        place = series.index(line) if line in series else -1
        ahead = [*series[place + 1 :], *series[: place + 1]]
        return next((each for each in ahead if each.is_left), None)

    def first_left(self, by: Staff) -> Line | None:
        """Where to begin or go on: one's own rows, then those of nobody."""
        return next(iter([*self.left_of(by), *self.untaken(by)]), None)

    def line(self, confirmation_id: int) -> Line | None:
        return next((each for each in self.lines if each.confirmation.id == confirmation_id), None)

    def progress(self) -> list[UnitProgress]:
        """Unit by unit, by name; rows of no unit last."""
        found = []
        for unit_id in sorted({each.unit_id for each in self.lines}, key=self._place):
            lines = [each for each in self.lines if each.unit_id == unit_id]
            done = sum(not each.is_left for each in lines)
            people = len(self.responsible.of(unit_id))
            found.append(UnitProgress(self.unit_name(unit_id), done, len(lines), people))
        return found

    def unit_name(self, unit_id: int | None) -> str:
        return self.units.get(unit_id, "") if unit_id is not None else ""

    def _place(self, unit_id: int | None) -> tuple[bool, str]:
        return unit_id is None, self.unit_name(unit_id)


async def read_sheet(store: Store, campaign: Campaign) -> Sheet:
    """The campaign as it stands now."""
    agency = await store.agencies.get(campaign.agency_id)
    lines = [Line(*each) for each in await store.campaigns.lines(campaign.id)]
    return Sheet(
        campaign=campaign,
        lines=tuple(line for line in lines if not line.is_gone),
        gone=tuple(line for line in lines if line.is_gone),
        responsible=await responsible_for(store, agency),
        units={unit.id: unit.name for unit in await store.agencies.units(agency.id)},
    )


async def asked_rows(store: Store, list_id: int, *, by: Staff) -> dict[int, int]:
    """By row, what the open monitoring of the list still asks this person: confirmations' ids."""
    found: dict[int, int] = {}
    for campaign in await store.campaigns.open_ones(by.agency_id):
        if campaign.list_id == list_id:
            sheet = await read_sheet(store, campaign)
            left = (*sheet.left_of(by), *sheet.untaken(by))
            found |= {each.row.id: each.confirmation.id for each in left}
    return found


async def count_left(store: Store, *, by: Staff) -> int | None:
    """How many of the person's rows have no answer; None while no campaign goes on."""
    campaigns = await store.campaigns.open_ones(by.agency_id)
    if not campaigns:
        return None
    return sum([len((await read_sheet(store, each)).left_of(by)) for each in campaigns])
