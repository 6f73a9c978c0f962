"""Looks at a page as axe-core does, and at what axe misses; says what is wrong in words."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.async_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

_OWN = Path(__file__).with_name("own_checks.js").read_text(encoding="utf-8")


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


async def faults_of(page: Page, language: str, *, narrow: bool = False) -> list[str]:
    """Everything wrong with the page; `narrow`: nothing may run over the edge."""
    own: list[str] = await page.evaluate(_OWN, {"language": language, "narrow": narrow})
    return [*await _found_by_axe(page), *own]


async def faults_of_large_letters(page: Page) -> list[str]:
    """What runs over the edge when letters are twice as large (WCAG 1.4.4)."""
    over: int = await page.evaluate(
        """() => {
            const root = document.documentElement;
            root.style.fontSize = "200%";
            const over = root.scrollWidth - root.clientWidth;
            root.style.fontSize = "";
            return over;
        }"""
    )
    return [f"{over} pixels run over the edge with large letters"] if over > 0 else []


async def _found_by_axe(page: Page) -> list[str]:
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(_axe())
    found: dict[str, Any] = await page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, "
        "resultTypes: ['violations']})",
        TAGS,
    )
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
