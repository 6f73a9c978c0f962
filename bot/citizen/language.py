"""/language: remembered, and answered in the new language at once."""

from dataclasses import replace

from bot.citizen import buttons
from bot.citizen.actions import ChooseLanguage, SetLanguage
from bot.citizen.first_screens import first_screen
from bot.citizen.wording import button_text, column
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from locales import Say, offered

routes = Routes()


@routes.command("language")
async def language(argument: str, visit: Visit) -> Screen:
    return _choice(visit)


@routes.action(ChooseLanguage)
async def choose(action: ChooseLanguage, visit: Visit) -> Screen:
    return _choice(visit)


@routes.action(SetLanguage, writes=True)
async def take(action: SetLanguage, visit: Visit) -> Screen:
    if action.language not in offered():
        return _choice(visit)
    visit.person.language = action.language
    return first_screen(replace(visit, say=Say(action.language)))


def _choice(visit: Visit) -> Screen:
    languages = column(
        Button(button_text(Say(each)("language-name")), SetLanguage(each)) for each in offered()
    )
    return Screen(visit.say("citizen-choose-language"), (*languages, *buttons.beginning(visit.say)))
