"""The parameters of a call, wherever they stood: query, form, JSON or multipart."""

import json
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.chats import Json
from bot.sandbox.errors import ApiError, bad
from bot.sandbox.files import DOCUMENT_LIMIT, MEBIBYTE, Upload

_BODY_LIMIT = DOCUMENT_LIMIT + 2 * MEBIBYTE
_FIELD_LIMIT = 4 * MEBIBYTE


class Parameters:
    """Values as the bot sent them, read as the type that the method expects."""

    def __init__(self, values: Json, uploads: dict[str, Upload] | None = None) -> None:
        self.values = {name: value for name, value in values.items() if value is not None}
        self.uploads = uploads or {}

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.uploads

    def text(self, name: str) -> str:
        """The text, empty when absent; other JSON types are shown as JSON, as Telegram does."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name, "")
        if value == "":
            return default
        if isinstance(value, bool):
            raise bad(f'parameter "{name}" must be an integer')
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad(f'parameter "{name}" must be an integer') from None

    def number(self, name: str) -> float:
        try:
            return float(self.values.get(name, ""))
        except (TypeError, ValueError):
            raise bad(f"{name} is empty" if name not in self else f"invalid {name}") from None

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in ("true", "1", "yes", "y")

    def parsed(self, name: str) -> Any:
        """A JSON value, sent as such or as its text; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {_spoken(name)} JSON object") from None

    def structure(self, name: str) -> Json | None:
        """A JSON object; None when absent."""
        value = self.parsed(name)
        if value is not None and not isinstance(value, dict):
            raise bad(f"can't parse {_spoken(name)} JSON object")
        return value

    def listed(self, name: str) -> list[Any]:
        """A JSON array; empty when absent."""
        value = self.parsed(name)
        if value is not None and not isinstance(value, list):
            raise bad(f"can't parse {_spoken(name)} JSON array")
        return value or []

    def upload(self, name: str) -> Upload | None:
        """The file sent under this name, directly or as `attach://other_name`."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)

    def shown(self) -> Json:
        """The parameters for the log: JSON texts opened, files as name and size."""
        shown = {name: _opened(value) for name, value in self.values.items()}
        for name, upload in self.uploads.items():
            shown[name] = f"{upload.name} ({len(upload.data)} bytes)"
        return shown


async def read_parameters(request: Request) -> Parameters:
    """Read a call's parameters, the body winning over the query."""
    if int(request.headers.get("content-length") or 0) > _BODY_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    values: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "application/json":
        return Parameters({**values, **await _json_body(request)})
    if kind not in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return Parameters(values)
    uploads: dict[str, Upload] = {}
    async with request.form(max_part_size=_FIELD_LIMIT) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                uploads[name] = await _uploaded(name, value)
            else:
                values[name] = value
    return Parameters(values, uploads)


async def _json_body(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad("can't parse request JSON object")
    return body


async def _uploaded(name: str, file: UploadFile) -> Upload:
    mime_type = file.content_type or "application/octet-stream"
    return Upload(file.filename or name, mime_type, await file.read())


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _spoken(name: str) -> str:
    return name.replace("_", " ") if name != "allowed_updates" else name
