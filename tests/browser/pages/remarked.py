"""Citizens' remarks and words to ratings, as the pages of the office show them."""

from admin.remarks import answering, leaving
from admin.remarks.answering import Outcome, offered_days
from admin.remarks.leaving import Matter
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.models import Agency, FeedbackWords, Remark, Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from tests import factories
from tests.remarks import as_typed

LONG = "Скамейки нет, стоять тяжело, лампы не горят уже вторую неделю. " * 15


async def furnish_remarks(store: Store, agency: Agency, row: Row, editor: Staff) -> None:
    """One that waits, one that is promised, one that was not solved, one that is over, one of
    the bot; and a word at a card and at a step that is gone."""
    author = await factories.a_person(store)
    day = (await offered_days(store, by=editor))[0]
    await _left(store, author.id, Matter(agency.id, RemarkAbout.ROW, row.id), LONG)
    of_bot = Matter(agency.id, RemarkAbout.BOT)
    asked = await _left(store, author.id, of_bot, "кнопка «Назад» ничего не делает")
    await leaving.add_reach(store, author.id, asked.id, "пишите на почту")
    author = await factories.a_person(store)
    for outcome in (
        Outcome(RemarkStatus.PROMISED, "Закажем скамью", day),
        Outcome(RemarkStatus.SOLVED, "Поставили скамью"),
        Outcome(RemarkStatus.IMPOSSIBLE, "Скамья не проходит в дверь"),
    ):
        matter = Matter(agency.id, RemarkAbout.AGENCY)
        remark = await _left(store, author.id, matter, "в коридоре негде сесть")
        await answering.answer(store, remark.id, outcome, by=editor, seen=remark.revision)
    again = "скамьи так и нет"
    await leaving.take_objection(store, author.id, remark.id, again, as_typed, utc_now())
    for stage in (f"card:{row.id}", "step:gone"):
        said = {"stage": stage, "helped": False, "words": LONG, "said_on": remark.left_on}
        await store.feedback_words.add(FeedbackWords(agency_id=agency.id, **said))


async def _left(store: Store, person_id: int, matter: Matter, words: str) -> Remark:
    return await leaving.leave(store, person_id, matter, words, as_typed, utc_now())
