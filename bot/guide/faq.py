"""Frequent questions: which of an agency's public texts serve a row."""

from storage.cards import AgencyCard, RowCard, TextCard

MOST = 5
"""More than this nobody reads on a phone."""


def questions_at(agency: AgencyCard, row: RowCard) -> tuple[TextCard, ...]:
    """Those attached to the row itself, then those attached to one of its needs."""
    own = [text for text in agency.texts if row.id in text.rows]
    by_need = [
        text for text in agency.texts if text not in own and set(text.needs) & set(row.needs)
    ]
    return tuple((own + by_need)[:MOST])


def text_of(agency: AgencyCard, text_id: int) -> TextCard | None:
    return next((text for text in agency.texts if text.id == text_id), None)
