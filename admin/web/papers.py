"""A document as a form holds it: number, day, what it is called, and the file that it keeps."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from starlette.datastructures import FormData, UploadFile

from admin.carried import whole_number
from admin.errors import (
    BadDateError,
    BadOrderNumberError,
    EmptyFileError,
    FutureOrderError,
    LargeFileError,
)
from admin.files import keep_file, own_file
from admin.orders import KINDS, Paper, kind_named, paper_kind, paper_title
from admin.web.refusals import in_words
from admin.web.visitor import Visitor
from locales import Html, Say
from storage.models import Staff, StoredFile
from storage.store import Store

OTHER = "other"
"""The kind that is typed."""

Allowed = Callable[[Store, Staff], Awaitable[object]]
"""Raises where this person may not record the document: whoever may not keeps no file either."""


@dataclass(frozen=True)
class GivenPaper:
    """What the form says, and the file that it keeps."""

    fields: Mapping[str, str]
    file: StoredFile | None = None

    @property
    def number(self) -> str:
        return self.fields.get("number", "")

    @property
    def date(self) -> str:
        return self.fields.get("date", "")

    def paper(self) -> Paper:
        """
        Raises:
            DomainError: the kind or the title cannot be read.
        """
        kind, title = self.fields.get("kind", KINDS[0]), self.fields.get("title", "")
        named = paper_kind(self.fields.get("other_kind", "")) if kind == OTHER else kind_named(kind)
        file_id = self.file.id if self.file else None
        return Paper(named, paper_title(title) if title.strip() else "", file_id)


G = TypeVar("G", bound=GivenPaper)


async def with_file(visitor: Visitor, given: G, form: FormData, allowed: Allowed) -> G:
    """The form with the file that came along, else with the one that came before; kept at once,
    for no browser sends it twice by itself."""
    sent, kept = await _sent(form), whole_number(given.fields.get("kept", ""))
    if sent is not None:
        async with visitor.writing() as (store, staff):
            await allowed(store, staff)
            file = await keep_file(store, *sent, by=staff)
            if kept:
                await store.files.drop_unused((await own_file(store, kept, by=staff)).id)
        return replace(given, file=file)
    if not kept:
        return given
    async with visitor.reading() as store:
        return replace(given, file=await own_file(store, kept, by=visitor.staff))


async def _sent(form: FormData) -> tuple[str, str, bytes] | None:
    """Name, type and content of the file that came along; what held it is let go."""
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            return None
        return file.filename, file.content_type or "", await file.read()
    finally:
        await form.close()


def kinds(say: Say) -> list[tuple[str, Html]]:
    """Kinds to choose from, the typed one last."""
    return [(kind, say(f"order-kind-{kind}")) for kind in (*KINDS, OTHER)]


def wrong_in_paper(refusal: Exception | None, say: Say) -> dict[str, Html]:
    """The words of a refusal by the field of which they speak."""
    match refusal:
        case BadOrderNumberError():
            return {"number": in_words(refusal, say)}
        case BadDateError() | FutureOrderError():
            return {"date": in_words(refusal, say)}
        case EmptyFileError() | LargeFileError():
            return {"file": in_words(refusal, say)}
    return {}
