"""Founds an agency that keeps a list of its own: a sample's settings, without its rows."""

import re
from dataclasses import dataclass
from typing import Any

from storage.models import Agency, TouchpointList
from storage.procedure import OrderDocument, Procedure
from storage.samples.errors import AgencyExistsError
from storage.samples.loading import add_agency, add_units, add_words, note
from storage.samples.reading import read_sample
from storage.samples.schema import Sample
from storage.samples.words import read_words
from storage.store import Store
from storage.terms import ReleaseRule


@dataclass(frozen=True)
class OwnNames:
    """What an agency that begins with a sample's settings calls itself."""

    code: str
    name: str
    short_name: str
    time_zone: str


_LINES = {
    ReleaseRule.BY_ORDER: "{kind} от {order_date} № {order_number}",
    ReleaseRule.ON_APPROVAL: "Перечень № {number} от {date}",
}
"""The line about the approving document that no agency can call its own."""

_CALLS_ITSELF = re.compile(r"\b(?:Министерства|Службы)\b")
"""What the samples' orders call their agency by; a direction is worded for anybody instead."""


async def found_agency(store: Store, like: str, own: OwnNames) -> Agency:
    """An agency with the sample's settings and words and with empty lists: its own list comes
    by import or by proposals.

    Raises:
        UnknownSampleError, BadSampleError: as `load_sample`.
        AgencyExistsError: the database has an agency of this code already.
    """
    sample = read_sample(like)
    if await store.agencies.by_code(own.code) is not None:
        raise AgencyExistsError(own.code)
    agency = await add_agency(store, _renamed(sample, own))
    await add_units(store, agency, sample)
    for client in sample.procedure.clients:
        await store.agencies.add(TouchpointList(agency_id=agency.id, client=client))
    await add_words(store, agency, read_words(sample))
    await note(store, agency, "found_agency", {"like": like})
    return agency


def _renamed(sample: Sample, own: OwnNames) -> Sample:
    """The sample under the agency's own names; what the sample says of itself alone is left out
    where the names are others."""
    changes: dict[str, Any] = {"code": own.code, "name": own.name, "time_zone": own.time_zone}
    if own.name != sample.name:
        short = dict.fromkeys(sample.guide.short_name, own.short_name)
        names = {"greeting_name": short, "short_name": short}
        path = [
            each.model_copy(update={"needed": {}, "takes": {}}) for each in sample.guide.scenario
        ]
        silent = {"notice": None, "notice_source": "", "scenario": tuple(path)}
        changes["guide"] = sample.guide.model_copy(update=names | silent)
        changes["procedure"] = _of_nobody(sample.procedure)
    return sample.model_copy(update=changes)


def _of_nobody(procedure: Procedure) -> Procedure:
    """The sample's rules without its orders: no document, no paragraph and no list approved by
    one. The letter stays: it chooses the requirements and claims no document."""
    order = OrderDocument(title="", number="", date=None, letter=procedure.order.letter)
    directions = {
        client: tuple(_CALLS_ITSELF.sub("органа", each) for each in those)
        for client, those in procedure.directions.items()
    }
    changes = {
        "order": order,
        "lists": {},
        "document_line": _LINES[procedure.release_rule],
        "directions": directions,
        "route": procedure.route.model_copy(update={"note": ""}),
        **{part: _uncited(getattr(procedure, part)) for part in _CITING},
    }
    return procedure.model_copy(update=changes)


_CITING = ("needs", "causes", "channels", "publication", "monitoring", "reception_booking")
"""Settings that name the paragraph of the order which they come from."""


def _uncited(settings: Any) -> Any:
    if isinstance(settings, tuple):
        return tuple(_uncited(each) for each in settings)
    return settings and settings.model_copy(update={"paragraph": ""})
