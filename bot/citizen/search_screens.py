"""The three answers to a question in one's own words: sure, a short menu, an honest «no»."""

from dataclasses import dataclass, replace
from functools import partial

from bot.citizen import buttons
from bot.citizen.actions import ChooseAgency, NoneOfThese, OpenProcess, to_spot
from bot.citizen.choice_of_way import choice_of_way
from bot.citizen.first_screens import agency_choice, sample_mark, situations_screen
from bot.citizen.found import button_to, place_screen, title_of
from bot.citizen.narrowed import nothing_for_them
from bot.citizen.ways import example_of, ways_text
from bot.citizen.whereabouts import home_spot
from bot.citizen.wording import button_text, column, lines, paragraphs
from bot.guide.asking import InAgency, elsewhere, processes
from bot.guide.finding import Finding, Meant, find, of_topic
from bot.guide.narrowing import human_rows, offered_rows
from bot.guide.search import Action, Heard
from bot.guide.search.words import tokens
from bot.guide.spot import Spot
from bot.guide.wishes import in_wished_order
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.terms import Client, TopicKind

_MUCH_GUESSED = 0.5
_LONGEST_ECHO = 200
_LIKELY_OURS = 0.5


@dataclass(frozen=True)
class Asked:
    """A question in one list; `number` is by what «none of these» counts it."""

    spot: Spot
    text: str
    heard: Heard
    number: int = 0


def sure(asked: Asked, finding: Finding, visit: Visit) -> Screen:
    """The answer itself, and what else may have been meant, one press away."""
    best = finding.meant[0]
    screen = place_screen(best, visit)
    text = paragraphs(_read_as(asked, visit.say), _lead(best, visit), screen.text)
    beside = (
        *_choices(_as_wished(finding.beside, asked.spot), visit.say, "search-or"),
        *_none(asked, visit.say),
    )
    return _before_way_back(replace(screen, text=text), beside)


def _lead(best: Meant, visit: Visit) -> Html:
    """What was understood, and whose matter it is where the person chose no agency yet."""
    say = visit.say
    agency = say.own(best.spot.agency.guide.short_name)
    told = best.topic is not None and best.spot.option is not None
    return lines(
        say("search-sure", title=title_of(best, say)) if told else None,
        say("search-whose", agency=agency) if visit.agency is None else None,
    )


def danger(agency: AgencyCard, topic: TopicCard, heard: Heard, visit: Visit) -> Screen:
    """What to do at once; what else may have been meant, below it."""
    say, spot = visit.say, home_spot(visit, agency)
    finding = find(heard, agency, spot.client)
    likely = finding.menu[:1] if finding.action is not Action.ABSTAIN else ()
    return Screen(
        say("search-danger", how=say.own(topic.how)),
        (*_choices(likely, say, "search-or"), *buttons.way_back(say, to_spot(spot))),
    )


def menu(asked: Asked, finding: Finding, others: tuple[InAgency, ...], visit: Visit) -> Screen:
    """What it may be, in another agency too where that is surer, and a way out."""
    say = visit.say
    return Screen(
        paragraphs(
            _read_as(asked, say),
            say("search-menu"),
            _by_agency(others, say),
            sample_mark(asked.spot, say),
        ),
        (
            *_choices(_as_wished(finding.menu, asked.spot), say),
            *_in_agencies(others, say),
            *_none(asked, say),
            *buttons.human(asked.spot, say),
            *buttons.way_back(say, to_spot(asked.spot)),
        ),
    )


def not_ours(asked: Asked, topic: TopicCard, others: tuple[InAgency, ...], visit: Visit) -> Screen:
    """Who else is responsible; another agency of this very bot first, where it surely is one."""
    screen = place_screen(of_topic(topic, asked.spot.agency), visit)
    if others:
        lead = paragraphs(visit.say("search-other-agency"), _by_agency(others, visit.say))
        screen = replace(screen, text=paragraphs(screen.text, lead))
    beside = (*_in_agencies(others, visit.say), *_none(asked, visit.say))
    return _before_way_back(screen, beside)


def abstaining(
    asked: Asked, finding: Finding, others: tuple[InAgency, ...], visit: Visit
) -> Screen:
    """Not guessed: one question back, then the guide and a person."""
    say, spot = visit.say, asked.spot
    if others:
        lead = paragraphs(_read_as(asked, say), say("search-other-agency"), _by_agency(others, say))
        screen = situations_screen(spot, visit, lead)
        return replace(screen, buttons=(*_in_agencies(others, say), *screen.buttons))
    if finding.ours >= _LIKELY_OURS and (rows := processes(finding)):
        return _which_process(asked, rows, visit)
    example = _example(spot, say)
    said = say("citizen-abstain", example=example) if example else say("search-abstain-first")
    return situations_screen(spot, visit, *(each for each in (_read_as(asked, say), said) if each))


def again(asked: Asked, finding: Finding, visit: Visit) -> Screen:
    """Asked a second time: the answer did not help, and a person should."""
    say, spot = visit.say, asked.spot
    people = human_rows(spot.agency, spot.client)
    if not people:
        return situations_screen(spot, visit, say("search-again-alone"))
    ways = None if say.plain else ways_text(people, say)
    return Screen(
        paragraphs(say("search-again"), ways, sample_mark(spot, say)),
        (
            *buttons.touchpoints(replace(spot, talking=True), people, say),
            *_choices(_as_wished(finding.menu, spot), say, "search-or"),
            *buttons.way_back(say, to_spot(spot)),
        ),
    )


