"""Which rows answer a situation, which buttons there are, and where «back» leads."""

from admin.shown_rows import shown_rows, successor_of
from admin.ways import Way, grouped
from bot.guide.narrowing import (
    find_row,
    has_offline,
    human_rows,
    open_options,
    open_situations,
    rows_for,
)
from bot.guide.spot import Spot, find_spot, home
from bot.guide.wishes import in_wished_order
from storage.cards import GoneCard, Wishes
from storage.terms import Channel, Client, Kind, Need, Regime, Trust
from tests.guide.cards import a_list_card, a_row_card, a_situation, an_agency_card, an_option

ASK = an_option("ask", Need.INFORMATION)
SUBMIT = an_option("submit", Need.SUBMISSION)
EXPLAIN = an_option("explain", Need.CONSULTATION, Need.RESULT)


def test_a_row_answers_when_it_satisfies_every_need_of_the_option() -> None:
    both = a_row_card(1, "Приём", Need.CONSULTATION, Need.RESULT)
    one = a_row_card(2, "Чат", Need.CONSULTATION)
    situation = a_situation("came", EXPLAIN)
    agency = an_agency_card((situation,), both, one)

    assert rows_for(agency, situation, EXPLAIN) == (both,)


def test_a_row_answers_by_its_channel() -> None:
    hotline = a_row_card(1, "Линия", Need.INFORMATION, channel=Channel.HOTLINE)
    site = a_row_card(2, "Сайт", Need.INFORMATION)
    talk = an_option("talk", channels=(Channel.HOTLINE,))
    situation = a_situation("other", talk)

    assert rows_for(an_agency_card((situation,), hotline, site), situation, talk) == (hotline,)


def test_an_option_without_needs_and_channels_is_answered_by_nothing() -> None:
    option = an_option("words", own_words=True)
    situation = a_situation("other", option)
    agency = an_agency_card((situation,), a_row_card(1, "Сайт", Need.INFORMATION))

    assert rows_for(agency, situation, option) == ()
    assert open_options(agency, situation) == (option,)


def test_a_row_of_other_situations_is_left_out() -> None:
    courier = a_row_card(1, "Нарочный", Need.INFORMATION, situations=("from_body",))
    situation = a_situation("learn", ASK)

    assert rows_for(an_agency_card((situation,), courier), situation, ASK) == ()


def test_a_message_is_never_a_way_to_submit_an_appeal() -> None:
    network = a_row_card(1, "Соцсети", Need.SUBMISSION, Need.RESULT, regime=Regime.MESSAGE)
    wait = an_option("wait", Need.RESULT)
    situation = a_situation("complain", SUBMIT, wait)
    agency = an_agency_card((situation,), network)

    assert rows_for(agency, situation, SUBMIT) == ()
    assert rows_for(agency, situation, wait) == (network,)


def test_a_row_known_only_from_a_page_is_shown_nowhere() -> None:
    lines = [
        a_row_card(number, "Прямая линия", Need.INFORMATION, trust=trust, channel=Channel.HOTLINE)
        for number, trust in enumerate((Trust.PAGE, Trust.SUSPECT), start=1)
    ]
    situation = a_situation("learn", ASK)
    agency = an_agency_card((situation,), *lines)

    assert shown_rows(agency, Client.EXTERNAL) == ()
    assert human_rows(agency, Client.EXTERNAL) == ()
    assert find_row(agency, 1) is None


def test_what_leads_nowhere_gets_no_button() -> None:
    site = a_row_card(1, "Сайт", Need.INFORMATION)
    learn, complain = a_situation("learn", ASK, EXPLAIN), a_situation("complain", SUBMIT)
    agency = an_agency_card((learn, complain), site)

    assert open_options(agency, learn) == (ASK,)
    assert open_situations(agency, Client.EXTERNAL) == (learn,)


def test_nothing_is_offered_where_the_list_is_empty() -> None:
    situation = a_situation("other", an_option("words", own_words=True))

    assert open_situations(an_agency_card((situation,)), Client.EXTERNAL) == ()


def test_people_see_ways_by_what_they_do_digital_first() -> None:
    office = a_row_card(1, "Кабинет", Need.INFORMATION, channel=Channel.OFFICE)
    post = a_row_card(2, "Письмо", Need.INFORMATION, channel=Channel.POST)
    phone = a_row_card(3, "Телефон", Need.INFORMATION, channel=Channel.PHONE)
    bot = a_row_card(4, "Бот", Need.INFORMATION, channel=Channel.CHAT_BOT)

    groups = grouped(in_wished_order((office, post, phone, bot), Wishes()))

    assert list(groups) == [Way.ONLINE, Way.CALL, Way.WRITE, Way.COME]
    assert groups[Way.COME] == (office,)


def test_the_offline_alternative_is_judged_by_the_agencys_own_kind() -> None:
    offline = {"kind": Kind.OFFLINE}
    phone = a_row_card(1, "Телефон", channel=Channel.PHONE, touchpoint=offline)
    digital = a_row_card(2, "Телефон", channel=Channel.PHONE)

    assert has_offline((phone, digital))
    assert not has_offline((digital,))


def test_an_answering_person_is_offered_for_any_situation_only() -> None:
    line = a_row_card(1, "Линия", channel=Channel.HOTLINE)
    special = a_row_card(2, "Приём", channel=Channel.RECEPTION, situations=("from_body",))

    assert human_rows(an_agency_card((), line, special), Client.EXTERNAL) == (line,)


def test_back_passes_over_screens_with_one_option() -> None:
    site, chat = (a_row_card(n, "Сайт", Need.INFORMATION) for n in (1, 2))
    situation = a_situation("learn", ASK)
    agency = an_agency_card((situation,), site, chat)

    ways = find_spot(agency, Client.EXTERNAL, "learn", "ask")

    assert ways is not None and not ways.skipped
    assert ways.under_card == ways
    assert ways.above == Spot(agency, Client.EXTERNAL)


def test_back_from_the_only_card_leads_over_its_own_screen() -> None:
    site = a_row_card(1, "Сайт", Need.INFORMATION)
    office = a_row_card(2, "Приём", Need.SUBMISSION)
    situation = a_situation("learn", ASK, SUBMIT)
    agency = an_agency_card((situation,), site, office)

    card = find_spot(agency, Client.EXTERNAL, "learn", "ask")

    assert card is not None and card.skipped
    assert card.under_card == Spot(agency, Client.EXTERNAL, situation)


def test_a_situation_that_is_gone_is_not_found() -> None:
    agency = an_agency_card((a_situation("learn", ASK),))

    assert find_spot(agency, Client.EXTERNAL, "learn") is None
    assert find_spot(agency, Client.EXTERNAL, "unheard-of") is None


def test_employees_begin_with_their_list_where_citizens_have_none() -> None:
    situation = a_situation("advice", ASK, client=Client.INTERNAL)
    desk = a_row_card(1, "Заявки", Need.INFORMATION)
    agency = an_agency_card((situation,), internal=(desk,))

    assert home(agency, employee=True).client is Client.INTERNAL
    assert home(agency, employee=False).client is Client.EXTERNAL


def test_a_successor_is_found_through_several_changes() -> None:
    heir = a_row_card(3, "Новый сайт")
    gone = (GoneCard(1, "Сайт", 2), GoneCard(2, "Сайт 2", 3), GoneCard(4, "По кругу", 4))
    owner = a_list_card(heir, gone=gone)

    assert successor_of(owner, 1) == heir
    assert successor_of(owner, 4) is None
