"""The buttons that every citizen's screen ends with."""

from bot.actions import Action, ToBeginning
from bot.citizen.actions import (
    ChooseAgency,
    ChooseLanguage,
    OpenAbout,
    OpenNotice,
    OpenRest,
    to_card,
    to_human,
    to_spot,
)
from bot.citizen.own.mine_actions import OpenMine
from bot.citizen.settings_actions import OpenSettings
from bot.citizen.surveys.offer import survey_button
from bot.citizen.whereabouts import is_employee
from bot.citizen.wording import button_text, column, row_names, says_to_call
from bot.guide.narrowing import human_rows, open_situations
from bot.guide.spot import Spot
from bot.guide.wishes import is_call
from bot.screens import Button, ButtonRows
from bot.visit import Visit
from locales import Say
from storage.cards import RowCard
from storage.terms import Client


def way_back(say: Say, back: Action) -> ButtonRows:
    return ((Button(button_text(say("citizen-back")), back), _beginning(say)),)


def beginning(say: Say) -> ButtonRows:
    return ((_beginning(say),),)


def _beginning(say: Say) -> Button:
    return Button(button_text(say("citizen-beginning")), ToBeginning())


def human(spot: Spot, say: Say, *shown: tuple[RowCard, ...]) -> ButtonRows:
    """A way to a person, where the list has one and the person is not there already."""
    if spot.for_talk:
        return ()
    rows = human_rows(spot.agency, spot.client)
    if not rows or rows in shown:
        return ()
    return ((Button(button_text(say("citizen-human")), to_human(spot)),),)


def touchpoints(spot: Spot, rows: tuple[RowCard, ...], say: Say) -> ButtonRows:
    """A press for each; a telephone is said to be one to whoever cannot call."""
    no_calls = spot.agency.wishes.no_calls
    found = []
    for name, row in zip(row_names(say, rows), rows, strict=True):
        marked = no_calls and is_call(row) and not says_to_call(name)
        words = say("touchpoint-by-phone", name=name) if marked else name
        found.append(Button(button_text(words), to_card(spot, row.id)))
    return column(found)


def situations(spot: Spot, say: Say) -> ButtonRows:
    """What may have happened, a way to a person, and what concerns the whole list."""
    return (
        *column(
            Button(button_text(say.own(each.title)), to_spot(Spot(spot.agency, spot.client, each)))
            for each in spot.situations
        ),
        *human(spot, say),
    )


def around(spot: Spot, visit: Visit) -> ButtonRows:
    """The rest of the first screen; in plain text it stands apart, one press away, and so does
    what the agency wants everybody to know."""
    say, agency = visit.say, spot.agency
    if not say.plain:
        return rest(spot, visit)
    internal = int(spot.client is Client.INTERNAL)
    more = Button(button_text(say("citizen-more")), OpenRest(agency.id, internal))
    news = Button(button_text(say("card-part", part="important")), OpenNotice(agency.id))
    return (*(((news,),) if agency.guide.notice else ()), *settings(say), (more,))


def rest(spot: Spot, visit: Visit) -> ButtonRows:
    """A survey while there is one, the other list, the other agencies, how the person wants to
    be helped, about, language."""
    say = visit.say
    rows = [*survey_button(spot.agency, visit), *_other_list(spot, visit)]
    if len(visit.library.agencies) > 1:
        rows.append((Button(button_text(say("citizen-other-agency")), ChooseAgency()),))
    if not say.plain:
        rows.extend(settings(say))
    rows.append(
        (
            Button(button_text(say("citizen-about")), OpenAbout(spot.agency.id)),
            Button(button_text(say("citizen-language")), ChooseLanguage()),
        )
    )
    return tuple(rows)


def settings(say: Say) -> ButtonRows:
    """How the person wants to be helped, and what is theirs."""
    mine = Button(button_text(say("mine-button")), OpenMine())
    return ((mine, Button(button_text(say("wishes-button")), OpenSettings())),)


def _other_list(spot: Spot, visit: Visit) -> ButtonRows:
    """Employees of an agency with both lists can change over (B1.3, E1.1)."""
    internal = spot.client is Client.INTERNAL
    other = Client.EXTERNAL if internal else Client.INTERNAL
    if not is_employee(visit, spot.agency) or not open_situations(spot.agency, other):
        return ()
    key = "citizen-for-citizens" if internal else "citizen-for-staff"
    return ((Button(button_text(visit.say(key)), to_spot(Spot(spot.agency, other))),),)
