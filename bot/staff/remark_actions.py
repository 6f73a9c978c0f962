"""What the buttons of citizens' remarks ask for. A field may only be appended; what is being
answered stands in the conversation, and `remark` tells a button of an earlier one."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("rk")
@dataclass(frozen=True)
class ListRemarks(Action):
    """Those that wait, or those that are over."""

    page: int = 0
    ended: int = 0


@registered("rko")
@dataclass(frozen=True)
class OpenRemark(Action):
    """One of them."""

    remark: int


@registered("rka")
@dataclass(frozen=True)
class AnswerRemark(Action):
    """Begin an answer that ends so, to the remark as it was seen."""

    remark: int
    revision: int
    outcome: str


@registered("rkd")
@dataclass(frozen=True)
class PromiseDay(Action):
    """It will be solved by this day."""

    remark: int
    day: str


@registered("rkt")
@dataclass(frozen=True)
class ListTemplates(Action):
    """Templates to answer with."""

    remark: int
    page: int = 0


@registered("rku")
@dataclass(frozen=True)
class UseTemplate(Action):
    """Answer with this one, filled in."""

    remark: int
    item: int


@registered("rkp")
@dataclass(frozen=True)
class LookAtAnswer(Action):
    """The filled-in template as it will be seen."""

    remark: int


@registered("rks")
@dataclass(frozen=True)
class SendAnswer(Action):
    """Send what was looked at."""

    remark: int


@registered("rkr")
@dataclass(frozen=True)
class RewriteAnswer(Action):
    """Type it anew; the outcome and its day stay."""

    remark: int


@registered("fw")
@dataclass(frozen=True)
class ListStages(Action):
    """What people added to «Помогло» and «Не помогло», by stage."""

    page: int = 0


@registered("fws")
@dataclass(frozen=True)
class OpenStage(Action):
    """The words of one stage: its place among them, for its name may be long."""

    place: int
    page: int = 0
