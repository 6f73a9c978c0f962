"""Who approved, as the list's releases name them for ever."""

from collections.abc import Iterable
from html import unescape

from admin.second_person import acting_for
from locales import DEFAULT_LANGUAGE, Say
from storage.models import Proposal, Staff
from storage.store import Store


async def signature(store: Store, by: Staff, proposals: Iterable[Proposal]) -> str:
    """«Утверждающий 1», or «Заместитель: Редактор 1 за Утверждающего 1»."""
    principal = acting_for(by, proposals)
    if principal is None:
        return by.title
    approver = (await store.team.titles(by.agency_id))[principal].title
    say = Say(DEFAULT_LANGUAGE)
    number = approver.rpartition(" ")[2]
    return unescape(say("signed-by-deputy", deputy=by.title, number=number))
