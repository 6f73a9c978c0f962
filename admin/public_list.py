"""What of the external list leaves without anybody's sign-in: no row that nobody confirmed,
nothing of the staff.

Programs and files get confirmed contacts alone; pages also show those known from elsewhere,
marked as unchecked, because a person reads the mark and a program does not. A former release is
told without contacts, to pages and programs alike: they may be wrong by now.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from admin.changes import Difference, differences, release_differences
from admin.export.printed import form_columns
from admin.releases import rows_of
from admin.shown_rows import is_shown, shown_rows
from locales import Html, Say
from storage.canonical import canonical
from storage.cards import AgencyCard, FormCard, RowCard
from storage.errors import MissingRecordError
from storage.letters import folded
from storage.models import Release
from storage.procedure import Procedure
from storage.snapshot import row_cards
from storage.store import Store
from storage.terms import Channel, Client, Kind, Need, Trust

_CONFIRMED = (Trust.SEED.value, Trust.STAFF.value)

LONGEST = 200
"""Signs of the words that a reader looks for."""

_MOST_WORDS = 8

_NOT_PUBLIC: Mapping[str, Any] = {"basis": "", "responsible": "", "source": "", "unit": ""}
"""Fields of a row that are the agency's own business."""


@dataclass(frozen=True)
class Wanted:
    """Which rows a reader asked for; what is None is not asked. `text` are words that all
    stand in the row."""

    channel: Channel | None = None
    kind: Kind | None = None
    need: Need | None = None
    direction: str | None = None
    text: str = ""


def chosen(rows: Sequence[RowCard], wanted: Wanted) -> list[RowCard]:
    """The rows that are wanted, in the order of the list."""
    said = _words(wanted.text)
    return [
        row
        for row in rows
        if wanted.channel in (None, row.touchpoint.channel)
        and wanted.kind in (None, row.touchpoint.kind)
        and (wanted.need is None or wanted.need in row.needs)
        and wanted.direction in (None, row.direction)
        and all(word in row.searched for word in said)
    ]


def _words(text: str) -> list[str]:
    """What is looked for: more words than a row is ever described by only cost time."""
    return list(dict.fromkeys(folded(text[:LONGEST]).split()))[:_MOST_WORDS]


async def public_releases(store: Store, agency: AgencyCard) -> Sequence[Release]:
    """Every release of the external list, newest first; none where there is no such list."""
    lists = await store.agencies.lists(agency.id)
    owner = next((each for each in lists if each.client is Client.EXTERNAL), None)
    return await store.releases.of_list(owner.id) if owner else ()


async def public_release(store: Store, agency: AgencyCard, number: int) -> Release:
    """One release of the external list.

    Raises:
        MissingRecordError: there is no such number.
    """
    lists = await store.agencies.lists(agency.id)
    owner = next((each for each in lists if each.client is Client.EXTERNAL), None)
    release = await store.releases.numbered(owner.id, number) if owner else None
    if release is None:
        raise MissingRecordError(f"release {number}")
    return release


async def public_form(store: Store, agency: AgencyCard, sha256: str) -> FormCard:
    """A form that clients are shown, or were by a former release of the external list.

    Raises:
        MissingRecordError: none of them has such a file.
    """
    found = _form_of(shown_rows(agency, Client.EXTERNAL), sha256)
    if found is None:
        lists = await store.agencies.lists(agency.id)
        owner = next((each for each in lists if each.client is Client.EXTERNAL), None)
        former = await store.releases.naming(owner.id, sha256) if owner else None
        found = _form_of(public_rows(former), sha256) if former else None
    if found is None:
        raise MissingRecordError(f"form {sha256}")
    return found


def _form_of(rows: Iterable[RowCard], sha256: str) -> FormCard | None:
    return next((form for row in rows for form in row.forms if form.sha256 == sha256), None)


def public_rows(release: Release) -> tuple[RowCard, ...]:
    """Rows of a release, as clients are shown them while it is the current one."""
    return tuple(row for row in row_cards(json.loads(release.content)) if is_shown(row))


def former_rows(release: Release) -> tuple[RowCard, ...]:
    """Rows of a release as it was, without contacts."""
    return tuple(
        replace(row, touchpoint=replace(row.touchpoint, contacts=()))
        for row in public_rows(release)
    )


@dataclass(frozen=True)
class PublicChange:
    """What happened to a row: `event` is added, changed or removed. Of an added one the
    differences tell where it stands and what one can do there."""

    row_id: int
    name: str
    event: str
    differences: tuple[Difference, ...] = ()


def public_changes(
    former: Release, release: Release, procedure: Procedure, say: Say
) -> list[PublicChange]:
    """Between two releases, in the order of the newer one; what left it stands at the end."""
    old, new = (_by_id(public_content(each)) for each in (former, release))
    found = []
    for row_id in (*new, *(each for each in old if each not in new)):
        was, becomes = ([rows[row_id]] if row_id in rows else [] for rows in (old, new))
        added = () if was else _told_of_new(new[row_id], procedure, say)
        found += [
            PublicChange(row_id, each.name, each.event, each.differences or added)
            for each in release_differences(was, becomes, procedure, say)
        ]
    return found


def _told_of_new(row: Mapping[str, Any], procedure: Procedure, say: Say) -> tuple[Difference, ...]:
    told = {name: row[name] for name in ("direction", "needs")}
    found = differences({}, told, procedure, say)
    return tuple(replace(each, added=Html("")) for each in found)


def _by_id(rows: Sequence[Mapping[str, Any]]) -> dict[int, Mapping[str, Any]]:
    return {row["id"]: row for row in rows}


def public_content(release: Release) -> list[dict[str, Any]]:
    """The rows of a release that clients are shown, with confirmed contacts, as they are kept."""
    return [_public(row) for row in rows_of(release) if row["trust"] in _CONFIRMED]


def _public(row: Mapping[str, Any]) -> dict[str, Any]:
    point = {name: value for name, value in row["touchpoint"].items() if name != "requirements"}
    confirmed = [
        {name: value for name, value in each.items() if name != "source"}
        for each in point["contacts"]
        if each["trust"] in _CONFIRMED
    ]
    return {**row, **_NOT_PUBLIC, "touchpoint": {**point, "contacts": confirmed}}


def to_print(release: Release, procedure: Procedure) -> Release:
    """An unsaved copy of a release for a public file: every row of the approved list, without
    unconfirmed contacts. Officials stand in it only where the agency's own form has such a
    column; the hash stays that of the whole release.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    kept: set[str] = {column.field for column in form_columns(procedure)}
    rows = [_printed(row, kept) for row in rows_of(release)]
    copy = Release(
        agency_id=release.agency_id,
        list_id=release.list_id,
        number=release.number,
        date=release.date,
        approved_on=release.approved_on,
        content=canonical({**json.loads(release.content), "rows": rows}),
        content_hash=release.content_hash,
        document_line=release.document_line,
        approved_by_title="",
        sample=release.sample,
    )
    copy.id = release.id
    return copy


def _printed(row: Mapping[str, Any], kept: set[str]) -> dict[str, Any]:
    own = {name: row[name] for name in _NOT_PUBLIC if name in kept and name in row}
    return {**_public(row), **own}
