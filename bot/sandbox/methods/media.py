"""Documents and photos, uploaded or sent again by their id."""

from bot.sandbox.chats import Json
from bot.sandbox.errors import ApiError, bad
from bot.sandbox.files import DOCUMENT_LIMIT, PHOTO_LIMIT, StoredFile
from bot.sandbox.images import dimensions
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import send, target
from bot.sandbox.methods.text import caption_content
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

_SIDES_LIMIT = 10_000
_RATIO_LIMIT = 20


async def send_document(world: World, call: Call) -> Json:
    content = caption_content(call.params)
    target(world, call.params)
    stored = _file(world, call.params, "document", DOCUMENT_LIMIT)
    return send(world, call.params, {"document": stored.document(), **content})


async def send_photo(world: World, call: Call) -> Json:
    content = caption_content(call.params)
    target(world, call.params)
    stored = _file(world, call.params, "photo", PHOTO_LIMIT)
    size = dimensions(stored.upload.data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > _SIDES_LIMIT or max(size) > _RATIO_LIMIT * max(min(size), 1):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    photo = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "width": width,
        "height": height,
        "file_size": stored.size,
    }
    return send(world, call.params, {"photo": [photo], **content})


def _file(world: World, params: Parameters, name: str, limit: int) -> StoredFile:
    upload = params.upload(name)
    if upload is not None:
        if not upload.data:
            raise bad("file must be non-empty")
        if len(upload.data) > limit:
            raise _too_big(name)
        return world.files.put(upload, folder=f"{name}s")
    stored = world.files.find(params.text(name))
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return stored


def _too_big(name: str) -> ApiError:
    if name == "photo":
        return bad("file is too big for a photo")
    return ApiError(413, "Request Entity Too Large")


METHODS = {"sendDocument": send_document, "sendPhoto": send_photo}
