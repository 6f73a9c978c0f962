"""The glossary's closed sets of words (`docs/glossary.md`), shared by every floor."""

from enum import StrEnum


class Client(StrEnum):
    """Who meets the agency; an agency keeps one list for each (A2.1–2.3, E1.1)."""

    EXTERNAL = "external"
    INTERNAL = "internal"


class Kind(StrEnum):
    """Вид точки: stored on the touchpoint; undefined is allowed and is a finding."""

    DIGITAL = "digital"
    OFFLINE = "offline"
    UNDEFINED = "undefined"


class Need(StrEnum):
    """Удовлетворяемая потребность: A3.7 has all ten, B2.5 six, D8 nine."""

    INFORMATION = "information"
    CONSULTATION = "consultation"
    FORMS = "forms"
    SUBMISSION = "submission"
    PROGRESS = "progress"
    RESULT = "result"
    INSPECTION = "inspection"
    FEEDBACK = "feedback"
    FEEDBACK_OUTCOME = "feedback_outcome"
    OTHER = "other"


class Channel(StrEnum):
    """The type of a touchpoint (A2.5, B4, C, D2); suggests its kind by the procedure."""

    SITE = "site"
    STATE_SYSTEM = "state_system"
    SOCIAL_NETWORK = "social_network"
    MESSENGER = "messenger"
    CHAT_BOT = "chat_bot"
    SURVEY = "survey"
    EMAIL = "email"
    POST = "post"
    COURIER = "courier"
    PHONE = "phone"
    HOTLINE = "hotline"
    EXECUTOR_PHONE = "executor_phone"
    RECEPTION = "reception"
    OFFICE = "office"
    WORKPLACE = "workplace"
    IN_PERSON = "in_person"
    SERVICE_CENTRE = "service_centre"
    DOCUMENT_SYSTEM = "document_system"
    WORKSTATION = "workstation"
    SERVICE_DESK = "service_desk"


NO_APPEALS = frozenset({Channel.EMAIL, Channel.CHAT_BOT, Channel.MESSENGER, Channel.SOCIAL_NETWORK})
"""What is written there is a message, not an appeal: nobody is identified (E1.6, 547-ФЗ)."""


class Regime(StrEnum):
    """What is sent decides the law it falls under (E1.2, E1.4–1.6)."""

    APPEAL = "appeal"
    REQUEST = "request"
    MESSAGE = "message"


class ContactType(StrEnum):
    """What a contact detail is; a place is «latitude, longitude» in degrees."""

    SITE = "site"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    PLACE = "place"
    SCHEDULE = "schedule"


class Trust(StrEnum):
    """How far a fact is confirmed: seed and staff are, a page is shown with its source."""

    SEED = "seed"
    STAFF = "staff"
    PAGE = "page"
    SUSPECT = "suspect"


class Role(StrEnum):
    """A person's role in one agency."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    HEAD = "head"
    SECRETARY = "secretary"
    """Of the working group: puts the units' parts together (D16)."""
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    INTERNAL = "internal"


class ChangeKind(StrEnum):
    """What a proposal changes."""

    ADD = "add"
    KIND = "kind"
    NEEDS = "needs"
    CONTACTS = "contacts"
    EXCLUDE = "exclude"
    PHRASES = "phrases"
    CHANNEL = "channel"
    RENAME = "rename"
    PLACE = "place"
    """The row's direction, service and process."""
    CONTENT = "content"
    """The content of the interaction (D16): what differs here, what to bring."""
    RESPONSIBLE = "responsible"
    """Who answers for the row: the official, the unit (C)."""
    REQUIREMENTS = "requirements"
    """What a key touchpoint owes the client (A4.2, B3.2, D19–24)."""
    KNOWLEDGE = "knowledge"
    """A template of an answer, a script of a call, a frequent question (A4.2.2–4.2.5, D21–23)."""
    CONTACT_EVERYWHERE = "contact_everywhere"
    """One contact detail in every touchpoint of the list that has it."""
    OFFERS = "offers"
    """What a touchpoint offers whoever needs help there: a ramp, an induction loop…"""
    FORMS = "forms"
    """Blanks and samples of a row, as files."""
    SEGMENTS = "segments"
    """Whom a row is for (A2.14, A4.2.1б, D20.1)."""
    TRANSLATION = "translation"
    """The touchpoint's own words in another language."""


