"""/help: what the bot does, what it never does, and how to use it."""

from bot.citizen import buttons
from bot.citizen.bookings.buttons import anybody_books
from bot.citizen.faq import to_questions
from bot.citizen.whereabouts import chosen_agency, home_spot, works
from bot.citizen.wording import paragraphs
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit
from locales import Html

routes = Routes()


@routes.command("help")
async def show_help(argument: str, visit: Visit) -> Screen:
    return help_screen(visit)


def help_screen(visit: Visit) -> Screen:
    """What the bot is for, in the words of this person's place."""
    say, agency = visit.say, chosen_agency(visit)
    text = paragraphs(
        say("citizen-help-what"),
        say("citizen-help-how"),
        say("citizen-help-privacy"),
        _commands(visit),
        say("citizen-help-staff") if works(visit) else None,
    )
    human = buttons.human(home_spot(visit, agency), say) if agency else ()
    questions = to_questions(agency, visit) if agency else ()
    return Screen(text, (*questions, *human, *buttons.beginning(say)))


def _commands(visit: Visit) -> Html:
    several = "yes" if len(visit.library.agencies) > 1 else "no"
    books = "yes" if anybody_books(visit) else "no"
    return visit.say("citizen-help-commands", several=several, books=books)
