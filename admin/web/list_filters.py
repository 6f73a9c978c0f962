"""What the list may be narrowed by: each choice with how many rows it would leave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from admin.completeness import CHECKS, LIST_CHECKS
from admin.listing import NO_UNIT, Contacts, Listing, Wanted
from admin.row_findings import ANY, BLOCKING, RowsByFinding
from admin.web.list_cells import channel_words
from locales import Html, Say
from storage.models import Agency
from storage.terms import Channel, Kind, Need

Option = tuple[str, Html]


@dataclass(frozen=True)
class Filter:
    """A choice of one of `options`, the first of which narrows nothing."""

    name: str
    options: tuple[Option, ...]
    value: str


def filters(
    listing: Listing,
    wanted: Wanted,
    agency: Agency,
    units: Mapping[int, str],
    found: RowsByFinding | None,
    say: Say,
) -> list[Filter]:
    """Every filter that has anything to choose, in the order of the form."""
    named = {
        "direction": _directions(listing, agency, say),
        "channel": _channels(listing, agency, say),
        "kind": [(each.value, say(f"kind-{each.value}")) for each in Kind],
        "need": _needs(listing, agency, say),
        "unit": _units(units, say),
        "contacts": [(each.value, say(f"web-list-contacts-{each.value}")) for each in Contacts],
    }
    made = [
        _filter(name, options, getattr(wanted, name), listing.counts[name], say)
        for name, options in named.items()
    ]
    return [*(each for each in made if len(each.options) > 1), _findings(wanted, found, say)]


def _filter(
    name: str, options: Iterable[Option], value: str, counts: Mapping[str, int], say: Say
) -> Filter:
    """What would leave nothing is not offered, unless it is what was chosen."""
    shown = [
        (code, say("web-list-option", name=words, count=counts.get(code, 0)))
        for code, words in options
        if counts.get(code) or code == value
    ]
    return Filter(name, (("", say("web-list-all")), *shown), value)


def _directions(listing: Listing, agency: Agency, say: Say) -> list[Option]:
    """Those of the settings first, then what the list has besides."""
    settled = agency.procedure.directions.get(listing.owner.client, ())
    known = dict.fromkeys((*settled, *sorted(listing.counts["direction"])))
    return [(each, say.own({"ru": each})) for each in known if each]


def _channels(listing: Listing, agency: Agency, say: Say) -> list[Option]:
    settled = [each.code.value for each in agency.procedure.channels]
    known = dict.fromkeys((*settled, *sorted(listing.counts["channel"])))
    return [(code, channel_words(Channel(code), agency.procedure, say)) for code in known]


def _needs(listing: Listing, agency: Agency, say: Say) -> list[Option]:
    """In the agency's own words; a need that its order does not name, in the program's."""
    own = {each.code.value: say.own(each.short) for each in agency.procedure.needs}
    others = [Need(code) for code in sorted(listing.counts["need"]) if code not in own]
    return [
        *own.items(),
        *((each.value, say(f"standard-need-short-{each.value}")) for each in others),
    ]


def _units(units: Mapping[int, str], say: Say) -> list[Option]:
    if not units:
        return []
    named = [(str(unit_id), say.own({"ru": name})) for unit_id, name in units.items()]
    return [*named, (NO_UNIT, say("web-list-no-unit"))]


def _findings(wanted: Wanted, found: RowsByFinding | None, say: Say) -> Filter:
    """Counted only once somebody asks for one: the checks of a long list take their time."""
    named = [each for each, _check in (*CHECKS, *LIST_CHECKS)]
    options = [(ANY, say("web-list-finding-any")), (BLOCKING, say("web-list-finding-blocking"))]
    options += [(each.name, say(f"finding-short-{each.name}")) for each in named]
    if found is not None:
        counts = {name: len(rows) for name, rows in found.items()}
        return _filter("finding", options, wanted.finding, counts, say)
    return Filter("finding", (("", say("web-list-all")), *options), wanted.finding)
