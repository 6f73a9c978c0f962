"""A new topic, asked step by step; the answers wait in the conversation until it is saved."""

from typing import Any

from admin import topics
from admin.permissions import Permission, require
from admin.spoken import TOPIC_FIELDS, TopicField, topic_text
from admin.vocabulary import read_phrases
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import word
from bot.staff.buttons import button, to_menu
from bot.staff.choices import meant
from bot.staff.lead_choices import lead_choices
from bot.staff.lexicon import refusals
from bot.staff.listing import parts
from bot.staff.topic_text import as_citizens_see, lead_words
from bot.staff.topic_text import topic_text as whole_text
from bot.staff.topics import list_screen, topic_screen
from bot.staff.word_actions import AskStep, BeginTopic, ListTopics, SaveTopic
from bot.visit import Visit
from locales import DEFAULT_LANGUAGE, Html
from storage.canonical import canonical, sha256
from storage.cards import TopicCard
from storage.situations import Guide
from storage.terms import Client, TopicKind

routes = Routes()

NEW_TOPIC = "new_topic"
"""The conversation in which typed text answers a step of a new topic."""

LEAD, PHRASES, CHECK = "lead", "phrases", "check"

State = dict[str, Any]
"""What was answered so far by step, with the kind and the step that is asked."""

routes.way_back(NEW_TOPIC, lambda state: AskStep(state["step"]))


def steps_of(kind: TopicKind) -> tuple[str, ...]:
    """What is asked of a topic, in order; then it is shown whole."""
    fields = tuple(field.value for field in TOPIC_FIELDS[kind])
    return (*fields, *((LEAD,) if kind is TopicKind.OURS else ()), PHRASES)


@routes.action(BeginTopic, writes=True)
async def begin(action: BeginTopic, visit: Visit) -> Screen:
    kind = word(TopicKind, action.kind)
    return await _step_screen({"kind": kind.value, "step": TopicField.TITLE.value}, visit)


@routes.action(AskStep, writes=True)
async def ask_again(action: AskStep, visit: Visit) -> Screen:
    """Back to a step, or past one that may stay empty; other answers stay."""
    state = await answered(visit)
    if state is None:
        return await not_kept(visit)
    step = action.step if action.step in steps_of(TopicKind(state["kind"])) else CHECK
    return await _step_screen({**state, "step": step}, visit)


@routes.text(NEW_TOPIC, writes=True)
async def typed(text: str, state: State, visit: Visit) -> Screen:
    """The answer to the step that was asked; what cannot be kept is refused at once."""
    staff, step, lead = visit.require_staff(), state["step"], None
    require(staff, Permission.EDIT_WORDS)
    pressed = meant(text, await _buttons(state, visit), visit.say)
    if isinstance(pressed, AskStep):
        return await ask_again(pressed, visit)
    if isinstance(pressed, SaveTopic):
        return await save(pressed, visit)
    if step in (LEAD, CHECK):
        return await _step_screen(state, visit, lead=visit.say("answer-by-button"))
    if step == PHRASES:
        phrases = read_phrases(text)
        lead = refusals(phrases, visit.say)
        return await go_on({**state, PHRASES: "\n".join(phrases.kept)}, visit, lead=lead)
    clean = topic_text(TopicField(step), text)
    if step == TopicField.TITLE:
        await topics.require_new_title(visit.store, clean, staff)
    return await go_on({**state, step: clean}, visit)


@routes.action(SaveTopic, writes=True)
async def save(action: SaveTopic, visit: Visit) -> Screen:
    """What was shown becomes the topic; anything else is shown again first."""
    state = await answered(visit)
    if state is None:
        return await not_kept(visit)
    if action.shown != _digest(state):
        lead = visit.say("topic-answers-changed")
        return await _step_screen({**state, "step": CHECK}, visit, lead=lead)
    staff = visit.require_staff()
    topic = await topics.add_topic(visit.store, _new(state), by=staff)
    await visit.store.conversations.end(visit.person.id)
    return await topic_screen(topic, visit, lead=visit.say("topic-saved"))


async def answered(visit: Visit) -> State | None:
    """What this person has answered about a new topic; None when they went elsewhere."""
    current = await visit.store.conversations.of(visit.person.id)
    return dict(current.state) if current is not None and current.topic == NEW_TOPIC else None


async def go_on(state: State, visit: Visit, *, lead: Html | None = None) -> Screen:
    """To the next step without an answer; the whole topic when there is none."""
    steps = steps_of(TopicKind(state["kind"]))
    after = steps[steps.index(state["step"]) + 1 :]
    following = next((step for step in after if not _has(state, step)), CHECK)
    return await _step_screen({**state, "step": following}, visit, lead=lead)


