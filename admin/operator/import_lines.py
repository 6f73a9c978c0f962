"""What would come of a file as lines of a terminal: the first of each kind, and how many more."""

from collections.abc import Iterator, Sequence

from admin.changes import need_words
from admin.importing.imports import most_of
from admin.importing.plan import CHANGED, NEW, SAME, UNREADABLE, Entry, Plan
from admin.operator.answers import words
from locales import Say
from storage.procedure import Procedure
from storage.terms import ChangeKind

FEW = 20
"""Lines of each kind; the chat has the whole as a file."""

_SAY = Say("ru")


def plan_lines(plan: Plan, procedure: Procedure) -> Iterator[str]:
    """Counts, what would be sent, what was told without certainty, what does not go."""
    for status in (NEW, CHANGED, SAME, UNREADABLE):
        if plan.number_of(status):
            yield words(f"import-count-{status}", count=plan.number_of(status))
    if plan.missing:
        yield words("import-count-missing", count=len(plan.missing))
    if plan.changes > most_of(plan):
        yield words("large-import-error", most=most_of(plan), given=plan.changes)
    yield from _first([_going(entry, procedure) for entry in plan.going])
    doubtful = [each for each in plan.entries if each.doubtful and (each.goes or each.kept)]
    if doubtful:
        yield words("import-doubtful", count=len(doubtful))
        yield from _first([_doubt(entry, procedure) for entry in doubtful])
    yield from _first([_left_out(each) for each in plan.entries if each.problem or each.taken])


def _first(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:FEW]
    if len(lines) > FEW:
        yield words("import-more", count=len(lines) - FEW)


def _going(entry: Entry, procedure: Procedure) -> str:
    if entry.status == NEW:
        needs = need_words(entry.needs, procedure, _SAY)
        return words("admin-import-new", name=entry.name, needs=needs)
    changes = "; ".join(each for kind in entry.changes for each in _change(entry, kind, procedure))
    return words("admin-import-changed", name=entry.name, changes=changes)


def _change(entry: Entry, kind: str, procedure: Procedure) -> Iterator[str]:
    if kind == ChangeKind.NEEDS:
        for what, needs in (("added", entry.added), ("gone", entry.gone)):
            if needs:
                yield words(f"import-needs-{what}", needs=need_words(needs, procedure, _SAY))
        return
    becomes = words(f"kind-{entry.kind}") if kind == ChangeKind.KIND else entry.responsible
    yield words("import-change", field=words(f"field-{kind}"), becomes=becomes)


def _doubt(entry: Entry, procedure: Procedure) -> str:
    pieces = [
        words(
            "import-doubt",
            text=text,
            needs=need_words(needs, procedure, _SAY) or words("import-not-recognised"),
            confidence=str(confidence),
        )
        for text, needs, confidence in entry.doubtful
    ]
    if entry.kept:
        kept = need_words(entry.kept, procedure, _SAY)
        pieces.append(words("import-doubt-kept", needs=kept))
    return f"{entry.name}: {'; '.join(pieces)}"


def _left_out(entry: Entry) -> str:
    """Where in the file, and why the line does not go."""
    said = "; ".join(text for text, needs, _sure in entry.doubtful if not needs)
    why = words("import-taken", number=entry.taken) if entry.taken else _problem(entry, said)
    place = {"table": str(entry.table), "row": str(entry.row), "name": entry.name or "—"}
    return words("admin-import-line", **place, why=why)


def _problem(entry: Entry, said: str) -> str:
    """In the words of the chat, but for what a button there mends."""
    if entry.problem == "channel":
        return words("admin-import-channel")
    return words(f"import-problem-{entry.problem}", said=said)
