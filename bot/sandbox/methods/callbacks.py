"""Answers to pressed buttons."""

from bot.sandbox.chats import Json
from bot.sandbox.methods.call import Call
from bot.sandbox.world import World


async def answer_callback_query(world: World, call: Call) -> bool:
    params = call.params
    answer: Json = {"text": params.text("text"), "show_alert": params.flag("show_alert")}
    query = world.callbacks.answer(params.text("callback_query_id"), answer)
    if query.chat is not None:
        query.chat.answers.append({"id": query.id, "label": query.label, **answer})
        world.feed.put("answer", query.chat.id, id=query.id, user_id=query.user_id, **answer)
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
