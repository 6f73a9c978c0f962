"""Danger to life among words that were meant for somebody else: answered at once, too."""

from bot.citizen.search_screens import danger
from bot.citizen.whereabouts import chosen_agency
from bot.citizen.wording import paragraphs
from bot.guide.urgent import urgent_topic
from bot.screens import Screen
from bot.visit import Visit


def with_danger(text: str, screen: Screen, visit: Visit) -> Screen:
    """The screen, under what to do at once where the words tell of danger."""
    heard, agency = visit.library.search.hear(text), chosen_agency(visit)
    among = [agency] if agency else visit.library.agencies
    found = urgent_topic(heard.signals.mended.words, among)
    if found is None:
        return screen
    first = danger(*found, heard, visit)
    return Screen(paragraphs(first.text, screen.text), screen.buttons)
