"""Words: whole in both languages, alike in their arguments, none stale, none missing."""

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast, visitor

from admin import errors
from admin.changes import _ORDER as FIELDS
from admin.completeness import (
    CHECKS,
    EXCLUSION_CHECKS,
    LIST_CHECKS,
    SUBJECT_GONE,
    SUBJECT_MOVED,
    UNIT_GONE,
)
from admin.errors import DomainError
from admin.export.blank import Problem
from admin.knowledge.subject import KNOWLEDGE_FINDINGS
from admin.listing import Column, Contacts
from admin.monitoring.confirmations import _CHANGES as CHANGES
from admin.notices import NoticeKind
from admin.permissions import GRANTS, Permission, commands_for
from admin.place_offers.table import ANSWERS
from admin.procedure.settings import Ask, Group, settings_of
from admin.receptions.day import DayStep
from admin.remarks.answering import OUTCOMES
from admin.remarks.templates import BLANKS
from admin.requirements.table import REQUIREMENTS, Aspect, Grade, State
from admin.spoken import TopicField
from admin.statistics.periods import Span
from admin.statistics.reading import KINDS
from admin.steps import DraftStep
from admin.workflow import RULES, Step
from bot.staff.order import KINDS as ORDER_KINDS
from bot.staff.propose import EVERYDAY, RARE
from locales import BEGUN, LANGUAGES, PLAIN, Say, WordsError, keys
from storage.asked_terms import AskedAct, AskedStatus
from storage.care_terms import BookingState, Segment
from storage.demand_terms import Counted, SearchEnd
from storage.offers import Offer
from storage.terms import (
    Answer,
    BasisKind,
    BundleStatus,
    Cause,
    ChangeKind,
    ContactType,
    Kind,
    Need,
    QuestionStatus,
    Role,
    Status,
    SuccessionKind,
    TopicKind,
    Trust,
)
from tests.factories import a_procedure

for _each in pkgutil.iter_modules(errors.__path__, f"{errors.__name__}."):
    import_module(_each.name)  # a refusal is known once its module is read

ROOT = Path(__file__).parent.parent
SOURCES = ("admin", "bot", "storage", "locales")

SETTINGS = {setting.words for group in Group for setting in settings_of(group, a_procedure())} | {
    "cause-wording",
    "order-of-list",
}

LINES = {
    setting.words
    for group in Group
    for setting in settings_of(group, a_procedure())
    if setting.ask is Ask.LINES
}

DYNAMIC = {
    # The beginning of keys that are put together in code, and their possible endings.
    "ask-": {*DraftStep},
    "asked-yes-": {act.value.replace("_", "-") for act in AskedAct},
    "ask-order-": {"kind", "title", "file"},
    "ask-comment-": {step.value for step, rule in RULES.items() if rule.comment},
    "ask-contact-": {*ContactType, "hours"},
    "ask-topic-": {*TopicField, "lead", "phrases"},
    "basis-": {*BasisKind},
    "booking-state-": {*BookingState},
    "cause-": {*Cause},
    "day-step-": {*DayStep},
    "change-": {*ChangeKind},
    "changed-": {*ChangeKind},
    "confirm-change-": {*CHANGES},
    "command-": {name for role in Role for name in commands_for(role, a_procedure())},
    "contact-": {*ContactType},
    "done-": {*Step, "put-aside", "take-back"} - {Step.EDIT, Step.APPROVE},
    "field-": {field.replace("_", "-") for field in FIELDS},
    "aspect-": {*Aspect, *(f"{aspect.value}-about" for aspect in Aspect)},
    "finding-short-": {each.name for each, _check in (*CHECKS, *LIST_CHECKS)},
    "grade-": {*Grade},
    "requirement-": {each.code for each in REQUIREMENTS},
    "requirement-state-": {*State},
    "finding-": {each.name for each, _check in (*CHECKS, *EXCLUSION_CHECKS, *LIST_CHECKS)}
    | {SUBJECT_GONE.name, SUBJECT_MOVED.name, UNIT_GONE.name}
    | {each.name for each in KNOWLEDGE_FINDINGS},
    "import-": {"confirmed", "dropped", "confirm", "ask", "approve", "decline", "exclude", "keep"},
    "import-count-": {
        *("new", "changed", "same", "unreadable", "taken", "later", "missing", "excluded"),
    },
    "import-file-": {"new", "changed", "same", "unreadable", "taken"},
    "import-problem-": {
        *("name", "long", "no-needs", "needs", "needs-partly", "direction", "channel"),
        *("wordless", "cell-error"),
    },
    "order-kind-": {*ORDER_KINDS},
    "kept-": {"phrases", "sayings"},
    "kind-": {*Kind},
    "notice-": {kind.replace("_", "-") for kind in NoticeKind},
    "procedure-group-": {*Group},
    "propose-": {*EVERYDAY, *RARE},
    "setting-": {*SETTINGS, "form-blank"},
    "setting-about-": SETTINGS,
    "setting-lines-": LINES,
    "web-setting-lines-": LINES,
    "standard-need-": {*Need},
    "statistics-of-": {*KINDS},
    "statistics-search-": {*SearchEnd},
    "statistics-span-": {*Span},
    "stats-most-": {*KINDS} - {Counted.SEARCH},
    "standard-need-short-": {*Need},
    "offer-": {*Offer},
    "offer-answer-": {*ANSWERS},
    "publish-": {"ahead", "today", "over"},
    "remark-blank-": {*BLANKS},
    "role-": {*Role},
    "target-": {TopicKind.OURS, TopicKind.ASIDE},
    "topic-field-": {*TopicField, "lead", "phrases"},
    "topic-in-": {*LANGUAGES},
    "topics-": {*TopicKind},
    "words-": {*TopicKind},
    "web-column-": {*Column, "name", "peculiarity", "bring", "situations", "segments", "phrases"}
    | {"source"},
    "web-list-contacts-": {*Contacts},
    "web-trust-": {*Trust},
    "whom-": {*Segment, "everybody"},
}
"""A prefix whose every ending must have words; checked to stand in the code."""

