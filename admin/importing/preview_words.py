"""A preview in words: counts, the first lines of each kind, what was not read, a whole file."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from io import StringIO

from admin.changes import contact_words, need_words
from admin.export.files import ExportedFile
from admin.forms.words import form_words
from admin.formulas import harmless
from admin.importing.forms import LOST
from admin.importing.imports import most_of
from admin.importing.plan import CHANGED, NEW, SAME, UNREADABLE, Entry, Plan
from admin.importing.words import plain
from admin.names import shortened
from locales import Html, Say
from storage.models import ListImport
from storage.procedure import Procedure
from storage.terms import ChangeKind, ImportStatus

FEW = 5
"""Lines of each kind on the screen; the whole goes as a file."""

MANY = 15


def preview_words(
    record: ListImport, plan: Plan, client: str, procedure: Procedure, say: Say
) -> Html:
    """What would come of the file."""
    if record.status in (ImportStatus.CONFIRMED, ImportStatus.DROPPED):
        return say(f"import-{record.status.value}", file=record.file_name)
    waits = record.status is ImportStatus.WAITING
    head = say(
        "import-head",
        file=record.file_name,
        list=say(f"list-{client}"),
        state="waiting" if waits else ("first" if plan.first else "preview"),
    )
    parts = [head, *warning_words(record, plan, say)]
    parts.insert(2, count_words(plan, say))
    for status in (NEW, CHANGED):
        parts.append(_first_lines(plan, status, procedure, say))
    doubtful = doubtful_entries(plan)
    if doubtful:
        lines = [doubt_words(entry, procedure, say) for entry in doubtful[:FEW]]
        parts.append(Html("\n".join((say("import-doubtful", count=len(doubtful)), *lines))))
    return Html("\n\n".join(part for part in parts if part))


def warning_words(record: ListImport, plan: Plan, say: Say) -> list[Html]:
    """What to know before sending it, whole sentences; an empty one is no warning."""
    repeated = "; ".join(shortened(name, 60) for name in _repeated(plan)[:FEW])
    return [
        _foreign(record, say),
        _why_not_sent(plan, say),
        say("import-repeated", names=repeated) if repeated else Html(""),
        say("import-units", units="; ".join(plan.units)) if plan.units else Html(""),
    ]


def doubtful_entries(plan: Plan) -> list[Entry]:
    """Lines that go, or keep a need, by what was read with less than certainty."""
    return [entry for entry in plan.entries if entry.doubtful and (entry.goes or entry.kept)]


def _foreign(record: ListImport, say: Say) -> Html:
    agency = record.mapping.get("foreign")
    return say("import-foreign", agency=agency) if agency else Html("")


def _why_not_sent(plan: Plan, say: Say) -> Html:
    """A sentence where the button to send would be looked for in vain."""
    if plan.changes > most_of(plan):
        return say("large-import-error", most=most_of(plan), given=plan.changes)
    if plan.changes or plan.asked:
        return Html("")
    return say("import-nothing-ready" if plan.left_out else "nothing-to-import-error")


def counts_of(plan: Plan) -> list[tuple[str, int]]:
    """How many lines of each kind, by the name of their words; kinds without lines are left
    out."""
    taken = sum(1 for entry in plan.entries if entry.taken)
    later = sum(1 for entry in plan.going if entry.later)
    counted = [
        *((status, plan.number_of(status)) for status in (NEW, CHANGED, SAME, UNREADABLE)),
        ("taken", taken),
        ("later", later),
        ("excluded" if plan.excluding else "missing", len(plan.missing)),
    ]
    return [(name, count) for name, count in counted if count]


def count_words(plan: Plan, say: Say) -> Html:
    """A line for each kind."""
    return Html("\n".join(say(f"import-count-{name}", count=n) for name, n in counts_of(plan)))


def _first_lines(plan: Plan, status: str, procedure: Procedure, say: Say) -> Html:
    found = [entry for entry in plan.going if entry.status == status]
    lines = [entry_words(entry, procedure, say) for entry in found[:FEW]]
    if len(found) > FEW:
        lines.append(say("import-more", count=len(found) - FEW))
    return Html("\n".join(lines))


def entry_words(entry: Entry, procedure: Procedure, say: Say) -> Html:
    """One line of the file and what would become of it."""
    name, becomes = shortened(entry.name, 80), becomes_words(entry, procedure, say)
    if entry.status == NEW:
        line = say("import-line-new", name=name, needs=becomes)
        return Html("\n".join((line, *beside_words(entry, say))))
    return say("import-line-changed", name=name, changes=becomes)


def becomes_words(entry: Entry, procedure: Procedure, say: Say) -> Html:
    """The needs of a new row, the changes of a standing one; nothing of a line that stays."""
    if entry.status == NEW:
        return need_words(entry.needs, procedure, say)
    return Html("; ".join(_change(entry, kind, procedure, say) for kind in entry.changes))


def _repeated(plan: Plan) -> list[str]:
    """New touchpoints of several rows: each row is a proposal that knows nothing of the others,
    so each would make one; a first release makes one of all (A2.5, C)."""
    new = [each for each in plan.going if each.status == NEW and not each.touchpoint_id]
    counted = Counter(plain(each.name) for each in new)
    names = {plain(each.name): each.name for each in new if counted[plain(each.name)] > 1}
    return [] if plan.first else list(names.values())


def beside_words(entry: Entry, say: Say) -> Iterator[Html]:
    """What only our own export tells of a row beside its form: contacts and the unit."""
    contacts = "; ".join(_contacts(entry, say))
    if contacts:
        yield say("import-line-contacts", contacts=Html(contacts))
    if entry.content.get("unit"):
        yield say("import-line-unit", unit=entry.content["unit"])
    if forms := "; ".join(form_words(each, say) for each in entry.content.get("forms", ())):
        yield say("import-line-forms", forms=Html(forms))
    if lost := "; ".join(entry.content.get(LOST, ())):
        yield say("import-line-forms-lost", names=lost)


def _contacts(entry: Entry, say: Say) -> list[str]:
    point = entry.content.get("touchpoint", {})
    return [contact_words(each, say) for each in point.get("contacts", ())]


def _change(entry: Entry, kind: str, procedure: Procedure, say: Say) -> Html:
    """What becomes of one field; of needs, what comes and what goes."""
    if kind == ChangeKind.NEEDS:
        told = [
            say(f"import-needs-{what}", needs=need_words(needs, procedure, say))
            for what, needs in (("added", entry.added), ("gone", entry.gone))
            if needs
        ]
        return Html("; ".join(told))
    becomes = {
        ChangeKind.KIND.value: say(f"kind-{entry.kind}"),
        ChangeKind.RESPONSIBLE.value: say.own({"ru": entry.responsible}),
    }
    return say("import-change", field=say(f"field-{kind}"), becomes=becomes[kind])


def doubt_words(entry: Entry, procedure: Procedure, say: Say) -> Html:
    """A piece of a cell, what it was taken for and how surely."""
    pieces = [
        say(
            "import-doubt",
            text=shortened(text, 80),
            needs=need_words(needs, procedure, say) or say("import-not-recognised"),
            confidence=str(confidence),
        )
        for text, needs, confidence in entry.doubtful
    ]
    if entry.kept:
        pieces.append(say("import-doubt-kept", needs=need_words(entry.kept, procedure, say)))
    return Html("\n".join((say("import-doubt-of", name=shortened(entry.name, 60)), *pieces)))


def refused_words(entry: Entry, say: Say) -> Html:
    """Why a line does not go, with what stands there; nothing of one that goes."""
    if not (entry.problem or entry.taken):
        return Html("")
    said = "; ".join(text for text, needs, _confidence in entry.doubtful if not needs)
    return problem_words(entry, shortened(said, 200), say)


def unread_words(plan: Plan, procedure: Procedure, say: Say) -> Html:
    """Where in the file, what stands there, why it cannot be taken and how to mend it."""
    found = [entry for entry in plan.entries if entry.status == UNREADABLE or entry.taken]
    lines = [_unread(entry, procedure, say) for entry in found[:MANY]]
    if len(found) > MANY:
        lines.append(say("import-more", count=len(found) - MANY))
    return Html("\n\n".join(lines)) or say("import-all-read")


def _unread(entry: Entry, procedure: Procedure, say: Say) -> Html:
    place = say(
        "import-place",
        table=str(entry.table),
        row=str(entry.row),
        name=shortened(entry.name, 80) or "—",
    )
    return Html(f"{place}\n{refused_words(entry, say)}")


def problem_words(entry: Entry, said: str, say: Say) -> Html:
    """Why a line does not go."""
    if entry.taken:
        return say("import-taken", number=entry.taken)
    return say(f"import-problem-{entry.problem}", said=said or "—")


def whole_preview(plan: Plan, procedure: Procedure, say: Say) -> ExportedFile:
    """Every line of the file with what becomes of it, as a table for a spreadsheet."""
    text = StringIO()
    table = csv.writer(text, delimiter=";")
    table.writerow(_plain(say("import-file-titles")).split("|"))
    for entry in plan.entries:
        table.writerow([harmless(_plain(value)) for value in cells_of(entry, procedure, say)])
    for missing in plan.missing:
        key = "import-file-excluded" if plan.excluding else "import-file-missing"
        table.writerow(["", "", _plain(say(key)), harmless(missing.name)])
    name = _plain(say("import-file-name"))
    return ExportedFile(name, "text/csv", text.getvalue().encode("utf-8-sig"))


def cells_of(entry: Entry, procedure: Procedure, say: Say) -> Iterator[str]:
    yield str(entry.table)
    yield str(entry.row)
    yield say(f"import-file-{'taken' if entry.taken else entry.status}")
    yield entry.name
    yield entry.direction
    yield entry.service
    yield entry.process
    yield need_words(entry.needs, procedure, say)
    yield say(f"kind-{entry.kind}")
    yield _doubts(entry.doubtful)
    yield problem_words(entry, "", say) if entry.problem or entry.taken else ""
    yield "; ".join(_contacts(entry, say))
    yield entry.content.get("unit", "")


def _doubts(doubtful: Sequence[Sequence[object]]) -> str:
    return "; ".join(f"{text} ({confidence} %)" for text, _needs, confidence in doubtful)


def _plain(text: str) -> str:
    return unescape(text)
