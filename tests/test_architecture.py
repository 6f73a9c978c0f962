"""The house's own rules: floors, words in their place, short files."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("admin", "bot", "locales", "storage")

RUSSIAN_IN_CODE = {
    "admin/completeness/__init__.py": "numbers of laws among the paragraphs of findings",
    "admin/completeness/bodies.py": "names of bodies, and how people write streets",
    "admin/completeness/findings.py": "numbers of laws among the paragraphs of findings",
    "admin/card_words.py": "typography of laws",
    "admin/web/own_words.py": "letters by which Russian words are known",
    "admin/completeness/spelling.py": "letters and abbreviations of touchpoints' names",
    "admin/export/heights.py": "letters that are wider than others",
    "admin/days.py": "names of months as people type them",
    "admin/fields.py": "what people type when they write hours",
    "admin/importing/words.py": "how people title columns and word needs, kinds and channels",
    "admin/redaction/addresses.py": "how people write streets, houses and flats",
    "admin/redaction/insults.py": "obscene words and insults",
    "admin/redaction/keys.py": "how people write one-time codes",
    "admin/redaction/links.py": "how people write mail addresses in words",
    "admin/redaction/marks.py": "marks that are kept within people's questions as data",
    "admin/redaction/names.py": "how people introduce themselves and others",
    "admin/redaction/numbers.py": "how people write telephones, documents and dates",
    "admin/redaction/passwords.py": "how people write passwords and codes",
    "admin/redaction/settlements.py": "how people name villages and towns",
    "admin/past_days.py": "how people say a day that has been",
    "admin/receptions/typed.py": "how people write days of a week, and from when until when",
    "admin/requirements/table.py": "letters of paragraphs",
    "bot/citizen/wording.py": "Russian letters in titles, and names that say telephone",
    "bot/guide/urgent.py": "words of denial",
    "bot/guide/names.py": "words beside a name that only ask for it",
    "bot/guide/awaiting.py": "how people ask when they are answered",
    "bot/guide/booked.py": "how people ask for what they have booked",
    "bot/guide/courtesies.py": "greetings, and words that ask for a person",
    "bot/plain_text.py": "abbreviations, and words before which a voice pauses",
    "bot/guide/search/keyboard.py": "the Russian keyboard and alphabet",
    "bot/guide/search/repair.py": "short words that people write together with the next one",
    "bot/guide/search/words.py": "Russian sounds, and words that say nothing of the matter",
}
"""Files whose literals may hold Russian letters, and why; all other words are in `locales`."""

LONG = {
    "storage/migrations/versions/0001_register.py": "a migration is written once, whole",
    "storage/migrations/versions/0006_procedure.py": "a migration is written once, whole",
    "storage/migrations/versions/0008_citizens.py": "a migration is written once, whole",
}
"""Files over 300 lines, and why."""


def python_files(*folders: str) -> list[Path]:
    return [file for folder in folders for file in sorted(ROOT.joinpath(folder).rglob("*.py"))]


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


SOURCES = {name_of(file): file for file in python_files(*FLOORS)}


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(ROOT.joinpath(name).read_text(encoding="utf-8"))


def literals(module: ast.Module) -> Iterator[str]:
    """Strings that are not docstrings."""
    documents = {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documents:
            yield node.value


def is_russian(text: str) -> bool:
    return re.search("[а-яёА-ЯЁ]", text) is not None


def test_imports_go_down_only() -> None:
    program = Path(sys.executable).with_name("lint-imports")

    ran = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, timeout=300)

    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("floor", ["admin", "storage", "locales"])
def test_floors_below_the_bot_start_without_a_messenger(floor: str) -> None:
    modules = [
        name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name in SOURCES
        if name.startswith(f"{floor}/") and "/migrations/" not in name
    ]
    code = f"import sys; import {', '.join(modules)}; print(sorted(sys.modules))"

    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )

    assert ran.returncode == 0, ran.stderr
    loaded = set(re.findall(r"'(\w+)", ran.stdout))
    assert floor in loaded
    assert not {"aiogram", "aiohttp", "bot"} & loaded


def test_words_for_people_are_in_locales() -> None:
    found = {
        name: [text for text in literals(tree(name)) if is_russian(text)]
        for name in SOURCES
        if not name.startswith("storage/samples/")
    }

    assert {
        name: said for name, said in found.items() if said and name not in RUSSIAN_IN_CODE
    } == {}
    assert {name for name in RUSSIAN_IN_CODE if not found[name]} == set(), (
        "nothing Russian is left there"
    )


def test_a_file_is_short() -> None:
    lines = {
        name: len(file.read_text(encoding="utf-8").splitlines()) for name, file in SOURCES.items()
    }

    assert {name for name, count in lines.items() if count > 300} == set(LONG), lines


def test_imports_stand_at_the_beginning() -> None:
    inside = [
        (name, statement.lineno)
        for name in SOURCES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in ast.walk(node)
        if isinstance(statement, ast.Import | ast.ImportFrom)
    ]

    assert inside == []


def test_a_module_says_why_it_is_there() -> None:
    silent = [name for name in SOURCES if tree(name).body and not ast.get_docstring(tree(name))]

    assert silent == []


def test_nothing_is_called_utils() -> None:
    names = {Path(name).stem for name in SOURCES}

    assert not {"utils", "helpers", "managers", "common", "misc"} & names


@pytest.mark.xdist_group("together")
def test_tests_of_one_group_run_in_one_process(request: pytest.FixtureRequest) -> None:
    """Else what they share is made in each: pytest-xdist tells its groups by the test's name."""
    if not hasattr(request.config, "workerinput"):
        pytest.skip("run in one process anyway")

    assert request.node.nodeid.endswith("@together")
