"""A release's content: the whole list as plain JSON, and back into cards."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from storage.cards import ContactCard, FormCard, RowCard, TouchpointCard
from storage.care_terms import known_segments
from storage.models import Row, Touchpoint
from storage.offers import known_offers
from storage.terms import Channel, ContactType, Kind, Need, Regime, Trust


def snapshot(
    *,
    agency: str,
    client: str,
    number: int,
    made_on: date,
    document_line: str,
    rows: Iterable[Row],
    touchpoints: Mapping[int, Touchpoint],
    units: Mapping[int, str] = MappingProxyType({}),
) -> dict[str, Any]:
    """The list with everything that its form, its cards and its hash need; `units` are the
    agency's, by name."""
    return {
        "agency": agency,
        "client": client,
        "number": number,
        "date": made_on.isoformat(),
        "document_line": document_line,
        "rows": [_row_content(row, touchpoints[row.touchpoint_id], units) for row in rows],
    }


def row_cards(content: Mapping[str, Any]) -> tuple[RowCard, ...]:
    """The rows of a release's content as frozen cards, in its order."""
    return tuple(_row_card(row) for row in content["rows"])


def _row_content(row: Row, touchpoint: Touchpoint, units: Mapping[int, str]) -> dict[str, Any]:
    return {
        "id": row.id,
        "direction": row.direction,
        "service": row.service,
        "process": row.process,
        "needs": list(row.needs),
        "regime": row.regime.value,
        "situations": list(row.situations),
        "segments": list(row.segments),
        "bring": dict(row.bring),
        "peculiarity": row.peculiarity,
        "basis": row.basis,
        "responsible": row.responsible,
        "trust": row.trust.value,
        "source": row.source,
        **_given(
            phrases=list(row.phrases),
            unit=units.get(row.unit_id or 0, ""),
            forms=list(row.forms),
        ),
        "touchpoint": {
            "id": touchpoint.id,
            "name": touchpoint.name,
            "channel": touchpoint.channel.value,
            "kind": touchpoint.kind.value,
            "labels": dict(touchpoint.labels),
            "about": dict(touchpoint.about),
            "contacts": list(touchpoint.contacts),
            "hours": touchpoint.hours,
            "owner": touchpoint.owner,
            **_given(requirements=dict(touchpoint.requirements), offers=dict(touchpoint.offers)),
        },
    }


def _given(**fields: Any) -> dict[str, Any]:
    """Nothing for what is empty: the hash stays what it was before there were such fields."""
    return {name: value for name, value in fields.items() if value}


def _row_card(content: Mapping[str, Any]) -> RowCard:
    return RowCard(
        id=content["id"],
        direction=content["direction"],
        service=content["service"],
        process=content["process"],
        needs=tuple(Need(code) for code in content["needs"]),
        regime=Regime(content["regime"]),
        situations=tuple(content["situations"]),
        segments=known_segments(content["segments"]),
        bring=content["bring"],
        peculiarity=content["peculiarity"],
        trust=Trust(content["trust"]),
        touchpoint=_touchpoint_card(content["touchpoint"]),
        phrases=tuple(content.get("phrases", ())),
        forms=tuple(form_card(form) for form in content.get("forms", ())),
    )


def _touchpoint_card(content: Mapping[str, Any]) -> TouchpointCard:
    return TouchpointCard(
        id=content["id"],
        name=content["name"],
        channel=Channel(content["channel"]),
        kind=Kind(content["kind"]),
        labels=content["labels"],
        about=content["about"],
        contacts=tuple(contact_card(contact) for contact in content["contacts"]),
        hours=content["hours"],
        owner=content["owner"],
        offers=known_offers(content.get("offers", {})),
    )


def form_card(content: Mapping[str, Any]) -> FormCard:
    """A stored form {title, file_id, sha256, dated} as a card."""
    return FormCard(
        title=content["title"],
        file_id=content["file_id"],
        sha256=content["sha256"],
        dated=date.fromisoformat(content["dated"]),
    )


def contact_card(content: Mapping[str, Any]) -> ContactCard:
    """A stored contact {type, value, trust, source, checked_on} as a card."""
    checked = content.get("checked_on")
    return ContactCard(
        type=ContactType(content["type"]),
        value=content["value"],
        trust=Trust(content["trust"]),
        source=content.get("source", ""),
        checked_on=date.fromisoformat(checked) if checked else None,
    )
