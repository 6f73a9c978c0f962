"""What a person writes: found for its author alone, with who else is at work on the same."""

from admin.cases import case_of
from admin.errors import NotYoursError
from admin.everywhere import others_at_work
from admin.permissions import Permission, require
from admin.same_contact import changes_point
from admin.workflow import Step, open_steps
from locales import Html, Say
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind


async def own_draft(store: Store, proposal_id: int, *, by: Staff) -> Proposal:
    """A proposal of this very person.

    Raises:
        NotYoursError: somebody else's.
    """
    require(by, Permission.PROPOSE)
    draft = await store.proposals.get(by.agency_id, proposal_id)
    if draft.author_id != by.person_id:
        raise NotYoursError
    return draft


async def may_go_on(store: Store, draft: Proposal, *, by: Staff) -> bool:
    """Whether the procedure still lets the author propose such a change."""
    return Step.EDIT in open_steps(draft, by, await case_of(store, draft))


async def who_has(
    store: Store, list_id: int, row_id: int | None, touchpoint_id: int | None
) -> list[Proposal]:
    """Open proposals and drafts for a row or its touchpoint, whatever they change of it."""
    subjects = (f"row:{row_id}", f"touchpoint:{touchpoint_id}")
    return [
        each
        for each in await store.proposals.under_way(list_id)
        if each.subject in subjects or changes_point(each, touchpoint_id)
    ]


async def others_beside(store: Store, draft: Proposal) -> list[Proposal]:
    """Other work on what this draft changes, its author's too: said, never forbidden."""
    if draft.kind is ChangeKind.CONTACT_EVERYWHERE:
        return await others_at_work(store, draft)
    if draft.row_id is None:
        return []
    found = await who_has(store, draft.list_id, draft.row_id, draft.touchpoint_id)
    return [each for each in found if each.id != draft.id]


async def own_beside(store: Store, draft: Proposal) -> list[Proposal]:
    """What its author has besides for the same: there is nobody to agree with."""
    found = await others_beside(store, draft)
    return [each for each in found if each.author_id == draft.author_id]


async def beside_words(store: Store, draft: Proposal, say: Say) -> Html | None:
    """Who else is at work on it, a line each; None when nobody but the author is."""
    titles = await store.team.titles(draft.agency_id)
    lines = [
        say(
            "also-proposed",
            number=str(each.id),
            who=titles[each.author_id].title,
            status=each.status.value,
        )
        for each in await others_beside(store, draft)
        if each.author_id != draft.author_id
    ]
    return Html("\n".join(lines)) if lines else None


async def all_beside_words(store: Store, draft: Proposal, say: Say) -> Html | None:
    """The same where nothing can be a link: the author's own in one line, by their numbers."""
    words = await beside_words(store, draft, say)
    own = await own_beside(store, draft)
    if not own:
        return words
    numbers = ", ".join(f"№ {each.id}" for each in own)
    line = say("own-beside", count=len(own), numbers=numbers)
    return Html(f"{words}\n{line}") if words else line
