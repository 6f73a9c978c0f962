"""A blank to begin with: the agency's own form with placeholders where the list belongs."""

from docx.enum.text import WD_ALIGN_PARAGRAPH

from admin.export.page import add_lines, add_row, add_table, new_page, saved
from admin.export.paper import add_approval, add_title
from admin.export.printed import default_title, form_columns, words
from admin.export.widths import letter_size, widths
from storage.models import Agency


def sample_blank(agency: Agency) -> bytes:
    """A DOCX that is a blank already; people change its look and keep its placeholders.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    columns = form_columns(agency.procedure)
    fields = [column.field for column in columns]
    name = " ".join(default_title(agency.name).split("\n"))
    document = new_page(name, agency.name, size=letter_size(fields))
    add_approval(document, "{{ approval }}")
    add_title(document, "{{ title }}", "{{ client }}")
    table = add_table(document, [column.title for column in columns], widths(fields))
    rest = [""] * (len(columns) - 1)
    add_row(table, [ROWS_BEGIN, *rest])
    add_row(table, [f"{{{{ row.{field} }}}}" for field in fields])
    add_row(table, [ROWS_END, *rest])
    for paragraph in add_lines(document, "{{ edition }}\n{{ documents }}\n{{ proof }}"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    return saved(document)


ROWS_BEGIN = "{%tr for row in rows %}"
ROWS_END = "{%tr endfor %}"


def sample_name(agency: Agency) -> str:
    return words("blank-sample-name", code=agency.code)
