"""The counts as CSV: what the page shows and no more, so that nobody shows in the file either."""

import csv
import io
from collections.abc import Iterator
from html import unescape

from admin.export.delimited import SEMICOLON
from admin.formulas import harmless
from admin.statistics.reading import KINDS, Statistics
from admin.statistics.words import (
    groups_of,
    label_of,
    opinion_label,
    period_words,
    said_helped,
    said_not_helped,
    step_label,
    title_of,
)
from locales import Say


def as_table(found: Statistics, say: Say) -> bytes:
    """Period, what was counted, of what, how often; UTF-8 with its mark, as Excel wants it."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=SEMICOLON, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    columns = ("period", "counted", "what", "times")
    table.writerow([unescape(say(f"statistics-column-{column}")) for column in columns])
    period = period_words(found.period, say)
    for line in _lines(found, say):
        table.writerow([harmless(unescape(cell)) for cell in (period, *line)])
    return written.getvalue().encode("utf-8-sig")


def _lines(found: Statistics, say: Say) -> Iterator[tuple[str, str, str]]:
    for kind in KINDS:
        for group in groups_of(found, kind):
            yield title_of(kind, say), label_of(found, kind, group, say), str(group.times)
    named = [(each, opinion_label(found, each, say)) for each in found.opinions]
    named += [
        (each, say("statistics-step", title=step_label(found, each, say))) for each in found.steps
    ]
    for opinion, what in named:
        yield say("statistics-helped"), what, said_helped(opinion, say)
        yield say("statistics-not-helped"), what, said_not_helped(opinion, say)
    for point, times in found.reports:
        yield say("statistics-reports"), found.names[point], str(times)
