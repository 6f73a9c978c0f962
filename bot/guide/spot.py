"""Where in the tree a person stands, and where «back» leads: screens with one option are
skipped on the way there and on the way back."""

from dataclasses import dataclass, replace

from bot.guide.narrowing import human_rows, open_options, open_situations, rows_for
from bot.guide.wishes import for_everybody
from storage.cards import AgencyCard, RowCard
from storage.situations import Option, Situation
from storage.terms import Client


@dataclass(frozen=True)
class Spot:
    """A place in one agency's tree: the situations, one of them, or one of its options.

    `talking`: the person left it in search of somebody to talk to.
    """

    agency: AgencyCard
    client: Client
    situation: Situation | None = None
    option: Option | None = None
    talking: bool = False

    @property
    def for_talk(self) -> bool:
        """Whether the ways here are ways to a person, so that none is to be offered besides."""
        return self.talking or (self.option is not None and self.option.own_words)

    @property
    def top(self) -> "Spot":
        return Spot(self.agency, self.client)

    @property
    def situations(self) -> tuple[Situation, ...]:
        return open_situations(self.agency, self.client)

    @property
    def options(self) -> tuple[Option, ...]:
        return open_options(self.agency, self.situation) if self.situation else ()

    @property
    def rows(self) -> tuple[RowCard, ...]:
        if self.talking:
            return human_rows(self.agency, self.client)
        if self.situation is None or self.option is None:
            return ()
        return rows_for(self.agency, self.situation, self.option)

    @property
    def skipped(self) -> bool:
        """Whether the screen of this spot offers one thing only and is passed over."""
        if self.talking:
            return len(self.rows) == 1
        if self.option is not None:
            return len(self.rows) == 1 and not self.option.own_words
        return self.situation is not None and len(self.options) == 1

    @property
    def above(self) -> "Spot":
        """One screen up; the top stays the top."""
        if self.talking:
            return replace(self, talking=False)
        up = replace(self, option=None) if self.option else self.top
        return up.above if up.skipped else up

    @property
    def under_card(self) -> "Spot":
        """Where «back» leads from a card that was opened here."""
        return self.above if self.skipped else self


def find_spot(
    agency: AgencyCard, client: Client, situation: str = "", option: str = ""
) -> Spot | None:
    """The spot that a button names, or None where it no longer stands in the tree."""
    spot = Spot(agency, client)
    if not situation:
        return spot
    found = agency.guide.situation(situation)
    if found is None or not open_options(agency, found):
        return None
    spot = Spot(agency, found.client, found)
    if not option:
        return spot
    chosen = next((each for each in spot.options if each.code == option), None)
    return replace(spot, option=chosen) if chosen else None


def kept_back(
    agency: AgencyCard, client: Client, situation: str = "", option: str = ""
) -> Spot | None:
    """A spot that only the person's own segment hides; None where it hides nothing."""
    if agency.wishes.segment is None or find_spot(agency, client, situation, option):
        return None
    found = find_spot(for_everybody(agency), client, situation, option)
    return replace(found, agency=agency) if found else None


def home(agency: AgencyCard, employee: bool) -> Spot:
    """Where a visit to the agency begins; its employees have a list of their own (B1.3)."""
    top = Spot(agency, Client.EXTERNAL)
    if employee and not top.situations:
        return Spot(agency, Client.INTERNAL)
    return top
