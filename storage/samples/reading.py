"""Reads a sample's file and says what is wrong with it."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from storage.procedure import Settings
from storage.samples.checking import faults
from storage.samples.errors import BadSampleError, Fault, UnknownSampleError
from storage.samples.schema import Sample

Shape = TypeVar("Shape", bound=Settings)

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
    sample = read_file(path, path.name, Sample)
    found = faults(sample)
    if sample.code != code:
        found = (Fault("code", f"write {code!r}, as the file is called"), *found)
    if found:
        raise BadSampleError(path.name, found)
    return sample


def read_file(path: Path, name: str, shape: type[Shape]) -> Shape:
    """A file of this shape; its parts may still not fit each other.

    Raises:
        BadSampleError: the file cannot be read; `name` is what it is called there.
    """
    try:
        return shape.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise BadSampleError(name, [_fault(each) for each in error.errors()]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        mend = f"this is not TOML in UTF-8: {error}"
        raise BadSampleError(name, [Fault("file", mend)]) from None


def _fault(error: ErrorDetails) -> Fault:
    field = ".".join(str(step) for step in error["loc"])
    return Fault(field, _MENDING.get(error["type"], error["msg"]))
