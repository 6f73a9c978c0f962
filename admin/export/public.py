"""The open list as a file for anybody: the agency's own form and two formats for programs."""

import json
from collections.abc import Iterable

from admin.export.files import (
    MEDIA_TYPES,
    ExportedFile,
    Format,
    Source,
    beside,
    rendered,
    source_of,
)
from admin.linked_data import linked_list
from admin.linked_data.whole import FORMATS
from admin.public_list import public_content, to_print
from storage.cards import AgencyCard
from storage.models import Release
from storage.store import Store

FORMAT = "touchpoint-list-open/1"
"""What the file says of itself; a change that old readers cannot take gets another number."""

LINKED = "jsonld"

ENDINGS = tuple(FORMATS)


async def public_source(store: Store, release: Release) -> Source:
    """What an open file is made of, read from the database beforehand.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    agency = await store.agencies.get(release.agency_id)
    return await source_of(store, to_print(release, agency.procedure))


async def public_file(
    source: Source, ending: str, agency: AgencyCard, address: str, successors: Iterable[str]
) -> ExportedFile:
    """The file of one of `ENDINGS`, made beside the event loop.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    heirs = tuple(successors)
    content = await beside(lambda: _content(source, ending, agency, address, heirs))
    media_type = FORMATS[ending] if ending == LINKED else MEDIA_TYPES[Format(ending)]
    return ExportedFile(source.name(f".{ending}"), media_type, content)


def _content(
    source: Source, ending: str, agency: AgencyCard, address: str, successors: tuple[str, ...]
) -> bytes:
    if ending == LINKED:
        return _written(linked_list(agency, address, successors))
    if ending == Format.JSON:
        return _written(_open(source))
    return rendered(source, Format(ending))


def _written(whole: object) -> bytes:
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _open(source: Source) -> dict[str, object]:
    """`hash` is of the whole release that the agency keeps; what is open is a part of it."""
    release = source.release
    return {
        "format": FORMAT,
        "agency": {"code": source.agency.code, "name": source.agency.name},
        "closed": source.agency.closed_on and source.agency.closed_on.isoformat(),
        "number": release.number,
        "date": release.date.isoformat(),
        "approved_on": release.approved_on.isoformat(),
        "sample": release.sample,
        "document_line": release.document_line,
        "documents": [
            {
                "kind": each.kind,
                "number": each.number,
                "date": each.date.isoformat(),
                "title": each.title,
                "approving": each.approving,
            }
            for each in source.documents
        ],
        "hash": release.content_hash,
        "rows": public_content(release),
    }
