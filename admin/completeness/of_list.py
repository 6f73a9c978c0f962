"""What completeness finds in a whole list as it stands now."""

from dataclasses import dataclass

from admin.completeness import Found, Standing, Whole, findings_of_list, line_of
from admin.completeness.outside import outside_of
from admin.permissions import Permission, require
from admin.requirements.table import asked_by_channel
from storage.models import Agency, Staff, TouchpointList
from storage.store import Store
from storage.terms import ContactType


@dataclass(frozen=True)
class Sites:
    """How many of the list's sites answer, are silent, and have not been visited."""

    answer: int
    silent: int
    unchecked: int


@dataclass(frozen=True)
class Report:
    """A list's findings, grouped by check, what blocks first."""

    owner: TouchpointList
    rows: int
    found: tuple[Found, ...]
    sites: Sites

    def named(self, name: str) -> Found | None:
        return next((each for each in self.found if each.finding.name == name), None)

    def count(self, *, blocks: bool) -> int:
        return sum(len(each.entries) for each in self.found if each.finding.blocks is blocks)


async def list_report(store: Store, owner: TouchpointList, *, by: Staff) -> Report:
    """Run every check over the list, for whoever works with it."""
    require(by, Permission.SEE_WORK)
    agency = await store.agencies.get(by.agency_id)
    whole = await read_whole(store, agency, owner)
    return Report(
        owner=owner,
        rows=len(whole.lines),
        found=findings_of_list(whole),
        sites=await _sites(store, whole, agency),
    )


async def read_whole(store: Store, agency: Agency, owner: TouchpointList) -> Whole:
    """The list with everything that its checks look at."""
    touchpoints = await store.register.standing_points(agency.id)
    rows = await store.register.standing_rows(owner.id)
    lines = [line_of(row, touchpoints[row.touchpoint_id]) for row in rows]
    procedure = agency.procedure
    first = (await store.agencies.lists(agency.id))[0]
    return Whole(
        lines=lines,
        standing=Standing(lines),
        procedure=procedure,
        directions=procedure.directions[owner.client],
        # No list owns a point that no row uses: it is told of once.
        unused=await store.register.unused(agency.id) if owner.id == first.id else (),
        requirements=asked_by_channel(procedure.order.letter),
        outside=await outside_of(store, agency),
    )


async def _sites(store: Store, whole: Whole, agency: Agency) -> Sites:
    named = {
        contact["value"]
        for line in whole.lines
        for contact in line.contacts
        if contact["type"] == ContactType.SITE.value
    }
    known = [each for each in await store.sites.of(agency.id) if each.address in named]
    heard = [each.answers for each in known if each.checked_at is not None]
    return Sites(sum(heard), len(heard) - sum(heard), len(named) - len(heard))
