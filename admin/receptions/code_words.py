"""What a person says aloud at the door instead of a name: «берёза 47».

The words are Russian in every language: they are said to people who speak it.
"""

import secrets
from collections.abc import Collection
from pathlib import Path

WORDS: tuple[str, ...] = tuple(
    Path(__file__).with_name("code_words.txt").read_text(encoding="utf-8").split()
)
"""Plain, kind, unlike one another by ear."""

NUMBERS = range(10, 100)


def fresh_code(said: Collection[str]) -> str:
    """One that nobody was given that day, by a word that nobody was given, as long as there is
    one left; once the short numbers are used up, by longer ones."""
    used = {code.partition(" ")[0] for code in said}
    words = [word for word in WORDS if word not in used] or WORDS
    numbers = NUMBERS
    while not (left := {f"{word} {number}" for word in words for number in numbers} - {*said}):
        numbers = range(numbers.stop, 10 * numbers.stop)
    return secrets.choice(sorted(left))
