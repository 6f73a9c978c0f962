"""Words about one setting: what it is and how to answer."""

from admin.procedure.settings import Ask, Setting
from admin.procedure.values import value_of
from admin.procedure.words import (
    about_words,
    choice_words,
    field_choices,
    source_words,
    title_words,
    value_words,
)
from bot.staff.listing import parts
from locales import Html, Say
from storage.procedure import Procedure

_HOW = {
    Ask.ONE: "setting-choices",
    Ask.SWITCH: "setting-choices",
    Ask.DAY: "setting-day",
    Ask.TEXT: "setting-text",
    Ask.SITE: "setting-site",
    Ask.COLUMNS: "setting-columns",
    Ask.DOCUMENT: "setting-document-ask",
}


def question_words(setting: Setting, procedure: Procedure, say: Say) -> Html:
    """The title, what it is for, where it is known from, the present value, how to answer."""
    title = Html(f"<b>{title_words(setting, procedure, say)}</b>")
    value = value_words(setting, value_of(setting.part, procedure), procedure, say)
    return parts(
        title,
        about_words(setting, procedure, say),
        say("setting-now", value=value),
        source_words(setting, procedure, say),
        _how(setting, procedure, say),
    )


def _how(setting: Setting, procedure: Procedure, say: Say) -> Html:
    if setting.ask is Ask.NUMBER:
        return say("setting-number", least=setting.least, most=setting.most)
    if setting.ask is Ask.SEVERAL:
        choices = [choice_words(setting, code, procedure, say) for code in setting.choices]
        numbered = "".join(f"\n{number}. {each}" for number, each in enumerate(choices, 1))
        key = "setting-several-ordered" if setting.is_ordered else "setting-several"
        return Html(f"{say(key)}{numbered}")
    if setting.ask is Ask.LINES:
        return say(f"setting-lines-{setting.words}")
    how = say(_HOW[setting.ask])
    return Html(f"{how}{field_choices(say)}") if setting.ask is Ask.COLUMNS else how