VALUES: dict[str, tuple[str | int, ...]] = {
    "rows": (0, 3),
    "place": ("2",),
    "people": (0, 1),
    "proposals": (0, 2),
    "how": (AskedStatus.CONFIRMED, AskedStatus.DECLINED),
    "kept": ("yes", "no"),
    "problem": tuple(Problem),
    "what": ("title",),
    "why": ("past", "backwards", "long"),
    "approved": ("22.11.2026",),
    "role": tuple(Role),
    "decider": (Permission.CHECK, Permission.APPROVE, Permission.PRESENT),
    "turn": (Permission.CHECK, Permission.APPROVE, Permission.PRESENT, "author"),
    "decision": (*Status, *BundleStatus, *QuestionStatus),
    "step": tuple(DraftStep),
    "who": ("Редактор 1",),
    "at": ("22.11.2026 14:05",),
    "answer": (*Answer, "none"),
    "year": ("2026",),
    "number": ("12",),
    "names": ("{number}, {date}",),
    "name": ("Личный <приём>",),
    "count": (1, 2, 5, 21),
    "least": (1, 3, 5),
    "most": (200, 1000),
    "given": (201, 1001),
    "needed": (2, 5),
    "limit": (10,),
    "hours": ("18:00-9:00",),
    "reason": ("macros", "rows", "far", "slow", "old", "broken", "altered", "release", "kind")
    + ("encoding", "cell"),
    "missing": ("touchpoint, needs",),
    "file": ("list.docx",),
    "agency": ("Служба <надзора>",),
    "title": ("Заявление <справка>",),
    "titles": ("«Где», «Зачем»",),
    "kind": tuple(SuccessionKind),
    "on": ("29.12.2025",),
    "document": ("указ",),
    "date": ("01.12.2025",),
    "first": ("01.01.2000",),
    "last": ("22.11.2028",),
    "outcome": tuple(OUTCOMES),
    "day": ("25.12.2027",),
    "next": ("27.12.2027",),
}
"""What a refusal may be given."""


class _Arguments(visitor.Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)


