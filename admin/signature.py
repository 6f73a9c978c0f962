"""Who approved, as the list's releases name them for ever."""

from admin.principals import signed
from storage.models import Staff
from storage.store import Store


async def signature(store: Store, by: Staff, principal: int | None) -> str:
    """«Утверждающий 1», or «Редактор 1 за Утверждающего 1» where there is a
    principal, whose deputy the person is."""
    if principal is None:
        return by.title
    return signed(by.title, (await store.team.titles(by.agency_id))[principal])
