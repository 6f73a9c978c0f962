"""Offers of a place as fields of a change, and in words: the same for every face."""

from collections.abc import Collection, Mapping
from typing import Any

from admin.ways import Way, way_of
from locales import Html, Say
from storage.offers import Offer, known_offers
from storage.terms import Channel

YES, NO, UNKNOWN = "yes", "no", "unknown"
ANSWERS = (YES, NO, UNKNOWN)


def is_place(channel: Channel) -> bool:
    """Whether one comes there: of other touchpoints nobody asks for a ramp."""
    return way_of(channel) is Way.COME


def field_of_offer(offer: Offer) -> str:
    """Its name among the fields of a change, and its key in `locales`."""
    return f"offer-{offer.value}"


def offer_of(field: str) -> str:
    """The other way: the code of an offer."""
    return field.removeprefix("offer-")


def is_offer(field: str) -> bool:
    return field.startswith("offer-")


def offers_among(fields: Collection[str]) -> tuple[str, ...]:
    """Those of the fields that are offers, in our order: a database keeps none."""
    return tuple(field for field in map(field_of_offer, Offer) if field in fields)


def offers_as_fields(kept: Mapping[str, Any]) -> dict[str, str]:
    """A touchpoint's offers as fields of a change, one each; empty: not known."""
    known = known_offers(kept)
    words = {True: YES, False: NO}
    return {field_of_offer(offer): words[known[offer]] if offer in known else "" for offer in Offer}


def offers_as_kept(fields: Mapping[str, Any]) -> dict[str, bool]:
    """The other way: what a touchpoint keeps, without what is not known."""
    said = {offer.value: fields.get(field_of_offer(offer)) for offer in Offer}
    return {code: value == YES for code, value in said.items() if value}


def offer_words(value: str, say: Say) -> Html:
    """«есть», «нет», «не известно»."""
    return say(f"offer-answer-{value or UNKNOWN}")


def all_offers_words(fields: Mapping[str, Any], say: Say) -> list[Html]:
    """«Есть: …», «Нет: …», «Не известно: …»: a line each, of those that there are."""
    named: dict[str, list[Html]] = {each: [] for each in ANSWERS}
    for offer in Offer:
        field = field_of_offer(offer)
        named[fields.get(field) or UNKNOWN].append(say(field))
    return [
        say("offers-line", answer=each, names=Html("; ".join(names)))
        for each, names in named.items()
        if names
    ]
