"""Choosing where a topic of ours leads, for one that stands and for the one being written."""

from admin import topics
from admin.errors import UnknownChoiceError
from admin.permissions import Permission, require
from bot.routes import Routes
from bot.screens import ButtonRows, Screen
from bot.staff.buttons import button, to_menu
from bot.staff.lead_choices import lead_choices
from bot.staff.listing import parts
from bot.staff.new_topic import LEAD, NEW_TOPIC, State, answered, go_on, not_kept
from bot.staff.topics import topic_screen
from bot.staff.word_actions import AskStep, OpenTopic, PickLead, TakeLead
from bot.visit import Visit
from storage.models import Agency
from storage.terms import Client, TopicKind

routes = Routes()


@routes.action(PickLead, writes=True)
async def pick(action: PickLead, visit: Visit) -> Screen:
    """The situations; of a chosen one, its options."""
    staff, store = visit.require_staff(), visit.store
    require(staff, Permission.EDIT_WORDS)
    agency = await store.agencies.get(staff.agency_id)
    if not action.topic:
        return await _pick_new(action, agency, visit)
    topic = await store.topics.get(agency.id, action.topic)
    rows = lead_choices(
        agency.guide.shown,
        visit.say,
        topic=topic.id,
        revision=topic.revision,
        client=topic.client,
        situation=action.situation,
    )
    back = PickLead(topic.id) if action.situation else OpenTopic(topic.id)
    title = visit.say.own(topic.title)
    text = parts(visit.say("topic-now", title=title), visit.say("ask-topic-lead"))
    return Screen(text, (*rows, (button(visit.say, "back", back),), *to_menu(visit.say)))


@routes.action(TakeLead, writes=True)
async def take(action: TakeLead, visit: Visit) -> Screen:
    """The topic leads there from now on; a new one goes on to its next step."""
    staff, store = visit.require_staff(), visit.store
    if not action.topic:
        return await _take_new(action, visit)
    topic = await topics.lead_topic(
        store, action.topic, action.situation, action.option, seen=action.revision, by=staff
    )
    return await topic_screen(topic, visit, lead=visit.say("topic-changed"))


async def _pick_new(action: PickLead, agency: Agency, visit: Visit) -> Screen:
    state = await answered(visit)
    if state is None:
        return await not_kept(visit)
    _require_ours(state)
    await visit.store.conversations.begin(visit.person.id, NEW_TOPIC, {**state, "step": LEAD})
    rows = lead_choices(agency.guide.shown, visit.say, situation=action.situation)
    back: ButtonRows = ((button(visit.say, "back", AskStep(LEAD)),),)
    return Screen(visit.say("ask-topic-lead"), (*rows, *back))


async def _take_new(action: TakeLead, visit: Visit) -> Screen:
    state, staff = await answered(visit), visit.require_staff()
    if state is None:
        return await not_kept(visit)
    require(staff, Permission.EDIT_WORDS)
    _require_ours(state)
    guide = (await visit.store.agencies.get(staff.agency_id)).guide.shown
    situation = guide.situation(action.situation)
    client = situation.client if situation else Client.EXTERNAL
    topics.require_served(guide, client, action.situation, action.option)
    chosen = {"situation": action.situation, "option": action.option, "client": client.value}
    return await go_on({**state, **chosen, "step": LEAD}, visit)


def _require_ours(state: State) -> None:
    if state["kind"] != TopicKind.OURS:
        raise UnknownChoiceError
