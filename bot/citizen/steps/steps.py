"""/steps: where am I, what is asked of me, how long it takes and what comes next (A4.2.1д)."""

from admin.card_words import unbroken
from bot.citizen import buttons
from bot.citizen.actions import OpenCard, to_spot
from bot.citizen.appeals.buttons import term_on_step
from bot.citizen.first_screens import lost, nobody_chosen, sample_mark
from bot.citizen.steps.actions import OpenPath, OpenStep
from bot.citizen.steps.rating import rating_of_step
from bot.citizen.whereabouts import chosen_agency, home_spot, may_see
from bot.citizen.wording import button_text, column, paragraphs, russian_mark
from bot.guide.path import places_at
from bot.guide.scenario import Step, step_named, steps_of
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.care_terms import AppealState
from storage.procedure import Words
from storage.terms import Client, Need

routes = Routes()


@routes.command("steps")
async def my_steps(_argument: str, visit: Visit) -> Screen:
    agency = chosen_agency(visit)
    if agency is None:
        return nobody_chosen(visit)
    client = home_spot(visit, agency).client
    return await open_path(OpenPath(agency.id, int(client is Client.INTERNAL)), visit)


@routes.action(OpenPath)
async def open_path(action: OpenPath, visit: Visit) -> Screen:
    """The whole path: the person says where they are."""
    spot = _top(action, visit)
    if spot is None:
        return lost(visit, action.agency, bool(action.internal))
    say, path = visit.say, steps_of(spot.agency.guide)
    if not path:
        return Screen(say("path-none"), _back(action, visit))
    steps = column(Button(_titled(each, say), _to(each, action)) for each in path)
    text = paragraphs(say("path-where"), await _known(spot, visit), sample_mark(spot, say))
    return Screen(text, (*steps, *buttons.human(spot, say), *_back(action, visit)))


@routes.action(OpenStep)
async def open_step(action: OpenStep, visit: Visit) -> Screen:
    """What it needs, how long it takes, what comes next, and where it is made."""
    spot = _top(action, visit)
    step = step_named(spot.agency.guide, action.step) if spot else None
    if spot is None or step is None:
        return lost(visit, action.agency, bool(action.internal))
    say, places = visit.say, places_at(spot.agency, spot.client, step)
    text = paragraphs(
        say("path-step", title=say.own(step.title), **_numbers(step)),
        _said("path-needed", step.needed, say),
        _said("path-takes", step.takes, say),
        _said("path-next", step.next, say),
        None if places else say("path-no-place"),
    )
    text = paragraphs(text, sample_mark(spot, say), russian_mark(say, text))
    ways = column(Button(_place(each, say), to_spot(each)) for each in places)
    return Screen(
        text,
        (
            *ways,
            *term_on_step(spot, step, say),
            *_neighbours(step, spot, action, say),
            *buttons.human(spot, say),
            *rating_of_step(action, say),
            *_back(action, visit),
        ),
    )


def _top(action: OpenPath | OpenStep, visit: Visit) -> Spot | None:
    """The list whose path is asked for, if this person may see it."""
    agency = visit.library.agency(action.agency)
    client = Client.INTERNAL if action.internal else Client.EXTERNAL
    if agency is None or not may_see(visit, agency, client):
        return None
    return Spot(agency, client)


async def _known(spot: Spot, visit: Visit) -> Html | None:
    """Whoever watches an appeal need not be asked: they wait for its answer."""
    if not visit.person.id or spot.client is Client.INTERNAL:
        return None
    watched = await visit.store.appeals.of(visit.person.id)
    waits = any(
        each.agency_id == spot.agency.id and each.state is not AppealState.ANSWERED
        for each in watched
    )
    step = step_named(spot.agency.guide, Need.PROGRESS.value) if waits else None
    return visit.say("path-you-wait", number=str(step.number)) if step else None


def _neighbours(step: Step, spot: Spot, action: OpenStep, say: Say) -> ButtonRows:
    """The step before, the step after, and all of them."""
    path = steps_of(spot.agency.guide)
    row = []
    if step.number > 1:
        before = _to(path[step.number - 2], action)
        row.append(Button(button_text(say("path-earlier")), before))
    if step.number < step.total:
        row.append(Button(button_text(say("path-later")), _to(path[step.number], action)))
    whole = OpenPath(action.agency, action.internal, action.row)
    return (*((tuple(row),) if row else ()), (Button(button_text(say("path-all")), whole),))


def _to(step: Step, action: OpenPath | OpenStep) -> OpenStep:
    return OpenStep(action.agency, action.internal, step.key, action.row)


def _titled(step: Step, say: Say) -> str:
    title = say.own(step.title)
    return button_text(say("path-titled", number=str(step.number), title=title))


def _place(spot: Spot, say: Say) -> str:
    """The option's own words; the situation's where it has only one."""
    named = spot.option if len(spot.options) > 1 else spot.situation
    assert named is not None
    return button_text(say.own(named.title))


def _said(key: str, words: Words, say: Say) -> Html | None:
    return say(key, words=Html(unbroken(say.own(words)))) if words else None


def _numbers(step: Step) -> dict[str, str]:
    return {"number": str(step.number), "total": str(step.total)}


def _back(action: OpenPath | OpenStep, visit: Visit) -> ButtonRows:
    """To the card that it was asked for on, if to any."""
    if not action.row:
        return buttons.beginning(visit.say)
    return buttons.way_back(visit.say, OpenCard(action.agency, action.row))
