"""The unit of work: one transaction, one repository a noun. No logic, no commit inside."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncSession

from storage.repositories.agencies import Agencies
from storage.repositories.appeals import SentAppeals
from storage.repositories.asked_in_chat import AskedActs
from storage.repositories.backlog import Backlog
from storage.repositories.bookings import Bookings
from storage.repositories.bundles import Bundles
from storage.repositories.calendar import Calendar
from storage.repositories.campaigns import Campaigns
from storage.repositories.conversations import Conversations
from storage.repositories.deadlines import Deadlines
from storage.repositories.demand import DemandCounts
from storage.repositories.deputies import Deputies
from storage.repositories.diary import Diary
from storage.repositories.feedback_words import WordsOfFeedback
from storage.repositories.files import Files
from storage.repositories.groups import Groups
from storage.repositories.history import History
from storage.repositories.imports import Imports
from storage.repositories.journal import Journal
from storage.repositories.knowledge import Knowledge
from storage.repositories.lexicon import Lexicon
from storage.repositories.mail import Mail
from storage.repositories.people import People
from storage.repositories.phrases import Phrases
from storage.repositories.preferences import PreferencesOf
from storage.repositories.procedure_changes import ProcedureChanges
from storage.repositories.processes import Processes
from storage.repositories.proposals import Proposals
from storage.repositories.publications import Publications
from storage.repositories.questions import Questions
from storage.repositories.queue import Queue
from storage.repositories.receptions import Receptions
from storage.repositories.register import Register
from storage.repositories.releases import Releases
from storage.repositories.remarks import Remarks
from storage.repositories.sessions import Sessions
from storage.repositories.sites import Sites
from storage.repositories.subscriptions import Subscriptions
from storage.repositories.successions import Successions
from storage.repositories.suggestions import Suggestions
from storage.repositories.surveys import Surveys
from storage.repositories.team import Team
from storage.repositories.topics import Topics
from storage.repositories.units import Units
from storage.repositories.updates import Updates
from storage.repositories.vectors import Vectors


class Store:
    """What one update or request may read and, if opened so, change."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.agencies = Agencies(session)
        self.appeals = SentAppeals(session)
        self.asked = AskedActs(session)
        self.backlog = Backlog(session)
        self.bookings = Bookings(session)
        self.bundles = Bundles(session)
        self.calendar = Calendar(session)
        self.campaigns = Campaigns(session)
        self.conversations = Conversations(session)
        self.deadlines = Deadlines(session)
        self.demand = DemandCounts(session)
        self.deputies = Deputies(session)
        self.diary = Diary(session)
        self.feedback_words = WordsOfFeedback(session)
        self.files = Files(session)
        self.groups = Groups(session)
        self.history = History(session)
        self.imports = Imports(session)
        self.journal = Journal(session)
        self.knowledge = Knowledge(session)
        self.lexicon = Lexicon(session)
        self.mail = Mail(session)
        self.people = People(session)
        self.phrases = Phrases(session)
        self.preferences = PreferencesOf(session)
        self.procedure_changes = ProcedureChanges(session)
        self.processes = Processes(session)
        self.proposals = Proposals(session)
        self.publications = Publications(session)
        self.questions = Questions(session)
        self.queue = Queue(session)
        self.receptions = Receptions(session)
        self.register = Register(session)
        self.releases = Releases(session)
        self.remarks = Remarks(session)
        self.sessions = Sessions(session)
        self.sites = Sites(session)
        self.subscriptions = Subscriptions(session)
        self.successions = Successions(session)
        self.suggestions = Suggestions(session)
        self.surveys = Surveys(session)
        self.team = Team(session)
        self.topics = Topics(session)
        self.units = Units(session)
        self.updates = Updates(session)
        self.vectors = Vectors(session)

    @asynccontextmanager
    async def undone(self) -> AsyncIterator[None]:
        """What is done and noted inside is undone at the end; what was read inside must be read
        again."""
        savepoint = await self.session.begin_nested()
        noted = self.journal.noted
        try:
            yield
        finally:
            await savepoint.rollback()
            self.journal.forget_after(noted)

    @asynccontextmanager
    async def all_or_nothing(self) -> AsyncIterator[None]:
        """What is done and noted inside is undone by a refusal, and all before it stays; then
        what was read must be read again."""
        savepoint, noted = await self.session.begin_nested(), self.journal.noted
        try:
            yield
        except BaseException:
            await savepoint.rollback()
            self.journal.forget_after(noted)
            raise
        await savepoint.commit()

    async def flush(self) -> None:
        """Send pending changes, so that ids exist and the database may refuse."""
        await self.session.flush()
