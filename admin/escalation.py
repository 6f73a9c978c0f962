"""Whoever cannot be reached does not swallow what had to be known: a colleague of the same
role is told instead; where there is none, the administrators learn that it did not arrive."""

from collections.abc import Sequence

from admin.citizen_notices import CitizenNotice
from admin.notices import NoticeKind, event_of, key_of, notify
from admin.permissions import Permission, may
from storage.models import Priority, QueuedMessage, Staff
from storage.store import Store
from storage.terms import Role

_NOBODY_INSTEAD = frozenset(
    {
        # Whoever decides now is told anew by `turns.tell_turns`.
        NoticeKind.TO_CHECK,
        NoticeKind.TO_APPROVE,
        NoticeKind.TO_PRESENT,
        NoticeKind.TO_ASSEMBLE,
        NoticeKind.TO_ORDER,
        # Everybody concerned is told anyway.
        NoticeKind.NOBODY_DECIDES,
        NoticeKind.SOMEBODY_DECIDES,
        NoticeKind.RELEASED,
        NoticeKind.UNDELIVERED,
        # These are about the person alone.
        NoticeKind.JOINED,
        NoticeKind.REVOKED,
        NoticeKind.ROLE_CHANGED,
    }
)


async def tell_another(store: Store, message: QueuedMessage) -> None:
    """The message cannot reach its person: tell another, once an event, or nobody if it is
    the person's own or others know of it already."""
    if message.kind != "notice" or message.dedup_key is None:
        return
    if message.body["kind"] in {*CitizenNotice}:
        # What somebody is told as a citizen is nobody else's, though they work here.
        return
    kind = NoticeKind(message.body["kind"])
    addressee = await store.team.member(message.body["agency"], message.person_id)
    if kind in _NOBODY_INSTEAD or addressee is None or addressee.revoked_at is not None:
        return
    event = event_of(message.dedup_key, kind, message.person_id)
    others = await told_instead(store, addressee)
    if any(each.role is addressee.role for each in others):
        await _tell_one(store, message, kind, event, addressee, others)
    else:
        await _tell_administrators(store, message, kind, event, addressee, others)


async def told_instead(store: Store, addressee: Staff) -> list[Staff]:
    """Who learns of what does not reach this person: one of the colleagues of their role who
    see the work, the first of whom is asked first, else all the administrators."""
    colleagues = await _reachable(store, addressee, addressee.role)
    if colleagues and may(addressee, Permission.SEE_WORK):
        return colleagues
    return await _reachable(store, addressee, Role.ADMINISTRATOR)


async def _tell_one(
    store: Store,
    message: QueuedMessage,
    kind: NoticeKind,
    event: str,
    addressee: Staff,
    colleagues: Sequence[Staff],
) -> None:
    keys = {each.person_id: key_of(kind, event, each.person_id) for each in colleagues}
    if any([await store.queue.was_told(key) for key in keys.values()]):
        return
    person_id, key = next(iter(keys.items()))
    meant_for = message.body.get("instead_of", addressee.title)
    body = {**message.body, "instead_of": meant_for}
    body.pop("done", None)
    await store.queue.put(
        person_id, "notice", body, dedup_key=key, priority=Priority(message.priority)
    )


async def _tell_administrators(
    store: Store,
    message: QueuedMessage,
    kind: NoticeKind,
    event: str,
    addressee: Staff,
    administrators: Sequence[Staff],
) -> None:
    facts = {name: message.body[name] for name in ("proposal", "bundle") if name in message.body}
    await notify(
        store,
        administrators,
        NoticeKind.UNDELIVERED,
        f"{kind.value}:{event}",
        title=message.body.get("instead_of", addressee.title),
        what=kind.value,
        **facts,
    )


async def _reachable(store: Store, addressee: Staff, role: Role) -> list[Staff]:
    people = await store.team.reachable(addressee.agency_id, [role])
    return [person for person in people if person.person_id != addressee.person_id]
