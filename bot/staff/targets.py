"""What a question can be attached to, in words: a row, a topic of ours, another body's."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from admin.errors import TargetGoneError, UnknownChoiceError
from admin.redaction import without_marks
from admin.teaching import may_teach_rows
from bot.guide.entries import ROW, TOPIC
from bot.guide.finding import find_row_or_topic
from bot.guide.narrowing import find_row
from bot.staff.buttons import shortened
from bot.staff.listing import holds
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.terms import TopicKind

BEST = 3
"""Matches beside a question."""

FOUND = 8
"""Matches of typed words."""

_MOSTLY_GUESSED = 0.5
"""The share of letters from which typed words are no words at all."""


@dataclass(frozen=True)
class Target:
    """A row or a topic as a person reads it; `kind` and `id` are what buttons carry."""

    kind: str
    id: int
    words: Html

    @property
    def topic_id(self) -> int | None:
        return self.id if self.kind == TOPIC else None

    @property
    def row_id(self) -> int | None:
        return self.id if self.kind == ROW else None


def agency_of(visit: Visit) -> AgencyCard:
    """The agency that this person works for, with its current lists.

    Raises:
        TargetGoneError: it is not in the library yet.
    """
    agency = visit.library.agency(visit.require_staff().agency_id)
    if agency is None:
        raise TargetGoneError
    return agency


def meant_by(text: str, visit: Visit) -> str:
    """The words of a kept question as the search reads them, without the marks."""
    return visit.library.search.mend(without_marks(text)).text


def best_targets(question: str, visit: Visit) -> tuple[Target, ...]:
    """What a question means most probably, as far as this person may attach to it."""
    return tuple(_allowed(_meant(without_marks(question), visit), visit)[:BEST])


def targets_by_words(text: str, visit: Visit) -> tuple[Target, ...]:
    """What holds every typed word, then what the search makes of them if it knows any."""
    agency, say = agency_of(visit), visit.say
    held = [
        *(_of_row(row, say) for row in _rows(agency) if holds(text, *_row_words(row))),
        *(
            _of_topic(topic, say)
            for topic in agency.vocabulary.topics
            if holds(text, *topic.title.values(), *topic.body.values())
        ),
    ]
    guessed = visit.library.search.mend(text).share > _MOSTLY_GUESSED
    found = held if guessed else [*held, *_meant(text, visit)]
    return tuple(_allowed(list(dict.fromkeys(found)), visit)[:FOUND])


def _meant(text: str, visit: Visit) -> list[Target]:
    found: list[Target] = []
    for meant in find_row_or_topic(visit.library.search, text, agency_of(visit)):
        if meant.row:
            found.append(_of_row(meant.row, visit.say))
        elif meant.topic:
            found.append(_of_topic(meant.topic, visit.say))
    return found


def _allowed(targets: list[Target], visit: Visit) -> list[Target]:
    rows = may_teach_rows(agency_of(visit).procedure, visit.require_staff())
    return [each for each in targets if rows or each.kind == TOPIC]


def _rows(agency: AgencyCard) -> Iterator[RowCard]:
    for owner in agency.lists.values():
        yield from owner.rows


def _row_words(row: RowCard) -> tuple[str, ...]:
    point = row.touchpoint
    return (point.name, *point.labels.values(), row.process, row.service, row.direction)


def target(kind: str, target_id: int, visit: Visit) -> Target:
    """What a button names.

    Raises:
        UnknownChoiceError: no button of ours names such a thing.
        TargetGoneError: it stands no longer.
    """
    agency = agency_of(visit)
    if kind == ROW:
        row = find_row(agency, target_id)
        if row is None:
            raise TargetGoneError
        return _of_row(row[1], visit.say)
    if kind != TOPIC:
        raise UnknownChoiceError
    topics = (each for each in agency.vocabulary.topics if each.id == target_id)
    topic = next(topics, None)
    if topic is None:
        raise TargetGoneError
    return _of_topic(topic, visit.say)


def _of_row(row: RowCard, say: Say) -> Target:
    name = say.own(row.touchpoint.labels) or Html(escape(row.touchpoint.name))
    process = row.process or row.service or row.direction
    return Target(ROW, row.id, say("target-row", name=name, process=shortened(process, 80)))


def _of_topic(topic: TopicCard, say: Say) -> Target:
    title = say.own(topic.title)
    if topic.kind is TopicKind.ELSEWHERE:
        words = say("target-elsewhere", title=title, body=say.own(topic.body))
    else:
        words = say(f"target-{topic.kind.value}", title=title)
    return Target(TOPIC, topic.id, words)
