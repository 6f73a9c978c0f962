"""Vectors of texts, kept so that a start or a release encodes only what is new."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class TextVector(Base):
    """What a model of meaning makes of a text, by the text's SHA-256 and the model's version."""

    __tablename__ = "text_vector"

    text_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    model: Mapped[str] = mapped_column(String(128), primary_key=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)
