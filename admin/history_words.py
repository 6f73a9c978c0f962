"""What happened at a moment, in words: one wording for every face."""

from admin.clock import local_moment
from admin.history import Event
from locales import Html, Say


def event_words(event: Event, time_zone: str, say: Say) -> Html:
    return Html("\n".join(event_lines(event, time_zone, say)))


def event_lines(event: Event, time_zone: str, say: Say) -> list[Html]:
    """What happened, with the document and the remark on lines of their own."""
    said = say(
        "history-line",
        at=local_moment(event.at, time_zone),
        what=event.what,
        who=event.who or "—",
        number=event.number,
        name=event.name,
        change=say(f"change-{event.change.value}") if event.change else "",
    )
    told = [said]
    if event.document:
        told.append(say("history-document", document=event.document))
    if event.comment:
        told.append(say("history-comment", comment=event.comment))
    return told
