"""What the search makes of staff's words about a question: rows and topics, best first."""

from admin.targets import Heard, TargetKind
from bot.guide.finding import Meant, find_row_or_topic
from bot.guide.search import Search
from storage.cards import AgencyCard

_MOSTLY_GUESSED = 0.5
"""The share of letters from which typed words are no words at all."""


def hear(search: Search, agency: AgencyCard, text: str) -> Heard:
    """All lists of the agency, the other bodies' topics among them."""
    mended = search.mend(text)
    found = (_target(each) for each in find_row_or_topic(search, text, agency))
    return Heard(
        text=mended.text,
        guessed=mended.share > _MOSTLY_GUESSED,
        found=tuple(each for each in found if each is not None),
    )


def _target(meant: Meant) -> tuple[TargetKind, int] | None:
    if meant.row:
        return TargetKind.ROW, meant.row.id
    return (TargetKind.TOPIC, meant.topic.id) if meant.topic else None
