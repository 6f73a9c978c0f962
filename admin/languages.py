"""The language that a colleague is spoken to in, in chat and on the screen."""

from admin.errors.languages import UnknownLanguageError
from locales import LANGUAGES
from storage.models import Staff
from storage.store import Store


async def choose_language(store: Store, language: str, *, by: Staff) -> None:
    """Speak this language from now on; their commands are written in it too.

    Raises:
        UnknownLanguageError: we do not speak it.
    """
    if language not in LANGUAGES:
        raise UnknownLanguageError
    person = await store.people.get(by.person_id)
    person.language = language
    await store.queue.renew_commands(person.id)
