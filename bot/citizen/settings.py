"""/settings, «Мне удобнее…»: how the person wants to be helped, without a word of why."""

from dataclasses import replace

from admin import wishes
from admin.wishes import Wish
from bot.citizen import buttons
from bot.citizen.actions import OpenSpot
from bot.citizen.first_screens import lost
from bot.citizen.guide import spot_screen
from bot.citizen.human import human_screen
from bot.citizen.settings_actions import (
    ChooseSegment,
    ChooseSpeech,
    OpenSettings,
    SetWish,
    ShowForEverybody,
    TakeSegment,
    TakeSpeech,
)
from bot.citizen.whereabouts import chosen_agency, home_spot, named_spot, works
from bot.citizen.wording import button_text, column, paragraphs
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from bot.wishes import renewed
from locales import Html, Say, offered
from storage.care_terms import Segment

routes = Routes()


@routes.command("settings")
async def settings(argument: str, visit: Visit) -> Screen:
    return settings_screen(visit)


@routes.action(OpenSettings)
async def open_settings(action: OpenSettings, visit: Visit) -> Screen:
    return settings_screen(visit)


@routes.action(SetWish, writes=True)
async def take_wish(action: SetWish, visit: Visit) -> Screen:
    if action.wish in {*Wish}:
        wish, on = Wish(action.wish), bool(action.on)
        await wishes.set_wish(visit.store, visit.person.id, wish, on=on)
    return settings_screen(renewed(visit))


@routes.action(ChooseSegment)
async def choose_segment(action: ChooseSegment, visit: Visit) -> Screen:
    say, chosen = visit.say, visit.preferences.segment
    words = {each: _segment_words(each, each is chosen, say) for each in (*Segment, None)}
    choices = column(
        Button(button_text(text), TakeSegment(each.value if each else ""))
        for each, text in words.items()
    )
    return Screen(say("wishes-who-ask"), (*choices, *buttons.way_back(say, OpenSettings())))


@routes.action(TakeSegment, writes=True)
async def take_segment(action: TakeSegment, visit: Visit) -> Screen:
    if action.segment in {*Segment, ""}:
        chosen = Segment(action.segment) if action.segment else None
        await wishes.set_segment(visit.store, visit.person.id, chosen)
    return settings_screen(renewed(visit))


@routes.action(ChooseSpeech)
async def choose_speech(action: ChooseSpeech, visit: Visit) -> Screen:
    choices = column(
        Button(button_text(Say(each)("language-name")), TakeSpeech(each)) for each in offered()
    )
    back = buttons.way_back(visit.say, OpenSettings())
    return Screen(visit.say("citizen-choose-language"), (*choices, *back))


@routes.action(TakeSpeech, writes=True)
async def take_speech(action: TakeSpeech, visit: Visit) -> Screen:
    if action.language in offered():
        visit.person.language = action.language
    return settings_screen(renewed(visit))


@routes.action(ShowForEverybody, writes=True)
async def show_for_everybody(action: ShowForEverybody, visit: Visit) -> Screen:
    """What the person's segment hid: they say no longer who they are."""
    await wishes.set_segment(visit.store, visit.person.id, None)
    visit = renewed(visit)
    place = OpenSpot(action.agency, action.internal, action.situation, action.option)
    spot = named_spot(place, visit)
    if spot is None:
        return lost(visit, action.agency, bool(action.internal))
    return human_screen(spot, visit) if action.talking else spot_screen(spot, visit)


def settings_screen(visit: Visit) -> Screen:
    """What is on and what is off; every press shows it anew."""
    say, preferences = visit.say, visit.preferences
    text = paragraphs(
        say("wishes-title"),
        say("wishes-large") if preferences.plain_text else None,
        say("wishes-come-only") if _only_comes(visit) else None,
        _employee_note(visit),
        say("wishes-kept"),
    )
    toggles = column(_toggle(wish, visit) for wish in Wish)
    return Screen(text, (*toggles, *_about_person(visit), *_way_back(visit)))


async def offered_once(screen: Screen, visit: Visit) -> Screen:
    """The first screen of somebody new, with one quiet line below its question: such choices
    can be made. Never said again, and not to staff who try the bot."""
    agency = chosen_agency(visit)
    led = agency is not None and home_spot(visit, agency).situations
    if visit.preferences.asked or works(visit) or not led:
        return screen
    await wishes.asked(visit.store, visit.person.id)
    return replace(screen, text=paragraphs(screen.text, visit.say("wishes-offer")))


def _toggle(wish: Wish, visit: Visit) -> Button:
    on, calls = wishes.has(visit.preferences, wish), not _only_comes(visit)
    words = visit.say(
        f"wish-{wish.value.replace('_', '-')}",
        on="yes" if on else "no",
        calls="yes" if calls else "no",
    )
    return Button(button_text(words), SetWish(wish.value, int(not on)))


def _only_comes(visit: Visit) -> bool:
    """Whoever would rather come or call, and cannot call."""
    return visit.preferences.no_calls and visit.preferences.offline_first


def _about_person(visit: Visit) -> ButtonRows:
    say, segment = visit.say, visit.preferences.segment
    who = say("wishes-who", segment=segment.value if segment else "none")
    language = say("wishes-language", language=say("language-name"))
    return column(
        (
            Button(button_text(who), ChooseSegment()),
            Button(button_text(language), ChooseSpeech()),
        )
    )


def _segment_words(segment: Segment | None, chosen: bool, say: Say) -> Html:
    words = segment.value if segment else "none"
    return say("segment-choice", segment=words, chosen="yes" if chosen else "no")


def _employee_note(visit: Visit) -> Html | None:
    """The list for employees opens by invitation alone (B1.3.2)."""
    if visit.preferences.segment is not Segment.EMPLOYEE or visit.staff is not None:
        return None
    return visit.say("wishes-employee")


def _way_back(visit: Visit) -> ButtonRows:
    """One press to where the person was."""
    place = visit.notebook.places.of(visit.person.address, visit.now)
    return buttons.way_back(visit.say, place) if place else buttons.beginning(visit.say)
