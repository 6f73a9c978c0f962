"""Drafts on the screen: begun here or in chat, written here or there, sent from either."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.carried import number, word
from admin.dossier import step_words, subject_title
from admin.errors import ProposalMovedOnError
from admin.own_drafts import own_draft
from admin.permissions import Permission, require
from admin.proposals import begin_addition, begin_change, begin_copy, drafts_of, submit, withdraw
from admin.refusals import REFUSALS
from admin.steps import CONTINUABLE, open_kinds
from admin.web.draft_form import DraftForm, read_form
from admin.web.draft_own_fields import SentFile
from admin.web.draft_page import read_page
from admin.web.draft_saving import Saving
from admin.web.numbers import Number
from admin.web.refusals import in_words
from admin.web.text_drafts import text_page
from admin.web.visitor import Acting, SignedIn, Visitor
from admin.workflow import Step
from locales import Html
from storage.models import Proposal, Staff
from storage.models.files import FILE_LIMIT
from storage.store import Store
from storage.terms import ChangeKind, Client, Status

PATH = "/office/drafts"
COPY = "copy"
"""A kind of its own: a new row that begins as a copy of the one that was pressed."""

router = APIRouter(prefix=PATH)


@dataclass(frozen=True)
class Line:
    """A draft in the list, with where it is continued."""

    draft: Proposal
    name: str
    change: Html
    path: str
    returned: bool


@router.get("")
async def show(visitor: SignedIn) -> Response:
    """Everything that this person can continue."""
    async with visitor.reading() as store:
        require(visitor.staff, Permission.PROPOSE)
        found = await drafts_of(store, visitor.staff)
    lines = [_line(each, visitor) for each in reversed(found)]
    return visitor.page("drafts.html", title=visitor.say("web-drafts-title"), lines=lines)


def _line(draft: Proposal, visitor: Visitor) -> Line:
    say = visitor.say
    change = say(f"change-{draft.kind.value}")
    returned = draft.status is Status.RETURNED
    return Line(draft, subject_title(draft, say), change, path_of(draft), returned)


def path_of(draft: Proposal) -> str:
    """Where a draft is written: texts have a page of their own."""
    if draft.kind is ChangeKind.KNOWLEDGE:
        return f"/office/knowledge/drafts/{draft.id}"
    return f"{PATH}/{draft.id}"


@router.get("/new")
async def ask_new(visitor: SignedIn, client: str = "") -> Response:
    """`client` is the list from which somebody came."""
    return _new_page(visitor, client=client)


def _new_page(visitor: Visitor, refusal: Exception | None = None, client: str = "") -> Response:
    require(visitor.staff, Permission.PROPOSE)
    procedure = visitor.agency.procedure
    clients = [(each.value, visitor.say(f"list-{each.value}")) for each in procedure.clients]
    return visitor.page(
        "draft_new.html",
        title=visitor.say("web-draft-new-title"),
        clients=clients,
        client=client or clients[0][0],
        adds=bool(open_kinds([ChangeKind.ADD], visitor.staff.role, procedure)),
        **_refused(refusal, visitor),
    )


@router.post("/begin")
async def begin(
    visitor: Acting,
    kind: Annotated[str, Form()] = "",
    row_id: Annotated[str, Form()] = "",
    client: Annotated[str, Form()] = "",
) -> Response:
    """A change of a row, a copy of one, or a new row for these clients."""
    try:
        async with visitor.writing() as (store, staff):
            draft = await _begun(store, kind, row_id, client, staff)
    except REFUSALS as refusal:
        return _new_page(visitor, refusal, client)
    return visitor.to(path_of(draft))


async def _begun(store: Store, kind: str, row_id: str, client: str, by: Staff) -> Proposal:
    if kind == COPY:
        return await begin_copy(store, number(row_id), by)
    if kind == ChangeKind.ADD:
        return await begin_addition(store, word(Client, client), by)
    return await begin_change(store, word(ChangeKind, kind), number(row_id), by)


@router.get("/{draft_id}")
async def open_one(visitor: SignedIn, draft_id: Number) -> Response:
    return await _page(visitor, draft_id)


async def _page(
    visitor: Visitor,
    draft_id: int,
    *,
    form: DraftForm | None = None,
    refusal: Exception | None = None,
    at: str = "",
) -> Response:
    """The draft with what was typed and why it was refused; what was sent meanwhile is a
    proposal by now."""
    async with visitor.reading() as store:
        draft = await own_draft(store, draft_id, by=visitor.staff)
        over = draft.status not in CONTINUABLE
        elsewhere = draft.kind is ChangeKind.KNOWLEDGE
        if not over and not elsewhere:
            page = await read_page(store, draft, visitor.staff, visitor.say, form)
    if over and not elsewhere:
        return _over(visitor, draft, form, refusal)
    if elsewhere and refusal is None:
        return visitor.to(path_of(draft))
    if elsewhere:
        return await text_page(visitor, draft.id, refusal=refusal)
    moved = isinstance(refusal, ProposalMovedOnError)
    words = visitor.say("web-draft-moved-on") if moved else None
    return visitor.page(
        "draft.html",
        title=_title(draft, visitor),
        page=page,
        draft=draft,
        own=f"{PATH}/{draft.id}",
        sought=form.sought if form else "",
        at=at,
        may_write=Step.EDIT in page.steps,
        submit_words=step_words(Step.SUBMIT, page.whole, visitor.say),
        withdraw_words=step_words(Step.WITHDRAW, page.whole, visitor.say),
        most=str(FILE_LIMIT // 2**20),
        **_refused(refusal, visitor, words),
    )


def _over(
    visitor: Visitor, draft: Proposal, form: DraftForm | None, refusal: Exception | None
) -> Response:
    """Nothing can be kept any more; what was typed is shown to be copied."""
    proposal = f"/office/proposals/{draft.id}"
    if refusal is None:
        return visitor.to(proposal)
    given = [
        "; ".join(values)
        for name, values in (form.given.items() if form else ())
        if values and form and form.touched(name)
    ]
    return visitor.page(
        "draft_over.html",
        title=_title(draft, visitor),
        given=given,
        proposal=proposal,
        **_refused(refusal, visitor),
    )


def _title(draft: Proposal, visitor: Visitor) -> Html:
    say = visitor.say
    change = say(f"change-{draft.kind.value}")
    return say("web-draft-title", name=subject_title(draft, say), change=change)


def _refused(
    refusal: Exception | None, visitor: Visitor, words: Html | None = None
) -> dict[str, Any]:
    if refusal is None:
        return {}
    return {"refusal": words or in_words(refusal, visitor.say), "status": 422}


@router.post("/{draft_id}")
async def save(visitor: Acting, draft_id: Number) -> Response:
    """Keep what was changed; then, if asked, send it. What was kept stays kept."""
    async with visitor.request.form() as sent:
        form = read_form(sent)
        if form.do == "find":
            return await _page(visitor, draft_id, form=form)
        return await _save(visitor, draft_id, form)


async def _save(visitor: Visitor, draft_id: int, form: DraftForm) -> Response:
    saving = Saving(form, visitor.say)
    try:
        await _keep_files(saving, visitor, draft_id)
        async with visitor.writing() as (store, staff):
            draft = await own_draft(store, draft_id, by=staff)
            caught_up = await saving.keep(store, draft, staff)
    except REFUSALS as refusal:
        return await _page(visitor, draft_id, form=saving.form, refusal=refusal, at=saving.at)
    own = f"{PATH}/{draft_id}"
    if form.do != "submit" or caught_up:
        return visitor.to(own, done="draft-caught-up" if caught_up else "draft-saved")
    return await _send(visitor, draft_id, saving.revision)


async def _keep_files(saving: Saving, visitor: Visitor, draft_id: int) -> None:
    for at, sent in saving.form.files.items():
        file = SentFile(sent.filename or "", sent.content_type or "", await sent.read())
        async with visitor.writing() as (store, staff):
            draft = await own_draft(store, draft_id, by=staff)
            await saving.keep_file(store, draft, at, file, staff)


async def _send(visitor: Visitor, draft_id: int, seen: int) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await submit(store, draft_id, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, draft_id, refusal=refusal)
    return visitor.to(f"/office/proposals/{draft_id}", done="draft-sent")


@router.post("/{draft_id}/withdraw")
async def take_back(
    visitor: Acting, draft_id: Number, revision: Annotated[str, Form()] = ""
) -> Response:
    """Delete what was never sent, take back what was returned."""
    try:
        async with visitor.writing() as (store, staff):
            draft = await own_draft(store, draft_id, by=staff)
            sent = draft.submitted_at is not None
            await withdraw(store, draft_id, by=staff, seen=number(revision))
    except REFUSALS as refusal:
        return await _page(visitor, draft_id, refusal=refusal)
    return visitor.to(PATH, done="draft-withdrawn" if sent else "draft-deleted")
