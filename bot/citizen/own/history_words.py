"""What stands in a history, in the words of the current list, and the way there again."""

from dataclasses import dataclass
from datetime import date
from html import escape
from zoneinfo import ZoneInfo

from admin.demand import STEP_STAGE
from bot.actions import Action
from bot.citizen.actions import OpenCard, OpenTopic, to_spot
from bot.citizen.counting import CODES
from bot.citizen.steps.actions import OpenStep
from bot.citizen.whereabouts import may_see
from bot.citizen.wording import name_of
from bot.guide.narrowing import find_row
from bot.guide.scenario import step_named
from bot.guide.spot import find_spot
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard
from storage.care_terms import DiaryKind
from storage.models import DiaryEntry
from storage.terms import Client

_STEP = f"{STEP_STAGE}:"


@dataclass(frozen=True)
class Subject:
    """What an entry is about: `title` is empty where the list does not know it any more, and
    `way` leads there, or to what took its place."""

    title: Html
    way: Action | None = None
    gone: bool = False


@dataclass(frozen=True)
class Line:
    """What happened, or will, on a day of the agency; `hour` may be empty. `label` words the
    button that leads there, where there is a way."""

    day: date
    hour: str
    words: Html
    agency_id: int
    label: Html = Html()
    way: Action | None = None


def line_of(entry: DiaryEntry, visit: Visit) -> Line:
    """The entry as its agency's list tells of it now: «Смотрели: Горячая линия»."""
    say, subject = visit.say, _subject(entry, visit)
    title = subject.title or say("diary-untitled")
    gone = "yes" if subject.gone else "no"
    moment = entry.at.astimezone(ZoneInfo(zone_of(entry.agency_id, visit)))
    return Line(
        moment.date(),
        f"{moment:%H:%M}",
        say("diary-did", kind=entry.kind.value, title=title, gone=gone),
        entry.agency_id,
        title,
        subject.way,
    )


def zone_of(agency_id: int, visit: Visit) -> str:
    """The time zone of the agency, though it is closed by now."""
    agency = visit.library.agency(agency_id) or visit.library.closed_agency(agency_id)
    return agency.time_zone if agency else "UTC"


def _subject(entry: DiaryEntry, visit: Visit) -> Subject:
    agency = visit.library.agency(entry.agency_id)
    if entry.kind is DiaryKind.UNANSWERED:
        return Subject(Html())
    if agency is None:
        return Subject(Html(), gone=True)
    if entry.kind is DiaryKind.SITUATION:
        return _place(entry.key, agency, visit)
    if entry.kind is DiaryKind.TOPIC:
        return _topic(int(entry.key), agency, visit)
    if entry.key.startswith(_STEP):
        return _step(entry.key.removeprefix(_STEP), agency, visit)
    return _row(int(entry.key), agency, visit)


def _place(key: str, agency: AgencyCard, visit: Visit) -> Subject:
    situation, _, option = key.partition(CODES)
    spot = find_spot(agency, Client.EXTERNAL, situation, option)
    if spot is None or spot.situation is None or not may_see(visit, agency, spot.client):
        return Subject(Html(), gone=True)
    titles = [spot.situation.title]
    if spot.option is not None and len(spot.options) > 1:
        titles.append(spot.option.title)
    return Subject(Html(" — ".join(map(visit.say.own, titles))), to_spot(spot))


def _step(key: str, agency: AgencyCard, visit: Visit) -> Subject:
    step = step_named(agency.guide, key)
    if step is None:
        return Subject(Html(), gone=True)
    return Subject(visit.say.own(step.title), OpenStep(agency.id, 0, key))


def _topic(topic_id: int, agency: AgencyCard, visit: Visit) -> Subject:
    topic = next((each for each in agency.vocabulary.topics if each.id == topic_id), None)
    if topic is None or not may_see(visit, agency, topic.client):
        return Subject(Html(), gone=True)
    return Subject(visit.say.own(topic.title), OpenTopic(agency.id, topic.id))


def _row(row_id: int, agency: AgencyCard, visit: Visit) -> Subject:
    """A row that left the list keeps its name there, and its card says what took its place."""
    found = find_row(agency, row_id)
    if found is not None and may_see(visit, agency, found[0].client):
        return Subject(name_of(visit.say, found[1].touchpoint), OpenCard(agency.id, row_id))
    for client, owner in agency.lists.items():
        if row_id in owner.gone and may_see(visit, agency, client):
            name = Html(escape(owner.gone[row_id].name))
            return Subject(name, OpenCard(agency.id, row_id), gone=True)
    return Subject(Html(), gone=True)
