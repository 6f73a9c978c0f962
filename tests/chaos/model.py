"""What the workflow must do, said a second time, plainly, over dictionaries and lists.

Nothing here is imported from `admin`: the machine of `workflow.py` compares the two.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

PROPOSERS = {"editor", "reviewer", "head", "approver"}
CHECKERS = {"reviewer", "head"}
WORKERS = PROPOSERS | {"administrator"}
HOLDERS = {"check": CHECKERS, "present": {"head"}, "approve": {"approver"}}
WRITABLE = ("draft", "returned")
WAITING = ("submitted", "checked")
OPEN = (*WAITING, "returned")
OVER = ("released", "rejected", "withdrawn")
ENDS = {"check": "checked", "approve": "released", "return": "returned", "reject": "rejected"}

Value = str | tuple[str, ...]


@dataclass
class Member:
    person: int
    staff: int
    role: str
    active: bool = True
    reachable: bool = True

    def works(self, roles: set[str]) -> bool:
        return self.active and self.role in roles


@dataclass
class Line:
    """A row with its touchpoint, which no other row shares here."""

    row: int
    point: int
    name: str
    needs: tuple[str, ...]
    kind: str
    hours: str = ""
    standing: bool = True
    row_revision: int = 1
    point_revision: int = 1

    def value(self, kind: str) -> Value:
        """What a change of this kind is about, as it stands."""
        if kind == "needs":
            return self.needs
        return {"kind": self.kind, "contacts": self.hours}.get(kind, "")

    def revision(self, kind: str) -> int:
        return self.point_revision if kind in ("kind", "contacts") else self.row_revision


@dataclass
class Change:
    """A proposal. `row` is 0 for an addition, whose `value` is its name."""

    id: int
    kind: str
    author: int
    row: int
    was: Value
    value: Value
    base: int
    revision: int
    status: str = "draft"
    bundle: int = 0
    subject: str = ""
    """What it was sent for; an addition that came back may have another name by now."""
    turns: int = 0
    told_after: int = 0
    """The newest message of the queue when the present turn began."""
    old: list[int] = field(default_factory=list)
    """The revisions that it had."""

    def move_to(self, revision: int) -> None:
        assert revision >= self.revision
        self.old.append(self.revision)
        self.revision = revision

    def seen(self, stale: bool) -> int:
        """The revision that a button carries."""
        return self.old[-1] if stale and self.old else self.revision


@dataclass
class Bundle:
    id: int
    revision: int
    status: str = "collecting"
    told_after: int = 0


@dataclass
class Office:
    """An agency: `checked` says when a second person checks before the approver."""

    id: int
    list_id: int
    by_order: bool
    checked: str
    members: dict[int, Member] = field(default_factory=dict)
    lines: dict[int, Line] = field(default_factory=dict)
    changes: dict[int, Change] = field(default_factory=dict)
    bundles: dict[int, Bundle] = field(default_factory=dict)
    releases: int = 0
    notes: int = 0

    def subject(self, change: Change) -> str:
        if change.kind == "add":
            return f"new:{change.value}"
        of_point = change.kind in ("kind", "contacts")
        return f"point:{change.row}" if of_point else f"row:{change.row}"

    def is_taken(self, subject: str, but: int = 0) -> bool:
        return any(
            each.status in OPEN and each.subject == subject and each.id != but
            for each in self.changes.values()
        )

    def fits(self, change: Change) -> bool:
        """Whether the list as it stands takes the change."""
        if change.kind == "add":
            return all(each.name != change.value for each in self.standing())
        line = self.lines[change.row]
        whole = change.kind != "needs" or bool(change.value)
        return line.standing and line.revision(change.kind) == change.base and whole

    def standing(self) -> Iterator[Line]:
        return (each for each in self.lines.values() if each.standing)

    def take(self, change: Change, row: int, point: int) -> None:
        """Change the list; an addition becomes this row with this point."""
        if change.kind == "add":
            self.lines[row] = Line(row, point, str(change.value), ("consultation",), "offline")
            return
        line = self.lines[change.row]
        if change.kind == "needs":
            line.needs = tuple(change.value)
        elif change.kind == "kind":
            line.kind = str(change.value)
        elif change.kind == "contacts":
            line.hours = str(change.value)
        else:
            line.standing = False
        if change.kind in ("kind", "contacts"):
            line.point_revision += 1
        else:
            line.row_revision += 1

    def go_together(self, changes: list[Change]) -> bool:
        """Whether all can be made one after another, and each alone."""
        trial = deepcopy(self)
        for number, change in enumerate(sorted(changes, key=lambda each: each.id)):
            if not self.fits(change) or not trial.fits(change):
                return False
            trial.take(change, -1 - number, 0)
        return True

    def inside(self, bundle: int) -> list[Change]:
        return [
            each
            for each in self.changes.values()
            if each.bundle == bundle and each.status == "checked"
        ]

    def active(self, *roles: str) -> list[Member]:
        return [each for each in self.members.values() if each.active and each.role in roles]

    def is_presented(self, change: Change) -> bool:
        return change.bundle in self.bundles and self.bundles[change.bundle].status == "presented"

    def turn(self, change: Change) -> str:
        """What the change waits for: «check», «approve», «present»; empty when for nobody."""
        if change.status == "checked":
            return "present" if self.by_order else "approve"
        if change.status != "submitted":
            return ""
        checkers = {each.person for each in self.active(*CHECKERS)}
        if self.checked == "unless_reviewer_wrote" and change.author in checkers:
            return "approve"
        return "check" if checkers - {change.author} else "approve"

    def may_write(self, change: Change, by: Member) -> bool:
        return self._is_own(change, by) and change.status in WRITABLE and by.role in PROPOSERS

    def may_submit(self, change: Change, by: Member) -> bool:
        changes = change.kind in ("add", "exclude") or change.value != change.was
        free = not self.is_taken(self.subject(change), but=change.id)
        return self.may_write(change, by) and changes and free and self.fits(change)

    def may_withdraw(self, change: Change, by: Member) -> bool:
        here = change.status in ("draft", *OPEN) and by.role in WORKERS
        held = change.status == "checked" and self.is_presented(change)
        return self._is_own(change, by) and here and not held

    def may_decide(self, step: str, change: Change, by: Member) -> bool:
        """Second person, the right role, in turn, and the list takes it."""
        needed = self.turn(change)
        if not needed or not by.active or by.person == change.author:
            return False
        if by.role not in HOLDERS[needed] or self.is_presented(change):
            return False
        if step == "return":
            author = self.members[change.author]
            return author.active and author.role in PROPOSERS
        if step == "reject":
            return True
        if step == "approve":
            return needed == "approve" and not self.by_order and self.fits(change)
        if change.status != "submitted" or (needed == "approve" and not self.by_order):
            return False
        collecting = self.collecting()
        others = self.inside(collecting.id) if collecting and self.by_order else []
        return self.fits(change) and (not self.by_order or self.go_together([*others, change]))

    def lacks(self, change: Change, place: "Office", by: Member) -> str:
        """The one thing that a person of this or another office lacks for deciding."""
        fits = by.role in HOLDERS[self.turn(change)]
        if place is not self:
            return "agency" if fits and by.active else ""
        if not by.active:
            return "work" if fits and by.person != change.author else ""
        if by.person == change.author:
            return "second person" if fits else ""
        return "" if fits else "role"

    def collecting(self) -> Bundle | None:
        found = [each for each in self.bundles.values() if each.status == "collecting"]
        return found[0] if found else None

    def may_move(self, step: str, bundle: Bundle, by: Member) -> bool:
        """«present», «order» or «send_back» a bundle."""
        inside = self.inside(bundle.id)
        role, status = ("head", "collecting") if step == "present" else ("approver", "presented")
        if not by.active or by.role != role or bundle.status != status:
            return False
        if step == "present":
            return bool(inside) and self.go_together(inside)
        wrote = by.person in {each.author for each in inside}
        return step == "send_back" or (not wrote and self.go_together(inside))

    def may_manage(self, by: Member, whom: Member, role: str) -> bool:
        """Give a role, or none, which is to revoke."""
        if not by.active or by.role != "administrator" or not whom.active:
            return False
        last = whom.role == "administrator" and len(self.active("administrator")) == 1
        return whom.role == role or (self.has_role(role) and not last)

    def has_role(self, role: str) -> bool:
        """A group with a head and a secretary prepares what an order approves."""
        return self.by_order or role not in ("head", "secretary")

    def _is_own(self, change: Change, by: Member) -> bool:
        return by.active and by.person == change.author

    def close_returned(self, person: Member) -> None:
        """Whoever writes no longer mends nothing: what came back to them is withdrawn."""
        for change in self.changes.values():
            if change.author == person.person and change.status == "returned":
                change.status = "withdrawn"
                self.notes += 1

    def join_later_bundle(self, bundle: Bundle) -> None:
        """What was checked meanwhile joins the bundle that was sent back."""
        for later in list(self.bundles.values()):
            if later.status == "collecting" and later is not bundle:
                for change in self.inside(later.id):
                    change.bundle = bundle.id
                del self.bundles[later.id]
