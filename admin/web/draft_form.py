"""A draft's form as it was sent: what it showed, and what became of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import FormData, UploadFile

from admin.carried import whole_number
from admin.web.draft_fields import BASIS_FILE, FORM_FILE, Values

SHOWN = "shown"
"""The field that carries what all others held when the page was made."""

_OWN = ("csrf", "revision", SHOWN, "do", "sought")


@dataclass(frozen=True)
class DraftForm:
    """`seen` is the draft's revision that the page was made of, `do` the button that was
    pressed, `sought` the words that find a touchpoint, `files` what was chosen, by field."""

    given: Values
    shown: Values
    seen: int
    do: str = ""
    sought: str = ""
    files: Mapping[str, UploadFile] = field(default_factory=dict)

    def touched(self, name: str) -> bool:
        """Whether the person changed the field: what they left as it was says nothing."""
        return self.given.get(name, []) != self.shown.get(name, [])

    def one(self, name: str) -> str:
        return next(iter(self.given.get(name, [])), "")


def read_form(form: FormData) -> DraftForm:
    """Fields that a form had and did not send are empty: unmarked boxes."""
    shown = _shown(str(form.get(SHOWN, "")))
    names = {name for name in (*form.keys(), *shown) if name not in _OWN}
    given = {
        name: [_clean(each) for each in form.getlist(name) if isinstance(each, str)]
        for name in names
    }
    sent = {name: form.get(name) for name in (BASIS_FILE, FORM_FILE)}
    return DraftForm(
        given={name: [each for each in values if each] for name, values in given.items()},
        shown=shown,
        seen=whole_number(str(form.get("revision", ""))) or 0,
        do=str(form.get("do", "")),
        sought=_clean(str(form.get("sought", ""))),
        files={
            name: file
            for name, file in sent.items()
            if isinstance(file, UploadFile) and file.filename
        },
    )


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").strip()


def _shown(text: str) -> dict[str, list[str]]:
    """Nothing where somebody wrote this field themselves, and wrongly."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {
        name: [each for each in values if isinstance(each, str)]
        for name, values in said.items()
        if isinstance(values, list)
    }
