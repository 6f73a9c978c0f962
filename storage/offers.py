"""What a touchpoint may offer whoever needs help there (A3.8.4, B2.8.4)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Offer(StrEnum):
    """A way of help; of each it is known that it is there, that it is not, or nothing."""

    RAMP = "ramp"
    """A way in without steps, or a ramp."""
    INDUCTION_LOOP = "induction_loop"
    SIGN_LANGUAGE = "sign_language"
    HOME_VISIT = "home_visit"
    ACCESSIBLE_TOILET = "accessible_toilet"
    PARKING = "parking"
    """A place for the car of a person with a disability."""


def known_offers(kept: Mapping[str, Any]) -> dict[Offer, bool]:
    """What is known, in the order of `Offer`; a code of another version of ours is passed over."""
    return {offer: bool(kept[offer]) for offer in Offer if kept.get(offer) is not None}
