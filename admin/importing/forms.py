"""Forms that come with our own export: their bytes stand in it, or the agency has them already."""

from base64 import b64decode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from admin.errors import DomainError
from admin.forms.answers import kept_file, plain_title
from admin.forms.files import ending_of
from admin.importing.lines import FileLine
from storage.models import Staff
from storage.store import Store

LOST = "lost_forms"
"""Titles of forms whose bytes are nowhere: told to whoever looks at the preview."""


def files_in(cells: Sequence[Any]) -> Mapping[str, str]:
    """What our own export has beside the release: bytes in base64, by their hash."""
    return cells[1] if len(cells) > 1 else {}


async def with_forms(
    store: Store, agency_id: int, lines: Sequence[FileLine], files: Mapping[str, str]
) -> list[FileLine]:
    """The lines with the forms that can be had; what cannot is named."""
    good = {digest for digest, said in files.items() if await _is_form(b64decode(said))}
    return [await _with_forms(store, agency_id, line, good) for line in lines]


async def _with_forms(store: Store, agency_id: int, line: FileLine, good: set[str]) -> FileLine:
    forms = line.content.get("forms", ())
    had = [
        form
        for form in forms
        if form["sha256"] in good or await store.files.standing_form(agency_id, form["sha256"])
    ]
    lost = [str(form["title"]) for form in forms if form not in had]
    if not forms:
        return line
    return replace(line, content={**line.content, "forms": had, **({LOST: lost} if lost else {})})


async def _is_form(content: bytes) -> bool:
    with suppress(DomainError):
        return bool(await ending_of(content))
    return False


async def forms_kept(
    store: Store, forms: Sequence[Mapping[str, Any]], files: Mapping[str, str], by: Staff
) -> list[dict[str, Any]]:
    """The forms of a row, each with its file in the person's agency."""
    kept = []
    for form in forms:
        title, digest = plain_title(str(form["title"])), form["sha256"]
        file_id = await store.files.standing_form(by.agency_id, digest)
        if file_id is None:
            file_id = await kept_file(store, title, b64decode(files[digest]), by)
        said = {"title": title, "file_id": file_id, "sha256": digest, "dated": form["dated"]}
        kept.append(said)
    return kept
