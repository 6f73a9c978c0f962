"""What a client had before their eyes when they said that something on a card is wrong."""

from datetime import date

from admin.contacts import shown_contacts
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.cards import RowCard
from storage.models import Row, Touchpoint
from storage.snapshot import row_cards, snapshot
from storage.terms import ContactType, SuggestionPart

Seen = tuple[tuple[str, str], ...]
"""(type, value) of each fact: a type of contact, «hours», or a field of the row."""

_FIELDS = ("name", "peculiarity", "bring")


def seen_on_card(row: RowCard, part: SuggestionPart) -> Seen:
    """Contacts and hours; where something else is wrong, what else the card says in words."""
    point = row.touchpoint
    contacts = [(each.type.value, each.value) for each in shown_contacts(point)]
    hours = [("hours", point.hours)] if point.hours else []
    if part is not SuggestionPart.OTHER:
        return (*contacts, *hours)
    said = (point.name, row.peculiarity, row.bring.get(DEFAULT_LANGUAGE, ""))
    others = [(field, value) for field, value in zip(_FIELDS, said, strict=True) if value]
    return (*others, *contacts, *hours)


def seen_now(row: Row, touchpoint: Touchpoint, part: SuggestionPart) -> Seen:
    """The same of the card as it would be released today."""
    content = snapshot(
        agency="",
        client="",
        number=0,
        made_on=date.min,
        document_line="",
        rows=[row],
        touchpoints={touchpoint.id: touchpoint},
    )
    return seen_on_card(row_cards(content)[0], part)


def seen_words(kind: str, value: str, say: Say) -> Html:
    """«Телефон: +7 …», «Что взять с собой: паспорт»."""
    is_contact = kind in {*ContactType, "hours"}
    title = say(f"contact-{kind}" if is_contact else f"field-{kind}")
    return say("contact-line", type=title, value=value)
