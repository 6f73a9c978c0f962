"""What a release changed, in plain words: what was, what is now, what came and what went."""

from collections.abc import Iterator, Sequence

from admin.changes import Difference
from admin.shown_rows import successor_of
from admin.subscriptions.seen import differences
from admin.subscriptions.steps import Moved, Step, row_and_part
from bot.citizen.wording import lines, listed, name_of, paragraphs
from locales import Html, Say
from storage.cards import ListCard, RowCard
from storage.care_terms import SubscriptionKind
from storage.models import Subscription
from storage.situations import Situation

MOST = 5
"""Cards told in detail: of more nobody would read the message."""


def changed_text(
    step: Step, owner: ListCard, told: Sequence[Subscription], agency: Html, say: Say
) -> Html:
    """One message for all that this person asked to be told of; each card once."""
    rows = {row_and_part(each)[0] for each in told if each.kind is SubscriptionKind.ROW}
    situations = list(_situations(step, told))
    moved = [step.moved(each) for each in situations]
    pairs = {row_id: (step.before[row_id], step.after[row_id]) for row_id in _standing(step, rows)}
    for each in moved:
        pairs |= {after.id: (before, after) for before, after in each.changed}
    gone = [step.before[row_id] for row_id in sorted(rows) if row_id not in step.after]
    details = [_card(before, after, step, say) for before, after in pairs.values()]
    more = len(details) - MOST
    return paragraphs(
        say("told-first-own" if step.first_own else "told-changed", agency=agency),
        *(_gone(each, owner, say) for each in gone),
        *(_of_situation(*each, say) for each in zip(situations, moved, strict=True)),
        *details[:MOST],
        say("told-more", count=more) if more > 0 else None,
    )


def _standing(step: Step, rows: set[int]) -> list[int]:
    return [row_id for row_id in sorted(rows) if row_id in step.before and row_id in step.after]


def _situations(step: Step, told: Sequence[Subscription]) -> Iterator[Situation]:
    for each in told:
        if each.kind is SubscriptionKind.SITUATION and (found := step.situation(each.key)):
            yield found


def _of_situation(situation: Situation, moved: Moved, say: Say) -> Html:
    """Which ways came and went; those that changed are told of below."""
    changed = [after for _before, after in moved.changed]
    groups = (("came", moved.came), ("went", moved.went), ("changed", tuple(changed)))
    return lines(
        say("told-situation", title=say.own(situation.title)),
        *(
            say(f"told-ways-{word}", names=listed(name_of(say, each.touchpoint) for each in rows))
            for word, rows in groups
            if rows
        ),
    )


def _gone(row: RowCard, owner: ListCard, say: Say) -> Html:
    """A way that is no longer in the list, and what took its place."""
    said = say("citizen-gone", name=name_of(say, row.touchpoint))
    successor = successor_of(owner, row.id)
    if successor is None:
        return said
    return lines(said, say("citizen-successor", name=name_of(say, successor.touchpoint)))


def _card(before: RowCard, after: RowCard, step: Step, say: Say) -> Html:
    found = differences(before, after, step.procedure, say)
    heading = say("citizen-heading", title=name_of(say, after.touchpoint))
    told = [_difference(each, say) for each in found]
    return lines(heading, *(told or [say("told-refined")]))


def _difference(found: Difference, say: Say) -> Html:
    """«Телефон. Было: … Стало: …»; what came has no «было», what went no «стало»."""
    words = {"field": found.field, "was": found.was, "becomes": found.becomes}
    if not found.was:
        return say("told-field-came", **words)
    return say("told-field-changed" if found.becomes else "told-field-went", **words)
