"""What a person sees, whatever the messenger: text, rows of buttons, things to send along.

Text is HTML of a small common subset (b, i, u, s, code, pre, a, blockquote, ins, del)
and comes from `locales`. Screens are frozen; the queue keeps them as plain JSON.
"""

import base64
from dataclasses import dataclass, replace
from typing import Any

from bot.actions import Action, decode, encode
from locales import Html
from storage.repositories.files import Files


@dataclass(frozen=True)
class Button:
    """One way on: exactly one of an action, an address to open, or a text to copy.

    The answer to a press of a button that is `below` never takes the place of its message.
    """

    text: str
    action: Action | None = None
    url: str | None = None
    copy: str | None = None
    below: bool = False


@dataclass(frozen=True)
class Place:
    """A point on the map; degrees."""

    title: str
    address: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class PhoneCard:
    """A telephone to keep in the person's own address book."""

    name: str
    phone: str


@dataclass(frozen=True)
class Document:
    """A file to send along: kept in the database (`file_id`) or made on the spot."""

    name: str
    agency_id: int = 0
    file_id: int | None = None
    content: bytes = b""


ButtonRows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Screen:
    """A message. `documents`, `place` and `contact` follow it as messages of their own.

    `fresh` asks for a new message even where the pressed one could be replaced. `piece` is how
    many letters one message takes, 0 for as many as the messenger does: a longer text comes
    in several, cut between paragraphs.
    """

    text: Html
    buttons: ButtonRows = ()
    documents: tuple[Document, ...] = ()
    place: Place | None = None
    contact: PhoneCard | None = None
    fresh: bool = False
    piece: int = 0


def kept(screen: Screen) -> Screen:
    """The same, to stay in the chat: whatever is pressed on it is answered below it."""
    rows = tuple(tuple(replace(button, below=True) for button in row) for row in screen.buttons)
    return replace(screen, buttons=rows)


def plain(text: str) -> str:
    """Button texts and file names are not HTML: turn escaped words back into letters."""
    return (
        text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
    )


async def with_contents(screen: Screen, files: Files) -> Screen:
    """The screen with the documents that the database keeps.

    Raises:
        MissingRecordError: a file is gone or belongs to another agency.
    """
    documents = [
        document
        if document.file_id is None
        else replace(
            document, content=(await files.get(document.agency_id, document.file_id)).content
        )
        for document in screen.documents
    ]
    return replace(screen, documents=tuple(documents))


def screen_to_json(screen: Screen) -> dict[str, Any]:
    """The screen as plain JSON for the queue."""
    return {
        "text": str(screen.text),
        "buttons": [[_button_to_json(button) for button in row] for row in screen.buttons],
        "documents": [_document_to_json(document) for document in screen.documents],
        "place": vars(screen.place) if screen.place else None,
        "contact": vars(screen.contact) if screen.contact else None,
        "fresh": screen.fresh,
        "piece": screen.piece,
    }


def screen_from_json(content: dict[str, Any]) -> Screen:
    """What `screen_to_json` wrote."""
    return Screen(
        text=Html(content["text"]),
        buttons=tuple(
            tuple(_button_from_json(button) for button in row) for row in content["buttons"]
        ),
        documents=tuple(_document_from_json(document) for document in content["documents"]),
        place=Place(**content["place"]) if content["place"] else None,
        contact=PhoneCard(**content["contact"]) if content["contact"] else None,
        fresh=content["fresh"],
        # Screens that were queued before there were pieces do not say.
        piece=content.get("piece", 0),
    )


def _button_to_json(button: Button) -> dict[str, Any]:
    return {
        "text": button.text,
        "action": encode(button.action) if button.action else None,
        "url": button.url,
        "copy": button.copy,
        "below": button.below,
    }


def _button_from_json(content: dict[str, Any]) -> Button:
    data = content["action"]
    return Button(
        text=content["text"] or "",
        action=decode(data) if data else None,
        url=content["url"],
        copy=content["copy"],
        # Screens that were queued before buttons could be «below» do not say.
        below=content.get("below", False),
    )


def _document_to_json(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "agency_id": document.agency_id,
        "file_id": document.file_id,
        "content": base64.b64encode(document.content).decode(),
    }


def _document_from_json(content: dict[str, Any]) -> Document:
    return Document(
        name=content["name"],
        agency_id=content["agency_id"],
        file_id=content["file_id"],
        content=base64.b64decode(content["content"]),
    )
