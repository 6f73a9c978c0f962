"""A survey is offered quietly: a button where somebody came by themselves, never a message."""

from bot.citizen.surveys.actions import OpenSurvey
from bot.citizen.whereabouts import works
from bot.citizen.wording import button_text
from bot.guide.surveys import survey_to_offer
from bot.screens import Button, ButtonRows
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard, SurveyCard


def survey_button(agency: AgencyCard, visit: Visit) -> ButtonRows:
    """The way to the survey, for whoever was not asked yet; staff are not."""
    survey = _offered(agency, visit)
    if survey is None:
        return ()
    offer = Button(button_text(visit.say("survey-offer")), OpenSurvey(agency.id, survey.id))
    return ((offer,),)


def survey_invitation(agency: AgencyCard, visit: Visit) -> Html | None:
    """A sentence beside the button, for whoever was just helped."""
    survey = _offered(agency, visit)
    return visit.say("survey-invitation", count=len(survey.questions)) if survey else None


def _offered(agency: AgencyCard, visit: Visit) -> SurveyCard | None:
    if works(visit):
        return None
    return survey_to_offer(agency, visit.answered, visit.now)
