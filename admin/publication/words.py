"""Where a release stands on its way to the site, in words for every face."""

from admin.publication.records import Standing
from locales import Html, Say
from storage.procedure import Procedure


def standing_words(found: Standing, say: Say, key: str, **more: str) -> Html:
    """Where a release stands; a placed one with its address and day."""
    placed = found.publication
    return say(
        key,
        number=str(found.release.number),
        place=found.place.value,
        last_day=f"{found.last_day:%d.%m.%Y}" if found.last_day else "none",
        address=placed.address if placed else "",
        day=f"{placed.published_on:%d.%m.%Y}" if placed else "",
        **more,
    )


def recorded_by(procedure: Procedure, say: Say) -> Html:
    """Who answers for placing, for whoever has nothing to do there."""
    roles = ", ".join(say(f"role-{role.value}") for role in procedure.publication.told)
    return say("publication-recorded-by", roles=Html(roles))
