"""Two releases of one list side by side, whichever two."""

from dataclasses import dataclass

from admin.changes import RowDifference, release_differences
from admin.errors.comparing import OtherListError
from admin.permissions import Permission, require
from admin.releases import rows_of
from locales import Say
from storage.models import Release, Staff
from storage.store import Store


@dataclass(frozen=True)
class Compared:
    """What became of the list between `was` and `becomes`; the earlier one stands first."""

    was: Release
    becomes: Release
    rows: tuple[RowDifference, ...]


async def compare(store: Store, one: int, other: int, say: Say, *, by: Staff) -> Compared:
    """The difference of two releases in words.

    Raises:
        MissingRecordError: one of them is another agency's.
        OtherListError: they are of two lists.
    """
    require(by, Permission.SEE_WORK)
    found = [await store.releases.get(by.agency_id, each) for each in (one, other)]
    was, becomes = sorted(found, key=lambda release: release.number)
    if was.list_id != becomes.list_id:
        raise OtherListError
    agency = await store.agencies.get(by.agency_id)
    rows = release_differences(rows_of(was), rows_of(becomes), agency.procedure, say)
    return Compared(was, becomes, tuple(rows))
