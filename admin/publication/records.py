"""Placed on the site: recorded with its address and day, told, listed; what is overdue first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlsplit

from admin.calendar import publish_by, working_days
from admin.clock import agency_today
from admin.deciders import able
from admin.errors import BadSiteError
from admin.errors.publication import (
    BadPageError,
    EarlyPublicationError,
    FuturePublicationError,
    SampleReleaseError,
)
from admin.export import ExportedFile, ready_files
from admin.export.errors import UnknownFormError
from admin.fields import site
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, require, require_open
from admin.publication.clock import plan_reminders
from storage.canonical import sha256
from storage.errors import MissingRecordError
from storage.models import Agency, Publication, Release, Staff, TouchpointList
from storage.store import Store


class Place(StrEnum):
    """Where a release stands on its way to the site; in the order in which staff read them."""

    OVERDUE = "overdue"
    DUE = "due"
    NO_TERM = "no_term"
    PLACED = "placed"
    SUPERSEDED = "superseded"
    SAMPLE = "sample"


TO_PLACE = (Place.OVERDUE, Place.DUE, Place.NO_TERM)
"""What somebody still has to put on the site."""


@dataclass(frozen=True)
class Standing:
    """A release, where it stands, its last day if the order sets one, and its record."""

    release: Release
    place: Place
    last_day: date | None = None
    publication: Publication | None = None


async def files_to_place(store: Store, release: Release) -> tuple[ExportedFile, ...]:
    """The ready files; none where the agency does not say what its form's columns hold."""
    try:
        return await ready_files(store, release)
    except UnknownFormError:
        return ()


def page_address(value: str) -> str:
    """The address of a page, «https://…».

    Raises:
        BadPageError: it is none, or not by https.
    """
    try:
        clean = site(value)
    except BadSiteError:
        raise BadPageError from None
    if urlsplit(clean).scheme != "https" or len(clean) > 512:
        raise BadPageError
    return clean


async def require_placeable(store: Store, release_id: int, *, by: Staff) -> Release:
    """The release whose publication this person may record.

    Raises:
        SampleReleaseError: a teaching example.
    """
    require(by, Permission.PUBLISH)
    release = await store.releases.get(by.agency_id, release_id)
    require_open(await store.agencies.get(release.agency_id))
    if release.sample:
        raise SampleReleaseError
    return release


async def record(
    store: Store, release_id: int, address: str, published_on: date, *, by: Staff
) -> Publication:
    """Record that the release stands on the site since this day; recorded again it is mended.

    Raises:
        EarlyPublicationError, FuturePublicationError: not a day on which it could be placed.
    """
    release = await require_placeable(store, release_id, by=by)
    agency = await store.agencies.get(release.agency_id)
    owner = await store.agencies.lock_list(release.list_id)
    address = page_address(address)
    if published_on < release.approved_on:
        raise EarlyPublicationError(approved=f"{release.approved_on:%d.%m.%Y}")
    if published_on > agency_today(agency.time_zone):
        raise FuturePublicationError
    former = await store.publications.latest(release.id)
    if former and (former.address, former.published_on) == (address, published_on):
        return former
    publication = Publication(
        agency_id=agency.id,
        release_id=release.id,
        published_on=published_on,
        address=address,
        recorded_by_id=by.person_id,
    )
    await store.publications.add(publication)
    await plan_reminders(store, agency, owner)
    await _tell(store, agency, publication, by)
    await _note(store, publication, by)
    return publication


async def standing(store: Store, release: Release) -> Standing:
    """Where one release stands."""
    owner = await store.agencies.list_by_id(release.list_id)
    agency = await store.agencies.get(release.agency_id)
    return (await _standings(store, [release], owner, agency))[0]


async def standings(store: Store, list_id: int, *, by: Staff) -> list[Standing]:
    """The list's releases that are to be placed or are placed: overdue, due, then the others,
    newest first."""
    require(by, Permission.SEE_WORK)
    owner = await store.agencies.list_by_id(list_id)
    if owner.agency_id != by.agency_id:
        raise MissingRecordError(f"list {list_id}")
    agency = await store.agencies.get(by.agency_id)
    found = await _standings(store, await store.releases.of_list(owner.id), owner, agency)
    shown = [each for each in found if each.place in (*TO_PLACE, Place.PLACED)]
    return sorted(shown, key=lambda each: list(Place).index(each.place))


async def to_place(store: Store, *, by: Staff) -> list[Standing]:
    """The lists' present releases that are not on the site yet, the most pressing first."""
    require(by, Permission.SEE_WORK)
    agency = await store.agencies.get(by.agency_id)
    found = []
    for owner in await store.agencies.lists(by.agency_id):
        present = await store.releases.numbered(owner.id, owner.release_number)
        if present is not None:
            found += await _standings(store, [present], owner, agency)
    waiting = [each for each in found if each.place in TO_PLACE]
    return sorted(waiting, key=lambda each: list(Place).index(each.place))


async def _standings(
    store: Store, releases: Sequence[Release], owner: TouchpointList, agency: Agency
) -> list[Standing]:
    placed = await store.publications.latest_of([each.id for each in releases])
    days, today = await working_days(store, agency.id), agency_today(agency.time_zone)
    found = []
    for release in releases:
        last, record = publish_by(release, agency.procedure, days), placed.get(release.id)
        place = Place.PLACED if record else _waiting(release, owner, last, today)
        found.append(Standing(release, place, last, record))
    return found


def _waiting(release: Release, owner: TouchpointList, last: date | None, today: date) -> Place:
    if release.sample:
        return Place.SAMPLE
    if release.number != owner.release_number:
        return Place.SUPERSEDED
    if last is None:
        return Place.NO_TERM
    return Place.OVERDUE if last < today else Place.DUE


async def _tell(store: Store, agency: Agency, publication: Publication, by: Staff) -> None:
    """Whoever answers for it, and whoever approves, learns that it is done."""
    people = await store.team.active(agency.id, agency.procedure.publication.told)
    approvers = await able(store, agency.id, Permission.APPROVE)
    told = {each.person_id: each for each in (*people, *approvers)}
    await notify(
        store,
        [each for each in told.values() if each.person_id != by.person_id],
        NoticeKind.PUBLISHED,
        f"publication:{publication.id}",
        release=publication.release_id,
        publication=publication.id,
    )


async def _note(store: Store, publication: Publication, by: Staff) -> None:
    await store.journal.write(
        publication.agency_id,
        "release.publish",
        f"release:{publication.release_id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={
            "publication": publication.id,
            "on": publication.published_on.isoformat(),
            "hash": sha256(publication.address),
        },
    )
