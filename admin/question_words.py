"""What is known of a question that was left unanswered: never who asked."""

from admin.redaction import without_marks
from locales import Html, Say
from storage.letters import folded
from storage.models import Question
from storage.terms import Unanswered


def story_words(question: Question, meant: str, say: Say) -> list[Html]:
    """What was asked, how the search read it if otherwise, how often, why it is here, and when."""
    lines = [say("question", text=question.text)]
    if _letters(meant) != _letters(without_marks(question.text)):
        lines.append(say("question-meant", text=meant))
    lines.append(say("question-times", count=question.times, why=reasons_words(question, say)))
    first, last = f"{question.first_on:%d.%m.%Y}", f"{question.last_on:%d.%m.%Y}"
    same = "yes" if first == last else "no"
    lines.append(say("question-days", first=first, last=last, same=same))
    return lines


def reasons_words(question: Question, say: Say) -> Html:
    """Why it is here, each reason with its count."""
    counts = {
        Unanswered.ABSTAINED: question.abstained,
        Unanswered.NONE_OF_THESE: question.none_of_these,
        Unanswered.REPEATED: question.repeated,
    }
    return Html(
        ", ".join(
            say(f"question-{why.value.replace('_', '-')}", count=str(count))
            for why, count in counts.items()
            if count
        )
    )


def _letters(text: str) -> str:
    return "".join(each for each in folded(text) if each.isalnum())
