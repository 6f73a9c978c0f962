"""Words of how a citizen is looked after: who they are, what they asked, how it ended."""

from collections.abc import Iterable
from enum import StrEnum


class Segment(StrEnum):
    """Профиль клиентского сегмента (A2.14): who a client is, as far as ways differ by it."""

    CITIZEN = "citizen"
    BUSINESS = "business"
    BODY = "body"
    """From another state or municipal body."""
    EMPLOYEE = "employee"


def known_segments(codes: Iterable[str]) -> tuple[Segment, ...]:
    """Of these codes those that name a segment, in the order of `Segment`."""
    kept = set(codes)
    return tuple(segment for segment in Segment if segment.value in kept)


class DiaryKind(StrEnum):
    """What a citizen's own history tells of a visit (D11.4); never the words they typed."""

    SITUATION = "situation"
    CARD = "card"
    TOPIC = "topic"
    UNANSWERED = "unanswered"
    HELPED = "helped"
    NOT_HELPED = "not_helped"


class AppealState(StrEnum):
    """Where an appeal stands that a citizen sent elsewhere and whose term they watch here."""

    WAITING = "waiting"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    """The day came and no answer did: the citizen was told what to do."""


class RemarkAbout(StrEnum):
    AGENCY = "agency"
    ROW = "row"
    BOT = "bot"
    """Help with the bot itself goes to the administrator (A4.2.1е)."""


class RemarkStatus(StrEnum):
    """How a remark ends: solved, promised by a day, or impossible with the reason (E2.3)."""

    OPEN = "open"
    PROMISED = "promised"
    SOLVED = "solved"
    IMPOSSIBLE = "impossible"
    WITHDRAWN = "withdrawn"
    """Its author erased everything that was kept of them."""


class SurveyStatus(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class SubscriptionKind(StrEnum):
    """What somebody asked to be told of when a release changes it (A2.15)."""

    ROW = "row"
    SITUATION = "situation"
    MENDED = "mended"
    """The contact that they said was wrong."""


class BookingState(StrEnum):
    """Where a booked time stands; its seat is free again once it is cancelled."""

    BOOKED = "booked"
    CALLED = "called"
    CAME = "came"
    """The reception is over."""
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
