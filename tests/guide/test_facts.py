"""Contacts that may be shown, the step of the way and the legal term."""

import pytest

from admin.contacts import (
    official_site,
    point_of,
    shown_contacts,
    web_address,
    web_addresses,
)
from admin.shown_rows import term_for
from bot.guide.scenario import step_for
from storage.cards import RowCard, TouchpointCard
from storage.procedure import AppealTerm
from storage.situations import ScenarioStep
from storage.terms import Channel, ContactType, Need, Regime, Trust
from tests.factories import a_procedure
from tests.guide.cards import a_contact, a_row_card, a_touchpoint_card, an_agency_card, an_option

TERM = AppealTerm(
    registration_days=3,
    answer_days=30,
    prolongation_days=30,
    law={"ru": "59-ФЗ"},
    source="https://example.org",
)


def a_place(*contacts: tuple[ContactType, str, Trust]) -> TouchpointCard:
    cards = tuple(a_contact(*each) for each in contacts)
    return a_touchpoint_card(1, "Приём", Channel.RECEPTION, contacts=cards)


def test_a_suspect_fact_is_never_shown() -> None:
    place = a_place(
        (ContactType.ADDRESS, "ул. Чужая, 1", Trust.SUSPECT),
        (ContactType.PHONE, "+7 000 000-00-00", Trust.STAFF),
    )

    assert [each.type for each in shown_contacts(place)] == [ContactType.PHONE]


def test_a_map_needs_a_confirmed_place_and_address() -> None:
    where = (ContactType.PLACE, "46.35, 48.04", Trust.STAFF)
    address = (ContactType.ADDRESS, "ул. Своя, 1", Trust.SEED)
    found = point_of(a_place(where, address))

    assert found is not None
    assert (found.latitude, found.longitude) == (46.35, 48.04)
    assert point_of(a_place(where)) is None
    assert point_of(a_place(where, (ContactType.ADDRESS, "ул. Чужая, 1", Trust.PAGE))) is None


@pytest.mark.parametrize("value", ["", "46.35", "север, юг", "146.35, 48.04", "1, 2, 3"])
def test_a_broken_place_is_not_shown_on_a_map(value: str) -> None:
    address = (ContactType.ADDRESS, "ул. Своя, 1", Trust.SEED)

    assert point_of(a_place((ContactType.PLACE, value, Trust.STAFF), address)) is None


def test_a_site_without_its_protocol_opens_too() -> None:
    assert web_address("www.example.org") == "http://www.example.org"
    assert web_address("https://example.org/a?b=1") == "https://example.org/a?b=1"


@pytest.mark.parametrize("value", ["", "сайт службы", "javascript:alert(1)", "ftp://example.org"])
def test_what_is_no_address_gets_no_button(value: str) -> None:
    place = a_place((ContactType.SITE, value, Trust.STAFF))

    assert web_addresses(place) == ()


def test_the_official_site_is_only_a_confirmed_one() -> None:
    page = {"contacts": (a_contact(ContactType.SITE, "https://example.org", Trust.PAGE),)}
    order = {"contacts": (a_contact(ContactType.SITE, "https://example.org", Trust.SEED),)}

    assert official_site(an_agency_card((), a_row_card(1, "Сайт", touchpoint=page))) is None
    assert official_site(an_agency_card((), a_row_card(1, "Сайт", touchpoint=order)))


def a_site(number: int, name: str, value: str, **changes: object) -> RowCard:
    contacts = (a_contact(ContactType.SITE, value, Trust.SEED),)
    return a_row_card(number, name, touchpoint={"contacts": contacts, **changes})


def test_of_several_sites_none_is_guessed_to_be_the_official_one() -> None:
    portal = a_site(1, "Портал услуг", "https://portal.example.org")
    official = a_site(2, "Официальный сайт Службы", "https://sluzhba.example.org/")
    foreign = a_site(3, "Официальный сайт МФЦ", "https://mfc.example.org", owner="МФЦ")
    other = a_site(4, "Реестр", "https://reestr.example.org")
    same = a_site(5, "Портал", "https://portal.example.org/")

    def of(*rows: RowCard) -> str | None:
        return official_site(an_agency_card((), *rows))

    assert of(foreign, official) == "https://sluzhba.example.org/"
    assert of(portal, official) is None
    assert of(portal, other) is None
    assert of(foreign) is None
    assert of(portal, same) in ("https://portal.example.org", "https://portal.example.org/")


def test_the_step_is_the_furthest_one_of_the_needs() -> None:
    steps = tuple(
        ScenarioStep(need=need, title={"ru": need}, next={"ru": "дальше"})
        for need in (Need.SUBMISSION, Need.RESULT)
    )
    guide = an_agency_card(scenario=steps).guide

    step = step_for(guide, an_option("ask", Need.CONSULTATION, Need.RESULT))

    assert step is not None and (step.number, step.total) == (2, 2)
    assert step_for(guide, an_option("ask", Need.INFORMATION)) is None


def test_an_option_may_name_a_step_of_its_own() -> None:
    words = {"title": {"ru": "Шаг"}, "next": {"ru": "дальше"}}
    steps = (ScenarioStep(need=Need.RESULT, **words), ScenarioStep(code="explain", **words))
    guide = an_agency_card(scenario=steps).guide

    step = step_for(guide, an_option("ask", Need.RESULT, step="explain"))

    assert step is not None and step.number == 2


def test_the_legal_term_is_told_of_appeals_only() -> None:
    procedure = a_procedure(appeal_term=TERM)

    assert term_for(a_row_card(1, "Письмо", Need.SUBMISSION), procedure) == TERM
    assert term_for(a_row_card(1, "Сайт", Need.INFORMATION), procedure) is None
    message = a_row_card(1, "Соцсети", Need.SUBMISSION, regime=Regime.MESSAGE)
    assert term_for(message, procedure) is None
    assert term_for(a_row_card(1, "Письмо", Need.SUBMISSION), a_procedure()) is None
