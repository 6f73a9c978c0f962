"""What is said when there is no answer: in plain words and always with a way on."""

from admin.errors import (
    AlreadyDecidedError,
    NotAllowedError,
    NotStaffError,
    NotYoursError,
    OrderedReleaseError,
    OtherTurnError,
    PresentedBundleError,
    ProposalMovedOnError,
    SubjectTakenError,
    TopicMovedOnError,
    UnpresentedBundleError,
)
from admin.errors.remarks import (
    RemarkAnsweredError,
    RemarkForColleagueError,
    RemarkMovedOnError,
    RemarkWithdrawnError,
)
from admin.permissions import Permission, may
from admin.refusals import refusal_words
from bot.actions import Action, BrokenPayloadError, ToBeginning, decode
from bot.incoming import FileNotFetchedError, FileTooLargeError
from bot.screens import Button, Screen, plain
from bot.staff.actions import (
    AskOrder,
    AttachOrder,
    Choose,
    Decide,
    DecideBundle,
    OpenBundle,
    OpenDraft,
    OpenMenu,
    OpenProposal,
    OpenRelease,
    RecordOrder,
)
from bot.staff.reception_actions import MarkEntry, OpenDay
from bot.staff.remark_actions import AnswerRemark, OpenRemark, RewriteAnswer, SendAnswer
from bot.staff.word_actions import AskField, DropTranslation, OpenTopic, RemoveTopic, TakeLead
from locales import Argument, Html, Say
from storage.errors import MissingRecordError
from storage.models import Staff
from storage.models.files import FILE_LIMIT

BROKEN = "something-broke"


QUESTION_OVER = (
    AlreadyDecidedError,
    MissingRecordError,
    NotAllowedError,
    NotYoursError,
    OrderedReleaseError,
    OtherTurnError,
    PresentedBundleError,
    ProposalMovedOnError,
    RemarkAnsweredError,
    RemarkForColleagueError,
    RemarkMovedOnError,
    RemarkWithdrawnError,
    TopicMovedOnError,
    UnpresentedBundleError,
)
"""Refusals of typed text that no other words would mend: the question is not asked again."""


def dead_end(
    text: Html,
    say: Say,
    back: Action | None = None,
    meant: Action | None = None,
    *,
    staff: Staff | None = None,
) -> Screen:
    """A message of its own with the way on that every person has, staff's own one, the way
    back to the question that was being answered and the thing that the text speaks of."""
    if back is not None:
        text = Html(f"{text}\n\n{say('answer-again')}")
    buttons = [Button(plain(say("way-on-button")), ToBeginning())]
    if staff is not None and may(staff, Permission.SEE_WORK):
        buttons.insert(0, Button(plain(say("staff-to-menu")), OpenMenu()))
    if meant is not None:
        buttons.insert(0, Button(plain(say("thing-meant-button")), meant))
    if back is not None:
        buttons.insert(0, Button(plain(say("way-back-button")), back))
    return Screen(text, tuple((button,) for button in buttons), fresh=True)


def thing_meant(error: Exception, data: str) -> Action | None:
    """What a refusal speaks of, one press away: the proposal or bundle whose button was
    pressed, or the open proposal that stands in the way."""
    if isinstance(error, SubjectTakenError):
        return OpenProposal(int(error.words["number"]))
    try:
        pressed = decode(data) if data else None
    except BrokenPayloadError:
        return None
    if isinstance(error, MissingRecordError | NotStaffError):
        return None
    return _thing_of(pressed) if pressed is not None else None


def left_question(question: Action) -> Action:
    """Where a question that is over leads: to the thing that it was about."""
    return _thing_of(question) or question


def _thing_of(pressed: Action) -> Action | None:
    bundles = DecideBundle | AskOrder | RecordOrder
    if isinstance(pressed, Decide):
        return OpenProposal(pressed.proposal)
    if isinstance(pressed, Choose):
        return OpenDraft(pressed.proposal)
    if isinstance(pressed, AttachOrder):
        return OpenRelease(pressed.release)
    if isinstance(pressed, AskField | DropTranslation | RemoveTopic | TakeLead):
        return OpenTopic(pressed.topic)
    if isinstance(pressed, MarkEntry):
        return OpenDay()
    if isinstance(pressed, AnswerRemark | RewriteAnswer | SendAnswer):
        return OpenRemark(pressed.remark)
    return OpenBundle(pressed.bundle) if isinstance(pressed, bundles) else None


def in_words(error: Exception) -> tuple[str, dict[str, Argument]]:
    """The message key of what went wrong and its words; `BROKEN` is our own fault."""
    match error:
        case FileTooLargeError():
            return "file-too-large", {"megabytes": FILE_LIMIT // 1024 // 1024}
        case FileNotFetchedError():
            return "file-not-fetched", {}
    return refusal_words(error) or (BROKEN, {})
