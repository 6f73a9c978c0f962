"""What somebody asked to be told of, as their own history tells of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from admin.subscriptions.subscribing import Subject
from bot.citizen.own.history_words import Line, zone_of
from bot.citizen.subscriptions.actions import ListSubscriptions
from bot.citizen.subscriptions.names import name_of_subject
from bot.visit import Visit
from storage.care_terms import SubscriptionKind


def subscription_lines(record: dict[str, Any], visit: Visit) -> Sequence[Line]:
    """A line on the day on which they asked; of a mended contact no hour is kept."""
    agency_id, kind = record["agency"], SubscriptionKind(record["about"])
    name = name_of_subject(Subject(agency_id, kind, record["key"]), visit)
    since = datetime.fromisoformat(record["since"]).astimezone(ZoneInfo(zone_of(agency_id, visit)))
    mended = kind is SubscriptionKind.MENDED
    return [
        Line(
            since.date(),
            "" if mended else f"{since:%H:%M}",
            visit.say("tell-in-history", name=name),
            agency_id,
            visit.say("subscriptions-mine"),
            ListSubscriptions(),
        )
    ]
