"""Files that people and the bot sent, kept in memory."""

import mimetypes
import secrets
from dataclasses import dataclass

from bot.sandbox.chats import Json

MEBIBYTE = 1024 * 1024
DOCUMENT_LIMIT = 50 * MEBIBYTE
PHOTO_LIMIT = 10 * MEBIBYTE
DOWNLOAD_LIMIT = 20 * MEBIBYTE
"""What a bot may upload and download (Bot API, "Sending files", getFile)."""


@dataclass(frozen=True)
class Upload:
    """A file as it arrived in a request."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True)
class StoredFile:
    """A file under the ids by which the bot names it."""

    file_id: str
    unique_id: str
    path: str
    upload: Upload

    @property
    def name(self) -> str:
        return self.upload.name

    @property
    def size(self) -> int:
        return len(self.upload.data)

    @property
    def mime_type(self) -> str:
        """By the name first, as Telegram does: libraries often send no type."""
        return mimetypes.guess_type(self.name)[0] or self.upload.mime_type

    def document(self) -> Json:
        """The Bot API's Document."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_name": self.name,
            "mime_type": self.mime_type,
            "file_size": self.size,
        }

    def to_json(self) -> Json:
        """The Bot API's File."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
            "file_path": self.path,
        }


class FileShelf:
    """Every file by its id and by its path; ids are random, so none means another later."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}

    def put(self, upload: Upload, folder: str = "documents") -> StoredFile:
        unique = secrets.token_hex(6)
        ending = "".join(c for c in _ending(upload) if c.isalnum() or c == ".")
        stored = StoredFile(
            f"BQ{unique}AgAD", f"AgAD{unique}", f"{folder}/{unique}{ending}", upload
        )
        self._files[stored.file_id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._files.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return next((file for file in self._files.values() if file.path == path), None)

    def clear(self) -> None:
        self._files.clear()


def _ending(upload: Upload) -> str:
    dot = upload.name.rfind(".")
    if dot > 0:
        return upload.name[dot:]
    return mimetypes.guess_extension(upload.mime_type) or ""
