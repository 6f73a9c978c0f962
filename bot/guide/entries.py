"""What of an agency can be found: its rows, the options of its guide, its topics."""

from collections.abc import Iterable, Iterator

from admin.shown_rows import shown_rows
from admin.targets import TargetKind
from bot.guide.narrowing import open_options, open_situations
from bot.guide.search import Entry, Field, Saying
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.situations import Option, Situation
from storage.terms import Client, TopicKind

ROW, OPTION, TOPIC = TargetKind.ROW.value, "option", TargetKind.TOPIC.value


def scopes_of(agency: AgencyCard, client: Client) -> tuple[str, str]:
    """Where a client of the agency looks: in that client's list, and among what is not ours."""
    return f"{agency.id}:{client.value}", f"{agency.id}:"


def entries_of(agency: AgencyCard) -> Iterator[Entry]:
    """Everything of one agency; the id says agency, client, what it is, and which."""
    for client in Client:
        scope, _ = scopes_of(agency, client)
        for row in shown_rows(agency, client):
            yield _row_entry(agency, row, scope)
        for situation in open_situations(agency, client):
            for option in open_options(agency, situation):
                if not option.own_words:
                    yield _option_entry(agency, situation, option, scope)
    for topic in agency.vocabulary.topics:
        yield topic_entry(agency, topic)


def sayings_of(agencies: Iterable[AgencyCard]) -> tuple[Saying, ...]:
    """The lexicons of all agencies; what several of them say stands once."""
    said = (
        Saying(each.said, each.means) for agency in agencies for each in agency.vocabulary.lexicon
    )
    return tuple(dict.fromkeys(said))


def topic_entry(agency: AgencyCard, topic: TopicCard) -> Entry:
    """A subject that people write about; what is not ours is heard in every list."""
    ours = topic.kind is TopicKind.OURS
    own, foreign = scopes_of(agency, topic.client)
    return Entry(
        id=f"{own if ours else foreign}:{TOPIC}:{topic.code}",
        fields={Field.PHRASE: (*topic.title.values(), *topic.phrases)},
        ours=ours,
        scope=own if ours else foreign,
    )


def _row_entry(agency: AgencyCard, row: RowCard, scope: str) -> Entry:
    touchpoint = row.touchpoint
    phrases = agency.vocabulary.row_phrases.get(row.id, ())
    return Entry(
        id=f"{scope}:{ROW}:{row.id}",
        fields={
            Field.SITUATION: (row.peculiarity,) if row.peculiarity else (),
            Field.TOUCHPOINT: (touchpoint.name, *touchpoint.about.values()),
            Field.NEED: tuple(_wording(agency, row)),
            Field.DIRECTION: tuple(
                text for text in (row.direction, row.service, row.process) if text
            ),
            Field.PHRASE: (*touchpoint.labels.values(), *row.phrases, *phrases),
        },
        scope=scope,
    )


def _option_entry(agency: AgencyCard, situation: Situation, option: Option, scope: str) -> Entry:
    needs = [agency.procedure.need(need) for need in option.needs]
    return Entry(
        id=f"{scope}:{OPTION}:{situation.code}/{option.code}",
        fields={
            Field.SITUATION: tuple(situation.title.values()),
            Field.PROCESS: tuple(option.title.values()),
            Field.NEED: tuple(need.wording for need in needs if need),
            Field.PHRASE: tuple(text for need in needs if need for text in need.short.values()),
            Field.TEMPLATE: tuple(_told_next(agency, option)),
        },
        scope=scope,
    )


def _told_next(agency: AgencyCard, option: Option) -> Iterator[str]:
    """What the scenario says of the option's step: the agency's own words of answer."""
    for step in agency.guide.scenario:
        if step.code == option.step if option.step else step.need in option.needs:
            yield from step.title.values()
            yield from step.next.values()


def _wording(agency: AgencyCard, row: RowCard) -> Iterator[str]:
    for code in row.needs:
        if need := agency.procedure.need(code):
            yield need.wording
            yield from need.short.values()
