"""What the buttons of a draft's translations ask for. A field may only be appended, with a
default; `field` is own words in another language, «label-en»."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("tn")
@dataclass(frozen=True)
class AskTranslation(Action):
    """Type the words in the other language."""

    proposal: int
    field: str


@registered("tnd")
@dataclass(frozen=True)
class DropTranslation(Action):
    """Take them away; once more changes nothing."""

    proposal: int
    field: str
