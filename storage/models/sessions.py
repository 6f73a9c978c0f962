"""The back office's ways in: one-time links, sessions, and what a person confirms in chat.

Codes and cookies are random; only their hashes are kept.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.asked_terms import AskedAct, AskedStatus
from storage.models.base import Base, Term, one_of, utc_now

BROWSER_LIMIT = 64


class SignInLink(Base):
    """A link that signs its person in once, for the place in an agency they had chosen."""

    __tablename__ = "sign_in_link"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class WebSession(Base):
    """Somebody signed in; the role is not here: it is read at each request.

    `browser` is what its person recognises it by («Chromium, Linux»), never more.
    """

    __tablename__ = "web_session"
    __table_args__ = (
        CheckConstraint(f"length(browser) <= {BROWSER_LIMIT}", name="size"),
        CheckConstraint("expires_at > created_at", name="period"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    browser: Mapped[str] = mapped_column(String(BROWSER_LIMIT), default="")
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    seen_at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class AskedInChat(Base):
    """An act begun on the screen that only its person's press in chat carries out.

    `arguments` are ids, the revision seen, and what an order is called: no words about people.
    """

    __tablename__ = "asked_in_chat"
    __table_args__ = (
        one_of("act", AskedAct),
        one_of("status", AskedStatus),
        Index("ix_asked_in_chat_person", "person_id", "status"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    session_id: Mapped[int] = mapped_column(ForeignKey("web_session.id"))
    act: Mapped[AskedAct] = mapped_column(Term(AskedAct))
    expires_at: Mapped[datetime]
    arguments: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    status: Mapped[AskedStatus] = mapped_column(Term(AskedStatus), default=AskedStatus.WAITING)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
