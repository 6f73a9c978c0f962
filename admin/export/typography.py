"""Where a line of print may end, and where it may not."""

import re

UNBROKEN_HYPHEN = "\u2011"
_JOINT = "\u200b"
_SPACE = "\u00a0"

_LONGEST = 22
"""Letters of a word that fits the narrowest column which holds words."""

_SHORT_ENDING = re.compile(r"(?<=\d)-(?=[^\W\d_]{1,4}\b)")
_AFTER_NUMBER_SIGN = re.compile("(?<=\u2116) (?=\\d)")
_MAY_PART = re.compile(r"(?<=[/\\.?&=_@:;,-])(?=[^\s])")


def joined(text: str) -> str:
    """«59-ФЗ» and «№ 5» stay on one line."""
    return _AFTER_NUMBER_SIGN.sub(_SPACE, _SHORT_ENDING.sub(UNBROKEN_HYPHEN, text))


def parted(text: str) -> str:
    """Long words may go on in the next line: addresses of pages after a sign, others anywhere."""
    return re.sub(rf"\S{{{_LONGEST + 1},}}", lambda word: _parts(word[0]), text)


def _parts(word: str) -> str:
    pieces = _MAY_PART.split(word)
    return _JOINT.join(
        _JOINT.join(piece[start : start + _LONGEST] for start in range(0, len(piece), _LONGEST))
        for piece in pieces
    )
