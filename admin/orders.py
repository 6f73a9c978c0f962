"""The document that approves a release: its kind, number, date, title and file (D13)."""

import datetime as dt
import re
from dataclasses import dataclass
from html import unescape
from string import digits

from admin.clock import agency_today
from admin.days import day
from admin.errors import BadOrderNumberError, FutureOrderError, UnknownChoiceError
from admin.errors.days import OldOrderError
from admin.fields import text
from locales import DEFAULT_LANGUAGE, Say
from storage.models import Agency, Release, ReleaseDocument, Staff

_FIRST_YEAR = 1990
_NUMBER = re.compile(r"[\w\s./\\()№,:;#*+&\"«»'_\-\u2010-\u2015]+")

KINDS = ("order", "direction", "decision", "protocol")
"""Kinds of documents that people choose from, the ending of «order-kind-…»; any other is typed."""


@dataclass(frozen=True)
class Paper:
    """What a document is besides its number and date: an order where nobody says its kind;
    `file_id` is a stored file."""

    kind: str = ""
    title: str = ""
    file_id: int | None = None

    @property
    def named(self) -> str:
        """«Приказ»: documents are named in the language of the agency's papers."""
        return self.kind or unescape(Say(DEFAULT_LANGUAGE)("document-kind-order"))


BARE = Paper()
"""A document of which only number and date were told."""


@dataclass(frozen=True)
class Order:
    """The approving order of a release by order (D13)."""

    number: str
    date: dt.date
    paper: Paper = BARE


def order_number(value: str) -> str:
    """«№ 54-П» as «54-П».

    Raises:
        BadOrderNumberError: it has no digit, or a sign that no number has.
    """
    clean = text(value.lstrip("№ "), least=0, most=64)
    if not any(sign in digits for sign in clean) or not _NUMBER.fullmatch(clean):
        raise BadOrderNumberError
    return clean


def order_day(value: str, agency: Agency) -> dt.date:
    """The day of a signed order.

    Raises:
        OldOrderError: in that year nobody signed such an order.
        FutureOrderError: in the agency's time zone the day has not come yet.
    """
    signed_on = day(value)
    if signed_on.year < _FIRST_YEAR:
        raise OldOrderError(least=str(_FIRST_YEAR))
    if signed_on > agency_today(agency.time_zone):
        raise FutureOrderError
    return signed_on


def kind_named(kind: str) -> str:
    """A kind that was chosen; a document is named in Russian whatever the person speaks.

    Raises:
        UnknownChoiceError: none of `KINDS`.
    """
    if kind not in KINDS:
        raise UnknownChoiceError
    return unescape(Say(DEFAULT_LANGUAGE)(f"order-kind-{kind}"))


def paper_kind(value: str) -> str:
    """«Распоряжение»; what the agency calls its acts differs."""
    return text(value, least=3, most=64)


def paper_title(value: str) -> str:
    return text(value, least=3, most=500)


def approving_document(order: Order, release: Release, by: Staff) -> ReleaseDocument:
    """The document beside the release that it approves."""
    return ReleaseDocument(
        release_id=release.id,
        kind=order.paper.named,
        number=order.number,
        date=order.date,
        title=order.paper.title,
        file_id=order.paper.file_id,
        approving=True,
        added_by_id=by.person_id,
    )
