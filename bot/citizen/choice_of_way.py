"""Several ways to choose from: all at once, or one at a time for whoever asked for plain text."""

from collections.abc import Callable

from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.actions import to_card
from bot.citizen.cards.text import card_title
from bot.citizen.cards.wishes import call_note, wishes_notes
from bot.citizen.first_screens import sample_mark
from bot.citizen.ways import ways_text
from bot.citizen.wording import button_text, column, lines, paragraphs, russian_mark
from bot.guide.instead import ways_without_call
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows
from locales import Html, Say
from storage.cards import RowCard

Another = Callable[[int], Action]
"""Leads to the way of that number, counted from 1."""


def choice_of_way(
    spot: Spot, rows: tuple[RowCard, ...], say: Say, another: Another, at: int = 0
) -> tuple[Html, ButtonRows]:
    """What is said of the ways, and a press for each; one of them, «Первый способ из 4», for
    whoever reads one thing at a time. `at` may be more than there are by now."""
    if not rows:
        return Html(), ()
    if say.plain:
        number = min(max(at, 1), len(rows))
        text, choice = _way_text(spot, rows, number, say), _one(spot, rows, number, say, another)
    else:
        mark, note = sample_mark(spot, say), call_note(spot, rows, say)
        text = paragraphs(ways_text(rows, say), note, say("citizen-choose-way"), mark)
        choice = buttons.touchpoints(spot, rows, say)
    others = ways_without_call(spot, rows)
    return text, (*choice, *buttons.touchpoints(spot.top, others, say))


def _way_text(spot: Spot, rows: tuple[RowCard, ...], number: int, say: Say) -> Html:
    """What the way is; the rest is on its card."""
    row, several = rows[number - 1], len(rows) > 1
    place = say("way-of-several", number=number, place=str(number), total=str(len(rows)))
    text = paragraphs(
        place if several else None,
        lines(card_title(row, say), say.own(row.touchpoint.about)),
        wishes_notes(spot, row, say),
    )
    return paragraphs(text, lines(sample_mark(spot, say), russian_mark(say, text)))


def _one(
    spot: Spot, rows: tuple[RowCard, ...], number: int, say: Say, another: Another
) -> ButtonRows:
    """This one, or the next; after the last comes the first again."""
    found = [Button(button_text(say("way-this")), to_card(spot, rows[number - 1].id))]
    if number < len(rows):
        found.append(Button(button_text(say("way-next")), another(number + 1)))
    elif len(rows) > 1:
        found.append(Button(button_text(say("way-first")), another(1)))
    return column(found)
