"""Tables of a DOCX, by way of HTML: tracked insertions are read, deletions are not."""

from io import BytesIO
from typing import Any

import mammoth

from admin.importing.archive import examined
from admin.importing.cells import Table, UnreadableError
from admin.importing.spans import html_tables


def tables(content: bytes) -> list[Table]:
    """Every table of the document, in its order.

    Raises:
        UnreadableError: it is dangerous, or no document.
    """
    if "word/document.xml" not in examined(content).namelist():
        raise UnreadableError("kind")
    page = mammoth.convert_to_html(BytesIO(content), convert_image=_no_image)
    return html_tables(page.value)


def _no_image(_image: Any) -> list[Any]:
    return []
