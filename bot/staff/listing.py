"""Long lists on a small screen: pages, and finding by typed words."""

from typing import Any

from admin.filtering import holds as holds
from bot.staff.buttons import PAGE
from bot.visit import Visit
from locales import Html, Say


def real_page(page: int, total: int) -> int:
    """The page asked for; the last one where the list has become shorter."""
    return min(page, max(total - 1, 0) // PAGE)


def place_in_list(say: Say, page: int, total: int) -> Html | None:
    """«Страница 3 из 12»; nothing where one page shows all."""
    if total <= PAGE:
        return None
    return say("words-page", page=str(page + 1), pages=str(real_page(total, total) + 1))


async def last_search(visit: Visit, conversation: str) -> str:
    """What this person looked for last in this list."""
    asked = await visit.store.conversations.of(visit.person.id)
    return str(asked.state.get("text", "")) if asked and asked.topic == conversation else ""


async def begin_search(visit: Visit, conversation: str, text: str, **state: Any) -> None:
    """Typed text finds in this list; what is sought is kept for its further pages."""
    state = {**state, "text": text}
    await visit.store.conversations.begin(visit.person.id, conversation, state)


def parts(*each: str | None) -> Html:
    """Paragraphs; empty ones are left out."""
    return Html("\n\n".join(part for part in each if part))
