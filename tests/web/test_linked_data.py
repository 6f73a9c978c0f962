"""The public list as linked data: it conforms, and tells nothing that is not public."""

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyshacl import validate
from rdflib import Graph

from admin.linked_data import ld_script, linked_list, linked_point, linked_summary
from storage.cards import AgencyCard, FormCard
from storage.care_terms import Segment
from storage.db import Database
from storage.offers import Offer
from storage.published import load_published
from storage.samples import SAMPLES, load_sample
from storage.terms import Channel, Client, ContactType, Kind, Need, Trust
from tests.guide.cards import a_contact, a_row_card, a_situation, an_agency_card, an_option

ADDRESS = "https://example.org"
SHAPES = sorted(Path(__file__).parent.joinpath("shapes").glob("*.ttl"))

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*deprecated:DeprecationWarning:rdflib",
    "ignore:.*deprecated:DeprecationWarning:pyshacl",
)
"""The two libraries warn of each other."""


@cache
def shapes_of(file: Path) -> Graph:
    return Graph().parse(file, format="turtle")


def faults(data: Mapping[str, Any]) -> list[str]:
    """What the shapes say against the data; nothing is fetched from anywhere."""
    graph = Graph().parse(data=json.dumps(data), format="json-ld")
    assert len(graph) > 10
    said = [validate(graph, shacl_graph=shapes_of(file)) for file in SHAPES]
    return [str(text) for conforms, _graph, text in said if not conforms]


def node(data: Mapping[str, Any], a_type: str) -> dict[str, Any]:
    return next(each for each in data["@graph"] if a_type in each["@type"])


