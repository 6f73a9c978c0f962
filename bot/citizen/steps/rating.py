"""«Помогло» and «Не помогло» after a step of the path: a stage apart from the card (A3.7.8, C)."""

from admin.demand import STEP_STAGE
from bot.citizen import buttons
from bot.citizen.counting import count_step
from bot.citizen.first_screens import lost
from bot.citizen.remarks.actions import LeaveRemark
from bot.citizen.steps.actions import OpenStep
from bot.citizen.steps.rating_actions import RateStep
from bot.citizen.whereabouts import may_see, works
from bot.citizen.wording import button_text, paragraphs
from bot.citizen.words_after import ask_for_words, to_silence
from bot.guide.scenario import Step, step_named
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard
from storage.terms import Client

routes = Routes()


def rating_of_step(here: OpenStep, say: Say) -> ButtonRows:
    """One press tells whether the step's explanation was of use."""
    place = (here.agency, here.internal, here.step, here.row)
    return (
        (
            Button(button_text(say("card-helped")), RateStep(*place, 1)),
            Button(button_text(say("card-not-helped")), RateStep(*place)),
        ),
    )


@routes.action(RateStep)
async def rate(action: RateStep, visit: Visit) -> Screen:
    """A word of thanks; a word may be added, and a remark left that is answered."""
    agency = visit.library.agency(action.agency)
    client = Client.INTERNAL if action.internal else Client.EXTERNAL
    step = step_named(agency.guide, action.step) if agency else None
    if agency is None or step is None or not may_see(visit, agency, client):
        return lost(visit, action.agency, bool(action.internal))
    say, helped = visit.say, bool(action.helped)
    back = OpenStep(action.agency, action.internal, action.step, action.row)
    thanks, silence = _thanks(step, agency, back, visit, helped=helped)
    want = Button(button_text(say("remark-want")), LeaveRemark(agency.id, action.row))
    remark = () if helped else ((want,),)
    heading = say("citizen-heading", title=say.own(step.title))
    return Screen(paragraphs(heading, thanks), (*silence, *remark, *buttons.way_back(say, back)))


def _thanks(
    step: Step, agency: AgencyCard, back: OpenStep, visit: Visit, *, helped: bool
) -> tuple[Html, ButtonRows]:
    say = visit.say
    if works(visit):
        return say("card-thanks-staff"), ()
    if not count_step(step.key, agency, visit, helped=helped):
        return say("step-thanks-again"), ()
    stage = f"{STEP_STAGE}:{step.key}"
    asked = ask_for_words(stage, agency, back, visit, helped=helped)
    thanks = say("card-thanks-helped" if helped else "step-thanks-not-helped")
    return paragraphs(thanks, asked), to_silence(back, visit)
