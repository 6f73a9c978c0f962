"""Group chats: an agency connects them, and its rules of moderation say when the bot may speak
there unasked (A4.2.2, D21)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from admin.errors.groups import GroupsAreManagedError, GroupTakenError, GroupUnknownError
from admin.permissions import Permission, may, require_open
from storage.models import Agency, GroupChat, Staff
from storage.procedure import GroupRules
from storage.store import Store

_HOUR = timedelta(hours=1)
_PROGRAM = "program"


def who_connects(memberships: Sequence[Staff], agency_id: int | None = None) -> Staff:
    """The place of somebody's from which groups are connected; that in this agency first.

    Raises:
        GroupsAreManagedError: there is none.
    """
    able = [each for each in memberships if may(each, Permission.EDIT_PROCEDURE)]
    if not able:
        raise GroupsAreManagedError
    return next((each for each in able if each.agency_id == agency_id), able[0])


async def connect(store: Store, address: str, *, by: Staff) -> Agency:
    """Let the bot answer in the group in this agency's name; again changes nothing.

    Raises:
        GroupTakenError: it answers there for another agency.
    """
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    made = await store.groups.put(address, agency.id)
    if made is not None:
        await _note(store, made, "group.connect", by)
        return agency
    known = await store.groups.locked(address)
    if known is None:
        raise GroupTakenError
    if known.agency_id != agency.id:
        await _take_over(store, known, by)
    return agency


async def _take_over(store: Store, chat: GroupChat, by: Staff) -> None:
    """The group of an agency that is no more is anybody's who comes after it."""
    holder = await store.agencies.get(chat.agency_id)
    if holder.closed_on is None:
        raise GroupTakenError
    chat.agency_id = by.agency_id
    await _note(store, chat, "group.connect", by)


async def disconnect(store: Store, address: str, *, memberships: Sequence[Staff]) -> None:
    """Answer there no longer.

    Raises:
        GroupUnknownError: nobody has connected it.
        GroupsAreManagedError: whoever asks changes no settings of the group's agency.
    """
    chat = await store.groups.locked(address)
    if chat is None:
        raise GroupUnknownError
    by = who_connects([each for each in memberships if each.agency_id == chat.agency_id])
    await store.groups.remove(chat)
    await _note(store, chat, "group.disconnect", by)


async def note_removed(store: Store, address: str) -> None:
    """The bot was taken out of the group: it is forgotten."""
    chat = await store.groups.locked(address)
    if chat is not None:
        await store.groups.remove(chat)
        await _note(store, chat, "group.leave")


async def note_moved(store: Store, address: str, to: str) -> None:
    """The messenger gave the group another address."""
    chat = await store.groups.locked(address)
    if chat is not None and await store.groups.at(to) is None:
        chat.address = to


async def may_speak_unasked(
    store: Store, address: str, thread: str, agency: Agency, now: datetime, *, urgent: bool
) -> bool:
    """Whether something may be said in this thread now; if so, it is the only time there.

    What is `urgent` heeds neither the quiet hours nor the hour's number.
    """
    chat = await store.groups.locked(address)
    if chat is None or chat.agency_id != agency.id:
        return False
    rules = agency.procedure.groups
    if not urgent:
        if is_quiet(rules, agency.time_zone, now):
            return False
        if await store.groups.count_since(chat, now - _HOUR) >= rules.most_an_hour:
            return False
    return await store.groups.take_thread(chat, thread, now)


def is_quiet(rules: GroupRules, time_zone: str, now: datetime) -> bool:
    """Whether these are the agency's quiet hours; they may last over midnight."""
    begins, ends = rules.quiet_from, rules.quiet_until
    hour = now.astimezone(ZoneInfo(time_zone)).hour
    if begins <= ends:
        return begins <= hour < ends
    return hour >= begins or hour < ends


async def _note(store: Store, chat: GroupChat, verb: str, by: Staff | None = None) -> None:
    await store.journal.write(
        chat.agency_id,
        verb,
        f"group:{chat.id}",
        actor_id=by.person_id if by else None,
        role=by.role.value if by else _PROGRAM,
        details={},
    )
