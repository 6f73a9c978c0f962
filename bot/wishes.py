"""What a person's kept choices make of their visit."""

from dataclasses import replace

from bot.visit import Visit
from locales import Say
from storage.cards import Wishes
from storage.models import Preferences


def wishes_of(preferences: Preferences) -> Wishes:
    """What of a person's choices decides on ways."""
    return Wishes(
        segment=preferences.segment,
        offline_first=preferences.offline_first,
        no_calls=preferences.no_calls,
        step_free=preferences.step_free,
    )


def renewed(visit: Visit) -> Visit:
    """The visit after its person has chosen otherwise."""
    preferences, language = visit.preferences, visit.person.language
    return replace(
        visit,
        say=Say(language, plain=preferences.plain_text),
        library=visit.library.suited(wishes_of(preferences)),
    )
