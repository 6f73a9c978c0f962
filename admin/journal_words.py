"""The journal's acts in words; an act without words is named as it is written."""

from html import escape

from locales import Html, Say

GROUPS: dict[str, tuple[str, ...]] = {
    "proposals": ("proposal.",),
    "bundles": ("bundle.",),
    "releases": ("release.", "blank."),
    "imports": ("import.",),
    "monitoring": ("monitoring.",),
    "people": ("team.", "deputy."),
    "sessions": ("session.", "asked."),
    "settings": ("procedure.", "calendar.", "processes.", "succession.", "unit."),
    "words": ("topic.", "saying.", "phrase.", "question.", "suggestion.", "situation."),
}
"""What acts are looked for together: beginnings of their names."""


def verb_words(verb: str, say: Say) -> Html:
    """«предложение отправлено»."""
    key = f"journal-verb-{verb.replace('.', '-').replace('_', '-')}"
    return say(key) if say.has(key) else Html(escape(verb))


def role_words(role: str, say: Say) -> Html:
    """«редактор»; whoever is no staff is named as they are written."""
    return say(f"role-{role}") if say.has(f"role-{role}") else say("journal-by", role=role)