class Cause(StrEnum):
    """Повод: A5.3, B5.3, D15; contacts and other are ours and always allowed."""

    NEW_POINT = "new_point"
    KIND_CHANGED = "kind_changed"
    NEEDS_CHANGED = "needs_changed"
    EXCLUSION = "exclusion"
    PROCESSES_CHANGED = "processes_changed"
    CONTACTS_CHANGED = "contacts_changed"
    OTHER = "other"


class BasisKind(StrEnum):
    """Основание: a mere instruction suffices (A3.6, B2.3–2.4, D6–7)."""

    ACT = "act"
    INTERNAL_ACT = "internal_act"
    CONTRACT = "contract"
    INSTRUCTION = "instruction"


class Status(StrEnum):
    """Where a proposal stands; `checked` waits for a press or, by order, in a bundle."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CHECKED = "checked"
    RETURNED = "returned"
    RELEASED = "released"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


OPEN_STATUSES = (Status.SUBMITTED, Status.CHECKED, Status.RETURNED)
"""A subject may have one proposal in these statuses; drafts are private until submitted."""


class BundleStatus(StrEnum):
    """Where a bundle of checked changes stands on its way to the order (D13)."""

    COLLECTING = "collecting"
    PRESENTED = "presented"
    ORDERED = "ordered"


class ReleaseRule(StrEnum):
    """What makes a release: the approver's press, or a recorded order (D13)."""

    ON_APPROVAL = "on_approval"
    BY_ORDER = "by_order"


class SeparateCheck(StrEnum):
    """When a reviewer checks before the approver decides."""

    ALWAYS = "always"
    UNLESS_REVIEWER_WROTE = "unless_reviewer_wrote"
    NEVER = "never"


class TopicKind(StrEnum):
    """Whose a subject that people write about is: ours, another body's, or nobody's."""

    OURS = "ours"
    ELSEWHERE = "elsewhere"
    ASIDE = "aside"


class Unanswered(StrEnum):
    """Why a question is kept; each has its count in `Question`."""

    ABSTAINED = "abstained"
    NONE_OF_THESE = "none_of_these"
    REPEATED = "repeated"


class QuestionStatus(StrEnum):
    """Whether staff have decided what an unanswered question leads to."""

    OPEN = "open"
    ATTACHED = "attached"
    IGNORED = "ignored"


class KnowledgeKind(StrEnum):
    """What staff keep ready to answer with (A4.2.2–4.2.5, D21–23)."""

    TEMPLATE = "template"
    SCRIPT = "script"
    FAQ = "faq"


class SuccessionKind(StrEnum):
    """What happened to an agency by an act."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    CLOSED = "closed"


class Answer(StrEnum):
    """What a responsible person says of a row in the yearly monitoring (D16)."""

    TRUE = "true"
    CHANGE = "change"
    EXCLUDE = "exclude"


class CampaignStatus(StrEnum):
    """Where the yearly monitoring stands; what is handed over is a document, what is dropped
    ended with its agency."""

    OPEN = "open"
    HANDED_OVER = "handed_over"
    DROPPED = "dropped"


class SuggestionStatus(StrEnum):
    """What became of a client's word that a contact is wrong."""

    OPEN = "open"
    TAKEN = "taken"
    """An editor made a proposal of it."""
    DISMISSED = "dismissed"


class SuggestionPart(StrEnum):
    """What of a touchpoint's contacts a client says is wrong."""

    PHONE = "phone"
    ADDRESS = "address"
    SITE = "site"
    HOURS = "hours"
    EMAIL = "email"
    OTHER = "other"


class Dismissal(StrEnum):
    """Why staff made nothing of a client's word; a closed set, so nobody types about people."""

    RIGHT = "right"
    MENDED = "mended"
    UNCLEAR = "unclear"
    ELSEWHERE = "elsewhere"


class ImportStatus(StrEnum):
    """Where a list that came as a file stands; nothing is written before it is confirmed."""

    PREVIEW = "preview"
    WAITING = "waiting"
    """A first release waits for the approver."""
    CONFIRMED = "confirmed"
    DROPPED = "dropped"
