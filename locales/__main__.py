"""For translators: what of a language is not translated yet, `python -m locales kk`.

With the name of a file, its missing messages stand ready to be filled in, each under its
Russian words.
"""

import re
import sys
from pathlib import Path

from locales import BEGUN, DEFAULT_LANGUAGE, LANGUAGES, keys, missing

_MESSAGES = re.compile(r"^([a-z][\w-]*) *=(?:.*\n?)(?:(?:[ \t].*)?\n)*", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """The exit code: 0 where something could be told."""
    known = {*LANGUAGES, *BEGUN} - {DEFAULT_LANGUAGE}
    match arguments:
        case [language] if language in known:
            print(*summary(language), sep="\n")
        case [language, file] if language in known and _russian(file).is_file():
            print(*to_fill(language, file), sep="\n")
        case _:
            print(f"python -m locales {'|'.join(sorted(known))} [citizen.ftl]", file=sys.stderr)
            return 2
    return 0


def summary(language: str) -> list[str]:
    """How much of each file is translated, «citizen.ftl  3/120»."""
    files = sorted(file.name for file in _russian("").glob("*.ftl"))
    lines = [f"{name:24}{_done(language, name)}" for name in files]
    return [*lines, f"{'':24}{len(keys(DEFAULT_LANGUAGE) & keys(language))}/{_all()}"]


def to_fill(language: str, file: str) -> list[str]:
    """The missing messages of a file: the Russian ones as comments over an empty one."""
    wanted = missing(language, file)
    return [
        "\n".join(f"# {line}".rstrip() for line in found[0].strip().splitlines())
        + f"\n{found[1]} =\n"
        for found in _MESSAGES.finditer(_russian(file).read_text(encoding="utf-8"))
        if found[1] in wanted
    ]


def _done(language: str, name: str) -> str:
    every = _MESSAGES.findall(_russian(name).read_text(encoding="utf-8"))
    return f"{len(every) - len(missing(language, name))}/{len(every)}"


def _all() -> int:
    return len(keys(DEFAULT_LANGUAGE))


def _russian(name: str) -> Path:
    return Path(__file__).parent / DEFAULT_LANGUAGE / name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
