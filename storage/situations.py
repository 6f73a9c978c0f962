"""Жизненные ситуации: the citizen's tree of one agency, as data (A2.9, E2.1).

A situation is a circumstance in the client's own words; its options stand for needs.
"""

from storage.care_terms import Segment
from storage.procedure import Settings, Words
from storage.terms import Channel, Client, Need

TITLE_LIMIT = 40
"""Letters of a title: a button shows them whole on a narrow telephone."""


class Option(Settings):
    """A narrowing of a situation.

    A row answers it when it satisfies all of `needs`; with `channels` (a way to a human)
    when its touchpoint is of one of them. `own_words` invites the person to type, beside
    whatever rows there are. `step` names the scenario's step where its needs do not tell.
    Staff prepare a `hidden` one, or have taken it from people's sight.
    """

    code: str
    title: Words
    needs: tuple[Need, ...] = ()
    channels: tuple[Channel, ...] = ()
    own_words: bool = False
    step: str = ""
    hidden: bool = False


class Situation(Settings):
    """`paragraph` says where the orders speak of it; `client` whose list it leads into;
    `segments` limits it to such clients (empty: everybody; A4.2.1б, D20.1)."""

    code: str
    title: Words
    client: Client
    options: tuple[Option, ...]
    paragraph: str
    hidden: bool = False
    segments: tuple[Segment, ...] = ()

    def option(self, code: str) -> Option | None:
        return next((each for each in self.options if each.code == code), None)

    @property
    def shown_options(self) -> tuple[Option, ...]:
        """Without what staff have hidden."""
        return tuple(each for each in self.options if not each.hidden)


class ScenarioStep(Settings):
    """A step of the client's path: what is done, and by which need or code it is known.

    `needed` is what one has to have for it, `takes` how long it lasts, `next` what the next
    message will be (A4.2.1д); the first two are empty where nobody has said it.
    """

    need: Need | None = None
    code: str = ""
    title: Words
    next: Words
    needed: Words = {}
    takes: Words = {}

    @property
    def key(self) -> str:
        """By what buttons and counts name it."""
        return self.code or (self.need.value if self.need else "")


class Guide(Settings):
    """What an agency tells a citizen besides its list.

    `greeting_name` is the name in the genitive («помощник службы …»); `notice` is shown
    on the first screen and carries its source; `no_list` replaces the situations for a
    client whom the list does not serve.
    """

    greeting_name: Words
    short_name: Words
    situations: tuple[Situation, ...]
    scenario: tuple[ScenarioStep, ...] = ()
    human_channels: tuple[Channel, ...] = ()
    notice: Words | None = None
    notice_source: str = ""
    no_list: Words | None = None

    def situation(self, code: str) -> Situation | None:
        return next((each for each in self.situations if each.code == code), None)

    @property
    def shown(self) -> "Guide":
        """What people are led by: without what staff have hidden."""
        left = tuple(
            each.model_copy(update={"options": each.shown_options})
            for each in self.situations
            if each.shown_options and not each.hidden
        )
        return self.model_copy(update={"situations": left})
