"""A touchpoint as a channel: how it is reached and when, as far as that is confirmed."""

from collections.abc import Sequence
from html import unescape

from admin.contacts import confirmed, point_of, web_address
from admin.hours_words import ORDINARY_WEEK, hours_words
from admin.linked_data.names import Names, Node, known, link, said, words
from admin.place_offers.table import field_of_offer
from locales import LANGUAGES, Say
from storage.cards import TouchpointCard
from storage.hours import WeekLine, is_always_open, week_of
from storage.terms import ContactType, Kind

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EVERY_DAY = (WeekLine(0, 6, ()),)


def channel_nodes(point: TouchpointCard, names: Names, services: Sequence[str]) -> list[Node]:
    """The channel, its contact point where there is a contact, and its hours where known;
    `services` are addresses of what it provides."""
    contact = _contact(point, names)
    hours = _hours(point, names)
    return [_channel(point, names, services, has_contact=bool(contact)), *contact, *hours]


def _channel(
    point: TouchpointCard, names: Names, services: Sequence[str], *, has_contact: bool
) -> Node:
    """Another body's channel (ЕПГУ, МФЦ) is not owned by the agency."""
    sites = confirmed(point, ContactType.SITE)
    contact = link(names.contact(point.id)) if has_contact else None
    return known(
        {
            "@id": names.point(point.id),
            "@type": ["cv:Channel", "ServiceChannel"],
            "dct:identifier": str(point.id),
            "dct:title": words({"ru": point.name}),
            "dct:description": words(point.about),
            "dct:type": link(names.concept("channel", point.channel.value)),
            "name": words({**point.labels, "ru": point.name}),
            "description": words(point.about),
            "url": link(names.point(point.id)),
            "cv:ownedBy": None if point.owner else link(names.agency),
            "cv:openingHours": link(names.hours(point.id)) if point.hours else None,
            "serviceUrl": [link(each) for site in sites if (each := web_address(site))],
            "servicePhone": contact if confirmed(point, ContactType.PHONE) else None,
            "serviceLocation": _place(point),
            "providesService": [link(each) for each in services],
            "availableLanguage": "ru",
        }
    )


def _contact(point: TouchpointCard, names: Names) -> list[Node]:
    phones = list(confirmed(point, ContactType.PHONE))
    emails = confirmed(point, ContactType.EMAIL)
    sites = [each for site in confirmed(point, ContactType.SITE) if (each := web_address(site))]
    schedule = confirmed(point, ContactType.SCHEDULE)
    if not (phones or emails or sites or point.hours or schedule):
        return []
    node = known(
        {
            "@id": names.contact(point.id),
            "@type": ["cv:ContactPoint", "ContactPoint"],
            "name": words({**point.labels, "ru": point.name}),
            "description": [node for text in schedule for node in words({"ru": text})],
            "cv:telephone": phones,
            "cv:email": list(emails),
            "cv:contactPage": [link(each) for each in sites],
            "cv:openingHours": link(names.hours(point.id)) if point.hours else None,
            "telephone": phones,
            "email": list(emails),
            "url": [link(each) for each in sites],
            "contactOption": "https://schema.org/TollFree" if _is_free(phones) else None,
            "hoursAvailable": _specifications(point.hours),
            "availableLanguage": "ru",
        }
    )
    return [node, *({"@id": each, "@type": "foaf:Document"} for each in sites)]


def _is_free(phones: Sequence[str]) -> bool:
    """8 800 is free of charge in Russia."""
    numbers = ["".join(sign for sign in each if sign.isdigit()) for each in phones]
    return bool(numbers) and all(each[1:4] == "800" for each in numbers)


def _place(point: TouchpointCard) -> Node | None:
    """Only where people come: its address, and the map where both are confirmed."""
    addresses = confirmed(point, ContactType.ADDRESS)
    if not addresses or point.kind is Kind.DIGITAL:
        return None
    found = point_of(point)
    geo = found and {
        "@type": "GeoCoordinates",
        "latitude": found.latitude,
        "longitude": found.longitude,
    }
    return known(
        {
            "@type": "Place",
            "name": words({**point.labels, "ru": point.name}),
            "address": addresses[0],
            "geo": geo,
            "openingHoursSpecification": _specifications(point.hours),
            "amenityFeature": [
                {
                    "@type": "LocationFeatureSpecification",
                    "name": said(field_of_offer(offer)),
                    "value": there,
                }
                for offer, there in point.offers.items()
            ],
        }
    )


def _hours(point: TouchpointCard, names: Names) -> list[Node]:
    """In words of each language: what a machine reads stands at the contact point."""
    if not point.hours:
        return []
    described = {
        language: unescape(hours_words(point.hours, Say(language))) for language in LANGUAGES
    }
    return [
        {
            "@id": names.hours(point.id),
            "@type": "time:TemporalEntity",
            "dct:description": words(described),
        }
    ]


def _specifications(hours: str) -> list[Node]:
    """An ordinary week; nothing where no week tells it."""
    if is_always_open(hours):
        return [_specification(_EVERY_DAY[0], "00:00", "23:59")]
    return [
        _specification(line, f"{opens:%H:%M}", f"{closes:%H:%M}")
        for line in week_of(hours, ORDINARY_WEEK)
        for opens, closes in line.spans
    ]


def _specification(line: WeekLine, opens: str, closes: str) -> Node:
    days = _DAYS[line.first : line.last + 1]
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [link(f"https://schema.org/{day}") for day in days],
        "opens": opens,
        "closes": closes,
    }
