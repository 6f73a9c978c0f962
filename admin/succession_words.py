"""What became of an agency that is no more, alike in chat and on the public pages."""

from collections.abc import Iterable
from html import escape

from admin.card_words import dated
from locales import Html, Say
from storage.cards import AgencyCard, SuccessionCard


def what_happened(
    agency: AgencyCard, act: SuccessionCard, successors: Iterable[AgencyCard], say: Say
) -> Html:
    """Since when it is no more and what it is now; a successor that this program does not
    serve is named too."""
    names = [each.name for each in successors]
    if not names and act.name_becomes:
        names = [act.name_becomes]
    said = {"name": agency.name, "date": dated(say, act.on)}
    if not names:
        return say("closed-nobody", **said)
    return say("closed-now", **said, names=Html("; ".join(escape(name) for name in names)))


def by_which_act(act: SuccessionCard, say: Say) -> Html:
    return say(
        "closed-document",
        kind=act.document_kind,
        number=act.document_number,
        date=f"{act.document_date:%d.%m.%Y}",
    )
