"""Where in a draft a finding is mended: the first of these steps that the draft asks."""

from collections.abc import Collection

from admin.completeness import Finding
from admin.steps import DraftStep

_PLACE = (DraftStep.PROCESS, DraftStep.SERVICE, DraftStep.DIRECTION)
_REACHED = (DraftStep.CONTACTS, DraftStep.CONTACT)
_MENDED_AT: dict[str, tuple[DraftStep, ...]] = {
    "no-name": (DraftStep.NAME,),
    "duplicate": (DraftStep.NAME, *_PLACE),
    "near-duplicate": (DraftStep.NAME, *_PLACE),
    "other-body-named": (DraftStep.NAME, DraftStep.PECULIARITY),
    "no-need": (DraftStep.NEEDS,),
    "takes-no-appeals": (DraftStep.NEEDS,),
    "need-outside-order": (DraftStep.NEEDS,),
    "need-unserved": (DraftStep.NEEDS,),
    "only-final": (DraftStep.NEEDS,),
    "no-direction": (DraftStep.DIRECTION,),
    "no-service": (DraftStep.SERVICE,),
    "no-process": (DraftStep.PROCESS,),
    "kind-undefined": (DraftStep.KIND,),
    "kind-against-channel": (DraftStep.KIND, DraftStep.CHANNEL),
    "no-offline-alternative": (DraftStep.KIND,),
    "no-basis": (DraftStep.BASIS,),
    "no-responsible": (DraftStep.RESPONSIBLE,),
    "no-contact": _REACHED,
    "unconfirmed-contact": _REACHED,
    "never-checked-contact": _REACHED,
    "stale-contact": _REACHED,
    "silent-site": _REACHED,
    "other-body-address": _REACHED,
    "unit-gone": (DraftStep.UNIT,),
    "cause-outside-order": (DraftStep.CAUSE,),
    "requirement-not-met": (DraftStep.REQUIREMENTS,),
    "requirement-unknown": (DraftStep.REQUIREMENTS,),
    "no-form": (DraftStep.FORMS,),
    "offers-unknown": (DraftStep.OFFERS,),
}


def mended_at(finding: Finding, steps: Collection[DraftStep]) -> DraftStep | None:
    """The step of this draft; None where nothing that it asks mends the finding."""
    return next((step for step in _MENDED_AT.get(finding.name, ()) if step in steps), None)
