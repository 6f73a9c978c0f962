"""The first page: what waits for whoever looks at it, each with its next step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fastapi import APIRouter
from fastapi.responses import Response

from admin.calendar import WorkingDays, working_days
from admin.clock import agency_today, day_of
from admin.completeness.of_list import Report
from admin.dossier import subject_title
from admin.patience import others_told_on
from admin.permissions import Permission, may_propose
from admin.publication.records import Place, Standing
from admin.publication.words import recorded_by
from admin.web.visitor import SignedIn, Visitor
from admin.work import Work, list_reports, work_of
from locales import Html
from storage.models import Proposal

router = APIRouter(prefix="/office")

_SHOWN = 10
"""Lines of a group; the others are one press away."""

_FINDINGS = 3
"""The most severe findings of a list."""


_PLACES = {
    "decide": "/office/proposals",
    "mend": "/office/proposals",
    "look": "/office/proposals",
    "continue": "/office/drafts",
    "bundle": "/office/bundles",
    "import": "/office/imports",
}
"""Where each step is taken."""


@dataclass(frozen=True)
class Item:
    """One thing to do: what, since which day, until which, and the one step that goes on; without
    a `path` the step is taken in chat."""

    what: Html
    step: Html
    path: str
    since: date | None = None
    until: date | None = None
    late: bool = False


@dataclass(frozen=True)
class Group:
    """Things of one sort; `key` names its words, `more` is where all of them are."""

    key: str
    items: tuple[Item, ...]
    total: int
    more: str = ""


@router.get("")
async def show(visitor: SignedIn) -> Response:
    async with visitor.reading() as store:
        work = await work_of(store, by=visitor.staff)
        reports = await list_reports(store, by=visitor.staff)
        days = await working_days(store, visitor.agency.id)
    desk = Desk(visitor, work, reports, days)
    return visitor.page(
        "queue.html",
        title=visitor.say("web-queue-title"),
        groups=[each for each in desk.groups() if each.items],
        principals=work.principals,
        proposes=may_propose(visitor.staff.role, visitor.agency.procedure)
        and visitor.agency.closed_on is None,
    )


@dataclass(frozen=True)
class Desk:
    """One person's work, put into words."""

    visitor: Visitor
    work: Work
    reports: Sequence[Report]
    days: WorkingDays

    def groups(self) -> Iterator[Group]:
        """In the order in which they press: whose decision is due first."""
        work = self.work
        yield _group("waiting", self._waiting(), "/office/proposals")
        yield _group("returned", [self._proposal(each, "mend") for each in work.returned])
        placing = "publications" if self.visitor.may(Permission.PUBLISH) else "unplaced"
        yield _group(placing, [self._placing(each) for each in work.to_place])
        yield _group("mine", self._mine(), "/office/proposals?tab=mine")
        yield _group("people", self._from_people())
        yield _group("findings", [each for one in self.reports for each in self._findings(one)])

    def _waiting(self) -> list[Item]:
        """Of these the agency says how long others wait; then it goes to others, too."""
        say, work = self.visitor.say, self.work
        lists = [
            self._decision(
                say("import-waits", file=each.file_name), "import", each.id, each.created_at
            )
            for each in work.first_lists
        ]
        bundles = [
            self._decision(
                say("bundle-line", status=each.status.value),
                "bundle",
                each.id,
                each.presented_at or each.assembled_at,
            )
            for each in work.bundles
        ]
        return [*lists, *bundles, *(self._to_decide(each) for each in work.apart)]

    def _to_decide(self, proposal: Proposal) -> Item:
        return self._decision(self._about(proposal), "decide", proposal.id, proposal.updated_at)

    def _decision(self, what: Html, step: str, number: int, moment: datetime | None) -> Item:
        agency = self.visitor.agency
        since = self._day(moment)
        until = others_told_on(since, agency, self.days) if since else None
        return Item(
            what=what,
            step=self.visitor.say(f"web-queue-step-{step}"),
            path=f"{_PLACES[step]}/{number}",
            since=since,
            until=until,
            late=until is not None and until < agency_today(agency.time_zone),
        )

    def _proposal(self, proposal: Proposal, step: str) -> Item:
        return Item(
            what=self._about(proposal),
            step=self.visitor.say(f"web-queue-step-{step}"),
            path=f"{_PLACES[step]}/{proposal.id}",
            since=self._day(proposal.updated_at),
        )

    def _about(self, proposal: Proposal) -> Html:
        say = self.visitor.say
        return say(
            "web-queue-proposal",
            number=str(proposal.id),
            name=subject_title(proposal, say),
            change=say(f"change-{proposal.kind.value}"),
        )

    def _mine(self) -> list[Item]:
        say, work = self.visitor.say, self.work
        previews = [
            Item(
                what=say("web-queue-preview", file=each.file_name),
                step=say("web-queue-step-continue"),
                path=f"/office/imports/{each.id}",
                since=self._day(each.created_at),
            )
            for each in work.previews
        ]
        drafts = [self._proposal(each, "continue") for each in work.drafts]
        return [*drafts, *previews, *(self._proposal(each, "look") for each in work.sent)]

    def _placing(self, standing: Standing) -> Item:
        """A release that is not on the site yet."""
        say, release = self.visitor.say, standing.release
        clients = {each.owner.id: each.owner.client.value for each in self.reports}
        client = clients[release.list_id]
        records = self.visitor.may(Permission.PUBLISH)
        others = recorded_by(self.visitor.agency.procedure, say)
        step = say("web-queue-step-publish") if records else others
        return Item(
            what=say("web-queue-release", number=str(release.number), client=client),
            step=step,
            path=f"/office/releases/{release.id}#site" if records else "",
            since=release.date,
            until=standing.last_day,
            late=standing.place is Place.OVERDUE,
        )

    def _from_people(self) -> list[Item]:
        """What clients asked and said, and the yearly monitoring's rows: counted, not listed."""
        say, work = self.visitor.say, self.work
        counts = {
            "remarks": work.remarks,
            "questions": work.questions,
            "suggestions": work.suggestions or 0,
        }
        items = [
            Item(
                what=say(f"web-queue-{name}", count=count),
                step=say(f"web-queue-step-{name}"),
                path=f"/office/{name}",
            )
            for name, count in counts.items()
            if count
        ]
        if work.monitoring:
            what = say("web-queue-monitoring", count=work.monitoring)
            step, until = say("web-queue-step-monitoring"), work.review_by
            today = agency_today(self.visitor.agency.time_zone)
            late = until is not None and until < today
            items.append(Item(what, step, "", until=until, late=late))
        return items

    def _findings(self, report: Report) -> Iterator[Item]:
        """The most severe of what completeness finds in a list, what blocks first."""
        say, client = self.visitor.say, report.owner.client.value
        for found in report.found[:_FINDINGS]:
            name, blocks = found.finding.name, "yes" if found.finding.blocks else "no"
            short, count = say(f"finding-short-{name}"), len(found.entries)
            yield Item(
                what=say("web-queue-finding", blocks=blocks, name=short, count=count),
                step=say("web-queue-step-finding"),
                path=f"/office/list?client={client}&finding={name}",
            )

    def _day(self, moment: datetime | None) -> date | None:
        return day_of(moment, self.visitor.agency.time_zone) if moment else None


def _group(key: str, items: Sequence[Item], more: str = "") -> Group:
    """What has a page of all of it shows the first ones here."""
    return Group(key, tuple(items[:_SHOWN] if more else items), len(items), more)
