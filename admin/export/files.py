"""What leaves as a file: a release in a format, ready for whoever asked for it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import TypeVar

from admin.export.blank import filled
from admin.export.delimited import delimited
from admin.export.difference import difference_paper
from admin.export.errors import NoFormerReleaseError
from admin.export.exact import exact
from admin.export.paper import paper
from admin.export.pdf import pdf
from admin.export.printed import Printed, printed
from admin.export.sheet import sheet
from admin.permissions import Permission, require
from admin.releases import rows_of
from storage.models import (
    Agency,
    Release,
    ReleaseDocument,
    Staff,
    StoredFile,
    TouchpointList,
)
from storage.models.files import FILE_LIMIT
from storage.store import Store

T = TypeVar("T")


class Format(StrEnum):
    """What a release may be taken away as."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"


_OFFICE = "application/vnd.openxmlformats-officedocument"

MEDIA_TYPES = {
    Format.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Format.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Format.PDF: "application/pdf",
    Format.CSV: "text/csv; charset=utf-8",
    Format.JSON: "application/json",
}

_WRITERS: dict[Format, Callable[[Printed], bytes]] = {
    Format.DOCX: paper,
    Format.XLSX: sheet,
    Format.PDF: pdf,
    Format.CSV: delimited,
}
"""Formats of the printed list; JSON is of the release itself, not of its print."""

READY = (Format.DOCX, Format.PDF)
"""What whoever publishes a release is given at once (D14)."""

_DESK = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
"""One file at a time is made, beside the event loop: others wait in a line."""


@dataclass(frozen=True)
class ExportedFile:
    """A file whose name any system takes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Source:
    """What a file is made of, read from the database beforehand."""

    release: Release
    agency: Agency
    owner: TouchpointList
    documents: tuple[ReleaseDocument, ...]
    blank: bytes | None
    forms: tuple[StoredFile, ...] = ()
    """Files that the release names; JSON alone takes them along."""

    def name(self, ending: str) -> str:
        client = self.owner.client.value
        return f"perechen-{self.agency.code}-{client}-{self.release.number}{ending}"


async def export(store: Store, release_id: int, file_format: Format, *, by: Staff) -> ExportedFile:
    """A release of the person's agency as a file; the release stays as it is.

    Raises:
        MissingRecordError: it is another agency's.
        UnknownFormError: the agency does not say what its columns hold.
    """
    require(by, Permission.SEE_WORK)
    release = await store.releases.get(by.agency_id, release_id)
    return await exported(store, release, file_format)


async def ready_files(store: Store, release: Release) -> tuple[ExportedFile, ...]:
    """DOCX and PDF of a release, for whoever places it on the site (D14).

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    return tuple([await exported(store, release, each) for each in READY])


async def exported(store: Store, release: Release, file_format: Format) -> ExportedFile:
    """A release as a file, whoever asks.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    source = await source_of(store, release)
    if file_format is Format.JSON:
        source = replace(source, forms=await forms_of(store, release))
    content = await beside(lambda: rendered(source, file_format))
    return ExportedFile(source.name(f".{file_format.value}"), MEDIA_TYPES[file_format], content)


async def beside(work: Callable[[], T]) -> T:
    """The result of work that would hold up the event loop."""
    return await asyncio.get_running_loop().run_in_executor(_DESK, work)


async def source_of(store: Store, release: Release) -> Source:
    """What the release's files are made of."""
    agency = await store.agencies.get(release.agency_id)
    blank = agency.procedure.form_blank
    return Source(
        release=release,
        agency=agency,
        owner=await store.agencies.list_by_id(release.list_id),
        documents=tuple(await store.releases.documents(release.id)),
        blank=(await store.files.get(agency.id, blank)).content if blank else None,
    )


async def forms_of(store: Store, release: Release) -> tuple[StoredFile, ...]:
    """The release's forms, the smallest first, as many as a file may hold that is to come back."""
    named = {form["sha256"]: form for row in rows_of(release) for form in row.get("forms", ())}
    files = [await store.files.get(release.agency_id, form["file_id"]) for form in named.values()]
    files.sort(key=lambda file: len(file.content))
    sizes = accumulate(len(file.content) for file in files)
    return tuple(file for file, size in zip(files, sizes, strict=True) if size <= _FORMS_LIMIT)


_FORMS_LIMIT = FILE_LIMIT // 2
"""Bytes of forms in one JSON: in base64, and with the list itself, it may still be sent back."""


async def export_difference(store: Store, release_id: int, *, by: Staff) -> ExportedFile:
    """What a release of the person's agency changed against the one before it.

    Raises:
        MissingRecordError: it is another agency's.
        NoFormerReleaseError: it is the first.
    """
    require(by, Permission.SEE_WORK)
    release = await store.releases.get(by.agency_id, release_id)
    former = await store.releases.numbered(release.list_id, release.number - 1)
    if former is None:
        raise NoFormerReleaseError
    return await exported_difference(store, former, release)


async def exported_difference(store: Store, former: Release, release: Release) -> ExportedFile:
    """What one release of a list changed against another, as DOCX for an order's annex."""
    source = await source_of(store, release)
    content = await beside(
        lambda: difference_paper(
            former, release, source.agency, source.owner.client, source.documents
        )
    )
    name = source.name(f"-izmeneniya-ot-{former.number}.{Format.DOCX.value}")
    return ExportedFile(name, MEDIA_TYPES[Format.DOCX], content)


def rendered(source: Source, file_format: Format) -> bytes:
    """The file itself: heavy, so it is made beside the event loop.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    release, agency, owner, documents = (
        source.release,
        source.agency,
        source.owner,
        source.documents,
    )
    if file_format is Format.JSON:
        return exact(release, agency, owner.client, documents, source.forms)
    form = printed(release, agency, owner.client, documents)
    if file_format is Format.DOCX and source.blank is not None:
        return filled(source.blank, form)
    return _WRITERS[file_format](form)
