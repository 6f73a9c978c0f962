"""Every table, imported so that metadata is whole."""

from storage.models.agency import Agency, TouchpointList, Unit
from storage.models.base import Base
from storage.models.deadlines import CalendarException, Deadline, Firing
from storage.models.files import StoredFile
from storage.models.journal import JournalRecord
from storage.models.messages import EVERYBODY, Delivery, Priority, QueuedMessage, SendingPause
from storage.models.people import Conversation, Invitation, Person, Staff, TitleNumber
from storage.models.proposals import Bundle, Proposal
from storage.models.questions import Question
from storage.models.register import Row, Touchpoint
from storage.models.releases import Release, ReleaseDocument
from storage.models.updates import ProcessedUpdate, Receipt, ReceivedUpdate
from storage.models.vectors import TextVector
from storage.models.vocabulary import Phrase, Saying, Topic

__all__ = [
    "EVERYBODY",
    "Agency",
    "Base",
    "Bundle",
    "CalendarException",
    "Conversation",
    "Deadline",
    "Delivery",
    "Firing",
    "Invitation",
    "JournalRecord",
    "Person",
    "Phrase",
    "Priority",
    "ProcessedUpdate",
    "Proposal",
    "Question",
    "QueuedMessage",
    "Receipt",
    "ReceivedUpdate",
    "Release",
    "ReleaseDocument",
    "Row",
    "Saying",
    "SendingPause",
    "Staff",
    "StoredFile",
    "TextVector",
    "TitleNumber",
    "Topic",
    "Touchpoint",
    "TouchpointList",
    "Unit",
]
