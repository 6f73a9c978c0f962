"""From a person's own words to a place in the guide, or to who else is responsible."""

from dataclasses import dataclass, replace

from bot.guide.entries import OPTION, ROW, TOPIC, scopes_of
from bot.guide.names import rows_named
from bot.guide.narrowing import find_row
from bot.guide.search import Action, Found, Heard, Search, Verdict
from bot.guide.spot import Spot, find_spot
from bot.guide.wishes import for_everybody, is_meant
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.terms import Client, TopicKind

IN_MENU = 3
_WORTH_SAYING = 0.03
"""The chance from which something stands beside the best: nonsense is no alternative."""
_CAUTION = (Action.ABSTAIN, Action.MENU, Action.ANSWER)


Target = tuple[int, str, str, int]


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
    def target(self) -> Target:
        """Where it leads: equal for two topics that lead to one option."""
        situation = self.spot.situation.code if self.spot.situation else ""
        option = self.spot.option.code if self.spot.option else ""
        unserved = self.topic.id if self.topic and not option else 0
        return unserved, situation, option, self.row.id if self.row else 0


@dataclass(frozen=True)
class Finding:
    """What is answered in one list; `meant` is best first.

    `elsewhere` names another body's topic where nothing of ours is meant; `idle`: this is
    talk that nobody answers. `sure` is how
    probably the best is meant, `ours` that anything of ours is.
    """

    action: Action
    meant: tuple[Meant, ...]
    elsewhere: TopicCard | None
    sure: float
    ours: float
    idle: bool = False

    @property
    def menu(self) -> tuple[Meant, ...]:
        """The likeliest, though two may be brought the same way: people know their subject."""
        return tuple(
            place
            for at, place in enumerate(self.meant[:IN_MENU])
            if not at or place.chance >= _WORTH_SAYING
        )

    @property
    def beside(self) -> tuple[Meant, ...]:
        """What stands beside the best as an answer: other ways, each once."""
        others: dict[Target, Meant] = {}
        for place in self.meant[1:]:
            if place.target != self.meant[0].target and place.chance >= _WORTH_SAYING:
                others.setdefault(place.target, place)
        return tuple(others.values())[: IN_MENU - 1]


def find(heard: Heard, agency: AgencyCard, client: Client) -> Finding:
    """What a question means in one agency's list for one client."""
    verdict = heard.within(*scopes_of(agency, client))
    places = tuple(place for each in verdict.ranked if (place := _meant(each, agency)))
    named = rows_named(heard.signals.mended.words, agency, client)
    if named:
        return _named(named, places, verdict, Spot(agency, client))
    action = verdict.action if places else Action.ABSTAIN
    if places and _meant(verdict.ranked[0], agency) is None:
        # The best is gone from the list since the search was built: the next is no answer.
        action = min(action, Action.MENU, key=_CAUTION.index)
    other = _other(verdict, agency)
    idle = other is not None and other.kind is TopicKind.ASIDE
    elsewhere = other if other and other.kind is TopicKind.ELSEWHERE else None
    return Finding(action, places, elsewhere, verdict.probability, verdict.ours, idle)


def _named(
    rows: tuple[RowCard, ...], places: tuple[Meant, ...], verdict: Verdict, top: Spot
) -> Finding:
    """The touchpoint that was called by its name, or those that the name may mean."""
    called = tuple(Meant(top, row=row, chance=1.0) for row in rows)
    others = tuple(place for place in places if place.target not in {c.target for c in called})
    action = Action.ANSWER if len(called) == 1 else Action.MENU
    return Finding(action, (*called, *others), None, 1.0, verdict.ours)


def is_for_others(heard: Heard, own: Finding, agency: AgencyCard, client: Client) -> bool:
    """Whether the words surely mean what is for another segment than this person's, or mean
    anything for another and nothing for theirs."""
    if agency.wishes.segment is None:
        return False
    whole = find(heard, for_everybody(agency), client)
    if own.action is Action.ABSTAIN:
        return whole.action is not Action.ABSTAIN
    offered = {place.target for place in own.meant}
    return whole.action is Action.ANSWER and whole.meant[0].target not in offered


def find_row_or_topic(search: Search, text: str, agency: AgencyCard) -> tuple[Meant, ...]:
    """The best matches in all lists of the agency, the other bodies' topics among them."""
    scopes = {scope for client in Client for scope in scopes_of(agency, client)}
    verdict = search.ask(text, *sorted(scopes))
    others = (verdict.elsewhere,) if verdict.elsewhere else ()
    abstains = verdict.action is Action.ABSTAIN
    found = (*others, *verdict.ranked) if abstains else (*verdict.ranked, *others)
    return tuple(place for each in found if (place := _meant(each, agency)))


def _meant(found: Found, agency: AgencyCard) -> Meant | None:
    """What an id names, if it still stands: the list may be newer than the search."""
    place = _place(found, agency)
    return replace(place, chance=found.chance) if place else None


def _place(found: Found, agency: AgencyCard) -> Meant | None:
    _, client, kind, name = found.id.split(":", 3)
    top = Spot(agency, Client(client) if client else Client.EXTERNAL)
    if kind == ROW:
        row = find_row(agency, int(name))
        offered = row is not None and is_meant(row[1], top.client, agency.wishes)
        return Meant(top, row=row[1]) if row and offered else None
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


def _other(verdict: Verdict, agency: AgencyCard) -> TopicCard | None:
    """The topic that is not ours, where nothing of ours is meant."""
    if verdict.elsewhere is None or verdict.action is not Action.ABSTAIN:
        return None
    place = _meant(verdict.elsewhere, agency)
    return place.topic if place else None
