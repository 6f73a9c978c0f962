"""What a card tells a citizen, field by field in plain words, and what became of it between two
releases: what nobody sees is no change."""

from collections.abc import Callable, Mapping
from html import escape

from admin.card_words import contact_line, name_of, needs_here
from admin.changes import Difference
from admin.contacts import part_of_contact, shown_contacts
from admin.hours_words import hours_words
from admin.place_offers.table import offer_words, offers_as_fields
from admin.ways import way_of
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.cards import RowCard
from storage.procedure import Procedure
from storage.terms import Channel, SuggestionPart

Lines = list[Html]
"""What a field says, a line for each thing; none where it says nothing."""

_SAYS: Mapping[str, Callable[[RowCard, Procedure, Say], Lines]] = {
    "name": lambda row, _procedure, say: [name_of(say, row.touchpoint)],
    "way": lambda row, _procedure, say: [_way(row, say)],
    "about": lambda row, _procedure, say: [say.own(row.touchpoint.about)],
    "needs": lambda row, procedure, say: needs_here(row, procedure, say),
    "important": lambda row, _procedure, _say: [Html(escape(row.peculiarity))],
    "contacts": lambda row, _procedure, say: _contacts(row, say),
    "hours": lambda row, _procedure, say: _hours(row, say),
    "offers": lambda row, _procedure, say: _offers(row, say),
    "bring": lambda row, _procedure, say: [say.own(row.bring)],
    "forms": lambda row, _procedure, _say: [Html(escape(each.title)) for each in row.forms],
}
"""The fields of a card in the order in which it says them; `told-field-<name>` is the title."""


def is_changed(before: RowCard, after: RowCard, procedure: Procedure) -> bool:
    """Whether a card says anything else than it said, in the language of the list."""
    if before == after:
        return False
    say = Say(DEFAULT_LANGUAGE)
    return _said(before, procedure, say) != _said(after, procedure, say)


def differences(
    before: RowCard, after: RowCard, procedure: Procedure, say: Say
) -> list[Difference]:
    """What a card says otherwise: of several lines only those that went and that came."""
    was, becomes = _said(before, procedure, say), _said(after, procedure, say)
    return [
        Difference(
            field=say(f"told-field-{name}"),
            was=_without(was[name], becomes[name]),
            becomes=_without(becomes[name], was[name]),
            code=name,
        )
        for name in _SAYS
        if was[name] != becomes[name]
    ]


def is_mended(before: RowCard, after: RowCard, part: SuggestionPart, procedure: Procedure) -> bool:
    """Whether this part of the card changed, of which somebody said that it was wrong."""
    if part is SuggestionPart.OTHER:
        return is_changed(before, after, procedure)
    return _part(before, part) != _part(after, part)


def _part(row: RowCard, part: SuggestionPart) -> list[str]:
    hours = [row.touchpoint.hours] if part is SuggestionPart.HOURS else []
    contacts = shown_contacts(row.touchpoint)
    return hours + [each.value for each in contacts if part_of_contact(each.type) is part]


def _said(row: RowCard, procedure: Procedure, say: Say) -> dict[str, Lines]:
    return {name: [line for line in says(row, procedure, say) if line] for name, says in _ITEMS}


_ITEMS = tuple(_SAYS.items())


def _without(lines: Lines, others: Lines) -> Html:
    return Html("; ".join(line for line in lines if line not in others))


def _way(row: RowCard, say: Say) -> Html:
    channel = row.touchpoint.channel
    way = "email" if channel is Channel.EMAIL else way_of(channel).value
    return say("card-how", way=way, kind=row.touchpoint.kind.value)


def _contacts(row: RowCard, say: Say) -> Lines:
    return [contact_line(each, say) for each in shown_contacts(row.touchpoint)]


def _offers(row: RowCard, say: Say) -> Lines:
    """Of what nobody knows nothing is said."""
    kept = {offer.value: there for offer, there in row.touchpoint.offers.items()}
    known = ((field, value) for field, value in offers_as_fields(kept).items() if value)
    return [
        say("told-offer", name=say(field), answer=offer_words(value, say)) for field, value in known
    ]


def _hours(row: RowCard, say: Say) -> Lines:
    return [hours_words(row.touchpoint.hours, say)] if row.touchpoint.hours else []
