"""How the bot receives updates: by long polling or by webhook."""

import re
from urllib.parse import urlsplit

from bot.sandbox.chats import Json
from bot.sandbox.errors import ApiError, bad
from bot.sandbox.methods.call import Call
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

_LONGEST_POLL = 50
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


async def get_updates(world: World, call: Call) -> list[Json]:
    params = call.params
    if world.webhook.url:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    _remember_allowed(world, params)
    timeout = min(max(params.integer("timeout"), 0), _LONGEST_POLL)
    limit = params.integer("limit", 100) or 100
    return await world.updates.poll(params.integer("offset"), limit, timeout, call.gone)


async def set_webhook(world: World, call: Call) -> bool:
    params = call.params
    url = params.text("url").strip()
    secret = params.text("secret_token")
    if not url:
        return await delete_webhook(world, call)
    _check_address(url)
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains illegal characters")
    _remember_allowed(world, params)
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    await world.webhook.start(url, secret, params.integer("max_connections", 40))
    return True


async def delete_webhook(world: World, call: Call) -> bool:
    await world.webhook.stop()
    if call.params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


async def get_webhook_info(world: World, call: Call) -> Json:
    return world.webhook.info()


def _remember_allowed(world: World, params: Parameters) -> None:
    if "allowed_updates" in params:
        world.updates.allowed = [str(kind) for kind in params.listed("allowed_updates")]


def _check_address(url: str) -> None:
    """HTTPS as at Telegram; plain HTTP and delivery itself only within this machine."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise bad("bad webhook: invalid URL specified") from None
    if host not in _LOOPBACK:
        if parts.scheme != "https":
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        raise bad("bad webhook: the sandbox delivers to this machine only")
    if parts.scheme not in ("http", "https"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
