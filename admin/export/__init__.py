"""A release as a file: DOCX, XLSX, PDF, CSV and JSON, by the agency's own form."""

from admin.export.files import (
    ExportedFile,
    Format,
    export,
    export_difference,
    exported,
    exported_difference,
    ready_files,
)

__all__ = [
    "ExportedFile",
    "Format",
    "export",
    "export_difference",
    "exported",
    "exported_difference",
    "ready_files",
]
