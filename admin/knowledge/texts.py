"""Templates, scripts and frequent questions: proposed as any change, approved by a press.

No order approves them (`docs/decisions/0024`): an order approves the list.
"""

import re
from collections.abc import Sequence
from typing import Any

from admin.clock import agency_today
from admin.errors import NoListError, NotAllowedError, SubjectMovedError, UnknownChoiceError
from admin.guard import held, require_step
from admin.knowledge.draft import knowledge_steps
from admin.knowledge.subject import fields_of
from admin.lines import require_complete
from admin.permissions import Permission, require, require_open
from admin.proposals import note
from admin.releases import mark_released
from admin.review import tell_author
from admin.second_person import acting_for, writers
from admin.signature import signature
from admin.subjects import NEW, require_free
from admin.workflow import Step
from storage.errors import MissingRecordError, StaleRecordError
from storage.letters import folded
from storage.models import Agency, KnowledgeItem, Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind, KnowledgeKind, Need

_BEST = 5


async def begin_text(store: Store, by: Staff) -> Proposal:
    """A draft of a new template, script or frequent question."""
    return await _begin(store, by, subject=NEW)


async def begin_text_change(store: Store, item_id: int, by: Staff) -> Proposal:
    """A draft that changes what was approved; this person's own, where there is one.

    Raises:
        SubjectTakenError: somebody's proposal for the same text is open.
        MissingRecordError: it was withdrawn.
    """
    return await _begin_for(store, item_id, by, withdrawn=False)


async def begin_text_withdrawal(store: Store, item_id: int, by: Staff) -> Proposal:
    """A draft by which nobody answers with this text any more."""
    return await _begin_for(store, item_id, by, withdrawn=True)


async def _begin_for(store: Store, item_id: int, by: Staff, *, withdrawn: bool) -> Proposal:
    item = await _standing(store, item_id, by)
    agency = await _admit(store, by)
    subject = f"knowledge:{item.id}"
    list_id = await _list_of(store, agency)
    await require_free(store, list_id, subject, by)
    for draft in await store.proposals.drafts_for(list_id, subject):
        mine = draft.author_id == by.person_id
        if mine and bool(draft.becomes.get("withdrawn")) is withdrawn:
            return draft
    was = await fields_of(store, item)
    return await _begin(
        store,
        by,
        subject=subject,
        subject_name=item.title,
        subject_revision=item.revision,
        knowledge_id=item.id,
        was=was,
        becomes={**was, "withdrawn": True} if withdrawn else was,
    )


async def _begin(store: Store, by: Staff, **values: Any) -> Proposal:
    agency = await _admit(store, by)
    draft = Proposal(
        agency_id=agency.id,
        list_id=await _list_of(store, agency),
        kind=ChangeKind.KNOWLEDGE,
        author_id=by.person_id,
        last_edited_by_id=by.person_id,
        **values,
    )
    draft.step = knowledge_steps(draft)[0].value
    await store.proposals.add(draft)
    return draft


async def _admit(store: Store, by: Staff) -> Agency:
    require(by, Permission.PROPOSE)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    if by.role not in agency.procedure.route.proposers_of(ChangeKind.KNOWLEDGE):
        raise NotAllowedError(role=by.role.value)
    return agency


async def _list_of(store: Store, agency: Agency) -> int:
    """Every proposal stands at a list: texts at the first of the agency's, the external one."""
    lists = await store.agencies.lists(agency.id)
    if not lists:
        raise NoListError
    return lists[0].id


async def approve_text(store: Store, proposal_id: int, *, by: Staff, seen: int) -> Proposal:
    """The approver's press: the text is what staff and, where public, clients read from now on.

    Raises:
        SubjectMovedError: it changed since the proposal was written.
        DomainError: it is not this person's turn.
    """
    proposal = await held(store, proposal_id, by)
    await require_step(store, Step.APPROVE, proposal, by, seen=seen)
    if proposal.kind is not ChangeKind.KNOWLEDGE:
        raise UnknownChoiceError
    agency = await store.agencies.get(proposal.agency_id)
    await require_complete(store, proposal, agency.procedure)
    item = await _applied(store, proposal, agency, by)
    await mark_released(store, None, [proposal], by, knowledge_id=item.id)
    await store.agencies.touch(agency.id)
    await tell_author(store, proposal)
    await note(store, "proposal.approve", proposal, by, item=item.id, revision=item.revision)
    return proposal