@cache
def messages(language: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for file in sorted(ROOT.joinpath("locales", language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{file.name}: {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


def arguments(message: ast.Message) -> set[str]:
    visited = _Arguments()
    visited.visit(message)
    return visited.found


def referenced(language: str) -> set[str]:
    visited = _Arguments()
    for message in messages(language).values():
        visited.visit(message)
    return visited.references


@cache
def source() -> str:
    files = [
        file
        for folder in SOURCES
        for file in sorted(ROOT.joinpath(folder).rglob("*"))
        if file.suffix in (".py", ".html")
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def page_keys() -> set[str]:
    """The sandbox page takes its words by the rest of their key, «write-as» or «$write_as»."""
    files = ROOT.joinpath("bot", "sandbox", "page").rglob("*")
    texts = [file.read_text("utf-8") for file in files if file.suffix in (".js", ".html")]
    words = {word for text in texts for word in re.findall(r"[\w-]+", text)}
    endings = {word.replace("_", "-") for word in words}
    built = {f"{ending}{role}" for ending in endings if ending == "role-" for role in _PEOPLE}
    return {f"sandbox-page-{ending}" for ending in endings | built}


_PEOPLE = ("citizen", *Role)


def refusals(kind: type[DomainError] = DomainError) -> Iterator[type[DomainError]]:
    for each in kind.__subclasses__():
        yield each
        yield from refusals(each)


REFUSALS = sorted(refusals(), key=lambda refusal: refusal.__name__)


@pytest.mark.parametrize("language", (*LANGUAGES, *BEGUN))
def test_every_file_is_read_without_junk_and_repetition(language: str) -> None:
    assert set(messages(language)) == keys(language)


@pytest.mark.parametrize("language", (*LANGUAGES, *BEGUN))
def test_no_message_refers_to_another_file(language: str) -> None:
    """Each file is compiled by itself."""
    for file in ROOT.joinpath("locales", language).glob("*.ftl"):
        own: set[str] = set()
        visited = _Arguments()
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                own.add(entry.id.name)
                visited.visit(entry)
        assert visited.references <= own, file.name


def test_every_message_exists_in_every_language() -> None:
    russian, english = set(messages("ru")), set(messages("en"))

    assert russian - english == set(), "not in English"
    assert english - russian == set(), "not in Russian"


def test_messages_of_all_languages_take_the_same_arguments() -> None:
    english = messages("en")
    differ = {
        key: (arguments(message), arguments(english[key]))
        for key, message in messages("ru").items()
        if key in english and arguments(message) != arguments(english[key])
    }

    assert differ == {}


def test_no_message_is_stale() -> None:
    made = {f"{prefix}{ending}" for prefix, endings in DYNAMIC.items() for ending in endings}
    refused = {refusal.key() for refusal in REFUSALS}
    literals = set(re.findall(r"[\w-]+", source()))

    stale = set(messages("ru")) - made - refused - literals - referenced("ru") - page_keys()
    plain = {key for key in messages("ru") if key.removesuffix(PLAIN) in messages("ru")}

    assert {key for key in stale if not _is_built(key) and not key.endswith(PLAIN)} == set()
    assert {key for key in messages("ru") if key.endswith(PLAIN)} <= plain


def test_plain_words_ask_for_nothing_that_the_usual_ones_are_not_given() -> None:
    whole = messages("ru")
    asking = {
        key: arguments(message) - arguments(whole[key.removesuffix(PLAIN)])
        for key, message in whole.items()
        if key.endswith(PLAIN)
    }

    assert {key: more for key, more in asking.items() if more} == {}


def test_every_word_that_a_template_says_exists() -> None:
    templates = ROOT.joinpath("admin", "web", "templates").rglob("*.html")
    said = {
        key
        for file in templates
        for key in re.findall(r"""\bsay\(\s*["']([\w-]+)["']\s*[,)]""", file.read_text("utf-8"))
    }

    assert said - set(messages("ru")) == set()
    assert said


def test_every_prefix_stands_in_the_code() -> None:
    absent = {prefix for prefix in DYNAMIC if not re.search(rf"f\"{prefix}{{", source())}

    assert absent == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("prefix", DYNAMIC)
def test_every_word_that_code_puts_together_exists(prefix: str, language: str) -> None:
    say = Say(language)

    assert {ending for ending in DYNAMIC[prefix] if not say.has(f"{prefix}{ending}")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.key())
def test_every_refusal_has_words_for_whatever_it_is_given(
    refusal: type[DomainError], language: str
) -> None:
    say, tried = Say(language), set()

    for words in _given(refusal.arguments):
        sentence = say(refusal.key(), **refusal(**words).words)
        tried.add(sentence)
        assert 20 < len(sentence) < 400
        assert re.search(r"[.!?]$", sentence)
        assert "<приём>" not in sentence, "an argument is escaped"
    assert tried


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.key())
def test_the_words_of_a_refusal_take_nothing_else(refusal: type[DomainError]) -> None:
    for language in LANGUAGES:
        assert arguments(messages(language)[refusal.key()]) <= set(refusal.arguments)


def test_every_role_of_staff_has_a_different_word() -> None:
    for language in LANGUAGES:
        assert len({Say(language)(f"role-{role}") for role in GRANTS}) == len(Role)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_message_or_argument_raises(language: str) -> None:
    say = Say(language)

    with pytest.raises(WordsError):
        say("no-such-message")
    with pytest.raises(WordsError):
        say("short-text-error")


def _given(names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Each value of each argument at least once."""
    longest = max((len(VALUES[name]) for name in names), default=1)
    for turn in range(longest):
        yield {name: VALUES[name][turn % len(VALUES[name])] for name in names}


def _is_built(key: str) -> bool:
    """Whether some f-string of the code can make this key: «f"row-{event}"» makes row-added;
    a template writes «"row-" ~ event»."""
    patterns = re.findall(r"f\"([a-z]+(?:-[a-z]+)*-\{[^\"]*)\"", source())
    patterns += [f"{each}{{}}" for each in re.findall(r"\(\"([a-z]+(?:-[a-z]+)*-)\" ~", source())]
    return any(
        re.fullmatch(re.sub(r"\{[^}]*\}", "[a-z0-9-]+", pattern), key) for pattern in patterns
    )
