"""A chat as a person sees it: as data for the page, as text for a script or a test."""

from collections.abc import Iterator

from bot.sandbox.chats import Chat, Json, Message

_SHOWN = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "venue",
    "location",
    "contact",
)


def message_view(message: Message) -> Json:
    """One message for the page and for `/sim/chat/{id}`."""
    view: Json = {
        "message_id": message.message_id,
        "from": "bot" if message.sender.ours else "user",
        "user_id": message.sender.id,
        "name": message.sender.first_name,
        "date": message.date,
        "edited": message.edit_date is not None,
        "deleted": message.deleted,
        "reply_to_message_id": message.reply_to.message_id if message.reply_to else None,
    }
    view.update({name: message.content[name] for name in _SHOWN if name in message.content})
    if message.keyboard:
        view["keyboard"] = message.keyboard["inline_keyboard"]
    return view


def chat_view(chat: Chat, now: float) -> Json:
    """A whole chat, deleted messages included."""
    return {
        "chat_id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "typing": chat.action is not None and now < chat.action_until,
        "messages": [message_view(message) for message in chat.messages.values()],
        "callbacks": list(chat.answers),
    }


def chat_text(chat: Chat, now: float) -> str:
    """A chat as lines: `[2] bot: Pick one` with `    [Yes] [No]` beneath."""
    lines = [line for message in chat.messages.values() for line in _lines(message)]
    if chat.action is not None and now < chat.action_until:
        lines.append("typing…")
    return "".join(f"{line}\n" for line in lines)


def _lines(message: Message) -> Iterator[str]:
    if message.deleted:
        return
    who = _who(message)
    said = _said(message.content).split("\n")
    yield f"[{message.message_id}] {who}: {said[0]}"
    yield from (f"    {line}" for line in said[1:])
    rows = message.keyboard["inline_keyboard"] if message.keyboard else []
    for row in rows:
        yield "    " + " ".join(f"[{button['text']}]" for button in row)


def _who(message: Message) -> str:
    """Where several people write, each is told apart."""
    if message.sender.ours:
        return "bot"
    return "user" if message.chat.private else f"user {message.sender.id}"


def _said(content: Json) -> str:
    return " ".join(part for part in (_thing(content), _words(content)) if part)


def _words(content: Json) -> str:
    return str(content.get("text") or content.get("caption") or "")


def _thing(content: Json) -> str:
    if "document" in content:
        return f"[document {content['document']['file_name']}]"
    if "photo" in content:
        size = content["photo"][-1]
        return f"[photo {size['width']}x{size['height']}]"
    if "venue" in content:
        return f"[venue {content['venue']['title']}, {content['venue']['address']}]"
    if "location" in content:
        place = content["location"]
        return f"[location {place['latitude']}, {place['longitude']}]"
    if "contact" in content:
        contact = content["contact"]
        return f"[contact {contact['first_name']} {contact['phone_number']}]"
    return ""
