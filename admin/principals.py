"""How an approver is named where a deputy decides instead of them."""

from html import escape, unescape

from locales import DEFAULT_LANGUAGE, Html, Say
from storage.models import Staff


def genitive(person: Staff, say: Say) -> Html:
    """«Утверждающего 1»; titles are Russian, and other languages leave them as they are."""
    if say.language != DEFAULT_LANGUAGE:
        return Html(escape(person.title))
    number = person.title.rpartition(" ")[2]
    return say("staff-genitive", role=person.role.value, number=number)


def signed(deputy: str, approver: Staff) -> str:
    """«Редактор 1 за Утверждающего 1», as documents name them: in Russian."""
    say = Say(DEFAULT_LANGUAGE)
    return unescape(say("signed-by-deputy", deputy=deputy, approver=genitive(approver, say)))
