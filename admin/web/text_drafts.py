"""A template, script or frequent question in the making: one form over the steps of chat."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response
from starlette.datastructures import FormData

from admin import drafts
from admin.carried import number, whole_number, word
from admin.errors import ProposalMovedOnError
from admin.errors.fields import at_field
from admin.filtering import holds
from admin.finding_words import finding_words
from admin.knowledge import draft as writing
from admin.knowledge.draft import KnowledgeStep, knowledge_steps
from admin.knowledge.subject import knowledge_findings
from admin.own_drafts import own_draft
from admin.proposals import submit
from admin.refusals import REFUSALS
from admin.row_names import row_names
from admin.steps import CONTINUABLE
from admin.web.again import refused
from admin.web.knowledge import PATH
from admin.web.numbers import Number
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind, KnowledgeKind, Need, Status

router = APIRouter(prefix=f"{PATH}/drafts")

_FOUND = 20


@dataclass(frozen=True)
class TextForm:
    """A draft as its form holds it; `seen` is the revision that the form was made for."""

    knowledge: str = ""
    title: str = ""
    body: str = ""
    needs: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    public: str = ""
    basis: str = ""
    seek: str = ""
    seen: int = 0


@router.get("/{draft_id}")
async def open_one(visitor: SignedIn, draft_id: Number) -> Response:
    return await text_page(visitor, draft_id)


async def text_page(
    visitor: Visitor,
    draft_id: int,
    form: TextForm | None = None,
    refusal: Exception | None = None,
) -> Response:
    """The draft, or what was typed into its form; what was sent meanwhile is a proposal."""
    async with visitor.reading() as store:
        draft = await own_draft(store, draft_id, by=visitor.staff)
        if draft.kind is not ChangeKind.KNOWLEDGE:
            return visitor.to(f"/office/drafts/{draft_id}")
        if draft.status not in CONTINUABLE and form is None and refusal is None:
            return visitor.to(f"/office/proposals/{draft_id}")
        names = await row_names(store, draft.agency_id)
        findings = await knowledge_findings(store, draft)
    procedure, say = visitor.agency.procedure, visitor.say
    given = form or _stored(draft)
    return visitor.page(
        "knowledge_draft.html",
        title=say("web-text-draft-title", name=draft.subject_name or "none"),
        draft=draft,
        given=given,
        steps=knowledge_steps(draft),
        over=draft.status not in CONTINUABLE,
        returned=draft.status is Status.RETURNED,
        findings=finding_words(findings, draft.kind, procedure.order.letter, say),
        kinds=[(each.value, say("knowledge-kind", kind=each.value)) for each in KnowledgeKind],
        needs=[(each.code.value, say.own(each.short)) for each in procedure.needs],
        rows=_offered(names, given),
        **refused(refusal, visitor),
    )


@router.post("/{draft_id}")
async def save(visitor: Acting, draft_id: Number, do: Annotated[str, Form()] = "") -> Response:
    """Keep the form; look for rows, or send it, if asked."""
    form = _read(await visitor.request.form())
    if do == "find":
        return await text_page(visitor, draft_id, form)
    try:
        async with visitor.writing() as (store, staff):
            draft = await own_draft(store, draft_id, by=staff)
            moved = await _keep(store, draft, form, staff)
            revision = draft.revision
    except REFUSALS as refusal:
        return await text_page(visitor, draft_id, form, refusal)
    own = f"{PATH}/drafts/{draft_id}"
    if moved or do != "submit":
        return visitor.to(own, done="text-caught-up" if moved else "text-saved")
    try:
        async with visitor.writing() as (store, staff):
            await submit(store, draft_id, by=staff, seen=revision)
    except REFUSALS as refusal:
        return await text_page(visitor, draft_id, refusal=refusal)
    return visitor.to(f"/office/proposals/{draft_id}", done="text-sent")


async def _keep(store: Store, draft: Proposal, form: TextForm, by: Staff) -> bool:
    """Each answer by the verb that chat uses; True when the text had moved on meanwhile."""
    if draft.revision != form.seen:
        raise ProposalMovedOnError
    moved = await drafts.catch_up(store, draft, by)
    was, asked = _stored(draft), knowledge_steps(draft)
    for step, value in (
        (KnowledgeStep.TITLE, form.title),
        (KnowledgeStep.BODY, form.body),
        (KnowledgeStep.BASIS, form.basis),
    ):
        if step in asked and value != getattr(was, step.value):
            await writing.put_words(store, draft, step, value, by)
    if KnowledgeStep.KIND in asked:
        await _keep_choices(store, draft, form, was, by)
    await writing.finish_knowledge(store, draft, by)
    return moved


async def _keep_choices(
    store: Store, draft: Proposal, form: TextForm, was: TextForm, by: Staff
) -> None:
    if form.knowledge != was.knowledge:
        with at_field("knowledge"):
            kind = word(KnowledgeKind, form.knowledge)
        await writing.put_knowledge_kind(store, draft, kind, by)
    if form.public != was.public:
        await writing.put_public(store, draft, form.public == "yes", by)
    procedure = (await store.agencies.get(by.agency_id)).procedure
    for code in sorted({*form.needs} ^ {*was.needs}):
        on, need = code in form.needs, word(Need, code)
        await writing.put_served_need(store, draft, need, on, procedure, by)
    for row_id in sorted({*form.rows} ^ {*was.rows}):
        await writing.put_served_row(store, draft, number(row_id), row_id in form.rows, by)


def _stored(draft: Proposal) -> TextForm:
    becomes = draft.becomes
    return TextForm(
        knowledge=becomes.get("knowledge") or "",
        title=becomes.get("title") or "",
        body=becomes.get("body") or "",
        needs=tuple(becomes.get("needs", ())),
        rows=tuple(map(str, becomes.get("rows", ()))),
        public="yes" if becomes.get("public") else "no",
        basis=draft.basis,
        seen=draft.revision,
    )


def _read(given: FormData) -> TextForm:
    def text(name: str) -> str:
        value: Any = given.get(name, "")
        return value.replace("\r\n", "\n") if isinstance(value, str) else ""

    def ticked(name: str) -> tuple[str, ...]:
        return tuple(each for each in given.getlist(name) if isinstance(each, str))

    return TextForm(
        knowledge=text("knowledge"),
        title=text("title"),
        body=text("body"),
        needs=ticked("needs"),
        rows=ticked("rows"),
        public=text("public"),
        basis=text("basis"),
        seek=text("seek"),
        seen=whole_number(text("seen")) or 0,
    )


def _offered(names: dict[int, str], given: TextForm) -> list[tuple[str, str]]:
    """The rows that are ticked, then those that the sought words find."""
    chosen = [(str(row_id), name) for row_id, name in names.items() if str(row_id) in given.rows]
    found = [
        (str(row_id), name)
        for row_id, name in names.items()
        if holds(given.seek, name) and str(row_id) not in given.rows
    ]
    return [*chosen, *found[:_FOUND]]
