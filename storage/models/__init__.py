"""Every table, imported so that metadata is whole."""

from storage.models.agency import Agency, ProcedureChange, Succession, TouchpointList, Unit
from storage.models.appeals import SentAppeal
from storage.models.base import Base
from storage.models.deadlines import CalendarException, Deadline, Firing
from storage.models.demand import Demand
from storage.models.diary import DiaryEntry
from storage.models.files import StoredFile
from storage.models.groups import GroupAnswer, GroupChat
from storage.models.imports import ListImport
from storage.models.journal import JournalRecord
from storage.models.knowledge import KnowledgeItem
from storage.models.messages import EVERYBODY, Delivery, Priority, QueuedMessage, SendingPause
from storage.models.monitoring import Campaign, Confirmation
from storage.models.people import Conversation, Deputy, Invitation, Person, Staff, TitleNumber
from storage.models.preferences import Preferences
from storage.models.processes import ProcessRegister
from storage.models.proposals import Bundle, Proposal
from storage.models.questions import Question
from storage.models.receptions import Booking, Reception, ReceptionClosure, ReceptionHours
from storage.models.register import Row, Touchpoint
from storage.models.releases import Publication, Release, ReleaseDocument
from storage.models.remarks import FeedbackWords, Remark, RemarkAuthor
from storage.models.sessions import AskedInChat, SignInLink, WebSession
from storage.models.sites import SiteCheck
from storage.models.subscriptions import Subscription
from storage.models.suggestions import Suggestion
from storage.models.surveys import Survey, SurveyCount, SurveyMark
from storage.models.updates import ProcessedUpdate, Receipt, ReceivedUpdate
from storage.models.vectors import TextVector
from storage.models.vocabulary import Phrase, Saying, Topic

__all__ = [
    "Agency",
    "AskedInChat",
    "Base",
    "Booking",
    "Bundle",
    "CalendarException",
    "Campaign",
    "Confirmation",
    "Conversation",
    "Deadline",
    "Delivery",
    "Demand",
    "Deputy",
    "DiaryEntry",
    "EVERYBODY",
    "FeedbackWords",
    "Firing",
    "GroupAnswer",
    "GroupChat",
    "Invitation",
    "JournalRecord",
    "KnowledgeItem",
    "ListImport",
    "Person",
    "Phrase",
    "Preferences",
    "Priority",
    "ProcedureChange",
    "ProcessRegister",
    "ProcessedUpdate",
    "Proposal",
    "Publication",
    "Question",
    "QueuedMessage",
    "Receipt",
    "ReceivedUpdate",
    "Reception",
    "ReceptionClosure",
    "ReceptionHours",
    "Release",
    "ReleaseDocument",
    "Remark",
    "RemarkAuthor",
    "Row",
    "Saying",
    "SendingPause",
    "SentAppeal",
    "SignInLink",
    "SiteCheck",
    "Staff",
    "StoredFile",
    "Subscription",
    "Succession",
    "Suggestion",
    "Survey",
    "SurveyCount",
    "SurveyMark",
    "TextVector",
    "TitleNumber",
    "Topic",
    "Touchpoint",
    "TouchpointList",
    "Unit",
    "WebSession",
]
