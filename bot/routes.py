"""Which conversation answers what: one table, filled by the conversations themselves."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from bot.actions import Action
from bot.screens import Screen
from bot.visit import UploadedFile, Visit

A = TypeVar("A", bound=Action)

Answer = Awaitable[Screen]
OnAction = Callable[[A, Visit], Answer]
OnCommand = Callable[[str, Visit], Answer]
OnText = Callable[[str, dict[str, Any], Visit], Answer]
WayBack = Callable[[dict[str, Any]], Action]
OnFile = Callable[[UploadedFile, dict[str, Any], Visit], Answer]
WantsRead = Callable[[dict[str, Any], Visit], Awaitable[bool]]


@dataclass(frozen=True)
class Route:
    """A conversation's answer; `writes` opens the store for writing and queues the answer.

    One that `erases` the person writes too, and its answer is not queued.
    A file that somebody `wants_read` is read as a table before the store is opened for writing.
    What `leaves` nothing is an aside: the question being answered goes on after it.
    `for_staff`: it is somebody's work, and shown as it is whatever way they prefer as citizens.
    """

    answer: Callable[..., Answer]
    writes: bool
    wants_read: WantsRead | None = None
    leaves: bool = True
    erases: bool = False
    for_staff: bool = False


@dataclass
class Routes:
    """`commands` by name without the slash; `texts` and `files` by conversation topic.

    Topic "" answers text that nobody asked for. `ways_back` leads from a refused answer to
    the question that it answered; `unsent` names what whoever leaves that question has not sent.
    """

    actions: dict[type[Action], Route] = field(default_factory=dict)
    commands: dict[str, Route] = field(default_factory=dict)
    texts: dict[str, Route] = field(default_factory=dict)
    files: dict[str, Route] = field(default_factory=dict)
    ways_back: dict[str, WayBack] = field(default_factory=dict)
    unsent: dict[str, str] = field(default_factory=dict)

    def action(
        self, kind: type[A], *, writes: bool = False, leaves: bool = True, erases: bool = False
    ) -> Callable[[OnAction[A]], OnAction[A]]:
        def keep(answer: OnAction[A]) -> OnAction[A]:
            _put(self.actions, kind, Route(answer, writes, leaves=leaves, erases=erases))
            return answer

        return keep

    def command(
        self, name: str, *, writes: bool = False, leaves: bool = True
    ) -> Callable[[OnCommand], OnCommand]:
        def keep(answer: OnCommand) -> OnCommand:
            _put(self.commands, name, Route(answer, writes, leaves=leaves))
            return answer

        return keep

    def text(self, topic: str, *, writes: bool = False) -> Callable[[OnText], OnText]:
        def keep(answer: OnText) -> OnText:
            _put(self.texts, topic, Route(answer, writes))
            return answer

        return keep

    def file(
        self, topic: str, *, writes: bool = True, wants_read: WantsRead | None = None
    ) -> Callable[[OnFile], OnFile]:
        def keep(answer: OnFile) -> OnFile:
            _put(self.files, topic, Route(answer, writes, wants_read))
            return answer

        return keep

    def way_back(self, topic: str, action: WayBack, *, unsent: str = "") -> None:
        """The action that asks the topic's question again; `unsent` names what it was to send."""
        _put(self.ways_back, topic, action)
        if unsent:
            _put(self.unsent, topic, unsent)

    def for_staff(self) -> "Routes":
        """The same routes, as those of a conversation about work."""

        def marked(table: dict[Any, Route]) -> dict[Any, Route]:
            return {key: replace(route, for_staff=True) for key, route in table.items()}

        return Routes(
            marked(self.actions),
            marked(self.commands),
            marked(self.texts),
            marked(self.files),
            self.ways_back,
            self.unsent,
        )

    def include(self, other: "Routes") -> None:
        """Take in another conversation's routes; a clash is a bug."""
        tables: tuple[tuple[dict[Any, Any], dict[Any, Any]], ...] = (
            (self.actions, other.actions),
            (self.commands, other.commands),
            (self.texts, other.texts),
            (self.files, other.files),
            (self.ways_back, other.ways_back),
            (self.unsent, other.unsent),
        )
        for mine, theirs in tables:
            for key, route in theirs.items():
                _put(mine, key, route)


def _put(table: dict[Any, Any], key: Any, route: Any) -> None:
    if key in table:
        raise ValueError(f"two answers to {key}")
    table[key] = route
