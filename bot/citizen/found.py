"""What the search found, as a title, a button and a screen."""

from admin.card_words import unbroken
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.actions import OpenTopic, to_card, to_spot
from bot.citizen.cards.card import card_screen
from bot.citizen.counting import count_topic
from bot.citizen.first_screens import sample_mark, situations_screen
from bot.citizen.guide import spot_screen
from bot.citizen.narrowed import nothing_for_them
from bot.citizen.wording import button_text, name_of, paragraphs
from bot.guide.finding import Meant
from bot.guide.spot import Spot, kept_back
from bot.screens import Button, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, TopicCard
from storage.terms import TopicKind


def title_of(place: Meant, say: Say) -> Html:
    """The subject in people's words; else the option, or the touchpoint."""
    if place.topic:
        return say.own(place.topic.title)
    if place.row:
        return name_of(say, place.row.touchpoint)
    spot = place.spot
    named = spot.option if len(spot.options) > 1 else spot.situation
    return say.own(named.title) if named else Html()


def button_to(place: Meant, say: Say, key: str = "") -> Button:
    """A press to it; `key` words the title as one of several."""
    title = title_of(place, say)
    return Button(button_text(say(key, title=title) if key else title), _action(place))


def place_screen(place: Meant, visit: Visit) -> Screen:
    """The card, the ways of the need, or who else is responsible."""
    if place.row:
        return card_screen(place.spot, place.row, visit)
    if place.spot.option or place.topic is None:
        return spot_screen(place.spot, visit)
    count_topic(place.topic, place.spot.agency, visit)
    if place.topic.kind is TopicKind.ELSEWHERE:
        return _elsewhere_screen(place.spot, place.topic, visit)
    hidden = _kept_back(place.topic, place.spot.agency)
    if hidden is not None:
        return nothing_for_them(hidden, visit)
    said = visit.say("search-no-ways", title=title_of(place, visit.say))
    return situations_screen(place.spot, visit, said)


def _kept_back(topic: TopicCard, agency: AgencyCard) -> Spot | None:
    """Where the topic would lead somebody of another segment."""
    if not topic.situation:
        return None
    return kept_back(agency, topic.client, topic.situation, topic.option)


def _action(place: Meant) -> Action:
    if place.row:
        return to_card(place.spot, place.row.id)
    if place.spot.option or place.topic is None:
        return to_spot(place.spot)
    return OpenTopic(place.spot.agency.id, place.topic.id)


def _elsewhere_screen(spot: Spot, topic: TopicCard, visit: Visit) -> Screen:
    """Not ours: who is responsible, how to reach them, and by which law."""
    say = visit.say
    return Screen(
        paragraphs(
            say("search-sure", title=say.own(topic.title)),
            say("search-elsewhere", body=say.own(topic.body)),
            say.own(topic.how),
            say("search-elsewhere-source", source=Html(unbroken(say.own({"ru": topic.source})))),
            sample_mark(spot, say),
        ),
        (*buttons.human(spot, say), *buttons.way_back(say, to_spot(spot))),
    )