async def _applied(store: Store, proposal: Proposal, agency: Agency, by: Staff) -> KnowledgeItem:
    becomes = proposal.becomes
    values: dict[str, Any] = {
        "kind": KnowledgeKind(becomes["knowledge"]),
        "title": becomes["title"],
        "body": becomes["body"],
        "public": bool(becomes.get("public")),
        "needs": list(becomes.get("needs", ())),
        "rows": list(becomes.get("rows", ())),
        "withdrawn": bool(becomes.get("withdrawn")),
        "approved_on": agency_today(agency.time_zone),
        "approved_by": await signature(store, by, acting_for(by, writers([proposal]))),
    }
    if proposal.knowledge_id is None:
        fresh = KnowledgeItem(agency_id=agency.id, **values)
        await store.knowledge.add(fresh)
        return fresh
    item = await store.knowledge.get(agency.id, proposal.knowledge_id)
    try:
        await store.knowledge.change(item, proposal.subject_revision, values)
    except StaleRecordError as error:
        raise SubjectMovedError(name=proposal.subject_name) from error
    return item


async def read_text(store: Store, item_id: int, *, by: Staff) -> KnowledgeItem:
    """An approved text.

    Raises:
        MissingRecordError: it was withdrawn.
    """
    require(by, Permission.SEE_WORK)
    return await _standing(store, item_id, by)


async def _standing(store: Store, item_id: int, by: Staff) -> KnowledgeItem:
    item = await store.knowledge.get(by.agency_id, item_id)
    if item.withdrawn:
        raise MissingRecordError(f"knowledge item {item_id}")
    return item


async def texts(
    store: Store,
    *,
    by: Staff,
    kind: KnowledgeKind | None = None,
    need: Need | None = None,
    row_id: int | None = None,
) -> list[KnowledgeItem]:
    """Approved texts by title; only those of a kind, a need or a row, where one is given."""
    require(by, Permission.SEE_WORK)
    found = await store.knowledge.standing(by.agency_id)
    return [each for each in found if _fits(each, kind, need, row_id)]


async def count_for(
    store: Store,
    agency_id: int,
    *,
    kind: KnowledgeKind | None = None,
    need: Need | None = None,
    row_id: int | None = None,
) -> int:
    """How many approved texts there are for these; «templates present» (A4.2.2, D21)."""
    found = await store.knowledge.standing(agency_id)
    return sum(_fits(each, kind, need, row_id) for each in found)


def _fits(
    item: KnowledgeItem, kind: KnowledgeKind | None, need: Need | None, row_id: int | None
) -> bool:
    if kind is not None and item.kind is not kind:
        return False
    if need is not None and need.value not in item.needs:
        return False
    return row_id is None or row_id in item.rows


async def search(store: Store, words: str, *, by: Staff) -> list[KnowledgeItem]:
    """The texts that say most of these words, best first; a title says more than a text."""
    agency = await store.agencies.get(by.agency_id)
    wordings = {each.code.value: each.wording for each in agency.procedure.needs}
    stems = _stems(words)
    scored = [(_score(item, stems, wordings), item) for item in await texts(store, by=by) if stems]
    best = sorted(scored, key=lambda each: -each[0])
    return [item for score, item in best if score > 0][:_BEST]


def _stems(words: str) -> list[str]:
    """The beginnings of the words: «справку» finds «справка». Short ones find themselves."""
    found = dict.fromkeys(re.findall(r"\w+", folded(words)))
    return [each if len(each) < 5 else each[: max(4, len(each) - 3)] for each in found]


def _score(item: KnowledgeItem, stems: Sequence[str], wordings: dict[str, str]) -> int:
    """Each word counts once, where it says most; a word that is found nowhere takes away."""
    served = " ".join(wordings.get(code, "") for code in item.needs)
    places = [(folded(item.title), 4), (folded(served), 2), (folded(item.body), 2)]
    found = [_worth(stem, places) for stem in stems if len(stem) > 2]
    return sum(found) - found.count(0) if any(found) else 0


def _worth(stem: str, places: Sequence[tuple[str, int]]) -> int:
    begins = re.compile(rf"\b{re.escape(stem)}")
    return max((worth for text, worth in places if begins.search(text)), default=0)
