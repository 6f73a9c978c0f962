"""Every table, imported so that metadata is whole."""

from storage.models.agency import Agency, TouchpointList, Unit
from storage.models.base import Base
from storage.models.files import StoredFile
from storage.models.journal import JournalRecord
from storage.models.messages import Delivery, ProcessedUpdate, QueuedMessage
from storage.models.people import Conversation, Invitation, Person, Staff, TitleNumber
from storage.models.proposals import Bundle, Proposal
from storage.models.questions import Question
from storage.models.register import Row, Touchpoint
from storage.models.releases import Release, ReleaseDocument
from storage.models.vectors import TextVector
from storage.models.vocabulary import Phrase, Saying, Topic

__all__ = [
    "Agency",
    "Base",
    "Bundle",
    "Conversation",
    "Delivery",
    "Invitation",
    "JournalRecord",
    "Person",
    "Phrase",
    "ProcessedUpdate",
    "Proposal",
    "Question",
    "QueuedMessage",
    "Release",
    "ReleaseDocument",
    "Row",
    "Saying",
    "Staff",
    "StoredFile",
    "TextVector",
    "TitleNumber",
    "Topic",
    "Touchpoint",
    "TouchpointList",
    "Unit",
]
