"""What a person's wishes do to the ways that they are offered: pure, on frozen cards."""

from dataclasses import replace

import pytest

from bot.guide.instead import ways_instead, ways_without_call
from bot.guide.narrowing import find_row, hides, human_rows, open_situations, rows_for
from bot.guide.spot import Spot, find_spot, kept_back
from bot.guide.wishes import in_wished_order
from storage.cards import AgencyCard, RowCard, Wishes
from storage.care_terms import Segment
from storage.offers import Offer
from storage.terms import Channel, Client, ContactType, Need
from tests.guide.cards import a_contact, a_row_card, a_situation, an_agency_card, an_option

LEARN = an_option("learn", Need.INFORMATION)
ASK = a_situation("ask", LEARN)

CHANNELS = {
    "site": Channel.SITE,
    "email": Channel.EMAIL,
    "phone": Channel.PHONE,
    "post": Channel.POST,
    "office": Channel.OFFICE,
}


def a_way(name: str, number: int = 0, **values: object) -> RowCard:
    number = number or list(CHANNELS).index(name) + 1
    return a_row_card(number, name, Need.INFORMATION, channel=CHANNELS[name], **values)


def every_way() -> list[RowCard]:
    return [a_way(name) for name in CHANNELS]


def names(rows: tuple[RowCard, ...]) -> list[str]:
    return [row.touchpoint.name for row in rows]


def shown_to(agency: AgencyCard, **wishes: object) -> AgencyCard:
    return replace(agency, wishes=Wishes(**wishes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wishes", "order"),
    [
        (Wishes(), ["site", "phone", "email", "post", "office"]),
        (Wishes(offline_first=True), ["office", "phone", "post", "email", "site"]),
        (Wishes(no_calls=True), ["site", "email", "post", "office", "phone"]),
        (Wishes(offline_first=True, no_calls=True), ["office", "post", "email", "site", "phone"]),
        (Wishes(step_free=True), ["site", "phone", "email", "post", "office"]),
    ],
)
def test_ways_stand_as_the_person_wishes(wishes: Wishes, order: list[str]) -> None:
    assert names(in_wished_order(every_way(), wishes)) == order


def test_a_place_without_steps_goes_first_and_one_with_steps_last() -> None:
    unknown, steps, level = (
        a_way("office", number, touchpoint={"offers": offers})
        for number, offers in enumerate(({}, {Offer.RAMP: False}, {Offer.RAMP: True}), start=1)
    )

    assert in_wished_order((unknown, steps, level), Wishes(step_free=True)) == (
        level,
        unknown,
        steps,
    )
    assert in_wished_order((unknown, steps, level), Wishes()) == (unknown, steps, level)


def test_the_order_holds_for_a_need_for_people_and_for_what_is_named_instead() -> None:
    reach = {
        "phone": a_contact(ContactType.PHONE, "+7 000 000-00-00"),
        "office": a_contact(ContactType.ADDRESS, "ул. Первая, д. 1"),
    }
    ways = [
        a_way(name, touchpoint={"contacts": (reach[name],) if name in reach else ()})
        for name in CHANNELS
    ]
    channels = (Channel.PHONE, Channel.OFFICE)
    agency = shown_to(
        an_agency_card((ASK,), *ways, human_channels=channels), offline_first=True, no_calls=True
    )
    spot = Spot(agency, Client.EXTERNAL, ASK, LEARN)

    assert names(rows_for(agency, ASK, LEARN))[0] == "office"
    assert names(human_rows(agency, Client.EXTERNAL)) == ["office", "phone"]
    assert names(ways_instead(spot, ways[0])) == ["office", "phone"]


def test_whoever_cannot_call_is_led_past_a_need_that_only_telephones_serve() -> None:
    hear = an_option("hear", Need.PROGRESS)
    situation = a_situation("wait", hear)
    line = a_row_card(1, "Линия", Need.PROGRESS, Need.INFORMATION, channel=Channel.HOTLINE)
    site = a_row_card(2, "Сайт", Need.PROGRESS, Need.INFORMATION)
    letter = a_row_card(3, "Письмо", Need.SUBMISSION, channel=Channel.POST)
    alone = an_agency_card((situation,), line, letter)
    both = an_agency_card((situation,), line, site, letter)

    def instead(agency: AgencyCard, **wishes: object) -> tuple[RowCard, ...]:
        spot = Spot(shown_to(agency, **wishes), Client.EXTERNAL, situation, hear)
        return ways_without_call(spot, spot.rows)

    assert instead(alone, no_calls=True) == (letter,)
    assert instead(alone) == ()
    assert instead(both, no_calls=True) == ()


def test_a_row_of_other_segments_is_not_offered_but_opens_when_asked_for() -> None:
    firms = a_way("site", segments=(Segment.BUSINESS, Segment.BODY))
    everybody = a_way("post")
    agency = an_agency_card((ASK,), firms, everybody)

    citizen = shown_to(agency, segment=Segment.CITIZEN)
    business = shown_to(agency, segment=Segment.BUSINESS)

    assert rows_for(citizen, ASK, LEARN) == (everybody,)
    assert rows_for(business, ASK, LEARN) == (firms, everybody)
    assert rows_for(agency, ASK, LEARN) == (firms, everybody)
    assert find_row(citizen, firms.id) is not None
    assert [hides(each, Client.EXTERNAL) for each in (citizen, business, agency)] == [
        True,
        False,
        False,
    ]


def test_a_situation_of_other_segments_is_not_offered() -> None:
    firms = ASK.model_copy(update={"code": "firm", "segments": (Segment.BUSINESS,)})
    agency = an_agency_card((ASK, firms), a_way("site"))
    citizen = shown_to(agency, segment=Segment.CITIZEN)

    assert open_situations(citizen, Client.EXTERNAL) == (ASK,)
    assert open_situations(agency, Client.EXTERNAL) == (ASK, firms)
    assert find_spot(citizen, Client.EXTERNAL, "firm") is None
    assert kept_back(citizen, Client.EXTERNAL, "firm") is not None
    assert kept_back(citizen, Client.EXTERNAL, "unheard-of") is None
    assert kept_back(agency, Client.EXTERNAL, "firm") is None


def test_employees_are_narrowed_by_nothing_in_their_own_list() -> None:
    advice = a_situation("advice", LEARN, client=Client.INTERNAL)
    desk = a_way("site", segments=(Segment.EMPLOYEE,))
    agency = shown_to(an_agency_card((advice,), internal=(desk,)), segment=Segment.CITIZEN)

    assert rows_for(agency, advice, LEARN) == (desk,)
