"""What is offered to whoever types after the bot's name in any chat: cards of external lists.

Nothing of it is kept or counted: neither who asks nor what.
"""

from collections.abc import Iterator, Sequence

from admin.card_words import needs_here
from bot.citizen.brief import (
    PRIVATELY,
    brief_text,
    elsewhere_text,
    privately,
    rows_of,
    to_card,
)
from bot.citizen.wording import button_text, listed, name_of
from bot.guide.asking import elsewhere, everywhere
from bot.guide.finding import Finding
from bot.guide.library import Library
from bot.guide.search import Action, Heard
from bot.guide.urgent import urgent_topic
from bot.inline_answer import InlineAnswer, InlineCard
from bot.screens import Screen, plain
from locales import Html, Say
from storage.cards import AgencyCard, RowCard, TopicCard

MOST = 5
"""Cards: more than a handful nobody reads above a keyboard."""

_LONGEST_ABOUT = 120


def answer(
    text: str, library: Library, chosen: AgencyCard | None, say: Say, *, link: str, bot: str
) -> InlineAnswer:
    """Offers from the agency that the person chose, else from all; without words, how to ask."""
    if not text.strip():
        return InlineAnswer((_how(say, link, bot),), _words(say("inline-how-button")), PRIVATELY)
    agencies = (chosen,) if chosen else library.agencies
    heard = library.search.hear(text)
    cards = [*_danger(heard, agencies, say, link), *_cards(heard, agencies, say, link)]
    cards += [] if cards else _elsewhere(heard, agencies, say, link)
    return InlineAnswer(tuple(cards[:MOST]), _words(say("inline-ask-button")), PRIVATELY)


def _how(say: Say, link: str, bot: str) -> InlineCard:
    title, about = say("inline-how-title"), say("inline-how-about")
    screen = privately(say("inline-how-text", bot=bot), link, say("inline-bot-button"))
    return InlineCard("how", _words(title), _about(about), screen)


def _danger(
    heard: Heard, agencies: Sequence[AgencyCard], say: Say, link: str
) -> Iterator[InlineCard]:
    """What to do at once stands above everything."""
    found = urgent_topic(heard.signals.mended.words, agencies)
    if found is not None:
        how = say.own(found[1].how)
        screen = privately(say("search-danger", how=how), link, say("inline-bot-button"))
        yield InlineCard("danger", _words(say("inline-danger-title")), _about(how), screen)


def _cards(
    heard: Heard, agencies: Sequence[AgencyCard], say: Say, link: str
) -> Iterator[InlineCard]:
    """The surest agency's cards first, each touchpoint once; where some agency is sure to be
    meant, none that only may be."""
    seen: set[int] = set()
    maybe = everywhere(heard, agencies)
    sure = [each for each in maybe if each.finding.action is Action.ANSWER]
    for found in sure or maybe:
        for row in _rows(found.finding):
            if row.touchpoint.id not in seen:
                seen.add(row.touchpoint.id)
                yield _card(found.agency, row, say, link)


def _rows(finding: Finding) -> Iterator[RowCard]:
    """The ways of the best, then those of whatever else may be meant."""
    for place in finding.menu:
        yield from rows_of(place)


def _card(agency: AgencyCard, row: RowCard, say: Say, link: str) -> InlineCard:
    button = to_card(row, link, say("inline-open-button"))
    return InlineCard(
        id=f"t{row.touchpoint.id}",
        title=_words(name_of(say, row.touchpoint)),
        about=_about(
            say(
                "inline-about",
                agency=say.own(agency.guide.short_name),
                needs=listed(needs_here(row, agency.procedure, say)),
            )
        ),
        screen=Screen(brief_text(agency, row, say), ((button,),)),
    )


def _elsewhere(
    heard: Heard, agencies: Sequence[AgencyCard], say: Say, link: str
) -> Iterator[InlineCard]:
    """Who else is responsible, where nothing of ours is meant."""
    found = elsewhere(heard, agencies)
    if found is not None:
        yield _of_topic(found[1], say, link)


def _of_topic(topic: TopicCard, say: Say, link: str) -> InlineCard:
    title = say("inline-elsewhere-title", body=say.own(topic.body))
    about = say("inline-elsewhere-about", title=say.own(topic.title))
    whose = say("inline-elsewhere", body=say.own(topic.body))
    screen = privately(elsewhere_text(whose, topic, say), link, say("inline-bot-button"))
    return InlineCard(f"topic{topic.id}", _words(title), _about(about), screen)


def _words(text: Html) -> str:
    return button_text(text)


def _about(text: Html) -> str:
    """Letters on two lines of a telephone."""
    words = " ".join(plain(text).split())
    return words if len(words) <= _LONGEST_ABOUT else f"{words[: _LONGEST_ABOUT - 1].rstrip()}…"
