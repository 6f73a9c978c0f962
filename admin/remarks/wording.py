"""What is said of a remark, alike in chat and on the screen."""

from admin.clock import local_moment
from admin.remarks.reading import Lines
from locales import Html, Say
from storage.care_terms import RemarkStatus
from storage.models import Agency, Remark


def point_words(line: Lines, say: Say) -> Html:
    """«Личный приём», «об органе», «о боте»."""
    return say("remark-point", about=line.remark.about.value, name=line.point or "none")


def until_words(remark: Remark) -> str:
    """The promised day; «none» where nothing is promised."""
    return f"{remark.promised_on:%d.%m.%Y}" if remark.promised_on else "none"


def remark_paragraphs(line: Lines, agency: Agency, say: Say) -> list[Html]:
    """Everything that staff know of it."""
    remark = line.remark
    found = [
        say(
            "remark-staff",
            about=remark.about.value,
            number=str(remark.number),
            point=point_words(line, say),
            on=f"{remark.left_on:%d.%m.%Y}",
            status=remark.status.value,
            until=until_words(remark),
        ),
        say("remark-staff-late") if line.late else None,
        say("remark-staff-words", words=remark.words) if remark.words else None,
        _again(remark, say),
        say("remark-staff-reach", words=remark.reach) if remark.reach else None,
        _outcome(line, agency, say),
    ]
    return [each for each in found if each]


def _again(remark: Remark, say: Say) -> Html | None:
    if remark.objection is None or remark.status is RemarkStatus.WITHDRAWN:
        return None
    if not remark.objection:
        return say("remark-staff-again-wordless")
    return say("remark-staff-again", words=remark.objection)


def _outcome(line: Lines, agency: Agency, say: Say) -> Html | None:
    remark = line.remark
    if not remark.outcome or remark.decided_at is None:
        return None
    return say(
        "remark-staff-outcome",
        former="yes" if line.former else "no",
        who=line.who or "—",
        at=local_moment(remark.decided_at, agency.time_zone),
        words=remark.outcome,
    )
