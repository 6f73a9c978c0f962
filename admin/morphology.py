"""The dictionary of Russian words: it takes memory, so a process has one."""

from functools import cache
from typing import Any

from pymorphy3 import MorphAnalyzer


@cache
def analyzer() -> Any:
    """The one analyzer of the process, made when it is first asked."""
    return MorphAnalyzer(lang="ru")
