"""Where the words of a return or a rejection go: to the author, or to whoever passes them on."""

from dataclasses import dataclass
from enum import StrEnum

from admin.escalation import told_instead
from storage.models import Proposal, Staff
from storage.store import Store


class Reach(StrEnum):
    """Who reads the reason: its author, else who is asked to pass it on."""

    AUTHOR = "author"
    GONE = "gone"
    COLLEAGUE = "colleague"
    YOU = "you"
    ADMINISTRATORS = "administrators"
    NOBODY = "nobody"


@dataclass(frozen=True)
class AuthorTold:
    """`author` and `who` passes the reason on are titles; empty where nobody is named."""

    reach: Reach
    author: str = ""
    who: str = ""


async def author_told(store: Store, proposal: Proposal, *, by: Staff) -> AuthorTold:
    """How the author learns what this person has just said of the proposal."""
    author = await store.team.member(proposal.agency_id, proposal.author_id)
    if author is None or author.revoked_at is not None:
        return AuthorTold(Reach.GONE)
    if (await store.people.get(author.person_id)).reachable:
        return AuthorTold(Reach.AUTHOR, author.title)
    others = await told_instead(store, author)
    if not others:
        return AuthorTold(Reach.NOBODY, author.title)
    reach = Reach.COLLEAGUE if others[0].role is author.role else Reach.ADMINISTRATORS
    reach = Reach.YOU if others[0].person_id == by.person_id else reach
    return AuthorTold(reach, author.title, others[0].title)
