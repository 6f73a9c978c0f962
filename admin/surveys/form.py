"""A survey as staff type it: a title, days, a few questions with a few answers each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from admin.days import day
from admin.errors.fields import at_field
from admin.errors.surveys import (
    BackwardsSurveyError,
    FewOptionsError,
    ForeignOptionsError,
    LongLinesError,
    LongSurveyError,
    ManyOptionsError,
    NoQuestionsError,
    QuestionMissingError,
    SameOptionError,
)
from admin.fields import seen, text
from admin.spoken import impersonal
from locales import DEFAULT_LANGUAGE
from storage.letters import folded

MOST_QUESTIONS = 5
MOST_OPTIONS = 6
LEAST_OPTIONS = 2
LONGEST_OPTION = 60
"""Letters: a button shows no more."""

LONGEST = timedelta(days=366)

_FOREIGN = "en"
_TITLE = (3, 100)
_QUESTION = (5, 200)

Content = dict[str, Any]
"""Title and questions by language, and days, as `storage.models.Survey` has them."""


@dataclass(frozen=True)
class QuestionForm:
    """A question as it was typed; a line of `options` is an answer."""

    russian: str = ""
    foreign: str = ""
    options: str = ""
    foreign_options: str = ""

    @property
    def is_empty(self) -> bool:
        return not any(map(seen, (self.russian, self.foreign, self.options, self.foreign_options)))


@dataclass(frozen=True)
class SurveyForm:
    """Days are as people write them."""

    russian: str = ""
    foreign: str = ""
    first_day: str = ""
    last_day: str = ""
    questions: tuple[QuestionForm, ...] = ()


def field_of(name: str, number: int) -> str:
    """The field of a form in which something of a question stands, counted from one."""
    return f"{name}_{number}"


def read_form(form: SurveyForm) -> Content:
    """What was typed as a survey that people can answer.

    Raises:
        DomainError: a field cannot be kept; the words say how to mend it.
    """
    title = _in_both("russian", form.russian, "foreign", form.foreign, _TITLE)
    first, last = _days(form)
    asked = [
        _question(number, each)
        for number, each in enumerate(form.questions[:MOST_QUESTIONS], 1)
        if not each.is_empty
    ]
    if not asked:
        with at_field(field_of("russian", 1)):
            raise NoQuestionsError
    return {"title": title, "questions": asked, "first_day": first, "last_day": last}


def typed_of(content: Content) -> SurveyForm:
    """The form from which such a survey comes."""
    title = content["title"]
    return SurveyForm(
        russian=title[DEFAULT_LANGUAGE],
        foreign=title.get(_FOREIGN, ""),
        first_day=content["first_day"].isoformat(),
        last_day=content["last_day"].isoformat(),
        questions=tuple(_typed_question(each) for each in content["questions"]),
    )


def _typed_question(question: dict[str, Any]) -> QuestionForm:
    text_, options = question["text"], question["options"]
    return QuestionForm(
        russian=text_[DEFAULT_LANGUAGE],
        foreign=text_.get(_FOREIGN, ""),
        options="\n".join(each[DEFAULT_LANGUAGE] for each in options),
        foreign_options="\n".join(each[_FOREIGN] for each in options if _FOREIGN in each),
    )


def _days(form: SurveyForm) -> tuple[date, date]:
    with at_field("first_day"):
        first = day(form.first_day)
    with at_field("last_day"):
        last = day(form.last_day)
        if last < first:
            raise BackwardsSurveyError
        if last - first > LONGEST:
            raise LongSurveyError(most=str(LONGEST.days))
    return first, last


def _question(number: int, form: QuestionForm) -> dict[str, Any]:
    russian, foreign = field_of("russian", number), field_of("foreign", number)
    with at_field(russian):
        if not seen(form.russian):
            raise QuestionMissingError
    asked = _in_both(russian, form.russian, foreign, form.foreign, _QUESTION)
    with at_field(field_of("options", number)):
        options = _options(form.options)
        if len(options) < LEAST_OPTIONS:
            raise FewOptionsError
    with at_field(field_of("foreign_options", number)):
        translated = _options(form.foreign_options)
        if translated and len(translated) != len(options):
            raise ForeignOptionsError(needed=len(options), given=len(translated))
    return {"text": asked, "options": _in_pairs(options, translated)}


def _in_pairs(options: Sequence[str], translated: Sequence[str]) -> list[dict[str, str]]:
    if not translated:
        return [{DEFAULT_LANGUAGE: each} for each in options]
    return [
        {DEFAULT_LANGUAGE: own, _FOREIGN: other}
        for own, other in zip(options, translated, strict=True)
    ]


def _options(typed: str) -> list[str]:
    """An answer a line; each once."""
    lines = [impersonal(line) for line in map(seen, typed.splitlines()) if line]
    if len(lines) > MOST_OPTIONS:
        raise ManyOptionsError(most=MOST_OPTIONS, given=len(lines))
    known: set[str] = set()
    for line in lines:
        if len(line) > LONGEST_OPTION:
            raise LongLinesError(name=line, most=str(LONGEST_OPTION))
        if folded(line) in known:
            raise SameOptionError(name=line)
        known.add(folded(line))
    return lines


def _in_both(
    own_field: str, russian: str, other_field: str, foreign: str, lengths: tuple[int, int]
) -> dict[str, str]:
    """Russian always, the other language where somebody wrote it."""
    least, most = lengths
    with at_field(own_field):
        words = {DEFAULT_LANGUAGE: impersonal(text(russian, least=least, most=most))}
    with at_field(other_field):
        if seen(foreign):
            words[_FOREIGN] = impersonal(text(foreign, least=least, most=most))
    return words
