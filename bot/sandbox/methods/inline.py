"""Answers to what a person types after the bot's name in any chat."""

import re
from typing import Any

from bot.sandbox.buttons import inline_keyboard
from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.limits import INLINE_RESULTS
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.text import text_content
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

_ID_BYTES = 64
_CACHED_SECONDS = 300
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def answer_inline_query(world: World, call: Call) -> bool:
    results = call.params.listed("results")
    if len(results) > INLINE_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    kept = [_result(result) for result in results]
    if len({result["id"] for result in kept}) != len(kept):
        raise bad("RESULT_ID_DUPLICATE")
    answer: Json = {"results": kept, **_cached(call.params)}
    if (button := call.params.structure("button")) is not None:
        answer["button"] = _button(button)
    world.inline.answer(call.params.text("inline_query_id"), answer)
    world.feed.put("inline")
    return True


def _cached(params: Parameters) -> Json:
    """How long, and for whom, the messenger may give the same answer again."""
    if params.integer("cache_time") < 0:
        raise bad("invalid cache_time specified")
    if len(params.text("next_offset").encode()) > _ID_BYTES:
        raise bad("NEXT_OFFSET_INVALID")
    return {
        "cache_time": params.integer("cache_time", _CACHED_SECONDS),
        "is_personal": params.flag("is_personal"),
    }


def _button(button: Json) -> Json:
    ways = [name for name in ("web_app", "start_parameter") if button.get(name)]
    if not str(button.get("text") or "").strip() or len(ways) != 1:
        raise bad("can't parse inline query results button")
    if "start_parameter" in ways and not _START.fullmatch(str(button["start_parameter"])):
        raise bad("START_PARAM_INVALID")
    return button


def _result(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("can't parse inline query result: Expected an Object")
    result: Json = dict(given)
    identifier = result.get("id")
    if not isinstance(identifier, str) or not 1 <= len(identifier.encode()) <= _ID_BYTES:
        raise bad("RESULT_ID_INVALID")
    if result.get("type") == "article":
        if not result.get("title"):
            raise bad("can't parse inline query result: Can't find field \"title\"")
        result = {**result, "message": _content(result.get("input_message_content"))}
    inline_keyboard(Parameters(result).structure("reply_markup"))
    return result


def _content(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("can't parse inline query result: message content is not specified")
    content: Json = dict(given)
    if "message_text" not in content:
        return content
    text = {**content, "text": content["message_text"]}
    return text_content(Parameters(text))


METHODS = {"answerInlineQuery": answer_inline_query}
