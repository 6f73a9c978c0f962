"""Which change mends a finding: what a person begins when they press a row of it."""

from admin.completeness import Finding
from storage.terms import ChangeKind

_MENDED_BY: dict[ChangeKind, tuple[str, ...]] = {
    ChangeKind.RENAME: ("no-name", "other-body-named"),
    ChangeKind.NEEDS: ("no-need", "takes-no-appeals", "need-outside-order", "need-unserved"),
    ChangeKind.EXCLUDE: ("duplicate", "near-duplicate"),
    ChangeKind.PLACE: ("no-direction", "no-service", "no-process"),
    ChangeKind.KIND: ("kind-undefined", "kind-against-channel"),
    ChangeKind.RESPONSIBLE: ("no-basis", "no-responsible"),
    ChangeKind.CONTACTS: (
        "no-contact",
        "unconfirmed-contact",
        "never-checked-contact",
        "stale-contact",
        "silent-site",
        "other-body-address",
    ),
    ChangeKind.ADD: (
        "no-offline-alternative",
        "only-final",
        "empty-direction",
        "unused-touchpoint",
    ),
    ChangeKind.REQUIREMENTS: ("requirement-not-met", "requirement-unknown"),
    ChangeKind.FORMS: ("no-form",),
    ChangeKind.OFFERS: ("offers-unknown",),
}
CONFIRMED = ("stale-row",)
"""No change mends it: the responsible official confirms the row in the monitoring (D16)."""

MENDED_BY = {name: kind for kind, names in _MENDED_BY.items() for name in names}


def mended_by(finding: Finding) -> ChangeKind | None:
    """The kind of change; an addition mends what no row that is there can. None: no change."""
    return MENDED_BY.get(finding.name)
