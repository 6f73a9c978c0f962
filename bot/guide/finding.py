"""From a person's own words to a place in the guide, or to who else is responsible."""

from dataclasses import dataclass, replace

from bot.guide.entries import OPTION, ROW, TOPIC, scopes_of
from bot.guide.narrowing import find_row
from bot.guide.search import Action, Found, Heard, Search, Verdict
from bot.guide.spot import Spot, find_spot
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.terms import Client, TopicKind

IN_MENU = 3
_NEARLY_ALL = 0.9
_LIKELY = 0.5


Target = tuple[int, str, str, int]


@dataclass(frozen=True)
class Meant:
    """What words may mean: a row, or an option of the guide, or a topic, which may name one.

    A topic of ours whose spot has no option: the list does not serve this client yet.
    """

    spot: Spot
    row: RowCard | None = None
    topic: TopicCard | None = None

    @property
    def target(self) -> Target:
        """Where it leads: equal for two topics that lead to one option."""
        situation = self.spot.situation.code if self.spot.situation else ""
        option = self.spot.option.code if self.spot.option else ""
        unserved = self.topic.id if self.topic and not option else 0
        return unserved, situation, option, self.row.id if self.row else 0


@dataclass(frozen=True)
class Finding:
    """What is answered in one list; `meant` is best first.

    `elsewhere` names another body's topic where nothing of ours is meant. `sure` is how
    probably the best is meant.
    """

    action: Action
    meant: tuple[Meant, ...]
    elsewhere: TopicCard | None
    sure: float

    @property
    def menu(self) -> tuple[Meant, ...]:
        """The likeliest, though two may be brought the same way: people know their subject."""
        return self.meant[:IN_MENU]

    @property
    def beside(self) -> tuple[Meant, ...]:
        """What stands beside the best as an answer: other ways, each once."""
        others: dict[Target, Meant] = {}
        for place in self.meant[1:]:
            if place.target != self.meant[0].target:
                others.setdefault(place.target, place)
        return tuple(others.values())[: IN_MENU - 1]


def find(heard: Heard, agency: AgencyCard, client: Client) -> Finding:
    """What a question means in one agency's list for one client."""
    verdict = heard.within(*scopes_of(agency, client))
    found = [(each.chance, place) for each in verdict.ranked if (place := _meant(each, agency))]
    places = tuple(place for _, place in found)
    action = verdict.action if places else Action.ABSTAIN
    if action is Action.MENU and verdict.probability >= _LIKELY and _one_way(found):
        # Which of the subjects it is matters little: all of them are brought the same way.
        action, places = Action.ANSWER, (replace(places[0], topic=None), *places[1:])
    return Finding(action, places, _elsewhere(verdict, agency), verdict.probability)


def _one_way(found: list[tuple[float, Meant]]) -> bool:
    """Whether the few subjects that may be meant all lead to one option of the guide.

    Many unlikely ones that happen to lead there are no answer.
    """
    best = found[0][1]
    same = sum(chance for chance, place in found[:IN_MENU] if place.target == best.target)
    return best.spot.option is not None and same >= _NEARLY_ALL


def find_row_or_topic(search: Search, text: str, agency: AgencyCard) -> tuple[Meant, ...]:
    """The best matches in all lists of the agency, the other bodies' topics among them."""
    scopes = {scope for client in Client for scope in scopes_of(agency, client)}
    verdict = search.ask(text, *sorted(scopes))
    others = (verdict.elsewhere,) if verdict.elsewhere else ()
    abstains = verdict.action is Action.ABSTAIN
    found = (*others, *verdict.ranked) if abstains else (*verdict.ranked, *others)
    return tuple(place for each in found if (place := _meant(each, agency)))


def _meant(found: Found, agency: AgencyCard) -> Meant | None:
    """The card that an id names, if it still stands: the list may be newer than the search."""
    _, client, kind, name = found.id.split(":", 3)
    top = Spot(agency, Client(client) if client else Client.EXTERNAL)
    if kind == ROW:
        row = find_row(agency, int(name))
        return Meant(top, row=row[1]) if row else None
    if kind == OPTION:
        spot = find_spot(agency, top.client, *name.split("/"))
        return Meant(spot) if spot and spot.option else None
    topic = next((each for each in agency.vocabulary.topics if each.code == name), None)
    return of_topic(topic, agency) if topic and kind == TOPIC else None


def of_topic(topic: TopicCard, agency: AgencyCard) -> Meant:
    """Where a topic leads now."""
    top, spot = Spot(agency, topic.client), None
    if topic.situation:
        spot = find_spot(agency, topic.client, topic.situation, topic.option)
    return Meant(spot or replace(top, client=topic.client), topic=topic)


def _elsewhere(verdict: Verdict, agency: AgencyCard) -> TopicCard | None:
    """Another body's topic, where nothing of ours is meant."""
    if verdict.elsewhere is None or verdict.action is not Action.ABSTAIN:
        return None
    place = _meant(verdict.elsewhere, agency)
    topic = place.topic if place else None
    return topic if topic and topic.kind is TopicKind.ELSEWHERE else None
