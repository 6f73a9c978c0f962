"""What to ask back where a question leaves it open: which agency, which process."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.guide.finding import Finding, Meant, find
from bot.guide.search import Action, Heard
from bot.guide.spot import Spot, home
from storage.cards import AgencyCard, RowCard, TopicCard

MOST_PROCESSES = 4


@dataclass(frozen=True)
class InAgency:
    """What a question means in one of the agencies."""

    agency: AgencyCard
    finding: Finding

    @property
    def best(self) -> Meant:
        return self.finding.meant[0]


def everywhere(heard: Heard, agencies: Iterable[AgencyCard]) -> tuple[InAgency, ...]:
    """The agencies that may be meant, the surest first."""
    found = [InAgency(agency, _citizens_finding(heard, agency)) for agency in agencies]
    open_to = [each for each in found if each.finding.action is not Action.ABSTAIN]
    return tuple(sorted(open_to, key=lambda each: -each.finding.sure))


def in_others(heard: Heard, agencies: Iterable[AgencyCard], spot: Spot) -> tuple[InAgency, ...]:
    """The other agencies that surely are meant, by what is theirs alone.

    A topic that the person's own agency has as well says nothing of the agency.
    """
    common = {topic.code for topic in spot.agency.vocabulary.topics}
    others = everywhere(heard, (each for each in agencies if each.id != spot.agency.id))
    return tuple(
        each
        for each in others
        if each.finding.action is Action.ANSWER
        and each.best.topic is not None
        and each.best.topic.code not in common
    )


def elsewhere(heard: Heard, agencies: Iterable[AgencyCard]) -> tuple[AgencyCard, TopicCard] | None:
    """Another body's topic that an agency names for this question."""
    for agency in agencies:
        topic = _citizens_finding(heard, agency).elsewhere
        if topic:
            return agency, topic
    return None


def processes(finding: Finding) -> tuple[RowCard, ...]:
    """A row of each process that may be meant; empty where there is nothing to choose."""
    first: dict[str, RowCard] = {}
    for place in finding.meant:
        if place.row and place.row.process:
            first.setdefault(place.row.process, place.row)
    return tuple(first.values())[:MOST_PROCESSES] if len(first) > 1 else ()


def _citizens_finding(heard: Heard, agency: AgencyCard) -> Finding:
    return find(heard, agency, home(agency, employee=False).client)
