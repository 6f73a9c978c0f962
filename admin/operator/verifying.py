"""Whether what was written is still what the database says."""

from admin import journal
from admin.command_line import Command
from admin.operator.answers import BrokenRecordsError, words
from admin.releases import is_intact
from storage.store import Store


async def verify(store: Store, _given: Command) -> list[str]:
    """Whether each agency's journal and releases are as they were written.

    Raises:
        BrokenRecordsError: some are not; the lines say which.
    """
    lines, broken = [], False
    for agency in await store.agencies.all():
        record = await journal.verify(store, agency.id)
        changed = [
            str(release.number)
            for each in await store.agencies.lists(agency.id)
            for release in await store.releases.of_list(each.id)
            if not is_intact(release)
        ]
        broken = broken or record is not None or bool(changed)
        found = [words("admin-verified")] if record is None and not changed else []
        if record is not None:
            found.append(words("admin-journal-broken", number=str(record)))
        if changed:
            found.append(words("admin-releases-broken", numbers=", ".join(changed)))
        lines.append(words("admin-verify-line", code=agency.code, found=" ".join(found)))
    if broken:
        raise BrokenRecordsError(lines)
    return lines or [words("admin-no-agencies")]
