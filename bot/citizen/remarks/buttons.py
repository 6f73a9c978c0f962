"""Ways to a remark that wants an outcome, and to a complaint, from other conversations."""

from bot.citizen.actions import codes_of
from bot.citizen.appeals.complaint_actions import OpenComplaint
from bot.citizen.remarks.actions import LeaveRemark
from bot.citizen.wording import button_text
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows
from locales import Say
from storage.cards import RowCard
from storage.terms import Client, Need


def to_remark(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """Of this card; its place in the tree goes along for the way back."""
    here = LeaveRemark(spot.agency.id, row.id, *codes_of(spot), int(spot.talking))
    return ((Button(button_text(say("remark-want")), here),),)


def complaint_on_card(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """On the card of a result: found as one, or where a result is got whatever led there."""
    needs = spot.option.needs if spot.option else row.needs
    if spot.client is not Client.EXTERNAL or Need.RESULT not in needs:
        return ()
    here = OpenComplaint(spot.agency.id, row.id, *codes_of(spot), int(spot.talking))
    return to_complaint(here, say)


def to_complaint(action: OpenComplaint, say: Say) -> ButtonRows:
    return ((Button(button_text(say("complaint-button")), action),),)
