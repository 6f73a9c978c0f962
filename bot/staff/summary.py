"""A proposal as one screen: the whole difference, basis, findings, people, and the buttons
that this person may press."""

from collections.abc import Sequence
from html import unescape
from re import sub

from admin.audience import audience_words
from admin.changes import Difference, exclusion_words, proposal_differences
from admin.dossier import (
    Dossier,
    dossier,
    place_words,
    reason_words,
    step_words,
    subject_title,
    what_to_mend,
)
from admin.finding_words import finding_words
from admin.forms.dates import forms_of
from admin.monitoring.confirmed import confirmed_words
from admin.press_words import state_words
from admin.proposal_people import people_words
from admin.workflow import Step
from bot.screens import Button, ButtonRows, Document, Screen
from bot.staff.actions import Decide, GoToStep, OpenDraft, SendBasis
from bot.staff.buttons import button, shortened, to_menu
from bot.staff.form_actions import SendForm
from bot.staff.history_actions import OpenHistory
from locales import Html, Say
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind

LONGEST = 3000
"""Letters of a difference on a screen; a longer one goes along as a file."""


async def proposal_screen(
    store: Store, proposal: Proposal, by: Staff, say: Say, *, lead: Html | None = None
) -> Screen:
    """The proposal as this person sees it; `lead` says what has just happened."""
    whole = await dossier(store, proposal)
    differences = _difference(whole, say)
    mend = what_to_mend(proposal, whole.people, say)
    parts = [lead, mend, _head(whole, say), differences, _reasons(proposal, say)]
    parts += [
        _findings(whole, say),
        people_words(whole.proposal, whole.people, whole.units, say),
        Html("\n".join(state_words(whole, by, say))),
    ]
    documents: tuple[Document, ...] = ()
    if len(differences) > LONGEST:
        parts[3] = say("difference-in-file", count=differences.count("\n") + 1)
        documents = (_as_file(proposal, differences, say),)
    return Screen(
        text=Html("\n\n".join(part for part in parts if part)),
        buttons=_buttons(whole, by, say),
        documents=documents,
    )


async def summaries(
    store: Store, proposals: Sequence[Proposal], say: Say
) -> tuple[Html, tuple[Document, ...]]:
    """Several proposals on one screen: each with its difference, basis and people. What is
    too long goes along as a file, and the screen names the touchpoints."""
    told = [await _in_short(store, each, say) for each in proposals]
    text = Html("\n\n".join(told))
    if len(text) <= LONGEST:
        return text, ()
    names = [say("name-line", name=subject_title(each, say)) for each in proposals]
    told_by_file = say("difference-in-file", count=len(proposals))
    return Html("\n".join((*names, told_by_file))), (_as_file(proposals[0], text, say),)


async def _in_short(store: Store, proposal: Proposal, say: Say) -> Html:
    whole = await dossier(store, proposal)
    parts = (
        _head(whole, say),
        _difference(whole, say),
        _reasons(proposal, say),
        people_words(whole.proposal, whole.people, whole.units, say),
    )
    return Html("\n".join(part for part in parts if part))


def _difference(whole: Dossier, say: Say) -> Html:
    """A new row has no «было»: its fields stand plainly."""
    proposal, procedure = whole.proposal, whole.agency.procedure
    if proposal.kind is ChangeKind.EXCLUDE:
        return exclusion_words(proposal, say)
    found = proposal_differences(proposal, procedure, say)
    told = difference_lines(found, say)
    if not proposal.was:
        lines = [say("new-row-field", field=each.field, value=each.becomes) for each in found]
        told = Html("\n".join(lines))
    audience = audience_words(proposal, procedure, say)
    return Html("\n".join(part for part in (told, audience) if part))


def difference_lines(differences: Sequence[Difference], say: Say) -> Html:
    """«Было: … Станет: …», a line a field, marked by words and not by colour alone."""
    lines = []
    for each in differences:
        key = "difference-changed" if each.was and each.becomes else "difference-new"
        if each.was and not each.becomes:
            key = "difference-gone"
        lines.append(say(key, field=each.field, was=each.was, becomes=each.becomes))
        if each.added:
            lines.append(say("difference-added", words=each.added))
        if each.gone:
            lines.append(say("difference-dropped", words=each.gone))
    return Html("\n".join(lines))


def _head(whole: Dossier, say: Say) -> Html:
    proposal = whole.proposal
    head = say(
        "proposal-head",
        name=subject_title(proposal, say),
        change=say(f"change-{proposal.kind.value}"),
        number=str(proposal.id),
    )
    confirmed = confirmed_words(whole.row, say) if whole.row else None
    return Html("\n".join(part for part in (head, place_words(whole, say), confirmed) if part))


def _reasons(proposal: Proposal, say: Say) -> Html:
    return Html("\n".join(reason_words(proposal, say)))


def _findings(whole: Dossier, say: Say) -> Html:
    if not whole.is_undecided:
        return Html("")
    return finding_words(whole.findings, whole.proposal.kind, whole.letter, say)


def _buttons(whole: Dossier, by: Staff, say: Say) -> ButtonRows:
    proposal = whole.proposal
    rows: list[tuple[Button, ...]] = []
    for step in whole.steps(by):
        rows.append((_step_button(step, whole, say),))
    if proposal.submitted_at is not None:
        rows.append((button(say, "history-button", OpenHistory("proposal", proposal.id)),))
    for form in forms_of(proposal):
        words = shortened(form["title"])
        rows.append((button(say, "form-file-button", SendForm(form["file_id"]), title=words),))
    if proposal.basis_file_id is not None:
        rows.append((button(say, "basis-file", SendBasis(proposal.id)),))
    return (*rows, *to_menu(say))


def _step_button(step: Step, whole: Dossier, say: Say) -> Button:
    proposal = whole.proposal
    if step is Step.EDIT:
        return button(say, "step-edit", OpenDraft(proposal.id))
    return button(
        say,
        "line",
        Decide(proposal.id, step.value, proposal.revision),
        text=step_words(step, whole, say),
    )


def mending_buttons(steps: Sequence[str], proposal: Proposal, say: Say) -> ButtonRows:
    """«Исправить: …» for each step of a draft, two in a row."""
    buttons = [button(say, f"mend-{step}", GoToStep(proposal.id, step)) for step in steps]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _as_file(proposal: Proposal, differences: Html, say: Say) -> Document:
    text = unescape(sub(r"<[^>]+>", "", differences))
    name = unescape(say("difference-file-name", number=str(proposal.id)))
    return Document(name=name, content=text.encode())
