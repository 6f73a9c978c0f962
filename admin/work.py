"""What waits for one person, collected from everything that they take part in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from admin.bundles import waiting_for as waiting_bundles
from admin.completeness.of_list import Report, list_report
from admin.importing.approvers import waiting_for as waiting_lists
from admin.importing.imports import unfinished
from admin.monitoring.sheet import count_left
from admin.permissions import Permission, may, require
from admin.proposals import mine, waiting_for
from admin.publication.records import Standing, to_place
from admin.remarks.reading import count_due
from admin.steps import CONTINUABLE
from admin.suggestions import count_suggestions
from admin.teaching import count_waiting
from storage.models import Bundle, ListImport, Proposal, Staff
from storage.store import Store
from storage.terms import Status


@dataclass(frozen=True)
class Work:
    """`suggestions` and `monitoring` are None for whoever has nothing to do with them, or while
    no campaign goes on, whose last day is `review_by`; `previews` are lists that the person sent
    and has not confirmed; `principals` are titles of those whom the person stands in for today.
    """

    proposals: Sequence[Proposal]
    bundles: Sequence[Bundle]
    first_lists: Sequence[ListImport]
    own: Sequence[Proposal]
    previews: Sequence[ListImport]
    to_place: Sequence[Standing]
    questions: int
    suggestions: int | None
    remarks: int
    monitoring: int | None
    review_by: date | None
    principals: Sequence[str]

    @property
    def apart(self) -> list[Proposal]:
        """Proposals to decide on by themselves: a bundle that waits carries its own."""
        bundles = {each.id for each in self.bundles}
        return [each for each in self.proposals if each.bundle_id not in bundles]

    @property
    def waiting(self) -> int:
        """How many things wait for the person's decision."""
        return len(self.proposals) + len(self.bundles) + len(self.first_lists)

    @property
    def to_continue(self) -> list[Proposal]:
        """What the person writes on: drafts, and what came back."""
        return [each for each in self.own if each.status in CONTINUABLE]

    @property
    def returned(self) -> list[Proposal]:
        return [each for each in self.own if each.status is Status.RETURNED]

    @property
    def drafts(self) -> list[Proposal]:
        return [each for each in self.own if each.status is Status.DRAFT]

    @property
    def sent(self) -> list[Proposal]:
        """The person's own, on which somebody else decides now."""
        return [each for each in self.own if each.status in (Status.SUBMITTED, Status.CHECKED)]


async def work_of(store: Store, *, by: Staff) -> Work:
    """Everything that this person has to do or waits for."""
    require(by, Permission.SEE_WORK)
    people = await store.team.titles(by.agency_id)
    campaigns = await store.campaigns.open_ones(by.agency_id)
    teaches = may(by, Permission.ADD_WORDS)
    return Work(
        proposals=await waiting_for(store, by),
        bundles=await waiting_bundles(store, by),
        first_lists=await waiting_lists(store, by),
        own=await mine(store, by),
        previews=await unfinished(store, by=by) if may(by, Permission.PROPOSE) else (),
        to_place=await to_place(store, by=by),
        questions=await count_waiting(store, by=by) if teaches else 0,
        suggestions=await count_suggestions(store, by=by),
        remarks=await count_due(store, by=by),
        monitoring=await count_left(store, by=by),
        review_by=min((each.review_by for each in campaigns), default=None),
        principals=[people[each].title for each in sorted(by.stands_in_for) if each in people],
    )


async def list_reports(store: Store, *, by: Staff) -> list[Report]:
    """What completeness finds in each list of the agency."""
    owners = await store.agencies.lists(by.agency_id)
    return [await list_report(store, each, by=by) for each in owners]


async def next_waiting(store: Store, proposal_id: int, *, by: Staff) -> tuple[Proposal | None, int]:
    """The proposal to decide on after this one, and how many wait besides it."""
    waiting = await waiting_for(store, by)
    others = [each for each in waiting if each.id != proposal_id]
    places = [each.id for each in waiting]
    start = places.index(proposal_id) if proposal_id in places else 0
    return (others[start % len(others)] if others else None), len(others)
