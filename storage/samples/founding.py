"""Founds an agency that keeps a list of its own: a sample's settings, without its rows."""

from dataclasses import dataclass
from typing import Any

from storage.models import Agency, TouchpointList
from storage.samples.errors import AgencyExistsError
from storage.samples.loading import add_agency, add_units, add_words, note
from storage.samples.reading import read_sample
from storage.samples.schema import Sample
from storage.samples.words import read_words
from storage.store import Store


@dataclass(frozen=True)
class OwnNames:
    """What an agency that begins with a sample's settings calls itself."""

    code: str
    name: str
    short_name: str
    time_zone: str


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
        silent = {"notice": None, "notice_source": ""}
        changes["guide"] = sample.guide.model_copy(update=names | silent)
    return sample.model_copy(update=changes)
