"""One draft's form on its way into the draft: the field that is being kept, and what it held."""

from admin.web.draft_form import DraftForm
from locales import Say


class Sent:
    """`at` is the field that is being kept, so that a refusal finds its place, and `revision`
    what the draft is after it."""

    def __init__(self, form: DraftForm, say: Say) -> None:
        self.form = form
        self.say = say
        self.at = ""
        self.revision = form.seen

    def touched(self, name: str) -> bool:
        """Whether the person changed the field, which is kept from now on."""
        self.at = name
        return self.form.touched(name)
