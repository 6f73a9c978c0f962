"""What may be wrong with a sample, in sentences that say how to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.errors import StorageError


@dataclass(frozen=True)
class Fault:
    """`field` is the way to it («rows.3.needs»), `mend` what to do there."""

    field: str
    mend: str


class UnknownSampleError(StorageError):
    """No sample has this code."""

    def __init__(self, code: str, known: Sequence[str]) -> None:
        super().__init__(f"there is no sample {code!r}; there are: {', '.join(known)}")
        self.code = code
        self.known = tuple(known)


class BadSampleError(StorageError):
    """A sample's file breaks the rules: which file, which fields, how to mend them."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(f"{file}: {fault.field}: {fault.mend}" for fault in faults))
        self.file = file
        self.faults = tuple(faults)


class AgencyExistsError(StorageError):
    """The database has this agency already; a sample never overwrites an agency's data."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the agency {code!r} is in the database already; nothing was changed")
        self.code = code
