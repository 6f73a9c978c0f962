"""What is counted of a citizen's visit, never whose; and, apart from that, what stands in the
citizen's own history. Staff who try the bot are no clients."""

from admin.demand import CARD_STAGE, STEP_STAGE
from bot.citizen.whereabouts import works
from bot.guide.spot import Spot
from bot.visit import Visit
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.care_terms import DiaryKind
from storage.demand_terms import Counted, SearchEnd

_IN_VAIN = (SearchEnd.ABSTAINED, SearchEnd.NONE_OF_THESE)

CODES = "/"
"""Between a situation's code and its option's, in a history."""


def count_place(spot: Spot, visit: Visit) -> None:
    """What happened to the person, and what they need: chosen, or understood from words."""
    if spot.situation is not None:
        _count(Counted.SITUATION, spot.situation.code, spot.agency, visit)
        chosen = [spot.situation.code, *([spot.option.code] if spot.option else [])]
        _note(DiaryKind.SITUATION, CODES.join(chosen), spot.agency, visit)
    for need in spot.option.needs if spot.option else ():
        _count(Counted.NEED, need.value, spot.agency, visit)


def count_card(spot: Spot, row: RowCard, visit: Visit) -> None:
    """A card was shown, and the place where it was found."""
    count_place(spot, visit)
    _count(Counted.ROW, str(row.id), spot.agency, visit)
    _note(DiaryKind.CARD, str(row.id), spot.agency, visit)


def count_topic(topic: TopicCard, agency: AgencyCard, visit: Visit) -> None:
    """A subject was shown that another body answers, or that the list has no way for."""
    _note(DiaryKind.TOPIC, str(topic.id), agency, visit)


def count_search(end: SearchEnd, question: str, agency: AgencyCard, visit: Visit) -> None:
    """How a search ended; `question` is equal for equal questions and is not kept."""
    _count(Counted.SEARCH, end.value, agency, visit, apart=question)
    if end in _IN_VAIN:
        _note(DiaryKind.UNANSWERED, "", agency, visit)


def count_answer(row: RowCard, agency: AgencyCard, visit: Visit, *, helped: bool) -> bool:
    """Whether the card helped; False where this person has said so of it today."""
    key = f"{CARD_STAGE}:{row.id}"
    fresh = visit.notebook.tally.rate(visit.person.address, agency, visit.now, key, helped=helped)
    if fresh:
        _note(_said(helped), str(row.id), agency, visit)
    return fresh


def count_step(step: str, agency: AgencyCard, visit: Visit, *, helped: bool) -> bool:
    """The same of a step of the path: another stage."""
    key, tally = f"{STEP_STAGE}:{step}", visit.notebook.tally
    fresh = tally.rate(visit.person.address, agency, visit.now, key, helped=helped)
    if fresh:
        _note(_said(helped), key, agency, visit)
    return fresh


def _said(helped: bool) -> DiaryKind:
    return DiaryKind.HELPED if helped else DiaryKind.NOT_HELPED


def _count(
    counted: Counted, key: str, agency: AgencyCard, visit: Visit, *, apart: str = ""
) -> None:
    if works(visit):
        return
    tally = visit.notebook.tally
    tally.count(visit.person.address, agency, visit.now, counted, key, apart=apart)


def _note(kind: DiaryKind, key: str, agency: AgencyCard, visit: Visit) -> None:
    """An entry of the person's own history, if they have one."""
    if not works(visit):
        visit.notebook.diary.note(visit.person.address, agency.id, kind, key, visit.now)
