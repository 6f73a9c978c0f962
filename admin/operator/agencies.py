"""The agencies that the database has, and the teaching examples that it may be given."""

from dataclasses import asdict

from admin import samples
from admin.command_line import Command
from admin.operator.answers import Refusal, known_agency, words
from storage.samples import SAMPLES, AgencyExistsError, load_words
from storage.store import Store


async def list_agencies(store: Store, _given: Command) -> list[str]:
    """Each agency with its lists and the numbers of their releases."""
    lines = []
    for agency in await store.agencies.all():
        lines.append(words("admin-agency-line", code=agency.code, name=agency.name))
        lists = await store.agencies.lists(agency.id)
        for each in lists:
            number = str(each.release_number or "none")
            line = words("admin-list-line", client=each.client.value, number=number)
            lines.append(f"    {line}")
        if not lists:
            lines.append(f"    {words('admin-no-lists')}")
    return lines or [words("admin-no-agencies")]


async def load_samples(store: Store, given: Command) -> list[str]:
    """Load one teaching example, or all that are not there yet."""
    if given.code:
        _require_sample(given.code)
    lines = []
    for code in (given.code,) if given.code else SAMPLES:
        try:
            agency = await samples.load(store, code)
        except AgencyExistsError as error:
            sentence = words("admin-sample-exists", code=code)
            if given.code:
                raise Refusal(sentence) from error
            lines.append(sentence)
        else:
            lines.append(words("admin-sample-loaded", code=code, name=agency.name))
    return lines


async def add_words(store: Store, given: Command) -> list[str]:
    """Give an agency what people say to the example of its code."""
    _require_sample(given.code)
    agency = await known_agency(store, given.code)
    added = await load_words(store, agency)
    if not (added.topics or added.phrases or added.sayings):
        return [words("admin-words-known", code=agency.code)]
    counts = {name: str(count) for name, count in asdict(added).items()}
    return [words("admin-words-loaded", code=agency.code, **counts)]


def _require_sample(code: str) -> None:
    if code not in SAMPLES:
        raise Refusal(words("admin-unknown-sample", code=code, known=", ".join(SAMPLES)))
