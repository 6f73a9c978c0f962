"""Which contact facts a person may be shown: an invented address is worse than none."""

import re
from dataclasses import dataclass

from admin.once import once_for_each
from storage.cards import AgencyCard, ContactCard, ListCard, TouchpointCard
from storage.terms import Channel, Client, ContactType, SuggestionPart, Trust

_CONFIRMED = (Trust.SEED, Trust.STAFF)
_WEB = re.compile(r"^(https?://)?[^\s/.]+(\.[^\s/.]+)+(/\S*)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Point:
    """A confirmed place; degrees."""

    address: str
    latitude: float
    longitude: float


def shown_contacts(touchpoint: TouchpointCard) -> tuple[ContactCard, ...]:
    """What may be read on a card: never a suspect fact, coordinates only as a map."""
    return tuple(
        contact
        for contact in touchpoint.contacts
        if contact.trust is not Trust.SUSPECT and contact.type is not ContactType.PLACE
    )


def part_of_contact(kind: ContactType) -> SuggestionPart:
    """Which part of a card it is, when somebody says that it is wrong."""
    return _PARTS[kind]


_PARTS = {
    ContactType.SITE: SuggestionPart.SITE,
    ContactType.EMAIL: SuggestionPart.EMAIL,
    ContactType.PHONE: SuggestionPart.PHONE,
    ContactType.ADDRESS: SuggestionPart.ADDRESS,
    ContactType.PLACE: SuggestionPart.ADDRESS,
    ContactType.SCHEDULE: SuggestionPart.HOURS,
}


def is_reachable(touchpoint: TouchpointCard) -> bool:
    """Whether a person who reads the card can get there; a timetable alone does not help."""
    return any(each.type is not ContactType.SCHEDULE for each in shown_contacts(touchpoint))


def confirmed(touchpoint: TouchpointCard, kind: ContactType) -> tuple[str, ...]:
    """Facts of one type that stand in an order or that staff verified."""
    return tuple(
        contact.value
        for contact in touchpoint.contacts
        if contact.type is kind and contact.trust in _CONFIRMED
    )


def dialled(phone: str) -> str:
    """The number without its extension: what a telephone can dial and a contact can keep."""
    return phone.split(",")[0]


def point_of(touchpoint: TouchpointCard) -> Point | None:
    """Where it is on the map, if both the place and its address are confirmed."""
    places = confirmed(touchpoint, ContactType.PLACE)
    addresses = confirmed(touchpoint, ContactType.ADDRESS)
    if not places or not addresses:
        return None
    latitude, separator, longitude = places[0].partition(",")
    if not separator or not (_is_degree(latitude, 90) and _is_degree(longitude, 180)):
        return None
    return Point(addresses[0], float(latitude), float(longitude))


def web_address(value: str) -> str | None:
    """An address that a button can open; None where it is none."""
    text = value.strip()
    if not _WEB.match(text):
        return None
    return text if text.lower().startswith(("http://", "https://")) else f"http://{text}"


def web_addresses(touchpoint: TouchpointCard) -> tuple[str, ...]:
    """What the card's buttons open."""
    values = [each.value for each in shown_contacts(touchpoint) if each.type is ContactType.SITE]
    return tuple(address for value in values if (address := web_address(value)))


def official_site(agency: AgencyCard) -> str | None:
    """The agency's own site, where the list knows its confirmed address. Of several
    none is guessed."""
    owner = agency.lists.get(Client.EXTERNAL)
    return _official_site(owner) if owner else None


@once_for_each
def _official_site(owner: ListCard) -> str | None:
    points = [row.touchpoint for row in owner.rows]
    own = [each for each in points if each.channel is Channel.SITE and not each.owner]
    values = [value for point in own for value in confirmed(point, ContactType.SITE)]
    sites = {site.rstrip("/"): site for value in values if (site := web_address(value))}
    return sites.popitem()[1] if len(sites) == 1 else None


def _is_degree(text: str, limit: int) -> bool:
    return bool(re.fullmatch(r"\s*-?\d{1,3}(\.\d+)?\s*", text)) and abs(float(text)) <= limit
