"""Words of people: subjects they write about, phrases that lead there, the lexicon."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.letters import folded
from storage.models.base import Base, Term, one_of
from storage.terms import Client, TopicKind

PHRASE_LIMIT = 500
"""Characters of one phrase: longer ones find nothing that their beginning does not."""


class Topic(Base):
    """A subject that people write about.

    Ours leads to an option of the guide (`situation` and `option` are empty where the list
    does not serve the client); another body's is named in `body`, reached by `how`, and
    `source` is the law that makes it responsible; an aside leads nowhere.
    """

    __tablename__ = "topic"
    __table_args__ = (
        UniqueConstraint("agency_id", "code"),
        one_of("kind", TopicKind),
        one_of("client", Client),
        CheckConstraint("kind = 'ours' OR situation = ''", name="led_if_ours"),
        CheckConstraint("(situation = '') = (option = '')", name="led_whole"),
        CheckConstraint("kind <> 'elsewhere' OR length(trim(source)) > 0", name="sourced"),
        CheckConstraint("length(trim(code)) > 0", name="coded"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    code: Mapped[str] = mapped_column(String(64))
    kind: Mapped[TopicKind] = mapped_column(Term(TopicKind))
    title: Mapped[dict[str, Any]]
    client: Mapped[Client] = mapped_column(Term(Client), default=Client.EXTERNAL)
    situation: Mapped[str] = mapped_column(String(32), default="")
    option: Mapped[str] = mapped_column(String(32), default="")
    body: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    how: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    source: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=1)


class Phrase(Base):
    """How people ask for one topic or one row; said once for each, whatever the letters."""

    __tablename__ = "phrase"
    __table_args__ = (
        UniqueConstraint("topic_id", "folded"),
        UniqueConstraint("row_id", "folded"),
        CheckConstraint("(topic_id IS NULL) <> (row_id IS NULL)", name="one_target"),
        CheckConstraint("length(folded) > 0", name="said"),
        CheckConstraint(f"length(text) <= {PHRASE_LIMIT}", name="size"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    text: Mapped[str]
    folded: Mapped[str] = mapped_column(init=False)
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("topic.id"), default=None)
    row_id: Mapped[int | None] = mapped_column(ForeignKey("row.id"), default=None)

    def __post_init__(self) -> None:
        self.folded = folded(self.text)


class Saying(Base):
    """A line of the lexicon: what people say and the wording of the lists that it means."""

    __tablename__ = "lexicon"
    __table_args__ = (
        UniqueConstraint("agency_id", "said", "means"),
        CheckConstraint("length(trim(said)) > 0", name="said"),
        CheckConstraint("length(trim(means)) > 0", name="meant"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    said: Mapped[str] = mapped_column(String(PHRASE_LIMIT))
    means: Mapped[str] = mapped_column(String(PHRASE_LIMIT))