def nothing_helped(spot: Spot, visit: Visit, *, counted: bool) -> Screen:
    """None of what was offered: led to the guide and a person, and told what was kept."""
    told = visit.say("search-staff-will-see") if counted else None
    sorry = visit.say("search-nothing-helped")
    return situations_screen(spot, visit, *(part for part in (sorry, told) if part))


def which_agency(text: str, heard: Heard, found: tuple[InAgency, ...], visit: Visit) -> Screen:
    """No agency is chosen: those that may be meant, or who else is responsible."""
    say, agencies = visit.say, visit.library.agencies
    if not found:
        named = elsewhere(heard, agencies)
        if named:
            return place_screen(of_topic(named[1], named[0]), visit)
        screen = agency_choice(visit)
        return replace(screen, text=paragraphs(say("search-abstain-first"), screen.text))
    other = Button(button_text(say("citizen-other-agency")), ChooseAgency())
    read = _read_as(Asked(Spot(found[0].agency, Client.EXTERNAL), text, heard), say)
    return Screen(
        paragraphs(read, say("search-which-agency"), _by_agency(found, say)),
        (*_in_agencies(found, say), (other,), *buttons.beginning(say)),
    )


def process_screen(spot: Spot, named: RowCard, visit: Visit, at: int = 0) -> Screen:
    """The ways of one process; in plain text one at a time, `at` which."""
    say = visit.say
    offered = offered_rows(spot.agency, spot.client)
    of_process = (row for row in offered if row.process == named.process)
    rows = in_wished_order(of_process, spot.agency.wishes)
    if not rows:
        return nothing_for_them(spot, visit)
    another = partial(OpenProcess, spot.agency.id, named.id)
    ways, choice = choice_of_way(spot, rows, say, another, at)
    return Screen(
        paragraphs(say("citizen-heading", title=named.process), ways),
        (
            *choice,
            *buttons.human(spot, say, rows),
            *buttons.way_back(say, to_spot(spot)),
        ),
    )


def _which_process(asked: Asked, rows: tuple[RowCard, ...], visit: Visit) -> Screen:
    say, agency = visit.say, asked.spot.agency
    choices = (Button(button_text(row.process), OpenProcess(agency.id, row.id)) for row in rows)
    return Screen(
        paragraphs(_read_as(asked, say), say("search-which-process")),
        (
            *column(choices),
            *buttons.human(asked.spot, say),
            *buttons.way_back(say, to_spot(asked.spot)),
        ),
    )


def _choices(places: tuple[Meant, ...], say: Say, key: str = "") -> ButtonRows:
    return column(button_to(place, say, key) for place in places)


def _as_wished(places: tuple[Meant, ...], spot: Spot) -> tuple[Meant, ...]:
    """Rows among themselves in the order that the person asked for, if they asked for any;
    the likeliest first otherwise. Whatever stands between them keeps its place."""
    wishes = spot.agency.wishes
    if not (wishes.offline_first or wishes.no_calls or wishes.step_free):
        return places
    of_row = {place.row.id: place for place in places if place.row}
    ordered = in_wished_order((place.row for place in places if place.row), wishes)
    rows = iter(of_row[row.id] for row in ordered)
    return tuple(next(rows) if place.row else place for place in places)


def _in_agencies(found: tuple[InAgency, ...], say: Say) -> ButtonRows:
    return column(
        Button(button_text(_short_name(each, say)), button_to(each.best, say).action)
        for each in found
    )


def _short_name(found: InAgency, say: Say) -> Html:
    return say.own(found.agency.guide.short_name)


def _by_agency(found: tuple[InAgency, ...], say: Say) -> Html:
    """What each agency would answer about: its button stands below."""
    return lines(
        *(
            say("search-in-agency", agency=_short_name(each, say), title=title_of(each.best, say))
            for each in found
        )
    )


def _none(asked: Asked, say: Say) -> ButtonRows:
    spot = asked.spot
    internal = int(spot.client is Client.INTERNAL)
    action = NoneOfThese(spot.agency.id, internal, asked.number)
    return ((Button(button_text(say("search-none")), action),),)


def _before_way_back(screen: Screen, rows: ButtonRows) -> Screen:
    return replace(screen, buttons=(*screen.buttons[:-1], *rows, *screen.buttons[-1:]))


def _read_as(asked: Asked, say: Say) -> Html | None:
    """How the question was read, where that differs much from what was typed."""
    mended, typed = asked.heard.signals.mended, tokens(asked.text)
    same = mended.typed == typed and (mended.share < _MUCH_GUESSED or mended.words == typed)
    if same:
        return None
    return say("search-read-as", text=_shortened(mended.text)) if mended.words else None


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_ECHO:
        return text
    return text[:_LONGEST_ECHO].rsplit(" ", 1)[0] + " …"


def _example(spot: Spot, say: Say) -> Html:
    """A subject that is certain to be understood."""
    for topic in spot.agency.vocabulary.topics:
        if topic.kind is TopicKind.OURS and topic.client is spot.client and topic.situation:
            return say.own(topic.title)
    return example_of(spot, say)
