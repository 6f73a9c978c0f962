"""What would come of a file: compared with the list as it stands, nothing is written."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from admin.importing.lines import FileLine
from admin.importing.needs import SURE
from admin.importing.words import plain
from storage.models import Row, Touchpoint
from storage.terms import ChangeKind, Kind

NEW, CHANGED, SAME, UNREADABLE = "new", "changed", "same", "unreadable"


@dataclass
class Entry:
    """One line of the file: where it stands, what it says, what would become of it.

    `doubtful` are pieces of its needs that were told with less than certainty, each with the
    needs and the confidence; `taken` is the number of an open proposal for the same subject;
    `gone` and `added` are needs of a standing row;
    `kept` are needs of a standing row that a doubtful cell seems to lack: not struck out;
    `later`: the responsible official differs, too, which is proposed after the needs.
    """

    table: int
    row: int
    name: str
    status: str
    direction: str = ""
    service: str = ""
    process: str = ""
    needs: list[str] = field(default_factory=list)
    kind: str = Kind.UNDEFINED.value
    channel: str = ""
    responsible: str = ""
    basis: str = ""
    doubtful: list[Any] = field(default_factory=list)
    problem: str = ""
    changes: list[str] = field(default_factory=list)
    row_id: int = 0
    touchpoint_id: int = 0
    taken: str = ""
    later: bool = False
    gone: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    content: dict[str, Any] = field(default_factory=dict)

    @property
    def goes(self) -> bool:
        """Whether confirming would propose it."""
        return self.status in (NEW, CHANGED) and not self.taken


@dataclass
class Missing:
    """A row of the list that the file does not have."""

    row_id: int
    name: str


@dataclass
class Plan:
    """`first`: the list is empty, so it would be its first release; `asked` are the needed
    columns that nobody could tell;
    `units` the agency does not have yet; `excluding`: what is missing is proposed for exclusion."""

    entries: list[Entry] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    first: bool = False
    excluding: bool = False
    asked: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)

    def having(self, status: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.status == status]

    @property
    def going(self) -> list[Entry]:
        """What confirming would propose, in the file's order."""
        return [entry for entry in self.entries if entry.goes]

    def number_of(self, status: str) -> int:
        """How many lines of this kind; what is left out for an open proposal is no change."""
        return sum(1 for entry in self.having(status) if not entry.taken)

    @property
    def left_out(self) -> int:
        """How many lines of the file will not go, whatever the reason."""
        return sum(1 for entry in self.entries if entry.status == UNREADABLE or entry.taken)

    @property
    def uncertain(self) -> bool:
        """Whether a line that was not read may be one of the rows that seem to be missing."""
        return any(not entry.row_id for entry in self.having(UNREADABLE))

    @property
    def changes(self) -> int:
        """How many proposals, or rows of a first release, would come of it."""
        found = sum(1 if entry.status == NEW else len(entry.changes) for entry in self.going)
        return found + (len(self.missing) if self.excluding else 0)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Plan":
        return cls(
            entries=[Entry(**each) for each in content.get("entries", ())],
            missing=[Missing(**each) for each in content.get("missing", ())],
            first=content.get("first", False),
            excluding=content.get("excluding", False),
            asked=list(content.get("asked", ())),
            units=list(content.get("units", ())),
        )


@dataclass(frozen=True)
class Standing:
    """The list as it stands: rows, touchpoints by id, those that a new row may use."""

    rows: Sequence[Row]
    touchpoints: Mapping[int, Touchpoint]
    reusable: Sequence[Touchpoint] = ()
    first: bool = False


def compare(lines: Sequence[FileLine], standing: Standing) -> Plan:
    """Each line as new, changed, same or unreadable, and the rows that the file lacks."""
    left = {row.id: row for row in standing.rows}
    named = defaultdict[str, list[Row]](list)
    for row in standing.rows:
        named[plain(standing.touchpoints[row.touchpoint_id].name)].append(row)
    entries, changed_points = [], set[int]()
    for line in lines:
        stands = _row_of(line, [each for each in named[plain(line.name)] if each.id in left])
        entry = _entry(line)
        if stands is not None:
            del left[stands.id]
            _note_changes(entry, line, stands, standing.touchpoints[stands.touchpoint_id])
            if ChangeKind.KIND.value in entry.changes:
                _keep_one(entry, changed_points)
        elif entry.status == NEW:
            _reuse(entry, standing)
        entries.append(entry)
    missing = [
        Missing(row.id, standing.touchpoints[row.touchpoint_id].name) for row in left.values()
    ]
    return Plan(entries, missing, standing.first)


