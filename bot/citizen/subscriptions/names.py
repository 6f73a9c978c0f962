"""What somebody asked to be told of, by the name that they know; what is gone keeps its name."""

from html import escape

from admin.subscriptions.subscribing import Subject
from bot.citizen.wording import name_of
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard
from storage.care_terms import SubscriptionKind


def name_of_subject(subject: Subject, visit: Visit) -> Html:
    """«Личный приём», «Жду ответа», «Горячая линия, когда исправят телефон»."""
    agency = visit.library.agency(subject.agency_id)
    agency = agency or visit.library.closed_agency(subject.agency_id)
    if agency is None:
        return visit.say("tell-of-gone")
    if subject.kind is SubscriptionKind.SITUATION:
        situation = agency.guide.situation(subject.key)
        return visit.say.own(situation.title) if situation else visit.say("tell-of-gone")
    row_id, _colon, part = subject.key.partition(":")
    name = _name_of_row(agency, int(row_id), visit) if row_id.isdecimal() else None
    if name is None:
        return visit.say("tell-of-gone")
    if not part:
        return name
    return visit.say("tell-of-part", name=name, part=part)


def _name_of_row(agency: AgencyCard, row_id: int, visit: Visit) -> Html | None:
    for owner in agency.lists.values():
        if (row := owner.row(row_id)) is not None:
            return name_of(visit.say, row.touchpoint)
        if (gone := owner.gone.get(row_id)) is not None:
            return Html(escape(gone.name))
    return None
