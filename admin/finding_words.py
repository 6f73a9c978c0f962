"""What completeness finds, in words, with the paragraph that asks for it."""

from collections.abc import Sequence

from admin.completeness import Finding, is_law, source_of
from locales import Html, Say
from storage.terms import ChangeKind

_OF_KIND = {
    ("duplicate", ChangeKind.RENAME): "finding-duplicate-name",
    ("duplicate", ChangeKind.PLACE): "finding-duplicate-place",
}
"""What mends it is another thing than where a row is added."""


def finding_words(findings: Sequence[Finding], kind: ChangeKind, letter: str, say: Say) -> Html:
    """Each finding with how to mend it and where the order asks for it."""
    if not findings:
        return say("findings-none")
    lines = [
        say(
            "finding-blocks" if finding.blocks else "finding-warns",
            words=mending_words(finding, kind, say),
            source=source_words(finding, letter, say),
        )
        for finding in findings
    ]
    count = say("findings-count", count=len(findings))
    return Html("\n".join([count, *lines]))


def mending_words(finding: Finding, kind: ChangeKind, say: Say) -> Html:
    """What is wrong and how this kind of change mends it."""
    return say(_OF_KIND.get((finding.name, kind), f"finding-{finding.name}"))


def source_words(finding: Finding, letter: str, say: Say) -> Html:
    """«(п. 3.7 порядка)»: where this agency's own order asks for it; empty where it does not."""
    return paragraph_words(source_of(finding, letter), say)


def paragraph_words(found: str, say: Say) -> Html:
    """A paragraph as `source_of` names it, in words."""
    if not found:
        return Html("")
    if found == "C":
        return say("source-recommendations")
    if found == "annex":
        return say("source-annex")
    return say("source-law" if is_law(found) else "source-order", paragraph=found)
