"""Cards as answers: only what clients are shown."""

from collections.abc import Sequence
from html import unescape

from admin.hours_words import hours_words
from admin.linked_data.names import Names
from admin.shown_rows import answers, takes_appeals
from admin.web.api.models import (
    AgencyAnswer,
    ClosedAnswer,
    ContactAnswer,
    FormAnswer,
    NeedAnswer,
    OptionAnswer,
    ReleaseAnswer,
    RowAnswer,
    SituationAnswer,
    TouchpointAnswer,
    TouchpointInFull,
)
from locales import LANGUAGES, Say
from storage.cards import AgencyCard, ListCard, RowCard, SuccessionCard, TouchpointCard
from storage.procedure import NeedSetting
from storage.situations import Option, Situation
from storage.terms import Client, Trust

_BY = {Trust.SEED: "order", Trust.STAFF: "staff"}


def agency_answer(agency: AgencyCard, agencies: Sequence[AgencyCard], address: str) -> AgencyAnswer:
    owner = agency.lists.get(Client.EXTERNAL)
    return AgencyAnswer(
        code=agency.code,
        name=agency.name,
        short_name=dict(agency.guide.short_name),
        time_zone=agency.time_zone,
        release=release_answer(owner) if owner else None,
        closed=_closed(agency.closed_by, successors(agency, agencies)),
        page=Names(address, agency.code).page if owner else None,
    )


def successors(agency: AgencyCard, agencies: Sequence[AgencyCard]) -> list[str]:
    """Codes of the open agencies that took over."""
    return [each.code for each in agencies if each.id in agency.successors]


def _closed(by: SuccessionCard | None, heirs: list[str]) -> ClosedAnswer | None:
    if by is None:
        return None
    document = f"{by.document_kind} {by.document_number} ({by.document_date:%d.%m.%Y})"
    return ClosedAnswer(on=by.on, document=document, successors=heirs)


def release_answer(owner: ListCard) -> ReleaseAnswer:
    return ReleaseAnswer(
        number=owner.number,
        date=owner.date,
        document_line=owner.document_line,
        sample=owner.sample,
    )


def row_answer(row: RowCard, agency: AgencyCard, address: str) -> RowAnswer:
    return RowAnswer(
        id=row.id,
        direction=row.direction,
        service=row.service,
        process=row.process,
        needs=list(row.needs),
        regime=row.regime,
        takes_appeals=takes_appeals(row),
        situations=[each.code for each in situations(agency) if _serves(row, each)],
        segments=list(row.segments),
        bring=dict(row.bring),
        peculiarity=row.peculiarity,
        forms=_forms(row, Names(address, agency.code)),
        touchpoint=touchpoint_answer(row.touchpoint, agency, address),
    )


def touchpoint_answer(point: TouchpointCard, agency: AgencyCard, address: str) -> TouchpointAnswer:
    return TouchpointAnswer(
        id=point.id,
        name=point.name,
        labels=dict(point.labels),
        about=dict(point.about),
        channel=point.channel,
        kind=point.kind,
        contacts=_contacts(point),
        hours=point.hours,
        hours_words=_hours_words(point.hours),
        owner=point.owner,
        offers=dict(point.offers),
        page=Names(address, agency.code).point(point.id),
    )


def touchpoint_in_full(
    rows: Sequence[RowCard], agency: AgencyCard, address: str
) -> TouchpointInFull:
    """`rows` are all of one touchpoint."""
    about = touchpoint_answer(rows[0].touchpoint, agency, address)
    return TouchpointInFull(**about.model_dump(), rows=[row.id for row in rows])


def _forms(row: RowCard, names: Names) -> list[FormAnswer]:
    return [
        FormAnswer(
            title=each.title,
            dated=each.dated,
            sha256=each.sha256,
            file=names.form(each.sha256),
        )
        for each in row.forms
    ]


def _contacts(point: TouchpointCard) -> list[ContactAnswer]:
    """Confirmed ones; where they are known from is the agency's own business."""
    return [
        ContactAnswer.model_validate(
            {
                "type": each.type,
                "value": each.value,
                "confirmed_by": _BY[each.trust],
                "checked_on": each.checked_on,
            }
        )
        for each in point.contacts
        if each.trust in _BY
    ]


def _hours_words(hours: str) -> dict[str, str]:
    if not hours:
        return {}
    return {each: unescape(hours_words(hours, Say(each))) for each in LANGUAGES}


def need_answer(need: NeedSetting, rows: Sequence[RowCard]) -> NeedAnswer:
    return NeedAnswer(
        code=need.code,
        wording=need.wording,
        short=dict(need.short),
        paragraph=need.paragraph,
        rows=[row.id for row in rows if need.code in row.needs],
    )


def situations(agency: AgencyCard) -> list[Situation]:
    """Those of external clients."""
    return [each for each in agency.guide.situations if each.client is Client.EXTERNAL]


def _serves(row: RowCard, situation: Situation) -> bool:
    return any(answers(row, situation, option) for option in situation.options)


def situation_answer(situation: Situation, rows: Sequence[RowCard]) -> SituationAnswer:
    return SituationAnswer(
        code=situation.code,
        title=dict(situation.title),
        paragraph=situation.paragraph,
        segments=list(situation.segments),
        options=[_option(situation, option, rows) for option in situation.options],
    )


def _option(situation: Situation, option: Option, rows: Sequence[RowCard]) -> OptionAnswer:
    return OptionAnswer(
        code=option.code,
        title=dict(option.title),
        needs=list(option.needs),
        channels=list(option.channels),
        rows=[row.id for row in rows if answers(row, situation, option)],
    )
