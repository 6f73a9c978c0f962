"""Every table, imported so that metadata is whole."""

from storage.models.agency import Agency, TouchpointList, Unit
from storage.models.base import Base
from storage.models.files import StoredFile
from storage.models.journal import JournalRecord
from storage.models.messages import Delivery, ProcessedUpdate, QueuedMessage
from storage.models.people import Conversation, Invitation, Person, Staff, TitleNumber
from storage.models.proposals import Bundle, Proposal
from storage.models.register import Row, Touchpoint
from storage.models.releases import Release, ReleaseDocument

__all__ = [
    "Agency",
    "Base",
    "Bundle",
    "Conversation",
    "Delivery",
    "Invitation",
    "JournalRecord",
    "Person",
    "ProcessedUpdate",
    "Proposal",
    "QueuedMessage",
    "Release",
    "ReleaseDocument",
    "Row",
    "Staff",
    "StoredFile",
    "TitleNumber",
    "Touchpoint",
    "TouchpointList",
    "Unit",
]