def texts(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def an_agency(*contacts: Any, trust: Trust = Trust.SEED, **point: Any) -> AgencyCard:
    situation = a_situation("ask", an_option("learn", Need.INFORMATION))
    row = a_row_card(
        7,
        "Приём",
        Need.INFORMATION,
        channel=Channel.RECEPTION,
        trust=trust,
        touchpoint={"contacts": contacts, "kind": Kind.OFFLINE, **point},
    )
    hidden = a_row_card(8, "Внутренний телефон", Need.RESULT)
    return an_agency_card((situation,), row, internal=(hidden,))


def a_full_agency() -> AgencyCard:
    return an_agency(
        a_contact(ContactType.PHONE, "+7 000 000-00-00"),
        a_contact(ContactType.EMAIL, "office@example.org"),
        a_contact(ContactType.SITE, "example.org/office"),
        a_contact(ContactType.ADDRESS, "ул. Учебная, 1"),
        a_contact(ContactType.PLACE, "46.35, 48.04"),
        hours="Mo-Fr 09:00-13:00,14:00-18:00",
    )


async def samples(database: Database) -> Sequence[AgencyCard]:
    async with database.writing() as store:
        for code in SAMPLES:
            await load_sample(store, code, date(2026, 11, 22))
    async with database.reading() as store:
        return await load_published(store)


async def test_every_sample_conforms(sqlite_database: Database) -> None:
    agencies = await samples(sqlite_database)

    found = {agency.code: faults(linked_list(agency, ADDRESS)) for agency in agencies}

    assert found == {code: [] for code in SAMPLES}


async def test_every_point_and_summary_of_a_sample_conforms(sqlite_database: Database) -> None:
    agency = (await samples(sqlite_database))[0]
    points = {row.touchpoint.id for row in agency.lists[Client.EXTERNAL].rows}

    found = [faults(linked_point(agency, each, ADDRESS)) for each in points]

    assert faults(linked_summary(agency, ADDRESS)) == []
    assert found == [[]] * len(points)


def test_everything_that_may_be_known_of_a_point_conforms() -> None:
    agency = a_full_agency()

    data = linked_list(agency, ADDRESS, successors=["heir"])

    assert faults(data) == []
    channel, contact = node(data, "cv:Channel"), node(data, "cv:ContactPoint")
    assert channel["@id"] == "https://example.org/list/service/points/7"
    assert contact["telephone"] == ["+7 000 000-00-00"]
    assert [(each["opens"], each["closes"]) for each in contact["hoursAvailable"]] == [
        ("09:00", "13:00"),
        ("14:00", "18:00"),
    ]
    assert channel["serviceLocation"]["geo"]["latitude"] == 46.35


@pytest.mark.parametrize(
    ("a_type", "field", "wrong"),
    [
        ("cpsv:PublicService", "dct:title", None),
        ("cpsv:PublicService", "dct:title", "без языка"),
        ("cpsv:PublicService", "dct:description", None),
        ("cpsv:PublicService", "cv:hasCompetentAuthority", None),
        ("cpsv:PublicService", "cv:hasChannel", {"@id": "https://example.org/list/service#list"}),
        ("cpsv:PublicService", "availableChannel", None),
        ("cv:Channel", "dct:identifier", None),
        ("cv:Channel", "dct:type", {"@id": "https://example.org/list/service#agency"}),
        ("cv:Channel", "@type", ["cv:Channel"]),
        ("cv:ContactPoint", "cv:openingHours", "Mo-Fr 09:00-18:00"),
        ("cv:ContactPoint", "hoursAvailable", {"@type": "OpeningHoursSpecification"}),
        ("cv:LifeEvent", "dct:title", None),
        ("cv:PublicOrganisation", "dct:spatial", None),
        ("cv:PublicOrganisation", "skos:prefLabel", None),
        ("foaf:Agent", "dct:identifier", ["one", "two"]),
        ("dcat:Dataset", "dct:publisher", None),
        ("Dataset", "version", None),
    ],
)
def test_a_planted_fault_is_found(a_type: str, field: str, wrong: Any) -> None:
    data = deepcopy(linked_list(a_full_agency(), ADDRESS))
    spoilt = node(data, a_type)

    spoilt.pop(field) if wrong is None else spoilt.update({field: wrong})

    assert faults(data) != []


def test_only_confirmed_contacts_are_linked() -> None:
    agency = an_agency(
        a_contact(ContactType.PHONE, "+7 000 000-00-01", Trust.SUSPECT),
        a_contact(ContactType.EMAIL, "page@example.org", Trust.PAGE),
        a_contact(ContactType.ADDRESS, "ул. Чужая, 1", Trust.SUSPECT),
        a_contact(ContactType.PHONE, "+7 000 000-00-02", Trust.STAFF),
    )

    told = texts(linked_list(agency, ADDRESS))

    assert "000-00-02" in told
    assert not [each for each in ("000-00-01", "page@", "Чужая") if each in told]


def test_a_point_without_confirmed_contacts_has_no_contact_point() -> None:
    agency = an_agency(a_contact(ContactType.PHONE, "+7 000 000-00-01", Trust.PAGE))

    data = linked_list(agency, ADDRESS)

    assert faults(data) == []
    assert not [each for each in data["@graph"] if "cv:ContactPoint" in each["@type"]]


@pytest.mark.parametrize("trust", [Trust.PAGE, Trust.SUSPECT])
def test_a_row_that_nobody_confirmed_is_not_linked(trust: Trust) -> None:
    agency = an_agency(trust=trust)

    assert "points/7" not in texts(linked_list(agency, ADDRESS))
    assert linked_point(agency, 7, ADDRESS) == {}


def test_the_internal_list_is_not_linked() -> None:
    agency = an_agency()

    told = texts(linked_list(agency, ADDRESS)) + texts(linked_summary(agency, ADDRESS))

    assert "Внутренний телефон" not in told
    assert linked_point(agency, 8, ADDRESS) == {}


def test_nothing_in_the_list_can_leave_its_script() -> None:
    agency = an_agency(owner="</script><script>alert(1)</script>", about={"ru": "<b>&</b>\u2028"})

    script = ld_script(linked_list(agency, ADDRESS))

    body = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not [sign for sign in "<>&\u2028" if sign in body]
    assert json.loads(body) == linked_list(agency, ADDRESS)


def test_offers_forms_and_segments_are_linked_data_too() -> None:
    form = FormCard("Заявление", 5, "0" * 64, date(2026, 2, 1))
    row = a_row_card(
        7,
        "Приём",
        Need.FORMS,
        channel=Channel.RECEPTION,
        segments=(Segment.BUSINESS,),
        forms=(form,),
        touchpoint={
            "kind": Kind.OFFLINE,
            "contacts": (a_contact(ContactType.ADDRESS, "г. Город, ул. Садовая, д. 7"),),
            "offers": {Offer.RAMP: True, Offer.PARKING: False},
        },
    )
    situation = a_situation("ask", an_option("learn", Need.FORMS))

    data = linked_list(an_agency_card((situation,), row), ADDRESS, ())

    service = node(data, "GovernmentService")
    place = node(data, "ServiceChannel")["serviceLocation"]
    assert faults(data) == []
    assert [each["value"] for each in place["amenityFeature"]] == [True, False]
    assert service["audience"][0]["audienceType"]
    assert service["subjectOf"][0]["url"]["@id"].endswith(f"/forms/{'0' * 64}")
