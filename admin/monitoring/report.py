"""The document of a yearly monitoring as a file (D16): who confirmed what and when.

It is a document of a Russian body: its words are Russian whoever asks for it.
"""

from collections.abc import Mapping
from html import unescape
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH

from admin.export.page import (
    add_heading_row,
    add_lines,
    add_row,
    add_table,
    new_page,
    number_pages,
    saved,
)
from locales import Say

_SAY = Say("ru")

_SIZE = 10.0
_WIDTHS = {
    "number": 12.0,
    "place": 60.0,
    "touchpoint": 45.0,
    "unit": 40.0,
    "answer": 40.0,
    "who": 35.0,
    "outcome": 35.0,
}
"""Millimetres of the columns, in their order."""


def report_file(content: Mapping[str, Any], content_hash: str) -> bytes:
    """What `hand_over` froze, as a DOCX."""
    year = str(content["year"])
    title = _words("report-title", client=content["client"], year=year)
    document = new_page(title, content["name"], size=_SIZE)
    for paragraph in add_lines(document, title):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_lines(document, "\n".join(("", content["name"], _terms(content), "")))
    titles = [_words(f"report-column-{column}") for column in _WIDTHS]
    table = add_table(document, titles, list(_WIDTHS.values()))
    direction = ""
    for number, row in enumerate(_ordered(content["rows"]), start=1):
        if row["direction"] != direction:
            direction = row["direction"]
            add_heading_row(table, direction)
        add_row(table, _cells(number, row))
    add_lines(document, "\n" + _words("report-hash", hash=content_hash))
    number_pages(document, _words("report-mark", year=year))
    return saved(document)


def _ordered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Direction by direction, each in the order of the list."""
    directions = list(dict.fromkeys(row["direction"] for row in rows))
    return sorted(rows, key=lambda row: directions.index(row["direction"]))


def _terms(content: Mapping[str, Any]) -> str:
    return _words(
        "report-terms",
        paragraph=content["paragraph"] or "none",
        release=str(content["release"]),
        opened=_day(content["opened_on"]),
        review=_day(content["review_by"]),
        hand_over=_day(content["hand_over_by"]),
        handed=_day(content["handed_over_on"]),
        who=content["handed_over_by"],
    )


def _cells(number: int, row: Mapping[str, Any]) -> list[str]:
    place = [each for each in (row["service"], row["process"]) if each]
    return [
        f"{number}.",
        "\n".join(place) or "—",
        row["touchpoint"],
        row["unit"] or "—",
        _answer(row),
        _who(row),
        "\n".join(_proposal(each) for each in row["proposals"]) or "—",
    ]


def _answer(row: Mapping[str, Any]) -> str:
    """The answer, and what of the content and the channel was said to be untrue."""
    lines = [_words("report-answer", answer=row["answer"])]
    if row["content_same"] is False:
        lines.append(_words("report-content-changes"))
    if row["channel_same"] is False:
        lines.append(_words("report-channel-changes"))
    return "\n".join(lines)


def _who(row: Mapping[str, Any]) -> str:
    if not row["answered_by"]:
        return "—"
    lines = (row["answered_by"], row["answered_unit"], _day(row["answered_on"]))
    return "\n".join(line for line in lines if line)


def _proposal(proposal: Mapping[str, Any]) -> str:
    change = _SAY(f"change-{proposal['kind']}")
    number, status = str(proposal["number"]), proposal["status"]
    return _words("report-proposal", number=number, change=change, status=status)


def _day(day: str) -> str:
    """«2026-12-25» as people write it."""
    return ".".join(reversed(day.split("-")))


def _words(key: str, /, **arguments: str) -> str:
    """A message as plain text."""
    return unescape(_SAY(key, **arguments))