async def not_kept(visit: Visit) -> Screen:
    """An old screen's button: the answers are gone, or the topic is saved already."""
    lead = visit.say("topic-not-kept")
    return await list_screen("", ListTopics(TopicKind.ELSEWHERE.value), visit, lead=lead)


async def _step_screen(state: State, visit: Visit, *, lead: Html | None = None) -> Screen:
    staff, say, kind = visit.require_staff(), visit.say, TopicKind(state["kind"])
    require(staff, Permission.EDIT_WORDS)
    steps = steps_of(kind)
    if state["step"] == CHECK:
        missing = next((each for each in steps[:-1] if not _has(state, each)), CHECK)
        state = {PHRASES: "", **state, "step": missing}
    await visit.store.conversations.begin(visit.person.id, NEW_TOPIC, state)
    guide = (await visit.store.agencies.get(staff.agency_id)).guide
    step, buttons = state["step"], await _buttons(state, visit)
    if step == CHECK:
        card = _card(state)
        shown = (whole_text(card, guide, say), as_citizens_see(card, guide, visit))
        return Screen(parts(lead, say("topic-check"), *shown), buttons)
    number, total = str(steps.index(step) + 1), str(len(steps))
    now = _answer(state, step, guide, visit)
    return Screen(
        parts(
            lead,
            say("topic-step", kind=kind.value, number=number, total=total),
            say(f"ask-topic-{step}"),
            say("topic-value-now", value=now) if now else None,
        ),
        buttons,
    )


async def _buttons(state: State, visit: Visit) -> ButtonRows:
    """The step's choices and the moves; of the last look, what can be mended."""
    say, step = visit.say, state["step"]
    if step == CHECK:
        mend = tuple(
            (button(say, "topic-mend", AskStep(each), field=say(f"topic-field-{each}")),)
            for each in steps_of(TopicKind(state["kind"]))
        )
        keep = button(say, "topic-save", SaveTopic(_digest(state)))
        return ((keep,), *mend, (_leave(state, visit),), *to_menu(say))
    agency = await visit.store.agencies.get(visit.require_staff().agency_id)
    choices = lead_choices(agency.guide.shown, say) if step == LEAD else ()
    now = _answer(state, step, agency.guide, visit)
    return (*choices, *_moves(state, bool(now), visit))


def _moves(state: State, has_answer: bool, visit: Visit) -> ButtonRows:
    say, step = visit.say, state["step"]
    steps = steps_of(TopicKind(state["kind"]))
    place = steps.index(step)
    following = steps[place + 1] if place + 1 < len(steps) else CHECK
    rows: list[tuple[Button, ...]] = []
    if has_answer or step == PHRASES:
        key = "step-on" if has_answer else "step-skip"
        rows.append((button(say, key, AskStep(following)),))
    last = [_leave(state, visit)]
    if place:
        last.insert(0, button(say, "back", AskStep(steps[place - 1])))
    return (*rows, tuple(last))


def _leave(state: State, visit: Visit) -> Button:
    return button(visit.say, "draft-cancel-button", ListTopics(state["kind"]))


def _has(state: State, step: str) -> bool:
    if step == PHRASES:
        return PHRASES in state
    return bool(state.get("client" if step == LEAD else step))


def _answer(state: State, step: str, guide: Guide, visit: Visit) -> str:
    if step == LEAD:
        return lead_words(_card(state), guide, visit.say) if _has(state, LEAD) else ""
    return str(state.get(step, ""))


def _digest(state: State) -> str:
    """An old screen's button must not save what was typed after it."""
    answers = {key: value for key, value in state.items() if key != "step"}
    return sha256(canonical(answers))[:12]


def _new(state: State) -> topics.NewTopic:
    answers = {key: value for key, value in state.items() if key not in ("kind", "step", "client")}
    client = Client(state.get("client", Client.EXTERNAL))
    return topics.NewTopic(kind=TopicKind(state["kind"]), client=client, **answers)


def _card(state: State) -> TopicCard:
    new = _new(state)
    return TopicCard(
        id=0,
        code="",
        kind=new.kind,
        client=new.client,
        title={DEFAULT_LANGUAGE: new.title},
        situation=new.situation,
        option=new.option,
        body={DEFAULT_LANGUAGE: new.body},
        how={DEFAULT_LANGUAGE: new.how},
        source=new.source,
        phrases=tuple(new.phrases.splitlines()),
    )
