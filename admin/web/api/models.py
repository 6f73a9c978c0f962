"""What `/api/v1` answers. Descriptions are keys of words: the schema is told in two languages."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from storage.care_terms import Segment
from storage.offers import Offer
from storage.terms import Channel, ContactType, Kind, Need, Regime

Own = Annotated[dict[str, str], Field(description="api-words")]


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class ReleaseAnswer(Answer):
    """A release of an open list."""

    number: Annotated[int, Field(description="api-release-number")]
    date: Annotated[date, Field(description="api-release-date")]
    document_line: Annotated[str, Field(description="api-release-document-line")]
    sample: Annotated[bool, Field(description="api-release-sample")]


class DocumentAnswer(Answer):
    kind: Annotated[str, Field(description="api-document-kind")]
    number: Annotated[str, Field(description="api-document-number")]
    date: Annotated[date, Field(description="api-document-date")]
    title: Annotated[str, Field(description="api-document-title")]
    approving: Annotated[bool, Field(description="api-document-approving")]


class ReleaseInFull(ReleaseAnswer):
    approved_on: Annotated[date, Field(description="api-release-approved-on")]
    hash: Annotated[str, Field(description="api-release-hash")]
    current: Annotated[bool, Field(description="api-release-current")]
    documents: Annotated[list[DocumentAnswer], Field(description="api-release-documents")]


class ClosedAnswer(Answer):
    on: Annotated[date, Field(description="api-closed-on")]
    document: Annotated[str, Field(description="api-closed-document")]
    successors: Annotated[list[str], Field(description="api-closed-successors")]


class AgencyAnswer(Answer):
    code: Annotated[str, Field(description="api-agency-code")]
    name: Annotated[str, Field(description="api-agency-name")]
    short_name: Own
    time_zone: Annotated[str, Field(description="api-agency-time-zone")]
    release: Annotated[ReleaseAnswer | None, Field(description="api-agency-release")]
    closed: Annotated[ClosedAnswer | None, Field(description="api-agency-closed")]
    page: Annotated[str | None, Field(description="api-agency-page")]


class ContactAnswer(Answer):
    type: Annotated[ContactType, Field(description="api-contact-type")]
    value: Annotated[str, Field(description="api-contact-value")]
    confirmed_by: Annotated[Literal["order", "staff"], Field(description="api-contact-by")]
    checked_on: Annotated[date | None, Field(description="api-contact-checked-on")]


class FormAnswer(Answer):
    """A blank or a sample; its address tells its bytes by their hash."""

    title: Annotated[str, Field(description="api-form-title")]
    dated: Annotated[date, Field(description="api-form-dated")]
    sha256: Annotated[str, Field(description="api-form-sha256")]
    file: Annotated[str, Field(description="api-form-file")]


class TouchpointAnswer(Answer):
    id: Annotated[int, Field(description="api-touchpoint-id")]
    name: Annotated[str, Field(description="api-touchpoint-name")]
    labels: Own
    about: Own
    channel: Annotated[Channel, Field(description="api-channel")]
    kind: Annotated[Kind, Field(description="api-kind")]
    contacts: Annotated[list[ContactAnswer], Field(description="api-contacts")]
    hours: Annotated[str, Field(description="api-hours")]
    hours_words: Own
    owner: Annotated[str, Field(description="api-owner")]
    offers: Annotated[dict[Offer, bool], Field(description="api-offers")]
    page: Annotated[str, Field(description="api-touchpoint-page")]


class RowAnswer(Answer):
    id: Annotated[int, Field(description="api-row-id")]
    direction: Annotated[str, Field(description="api-direction")]
    service: Annotated[str, Field(description="api-service")]
    process: Annotated[str, Field(description="api-process")]
    needs: Annotated[list[Need], Field(description="api-row-needs")]
    regime: Annotated[Regime, Field(description="api-regime")]
    takes_appeals: Annotated[bool, Field(description="api-takes-appeals")]
    situations: Annotated[list[str], Field(description="api-row-situations")]
    segments: Annotated[list[Segment], Field(description="api-segments")]
    bring: Own
    peculiarity: Annotated[str, Field(description="api-peculiarity")]
    forms: Annotated[list[FormAnswer], Field(description="api-forms")]
    touchpoint: TouchpointAnswer


class TouchpointInFull(TouchpointAnswer):
    rows: Annotated[list[int], Field(description="api-touchpoint-rows")]


class NeedAnswer(Answer):
    code: Annotated[Need, Field(description="api-need")]
    wording: Annotated[str, Field(description="api-need-wording")]
    short: Own
    paragraph: Annotated[str, Field(description="api-paragraph")]
    rows: Annotated[list[int], Field(description="api-need-rows")]


class OptionAnswer(Answer):
    code: Annotated[str, Field(description="api-option-code")]
    title: Own
    needs: Annotated[list[Need], Field(description="api-option-needs")]
    channels: Annotated[list[Channel], Field(description="api-option-channels")]
    rows: Annotated[list[int], Field(description="api-option-rows")]


class SituationAnswer(Answer):
    code: Annotated[str, Field(description="api-situation-code")]
    title: Own
    paragraph: Annotated[str, Field(description="api-paragraph")]
    segments: Annotated[list[Segment], Field(description="api-situation-segments")]
    options: Annotated[list[OptionAnswer], Field(description="api-options")]


class FieldAnswer(Answer):
    """One field of a changed row, in words of the answer's language."""

    field: Annotated[str, Field(description="api-field")]
    name: Annotated[str, Field(description="api-field-name")]
    was: Annotated[str, Field(description="api-field-was")]
    becomes: Annotated[str, Field(description="api-field-becomes")]
    added: Annotated[str, Field(description="api-field-added")]
    gone: Annotated[str, Field(description="api-field-gone")]


class ChangeAnswer(Answer):
    row: Annotated[int, Field(description="api-row-id")]
    name: Annotated[str, Field(description="api-touchpoint-name")]
    event: Annotated[Literal["added", "changed", "removed"], Field(description="api-event")]
    fields: Annotated[list[FieldAnswer], Field(description="api-fields")]


class Part(Answer):
    """Some of many: which ones, and of how many."""

    total: Annotated[int, Field(description="api-total")]
    limit: Annotated[int, Field(description="api-limit")]
    offset: Annotated[int, Field(description="api-offset")]


class Agencies(Part):
    items: list[AgencyAnswer]


class Rows(Part):
    release: ReleaseAnswer
    items: list[RowAnswer]


class Releases(Part):
    items: list[ReleaseInFull]


class ReleaseRows(Part):
    release: ReleaseInFull
    items: list[RowAnswer]


class Changes(Part):
    former: ReleaseAnswer
    release: ReleaseAnswer
    items: list[ChangeAnswer]


class Needs(Answer):
    items: list[NeedAnswer]


class Situations(Answer):
    items: list[SituationAnswer]


class WrongParameter(Answer):
    parameter: Annotated[str, Field(description="api-problem-parameter")]
    detail: Annotated[str, Field(description="api-problem-detail")]


class ProblemAnswer(Answer):
    """A refusal by RFC 9457."""

    type: Annotated[str, Field(description="api-problem-type")] = "about:blank"
    title: Annotated[str, Field(description="api-problem-title")]
    status: Annotated[int, Field(description="api-problem-status")]
    detail: Annotated[str, Field(description="api-problem-detail")]
    errors: Annotated[list[WrongParameter], Field(description="api-problem-errors")] = []
    successor: Annotated[str | None, Field(description="api-problem-successor")] = None
