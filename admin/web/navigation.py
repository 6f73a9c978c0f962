"""The office's menu: where each page stands, and who sees its entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.permissions import Permission, may, may_propose
from storage.models import Agency, Staff
from storage.terms import ChangeKind, ReleaseRule


@dataclass(frozen=True)
class Entry:
    """`key` names its words, `web-nav-<key>`; whoever lacks what it `needs` does not see it.
    `by_order`: it is for agencies where an order approves,
    `booked`: for those whose receptions can be booked. `kind`: for those to whom the order
    gives this change, and for whoever `decides` of it."""

    key: str
    path: str
    needs: Permission = Permission.SEE_WORK
    by_order: bool = False
    booked: bool = False
    kind: ChangeKind | None = None
    decides: Permission | None = None

    def is_for(self, staff: Staff, agency: Agency) -> bool:
        procedure = agency.procedure
        decides = self.decides is not None and may(staff, self.decides)
        if self.kind and not decides and not may_propose(staff.role, procedure, self.kind):
            return False
        ordered = procedure.release_rule is ReleaseRule.BY_ORDER
        books = procedure.reception_booking.on
        fits = (ordered or not self.by_order) and (books or not self.booked)
        return may(staff, self.needs) and fits

    def mark(self, path: str) -> str:
        """What `aria-current` says of it on the page at this path; empty elsewhere."""
        if path == self.path:
            return "page"
        return "true" if self.path != "/office" and path.startswith(f"{self.path}/") else ""


MENU: dict[str, tuple[Entry, ...]] = {
    "work": (
        Entry("queue", "/office"),
        Entry("proposals", "/office/proposals"),
        Entry("bundles", "/office/bundles", by_order=True),
        Entry("drafts", "/office/drafts", Permission.PROPOSE),
        Entry("reception-day", "/office/reception", Permission.RECEIVE, booked=True),
        Entry("questions", "/office/questions", Permission.ADD_WORDS),
        Entry("suggestions", "/office/suggestions", kind=ChangeKind.CONTACTS),
        Entry("remarks", "/office/remarks"),
    ),
    "list": (
        Entry("list", "/office/list"),
        Entry("releases", "/office/releases"),
        Entry("publications", "/office/publications"),
        Entry("imports", "/office/imports", kind=ChangeKind.ADD, decides=Permission.APPROVE),
        Entry("blank", "/office/blank", Permission.EDIT_PROCEDURE),
    ),
    "people": (
        Entry("people", "/office/people", Permission.MANAGE_PEOPLE),
        Entry("units", "/office/units"),
        Entry("deputies", "/office/deputies"),
        Entry("sessions", "/office/sessions"),
    ),
    "agency": (
        Entry("situations", "/office/situations"),
        Entry("agency", "/office/agency"),
        Entry("statistics", "/office/statistics"),
        Entry("feedback", "/office/feedback"),
        Entry("surveys", "/office/surveys"),
        Entry("calendar", "/office/calendar"),
        Entry("receptions", "/office/receptions", Permission.KEEP_RECEPTIONS),
        Entry("journal", "/office/journal", Permission.READ_JOURNAL),
        Entry("knowledge", "/office/knowledge"),
        Entry("words", "/office/words", Permission.ADD_WORDS),
    ),
}
"""Entries by group (`web-nav-group-<group>`) in the order in which people read them. An entry
leads to a page that exists."""


def menu_of(staff: Staff, agency: Agency) -> Sequence[tuple[str, Sequence[Entry]]]:
    """The groups and entries that this person may open."""
    groups = (
        (group, tuple(entry for entry in entries if entry.is_for(staff, agency)))
        for group, entries in MENU.items()
    )
    return tuple((group, entries) for group, entries in groups if entries)
