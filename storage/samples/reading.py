"""Reads a sample's file and says what is wrong with it."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from storage.samples.checking import faults
from storage.samples.errors import BadSampleError, Fault, UnknownSampleError
from storage.samples.schema import Sample

SAMPLES: tuple[str, ...] = ("astrakhan_housing", "sverdlovsk_invest", "kaliningrad_gtn")
"""Codes of the samples, in the order in which people see the agencies."""

FOLDER = Path(__file__).parent

_MENDING = {
    "missing": "add it: it is required",
    "extra_forbidden": "there is no such field: remove it or correct its name",
}


def read_sample(code: str, folder: Path = FOLDER) -> Sample:
    """The sample with this code, whole and checked.

    Raises:
        UnknownSampleError: the folder has no file for the code.
        BadSampleError: the file cannot be read or its parts do not fit.
    """
    path = folder / f"{code}.toml"
    if not path.is_file():
        raise UnknownSampleError(code, sorted(each.stem for each in folder.glob("*.toml")))
    content = _parse(path)
    try:
        sample = Sample.model_validate(content)
    except ValidationError as error:
        raise BadSampleError(path.name, [_fault(each) for each in error.errors()]) from None
    found = faults(sample)
    if sample.code != code:
        found = (Fault("code", f"write {code!r}, as the file is called"), *found)
    if found:
        raise BadSampleError(path.name, found)
    return sample


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        mend = f"this is not TOML in UTF-8: {error}"
        raise BadSampleError(path.name, [Fault("file", mend)]) from None


def _fault(error: ErrorDetails) -> Fault:
    field = ".".join(str(step) for step in error["loc"])
    return Fault(field, _MENDING.get(error["type"], error["msg"]))
