"""Answers to what a person types after the bot's name in any chat."""

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


async def answer_inline_query(world: World, call: Call) -> bool:
    results = call.params.listed("results")
    if len(results) > INLINE_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    kept = [_result(result) for result in results]
    if len({result["id"] for result in kept}) != len(kept):
        raise bad("RESULT_ID_DUPLICATE")
    world.inline.answer(call.params.text("inline_query_id"), {"results": kept})
    world.feed.put("inline")
    return True


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
