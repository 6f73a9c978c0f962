"""/words: what the search was taught of people's words, by kind."""

from collections import Counter

from admin.permissions import Permission, require
from bot.routes import Routes
from bot.screens import Screen
from bot.staff.buttons import button, to_menu
from bot.staff.word_actions import ListRows, ListSayings, ListTopics, OpenWords
from bot.visit import Visit
from storage.terms import TopicKind

routes = Routes()


@routes.command("words")
async def words(_argument: str, visit: Visit) -> Screen:
    return await open_words(OpenWords(), visit)


@routes.action(OpenWords)
async def open_words(_action: OpenWords, visit: Visit) -> Screen:
    """How much there is of each kind."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.ADD_WORDS)
    sayings = len(await visit.store.lexicon.pairs(staff.agency_id))
    topics = Counter(topic.kind for topic in await visit.store.topics.of(staff.agency_id))
    phrases = await visit.store.phrases.texts(staff.agency_id)
    of_rows = sum(row_id is not None for _topic_id, row_id, _text in phrases)
    return Screen(
        say("words"),
        (
            (button(say, "words-lexicon", ListSayings(), count=sayings),),
            *(
                (button(say, f"words-{kind.value}", ListTopics(kind.value), count=topics[kind]),)
                for kind in (TopicKind.ELSEWHERE, TopicKind.OURS, TopicKind.ASIDE)
            ),
            (button(say, "words-rows", ListRows(), count=of_rows),),
            *to_menu(say),
        ),
    )
