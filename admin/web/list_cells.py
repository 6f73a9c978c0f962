"""A cell of the list as a page shows it."""

from collections.abc import Mapping

from admin.changes import contact_words
from admin.listing import Column, ListedRow
from locales import Html, Say
from storage.procedure import Procedure
from storage.terms import Channel, ContactType, Need

EMPTY = Html("—")


def cell(
    column: Column, each: ListedRow, units: Mapping[int, str], procedure: Procedure, say: Say
) -> Html:
    """What stands in this column; a dash where nothing does."""
    row = each.row
    match column:
        case Column.NUMBER:
            return Html(each.place)
        case Column.CHANNEL:
            return channel_words(each.point.channel, procedure, say)
        case Column.KIND:
            return say(f"kind-{each.point.kind.value}")
        case Column.NEEDS:
            return _needs(each, procedure, say)
        case Column.UNIT:
            return say.own({"ru": units.get(row.unit_id or 0, "")}) or EMPTY
        case Column.CONTACTS:
            return _contacts(each, say)
        case Column.CONFIRMED:
            return Html(f"{row.confirmed_on:%d.%m.%Y}") if row.confirmed_on else EMPTY
    return say.own({"ru": getattr(row, column.value)}) or EMPTY


def channel_words(channel: Channel, procedure: Procedure, say: Say) -> Html:
    setting = procedure.channel(channel)
    return say.own(setting.label) if setting else say("channel-unknown")


def _needs(each: ListedRow, procedure: Procedure, say: Say) -> Html:
    """In few words: a row's page has those of the order."""
    settings = (procedure.need(Need(code)) for code in each.row.needs)
    return Html("; ".join(say.own(one.short) for one in settings if one)) or EMPTY


def _contacts(each: ListedRow, say: Say) -> Html:
    """Without degrees of latitude, which nobody reads."""
    found = [one for one in each.point.contacts if one["type"] != ContactType.PLACE.value]
    return Html("; ".join(contact_words(one, say) for one in found)) or EMPTY
