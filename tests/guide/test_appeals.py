"""What of a list concerns an appeal that was sent."""

from bot.guide.appeals import (
    arrives_later,
    awaits_answer,
    place_for,
    places_after_answer,
    takes_whole_appeal,
    ways_of_sending,
)
from storage.situations import ScenarioStep
from storage.terms import Channel, Need, Regime
from tests.guide.cards import a_row_card, a_situation, an_agency_card, an_option

SYSTEM = a_row_card(1, "Госуслуги", Need.SUBMISSION, channel=Channel.STATE_SYSTEM)
LETTER = a_row_card(2, "Письмо", Need.SUBMISSION, channel=Channel.POST)
NETWORK = a_row_card(
    3, "Соцсети", Need.SUBMISSION, channel=Channel.SOCIAL_NETWORK, regime=Regime.MESSAGE
)
COURIER = a_row_card(4, "Нарочный", Need.SUBMISSION, channel=Channel.COURIER, regime=Regime.REQUEST)
HOTLINE = a_row_card(5, "Горячая линия", Need.PROGRESS, channel=Channel.HOTLINE)
MEETING = a_row_card(
    6, "Личный приём", Need.RESULT, Need.CONSULTATION, Need.FEEDBACK, channel=Channel.RECEPTION
)
ROWS = (SYSTEM, LETTER, NETWORK, COURIER, HOTLINE, MEETING)


def test_only_rows_whose_term_is_the_laws_on_appeals_are_offered() -> None:
    agency = an_agency_card((), *ROWS)

    assert ways_of_sending(agency) == (SYSTEM, LETTER)
    assert not takes_whole_appeal(NETWORK) and not takes_whole_appeal(COURIER)


def test_only_what_is_carried_arrives_later() -> None:
    assert [arrives_later(row) for row in (SYSTEM, LETTER, COURIER, None)] == [
        *(False, True, True, False)
    ]


def test_who_waits_is_known_by_the_need_and_not_by_whoever_has_the_answer() -> None:
    explain = an_option("explain", Need.CONSULTATION, Need.RESULT, step="explain")

    assert awaits_answer(an_option("progress", Need.PROGRESS))
    assert awaits_answer(an_option("result", Need.RESULT))
    assert not awaits_answer(explain) and not awaits_answer(an_option("ask", Need.CONSULTATION))


def test_the_path_leads_on_from_the_answer_and_nowhere_where_nothing_stands_behind() -> None:
    titles = {"title": {"ru": "Шаг"}, "next": {"ru": "Дальше"}}
    path = (
        ScenarioStep(need=Need.SUBMISSION, **titles),
        ScenarioStep(need=Need.RESULT, **titles),
        ScenarioStep(code="explain", **titles),
        ScenarioStep(need=Need.FEEDBACK, **titles),
    )
    came = a_situation(
        "came",
        an_option("feedback", Need.FEEDBACK),
        an_option("explain", Need.CONSULTATION, Need.RESULT, step="explain"),
        an_option("submit", Need.SUBMISSION),
        an_option("inspect", Need.INSPECTION),
    )

    whole = an_agency_card((came,), *ROWS, scenario=path)
    without_meeting = an_agency_card((came,), SYSTEM, scenario=path)

    after = [spot.option.code for spot in places_after_answer(whole) if spot.option]
    assert after == ["explain", "feedback"]
    assert places_after_answer(without_meeting) == ()
    assert place_for(whole, Need.PROGRESS) is None
    submitted = place_for(whole, Need.SUBMISSION)
    assert submitted is not None and submitted.option and submitted.option.code == "submit"
