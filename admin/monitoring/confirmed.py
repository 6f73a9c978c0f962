"""What the monitoring said of a row, in words."""

from locales import Html, Say
from storage.models import Row


def confirmed_words(row: Row, say: Say) -> Html | None:
    """«Подтверждено 24.12.2025: Редактор 1»; nothing for what nobody has confirmed."""
    if row.confirmed_on is None:
        return None
    return say("row-said-true", day=f"{row.confirmed_on:%d.%m.%Y}", who=row.confirmed_by)
