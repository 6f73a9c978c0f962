"""From a person's own words to a place in the guide, or to who else is responsible."""

from dataclasses import dataclass, replace

from bot.guide.entries import OPTION, ROW, TOPIC, scopes_of
from bot.guide.narrowing import find_row
from bot.guide.search import Action, Found, Heard, Search, Verdict
from bot.guide.spot import Spot, find_spot
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.terms import Client, TopicKind

IN_MENU = 3


@dataclass(frozen=True)
class Meant:
    """What words may mean: a row, or an option of the guide, or a topic, which may name one.

    A topic of ours whose spot has no option: the list does not serve this client yet.
    """

    spot: Spot
    row: RowCard | None = None
    topic: TopicCard | None = None
    chance: float = 0.0

    @property
    def serves(self) -> bool:
        """Whether the list has a way for it."""
        return self.row is not None or self.spot.option is not None


@dataclass(frozen=True)
class Finding:
    """`meant` is best first and holds each way once; `elsewhere` names another body.

    `key` is the same for the same question in other words' order and forms.
    """

    action: Action
    meant: tuple[Meant, ...]
    elsewhere: TopicCard | None
    key: str
    text: str


def find(heard: Heard, agency: AgencyCard, client: Client) -> Finding:
    """What a question means in one agency's list for one client."""
    verdict = heard.within(*scopes_of(agency, client))
    places = [place for found in verdict.ranked if (place := _meant(found, agency))]
    return Finding(
        verdict.action if places else Action.ABSTAIN,
        _distinct(places),
        _elsewhere(verdict, agency),
        heard.key,
        verdict.mended.text,
    )


def find_row_or_topic(search: Search, text: str, agency: AgencyCard) -> tuple[Meant, ...]:
    """The best matches in all lists of the agency, the other bodies' topics among them."""
    scopes = {scope for client in Client for scope in scopes_of(agency, client)}
    verdict = search.ask(text, *sorted(scopes))
    others = (verdict.elsewhere,) if verdict.elsewhere else ()
    found = (
        (*others, *verdict.ranked) if verdict.action is Action.ABSTAIN else verdict.ranked + others
    )
    return tuple(place for each in found if (place := _meant(each, agency)))


def _meant(found: Found, agency: AgencyCard) -> Meant | None:
    """The card that an id names, if it still stands: the list may be newer than the search."""
    _, client, kind, name = found.id.split(":", 3)
    top = Spot(agency, Client(client) if client else Client.EXTERNAL)
    if kind == ROW:
        row = find_row(agency, int(name))
        return Meant(top, row=row[1], chance=found.chance) if row else None
    if kind == OPTION:
        spot = find_spot(agency, top.client, *name.split("/"))
        return Meant(spot, chance=found.chance) if spot and spot.option else None
    topic = next((each for each in agency.vocabulary.topics if each.code == name), None)
    return _of_topic(topic, top, found.chance) if topic and kind == TOPIC else None


def _of_topic(topic: TopicCard, top: Spot, chance: float) -> Meant:
    spot = None
    if topic.situation:
        spot = find_spot(top.agency, topic.client, topic.situation, topic.option)
    return Meant(spot or replace(top, client=topic.client), topic=topic, chance=chance)


def _distinct(places: list[Meant]) -> tuple[Meant, ...]:
    """Two topics may lead to one option: it is offered once, under the likelier name."""
    first: dict[tuple[str, str, int], Meant] = {}
    for place in places:
        first.setdefault(_target(place), place)
    return tuple(first.values())


def _target(place: Meant) -> tuple[str, str, int]:
    situation = place.spot.situation.code if place.spot.situation else ""
    option = place.spot.option.code if place.spot.option else ""
    return situation, option, place.row.id if place.row else 0


def _elsewhere(verdict: Verdict, agency: AgencyCard) -> TopicCard | None:
    """Another body's topic, where nothing of ours is meant."""
    if verdict.elsewhere is None or verdict.action is not Action.ABSTAIN:
        return None
    place = _meant(verdict.elsewhere, agency)
    topic = place.topic if place else None
    return topic if topic and topic.kind is TopicKind.ELSEWHERE else None
