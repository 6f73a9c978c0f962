"""What a citizen's buttons ask for. Each names its agency, so that an old button keeps
working after the person has chosen another one."""

from dataclasses import dataclass

from bot.actions import Action, registered
from bot.guide.spot import Spot
from storage.terms import Client


@registered("ags")
@dataclass(frozen=True)
class ChooseAgency(Action):
    """Show the agencies."""


@registered("ag")
@dataclass(frozen=True)
class TakeAgency(Action):
    """Remember the agency."""

    agency: int


@registered("go")
@dataclass(frozen=True)
class OpenSpot(Action):
    """A screen of the tree: the situations, one of them, or one of its options."""

    agency: int
    internal: int = 0
    situation: str = ""
    option: str = ""


@registered("way")
@dataclass(frozen=True)
class ShowWay(Action):
    """One way of several, for whoever reads one at a time; counted from 1."""

    agency: int
    internal: int = 0
    situation: str = ""
    option: str = ""
    talking: int = 0
    at: int = 1


@registered("card")
@dataclass(frozen=True)
class OpenCard(Action):
    """A row's card, and the option through which it was found, if any.

    `talking`: it was found in search of a person.
    """

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("cp")
@dataclass(frozen=True)
class OpenPart(Action):
    """One thing that the card says, for whoever reads one at a time."""

    agency: int
    row: int
    part: str
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("cr")
@dataclass(frozen=True)
class OpenRestOfCard(Action):
    """What one does more rarely, apart from the card."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("map")
@dataclass(frozen=True)
class ShowPlace(Action):
    """The card's place on the map."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("tel")
@dataclass(frozen=True)
class KeepPhone(Action):
    """The card's telephone for the person's address book."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("man")
@dataclass(frozen=True)
class FindHuman(Action):
    """Ways to a person who answers, asked for on that screen of the tree."""

    agency: int
    internal: int = 0
    situation: str = ""
    option: str = ""


@registered("none")
@dataclass(frozen=True)
class NoneOfThese(Action):
    """Nothing that the search offered helps; `question` is 0 where none is remembered."""

    agency: int
    internal: int = 0
    question: int = 0


@registered("topic")
@dataclass(frozen=True)
class OpenTopic(Action):
    """A subject that another body answers, or that the list has no way for."""

    agency: int
    topic: int


@registered("proc")
@dataclass(frozen=True)
class OpenProcess(Action):
    """The ways of the process that this row belongs to; from 1 on, that one of them alone."""

    agency: int
    row: int
    at: int = 0


@registered("about")
@dataclass(frozen=True)
class OpenAbout(Action):
    """About the agency's list; in plain text first what matters most, then the `whole`."""

    agency: int
    whole: int = 0


@registered("rest")
@dataclass(frozen=True)
class OpenRest(Action):
    """What one does more rarely, apart from the first screen."""

    agency: int
    internal: int = 0


@registered("news")
@dataclass(frozen=True)
class OpenNotice(Action):
    """What the agency wants everybody to know, apart from the first screen."""

    agency: int


@registered("was")
@dataclass(frozen=True)
class OpenClosed(Action):
    """What became of an agency that is no more."""

    agency: int


@registered("wasl")
@dataclass(frozen=True)
class OpenFormerList(Action):
    """The list that a closed agency kept last, to read."""

    agency: int
    page: int = 0


@registered("langs")
@dataclass(frozen=True)
class ChooseLanguage(Action):
    """Show the languages."""


@registered("lang")
@dataclass(frozen=True)
class SetLanguage(Action):
    """Remember the language."""

    language: str


def to_spot(spot: Spot) -> OpenSpot | FindHuman:
    """The action that leads to this place of the tree, or to the people asked for there."""
    if spot.talking:
        return to_human(spot)
    situation, option = codes_of(spot)
    return OpenSpot(spot.agency.id, int(spot.client is Client.INTERNAL), situation, option)


def to_human(spot: Spot) -> FindHuman:
    situation, option = codes_of(spot)
    return FindHuman(spot.agency.id, int(spot.client is Client.INTERNAL), situation, option)


def to_way(spot: Spot, at: int) -> ShowWay:
    internal = int(spot.client is Client.INTERNAL)
    return ShowWay(spot.agency.id, internal, *codes_of(spot), int(spot.talking), at)


def to_card(spot: Spot, row_id: int) -> OpenCard:
    return OpenCard(spot.agency.id, row_id, *codes_of(spot), int(spot.talking))


def to_place(spot: Spot, row_id: int) -> ShowPlace:
    return ShowPlace(spot.agency.id, row_id, *codes_of(spot), int(spot.talking))


def to_phone(spot: Spot, row_id: int) -> KeepPhone:
    return KeepPhone(spot.agency.id, row_id, *codes_of(spot), int(spot.talking))


def codes_of(spot: Spot) -> tuple[str, str]:
    situation = spot.situation.code if spot.situation else ""
    return situation, spot.option.code if spot.option else ""
