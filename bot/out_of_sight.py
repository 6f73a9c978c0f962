"""A question that its person left without an answer: one line says that nothing was sent, and a
button leads back. What is typed later is no answer to it.

It is said where somebody went off by a command or to the beginning; whoever presses a button of
the question itself knows what they do.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.actions import Action, ToBeginning
from bot.citizen.cards.wrong_actions import NameWrong
from bot.citizen.feedback_actions import AddWords
from bot.incoming import Command, Incoming, Pressed
from bot.notebook import Notebook
from bot.routes import Routes
from bot.screens import Button, Screen, plain
from locales import Html, Say
from storage.models import Person
from storage.store import Store


@dataclass(frozen=True)
class LeftQuestion:
    """`what` was not sent, and `back` asks for it again."""

    what: str
    back: Action


def left_in_memory(
    incoming: Incoming, pressed: Action | None, notebook: Notebook, now: datetime
) -> LeftQuestion | None:
    """Whatever a press or command leaves of what is awaited in memory; it is awaited no more."""
    if not isinstance(incoming.said, Pressed | Command):
        return None
    told = notebook.suggestions.awaited(incoming.address, now)
    asked = notebook.words.leave(incoming.address, now)
    by_command = isinstance(incoming.said, Command)
    if told is not None and (by_command or isinstance(pressed, ToBeginning)):
        return LeftQuestion("wrong", NameWrong(told.agency_id, told.row_id, told.part.value))
    if asked is not None and by_command:
        return LeftQuestion("words", AddWords())
    return None


async def left_in_conversation(store: Store, person: Person, routes: Routes) -> LeftQuestion | None:
    """The question that the person is being asked, where it says what was not sent."""
    current = await store.conversations.of(person.id) if person.id else None
    what = routes.unsent.get(current.topic) if current else None
    if current is None or what is None:
        return None
    return LeftQuestion(what, routes.ways_back[current.topic](current.state))


def told_beside(screen: Screen, left: LeftQuestion, say: Say) -> Screen:
    """What they went to, under a line that nothing was sent."""
    back = Button(plain(say("question-left-back", what=left.what)), left.back)
    text = Html(f"{say('question-left', what=left.what)}\n\n{screen.text}")
    return replace(screen, text=text, buttons=((back,), *screen.buttons))