def _row_of(line: FileLine, named: Sequence[Row]) -> Row | None:
    """Of the rows of that name the one that the line tells of; a column that the file lacks
    tells nothing apart."""
    found = [row for row in named if _is_in_place(line, row)]
    exact = [row for row in found if row.id == line.content.get("id")]
    return (exact or found)[0] if exact or len(found) == 1 else None


def _is_in_place(line: FileLine, row: Row) -> bool:
    said = (line.direction, line.service, line.process)
    stands = (row.direction, row.service, row.process)
    return all(
        text is None or plain(text) == plain(own) for text, own in zip(said, stands, strict=True)
    )


def _entry(line: FileLine) -> Entry:
    return Entry(
        table=line.table,
        row=line.row,
        name=line.name,
        status=UNREADABLE if line.problem else NEW,
        direction=line.direction or "",
        service=line.service or "",
        process=line.process or "",
        needs=[need.value for need in line.needs],
        kind=(line.kind or Kind.UNDEFINED).value,
        channel=line.channel.value if line.channel else "",
        responsible=line.responsible or "",
        basis=line.basis or "",
        doubtful=[
            [told.text, [need.value for need in told.needs], told.confidence]
            for told in line.told
            if told.confidence < SURE
        ],
        problem=line.problem,
        content=dict(line.content),
    )


def _note_changes(entry: Entry, line: FileLine, row: Row, touchpoint: Touchpoint) -> None:
    """What of a standing row the file says otherwise; an empty cell says nothing."""
    entry.row_id, entry.touchpoint_id = row.id, touchpoint.id
    entry.direction, entry.service, entry.process = row.direction, row.service, row.process
    entry.channel = touchpoint.channel.value
    if entry.status == UNREADABLE:
        return
    lost = set(row.needs) - set(entry.needs)
    if lost and any(not needs for _text, needs, _confidence in entry.doubtful):
        # What was not recognised may be the very need that would be struck out.
        entry.status, entry.problem = UNREADABLE, "needs-partly"
        return
    if lost and entry.doubtful:
        entry.kept = [need for need in row.needs if need in lost]
        entry.needs = [*row.needs, *(need for need in entry.needs if need not in row.needs)]
    if set(row.needs) != set(entry.needs):
        entry.changes.append(ChangeKind.NEEDS.value)
        entry.gone = [need for need in row.needs if need not in entry.needs]
        entry.added = [need for need in entry.needs if need not in row.needs]
    if line.kind not in (None, Kind.UNDEFINED, touchpoint.kind):
        entry.changes.append(ChangeKind.KIND.value)
    if line.responsible and plain(line.responsible) != plain(row.responsible):
        # One proposal at a time changes a row: the needs come first.
        entry.later = ChangeKind.NEEDS.value in entry.changes
        entry.changes += [] if entry.later else [ChangeKind.RESPONSIBLE.value]
    entry.status = CHANGED if entry.changes else SAME


def _keep_one(entry: Entry, changed: set[int]) -> None:
    """A touchpoint that stands in many rows changes its kind once."""
    if entry.touchpoint_id in changed:
        entry.changes.remove(ChangeKind.KIND.value)
        entry.status = CHANGED if entry.changes else SAME
    changed.add(entry.touchpoint_id)


def _reuse(entry: Entry, standing: Standing) -> None:
    """A new row of a touchpoint that the list has already uses it (A2.5, C)."""
    same = [each for each in standing.reusable if plain(each.name) == plain(entry.name)]
    if same:
        entry.touchpoint_id, entry.channel = same[0].id, same[0].channel.value
        entry.kind = same[0].kind.value
    elif not entry.channel:
        entry.status, entry.problem = UNREADABLE, "channel"
