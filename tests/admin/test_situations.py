"""Life situations, edited by staff: live at once, with history, never into nothing."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any

import pytest

from admin import topics
from admin.errors import (
    DomainError,
    KnownWordsError,
    LongTextError,
    NotAllowedError,
    PersonalWordsError,
    ShortTextError,
    UnknownChoiceError,
)
from admin.errors.procedure import ClosedAgencyError
from admin.errors.situations import (
    EmptyOptionError,
    GuideMovedOnError,
    LastOptionError,
    LastSituationError,
    ManyChoicesError,
    NobodyAnswersError,
    RowsStandHereError,
    TopicsLeadHereError,
)
from admin.journal import verify
from admin.procedure import changes as procedure_changes
from admin.procedure.words import change_words
from admin.releases import make_release
from admin.situations import options, rules, situations
from admin.situations.options import OptionForm
from admin.situations.situations import SituationForm
from admin.situations.standing import Standing, read_situations
from locales import LANGUAGES, Say
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Agency, Staff
from storage.models.base import utc_now
from storage.published import load_published
from storage.situations import Guide, Option, Situation
from storage.store import Store
from storage.terms import Client, Need, Role, TopicKind
from tests.factories import OFFICE_ROLES, Office, a_topic, an_office

EDITING = (Role.REVIEWER, Role.HEAD, Role.APPROVER, Role.ADMINISTRATOR)
WORRY = SituationForm("Хочу посоветоваться", "I want advice", "п. 2.9")
TELL = OptionForm("Подать", "Submit", needs=("information", "submission"))
NOWHERE = OptionForm("Забрать", needs=("result",))


@dataclass(frozen=True)
class Desk:
    """An office with a release of its external list, and who edits its situations."""

    office: Office

    @property
    def by(self) -> Staff:
        return self.office.reviewer

    async def standing(self, store: Store) -> Standing:
        return await read_situations(store, by=self.by)

    async def seen(self, store: Store) -> str:
        return (await self.standing(store)).mark

    async def guide(self, store: Store) -> Guide:
        return (await self.standing(store)).guide

    async def codes(self, store: Store) -> list[str]:
        return [each.code for each in (await self.guide(store)).situations]

    async def adds(self, store: Store, form: SituationForm = WORRY, **first: Any) -> Situation:
        option = replace(TELL, **first)
        return await situations.add_situation(
            store, "external", form, option, seen=await self.seen(store), by=self.by
        )

    async def adds_option(self, store: Store, form: OptionForm, of: str = "ask") -> Option:
        seen = await self.seen(store)
        return await options.add_option(store, of, form, seen=seen, by=self.by)


async def a_desk(store: Store) -> Desk:
    office = await an_office(store)
    await make_release(store, office.owner.id, [], by=office.approver)
    return Desk(office)


async def published(store: Store, agency: Agency) -> Guide:
    """What citizens are asked."""
    return next(card.guide for card in await load_published(store) if card.id == agency.id)


async def test_a_new_situation_is_asked_at_once(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        before = await store.releases.version()

        added = await desk.adds(store)

        asked = await published(store, desk.office.agency)
        assert await store.releases.version() != before
    assert asked.situations[-1] == added
    assert added.title == {"ru": "Хочу посоветоваться", "en": "I want advice"}
    (option,) = added.options
    assert option.needs == (Need.INFORMATION, Need.SUBMISSION)
    assert max(map(len, (added.code, option.code))) <= 16


async def test_the_only_option_may_do_without_words(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)

        added = await desk.adds(store, russian=" ", foreign="")

    assert added.options[0].title == added.title


async def test_a_hidden_situation_is_seen_by_staff_alone(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)

        added = await desk.adds(store, hidden=True, needs=("result",))

        asked = await published(store, desk.office.agency)
        assert added.code in await desk.codes(store)
    assert [each.code for each in asked.situations] == ["ask"]


async def test_what_is_hidden_is_shown_once_something_is_behind_it(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        dead = await desk.adds(store, hidden=True, needs=("result",))
        alive = await desk.adds(store, SituationForm("Жду ответа"), hidden=True)

        with pytest.raises(NobodyAnswersError):
            await situations.show_situation(
                store, dead.code, shown=True, seen=await desk.seen(store), by=desk.by
            )
        await situations.show_situation(
            store, alive.code, shown=True, seen=await desk.seen(store), by=desk.by
        )

        asked = await published(store, desk.office.agency)
    assert [each.code for each in asked.situations] == ["ask", alive.code]


async def test_other_words_stand_under_the_same_code(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        form = SituationForm("Хочу спросить", "", "п. 3")

        await situations.reword_situation(
            store, "ask", form, seen=await desk.seen(store), by=desk.by
        )

        (asked,) = (await published(store, desk.office.agency)).situations
    assert (asked.code, asked.title, asked.paragraph) == ("ask", {"ru": "Хочу спросить"}, "п. 3")
    assert [each.code for each in asked.options] == ["learn"]


async def test_the_order_is_the_staffs(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        added = await desk.adds(store)

        for _twice in range(2):
            await situations.move_situation(
                store, added.code, up=True, seen=await desk.seen(store), by=desk.by
            )

        assert await desk.codes(store) == [added.code, "ask"]


async def test_an_option_is_added_changed_moved_and_removed(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        added = await desk.adds_option(store, TELL)
        changed = replace(TELL, russian="Написать", needs=(), channels=("reception",))

        await options.change_option(
            store, "ask", added.code, changed, seen=await desk.seen(store), by=desk.by
        )
        await options.move_option(
            store, "ask", added.code, up=True, seen=await desk.seen(store), by=desk.by
        )
        (asked,) = (await desk.guide(store)).situations
        await options.remove_option(
            store, "ask", added.code, seen=await desk.seen(store), by=desk.by
        )
        (left,) = (await desk.guide(store)).situations

    assert [each.code for each in asked.options] == [added.code, "learn"]
    assert asked.options[0].title["ru"] == "Написать" and asked.options[0].channels
    assert [each.code for each in left.options] == ["learn"]


async def test_a_code_is_never_given_again(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        first = await desk.adds(store)
        await situations.remove_situation(
            store, first.code, seen=await desk.seen(store), by=desk.by
        )

        second = await desk.adds(store)

    assert first.code != second.code


REFUSED: dict[str, tuple[OptionForm, type[DomainError]]] = {
    "nothing ticked": (OptionForm("Спросить"), EmptyOptionError),
    "nothing behind it": (NOWHERE, NobodyAnswersError),
    "a need of others": (replace(TELL, needs=("inspection",)), UnknownChoiceError),
    "no need at all": (replace(TELL, needs=("money",)), UnknownChoiceError),
    "a channel of others": (replace(TELL, channels=("courier",)), UnknownChoiceError),
    "a step of others": (replace(TELL, step="explain"), UnknownChoiceError),
    "too short": (replace(TELL, russian="Да"), ShortTextError),
    "too long for a button": (replace(TELL, russian="а" * 41), LongTextError),
    "somebody's telephone": (replace(TELL, russian="Звоните 8 000 000-00-00"), PersonalWordsError),
    "there already": (replace(TELL, russian="узнать"), KnownWordsError),
    "there in English": (replace(TELL, foreign="LEARN"), KnownWordsError),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_an_option_that_cannot_stand_is_refused(sqlite_database: Database, name: str) -> None:
    form, error = REFUSED[name]
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        before = await desk.seen(store)

        with pytest.raises(error):
            await desk.adds_option(store, form)

        assert await desk.seen(store) == before


async def test_nothing_behind_it_is_no_fault_before_there_is_a_list(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))

        added = await desk.adds_option(store, NOWHERE)

        assert added.code in [each.code for each in (await desk.guide(store)).situations[0].options]


async def test_whom_a_list_serves_is_always_asked_something(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        seen = await desk.seen(store)

        with pytest.raises(LastSituationError):
            await situations.show_situation(store, "ask", shown=False, seen=seen, by=desk.by)
        with pytest.raises(LastSituationError):
            await situations.remove_situation(store, "ask", seen=seen, by=desk.by)
        with pytest.raises(LastOptionError):
            await options.remove_option(store, "ask", "learn", seen=seen, by=desk.by)
        with pytest.raises(LastOptionError):
            await options.change_option(
                store, "ask", "learn", replace(TELL, hidden=True), seen=seen, by=desk.by
            )


async def test_what_topics_lead_to_stays(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        await desk.adds(store)
        await desk.adds_option(store, TELL)
        await a_topic(store, desk.office.agency, kind=TopicKind.OURS, title={"ru": "Шум"})
        seen = await desk.seen(store)

        with pytest.raises(TopicsLeadHereError) as refused:
            await situations.remove_situation(store, "ask", seen=seen, by=desk.by)
        with pytest.raises(TopicsLeadHereError):
            await situations.show_situation(store, "ask", shown=False, seen=seen, by=desk.by)
        with pytest.raises(TopicsLeadHereError):
            await options.remove_option(store, "ask", "learn", seen=seen, by=desk.by)
        with pytest.raises(TopicsLeadHereError):
            hidden = OptionForm("Узнать", needs=("information",), hidden=True)
            await options.change_option(store, "ask", "learn", hidden, seen=seen, by=desk.by)

    assert refused.value.words == {"names": "«Шум»", "count": 1}


async def test_a_situation_to_which_rows_are_limited_stays(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        office.site.situations = ["ask"]
        await make_release(store, office.owner.id, [], by=office.approver)
        desk = Desk(office)
        await desk.adds(store)

        with pytest.raises(RowsStandHereError) as refused:
            await situations.remove_situation(store, "ask", seen=await desk.seen(store), by=desk.by)

    assert refused.value.words == {"names": "«Сайт»", "count": 1}


async def test_nobody_gets_more_buttons_than_can_be_read(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MOST", 2)
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        await desk.adds(store)

        with pytest.raises(ManyChoicesError):
            await desk.adds(store, SituationForm("Третья ситуация"))


async def test_a_list_that_the_agency_does_not_keep_has_no_situations(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        seen = await desk.seen(store)

        with pytest.raises(UnknownChoiceError):
            await situations.add_situation(store, "children", WORRY, TELL, seen=seen, by=desk.by)


async def test_equal_titles_may_stand_in_different_lists(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        form = SituationForm("Нужно узнать")

        added = await situations.add_situation(
            store, "internal", form, TELL, seen=await desk.seen(store), by=desk.by
        )
        with pytest.raises(KnownWordsError):
            await desk.adds(store, form)

    assert added.client is Client.INTERNAL


async def test_the_second_of_two_editors_is_told(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        seen = await desk.seen(store)
        await desk.adds(store)

        with pytest.raises(GuideMovedOnError):
            await situations.reword_situation(store, "ask", WORRY, seen=seen, by=desk.by)


async def test_words_of_people_taught_meanwhile_stand_in_nobodys_way(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        seen = await desk.seen(store)
        await store.agencies.touch(desk.office.agency.id)

        await situations.reword_situation(store, "ask", WORRY, seen=seen, by=desk.by)

        assert (await desk.guide(store)).situations[0].title["en"] == "I want advice"


async def test_of_many_editors_at_once_one_is_first(database: Database) -> None:
    async with database.writing() as store:
        desk = await a_desk(store)
        seen = await desk.seen(store)

    async def reword(number: int) -> bool:
        try:
            async with database.writing() as store:
                form = SituationForm(f"Ситуация {number}")
                await situations.reword_situation(store, "ask", form, seen=seen, by=desk.by)
        except GuideMovedOnError:
            return False
        return True

    first = await asyncio.gather(*map(reword, range(6)))

    async with database.reading() as store:
        _changes, count = await procedure_changes.history(store, by=desk.by, limit=9, offset=0)
    assert first.count(True) == count == 1


async def test_no_topic_is_led_into_a_situation_that_leaves_at_that_moment(
    postgres_database: Database,
) -> None:
    async with postgres_database.writing() as store:
        desk = await a_desk(store)
        added = await desk.adds(store)
        topic = await a_topic(store, desk.office.agency, kind=TopicKind.OURS, title={"ru": "Шум"})
        seen = await desk.seen(store)

    async def lead() -> None:
        async with postgres_database.writing() as store:
            option = added.options[0].code
            await topics.lead_topic(store, topic.id, added.code, option, seen=1, by=desk.by)

    async with postgres_database.writing() as store:
        await situations.remove_situation(store, added.code, seen=seen, by=desk.by)
        leading = asyncio.create_task(lead())
        await asyncio.sleep(0.3)
    with pytest.raises(UnknownChoiceError):
        await leading


async def test_what_was_and_became_stays_in_the_history_of_the_agency(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        added = await desk.adds(store)
        await situations.move_situation(
            store, added.code, up=True, seen=await desk.seen(store), by=desk.by
        )
        await situations.remove_situation(
            store, added.code, seen=await desk.seen(store), by=desk.by
        )

        found, _count = await procedure_changes.history(
            store, by=desk.office.editor, limit=9, offset=0
        )
        records = await store.journal.of_agency(desk.office.agency.id)
        agency = await store.agencies.get(desk.office.agency.id)
        assert (await verify(store, agency.id)).is_whole
    for language in LANGUAGES:
        removed, moved, new = (
            change_words(each, agency.procedure, Say(language)) for each in found
        )
        assert new["becomes"] == removed["was"] and "Хочу посоветоваться" in new["title"]
        assert "Подать / Submit" in new["becomes"] and "п. 2.9" in new["becomes"]
        assert moved["was"].index("Нужно узнать") < moved["was"].index("Хочу")
        assert moved["becomes"].index("Нужно узнать") > moved["becomes"].index("Хочу")
    assert {each.by_title for each in found} == {desk.by.title}
    verbs = ["situation.add", "situation.order", "situation.remove"]
    assert [each.verb for each in records][-3:] == verbs
    assert not any("Хочу" in str(each.details) + each.subject for each in records)


async def test_a_change_that_changes_nothing_leaves_no_trace(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        same = SituationForm("Нужно узнать", "I want to know", "2.9")

        await situations.reword_situation(
            store, "ask", same, seen=await desk.seen(store), by=desk.by
        )
        await situations.move_situation(
            store, "ask", up=True, seen=await desk.seen(store), by=desk.by
        )

        found, count = await procedure_changes.history(store, by=desk.by, limit=9, offset=0)
    assert (list(found), count) == ([], 0)


@pytest.mark.parametrize("role", OFFICE_ROLES)
async def test_who_edits_words_edits_situations(sqlite_database: Database, role: Role) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        seen, by = await desk.seen(store), desk.office.of(role)

        try:
            await situations.reword_situation(store, "ask", WORRY, seen=seen, by=by)
            done = True
        except NotAllowedError:
            done = False

    assert done == (role in EDITING)


async def test_a_closed_agency_asks_as_it_did(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = await a_desk(store)
        seen = await desk.seen(store)
        desk.office.agency.closed_on = utc_now().date()

        with pytest.raises(ClosedAgencyError):
            await situations.reword_situation(store, "ask", WORRY, seen=seen, by=desk.by)


async def test_another_agencys_situation_is_out_of_reach(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk, other = await a_desk(store), await a_desk(store)
        foreign = await other.adds(store)
        seen = await desk.seen(store)

        with pytest.raises(MissingRecordError):
            await situations.remove_situation(store, foreign.code, seen=seen, by=desk.by)
        with pytest.raises(MissingRecordError):
            await options.remove_option(
                store, "ask", foreign.options[0].code, seen=seen, by=desk.by
            )
