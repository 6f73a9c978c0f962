"""A preview as a page: counts, warnings, and every line of the file with what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.importing import imports
from admin.importing.approvers import open_import_steps
from admin.importing.plan import CHANGED, NEW, SAME, UNREADABLE, Entry, Plan
from admin.importing.preview_words import (
    becomes_words,
    beside_words,
    counts_of,
    doubt_words,
    refused_words,
    warning_words,
)
from admin.importing.sending import is_own_preview, sending_step, without_channel
from admin.importing.words import plain
from admin.paging import part_of
from locales import Html, Say
from storage.models import Agency, ListImport, Staff
from storage.store import Store
from storage.terms import ImportStatus, ReleaseRule

PAGE = 50
_STATUSES = (NEW, CHANGED, SAME, UNREADABLE)
TAKEN, MISSING = "taken", "missing"
KINDS = (*_STATUSES, TAKEN, MISSING)

Options = list[tuple[str, str]]


@dataclass(frozen=True)
class Line:
    """A line of the file, or a row of the list that the file lacks."""

    place: Html
    kind: str
    name: str
    becomes: Html
    beside: tuple[Html, ...]


@dataclass(frozen=True)
class PreviewPage:
    """`mine` may answer what was not understood; `send` is the author's step, `decides` says
    that the second person's word is due."""

    record: ListImport
    plan: Plan
    client: str
    state: str
    told: tuple[list[Html], list[Html]]
    kinds: list[str]
    only: str
    lines: list[Line]
    page: int
    pages: int
    mine: bool
    send: str
    decides: bool
    agency: Agency
    several: bool
    columns: Options
    unknown: list[tuple[int, str]]
    channels: Options

    @property
    def by_order(self) -> bool:
        """Whether an order approves the list."""
        return self.agency.procedure.release_rule is ReleaseRule.BY_ORDER


async def read_preview(
    store: Store, import_id: int, by: Staff, say: Say, only: str, page: int
) -> PreviewPage:
    """As its author or an approver may see it; `only` is one kind of lines."""
    record, plan = await imports.read(store, import_id, by=by)
    agency = await store.agencies.get(record.agency_id)
    owner = await store.agencies.list_by_id(record.list_id)
    found = _lines_of(plan, only)
    part = part_of(found, page, PAGE)
    is_over = record.status in (ImportStatus.CONFIRMED, ImportStatus.DROPPED)
    return PreviewPage(
        record=record,
        plan=plan,
        client=owner.client.value,
        state=_state(record, plan),
        told=([], []) if is_over else _told(record, plan, say),
        kinds=[kind for kind in KINDS if _lines_of(plan, kind)],
        only=only,
        lines=[_line(each, plan, agency, say) for each in part.things],
        page=part.page,
        pages=part.pages,
        mine=is_own_preview(record, by),
        send=sending_step(record, plan, by),
        decides=bool(await open_import_steps(store, record, by)),
        agency=agency,
        several=len(await store.agencies.lists(agency.id)) > 1,
        columns=_columns(record),
        unknown=_unknown(plan),
        channels=[(each.code.value, say.own(each.label)) for each in agency.procedure.channels],
    )


def _told(record: ListImport, plan: Plan, say: Say) -> tuple[list[Html], list[Html]]:
    """How many lines of each kind; what to know before sending it."""
    counts = [say(f"import-count-{name}", count=count) for name, count in counts_of(plan)]
    return counts, [each for each in warning_words(record, plan, say) if each]


def _state(record: ListImport, plan: Plan) -> str:
    """«preview», «first», «waiting», «confirmed» or «dropped»."""
    if record.status is ImportStatus.PREVIEW:
        return "first" if plan.first else "preview"
    return record.status.value


def _lines_of(plan: Plan, only: str) -> Sequence[Entry | str]:
    """Entries and, by their names, rows that the file lacks."""
    missing = [each.name for each in plan.missing]
    if only == MISSING:
        return missing
    if only == TAKEN:
        return [each for each in plan.entries if each.taken]
    if only in _STATUSES:
        return [each for each in plan.having(only) if not each.taken]
    return [*plan.entries, *missing]


def _line(each: Entry | str, plan: Plan, agency: Agency, say: Say) -> Line:
    if isinstance(each, str):
        kind = "excluded" if plan.excluding else MISSING
        return Line(Html("—"), kind, each, Html(""), ())
    told = [*beside_words(each, say), refused_words(each, say)]
    if each.doubtful and (each.goes or each.kept):
        told.append(doubt_words(each, agency.procedure, say))
    return Line(
        place=say("web-import-place", table=str(each.table), row=str(each.row)),
        kind=TAKEN if each.taken else each.status,
        name=each.name or "—",
        becomes=becomes_words(each, agency.procedure, say),
        beside=tuple(Html(part) for words in told for part in words.split("\n") if part),
    )


def _columns(record: ListImport) -> Options:
    """The file's columns that nobody has named, by their numbers."""
    taken = record.mapping.get("columns", {}).values()
    titles = enumerate(imports.titles_of(record))
    return [(str(place), title or str(place + 1)) for place, title in titles if place not in taken]


def _unknown(plan: Plan) -> list[tuple[int, str]]:
    """Touchpoints of an unknown type, each name once, by their first line."""
    found: dict[str, tuple[int, str]] = {}
    for line in without_channel(plan):
        name = plan.entries[line].name
        found.setdefault(plain(name), (line, name))
    return list(found.values())
