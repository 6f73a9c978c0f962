"""Group chats in which an agency lets the bot answer (A4.2.2б, D21.2)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, utc_now


class GroupChat(Base):
    """`address` is opaque. Who connected it stands in the journal alone: nobody is named here."""

    __tablename__ = "group_chat"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    address: Mapped[str] = mapped_column(String(128), unique=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class GroupAnswer(Base):
    """A thread in which the bot has spoken unasked: at most once. Kept for a month."""

    __tablename__ = "group_answer"

    chat_id: Mapped[int] = mapped_column(
        ForeignKey("group_chat.id"), primary_key=True, autoincrement=False
    )
    thread: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)
