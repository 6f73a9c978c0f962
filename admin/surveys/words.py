"""Results in words, as a chart and as a table: alike in chat and on the screen."""

import csv
import io
from html import unescape

from admin.charts.chart import Bar, Chart
from admin.export.delimited import SEMICOLON
from admin.formulas import harmless
from admin.surveys.results import QuestionResult, Results
from admin.surveys.stages import Stage
from locales import Html, Say

_COLUMNS = (
    *("survey-column-question", "survey-column-answer"),
    *("survey-column-times", "survey-column-share"),
)


def stage_words(stage: Stage, say: Say) -> Html:
    return say("survey-stage", stage=stage.value)


def so_far_words(results: Results, stage: Stage, say: Say) -> Html | None:
    """How many have answered, in tens; nothing where nobody answers yet or all is counted."""
    keys = {Stage.RUNNING: "survey-so-far", Stage.COUNTING: "survey-so-far-counting"}
    key = keys.get(stage)
    return say(key, count=results.at_least, people=str(results.at_least)) if key else None


def result_words(result: QuestionResult, say: Say) -> Html:
    """A question in a few lines."""
    head = say("survey-result", number=str(result.number), text=say.own(result.text))
    if not result.options:
        return Html(f"{head}\n{say('survey-too-few')}")
    answers = say("survey-result-answers", answers=str(result.answers))
    lines = [
        say(
            "survey-result-line",
            words=say.own(each.words),
            times=str(each.times),
            share=str(each.share),
        )
        for each in result.options
    ]
    return Html("\n".join((head, answers, *lines)))


def chart_of(result: QuestionResult, say: Say) -> Chart:
    """The answers in the order in which they were asked for."""
    bars = tuple(Bar(unescape(say.own(each.words)), each.times) for each in result.options)
    return Chart(f"question-{result.number}", unescape(say.own(result.text)), bars)


def picture_words(result: QuestionResult, say: Say) -> str:
    """What the chart says to whoever does not see it; its numbers stand in the table."""
    most = max(result.options, key=lambda each: each.times)
    return unescape(
        say(
            "survey-picture",
            text=say.own(result.text),
            most=say.own(most.words),
            times=str(most.times),
        )
    )


def as_table(results: Results, say: Say) -> bytes:
    """What the page shows and no more; UTF-8 with its mark, as Excel wants it."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=SEMICOLON, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([unescape(say(column)) for column in _COLUMNS])
    for result in results.shown:
        for each in result.options:
            words = (say.own(result.text), say.own(each.words))
            cells = (*map(unescape, words), str(each.times), str(each.share))
            table.writerow([harmless(cell) for cell in cells])
    return written.getvalue().encode("utf-8-sig")
