"""What a setting of an agency is now, and the settings with it changed, as plain JSON."""

from typing import Any

from admin.procedure.settings import KNOWN_FORMS, last_name
from admin.procedure.standard import standard_line, standard_needs
from storage.procedure import Procedure
from storage.terms import ChangeKind


def value_of(part: str, procedure: Procedure) -> Any:
    """What the setting is now, as plain JSON."""
    data = procedure.model_dump(mode="json")
    head, _, rest = part.partition(".")
    if part in ("needs", "causes"):
        return [each["code"] for each in data[part]]
    if head in ("needs", "causes", "channels"):
        found = next(each for each in data[head] if each["code"] == rest)
        return found["kind" if head == "channels" else "wording"]
    if part == "form_columns":
        return _columns_of(procedure)
    if part.startswith("route.proposers."):
        return [role.value for role in procedure.route.proposers_of(ChangeKind(last_name(part)))]
    if head == "monitoring" and data[head] is None:
        return False if rest == "on" else None
    value = data[head]
    return value.get(rest) if rest else value


def _columns_of(procedure: Procedure) -> list[dict[str, str]]:
    """The columns; what one holds is empty where nobody has said it."""
    titles = procedure.form_columns
    if not procedure.form_fields and len(titles) not in KNOWN_FORMS:
        return [{"field": "", "title": title} for title in titles]
    return [column.model_dump(mode="json") for column in procedure.form]


def with_value(part: str, value: Any, procedure: Procedure) -> dict[str, Any]:
    """The agency's settings with this one changed, as plain JSON, not validated yet."""
    data = procedure.model_dump(mode="json")
    head, _, rest = part.partition(".")
    if part == "needs":
        data["needs"] = standard_needs(value, data["needs"])
    elif part == "causes":
        data["causes"] = _causes_with(value, data["causes"])
    elif head in ("needs", "causes", "channels"):
        found = next(each for each in data[head] if each["code"] == rest)
        found["kind" if head == "channels" else "wording"] = value
    elif part == "form_columns":
        data["form_columns"] = [column["title"] for column in value]
        data["form_fields"] = [column["field"] for column in value if column["field"]]
    elif part.startswith("route.proposers."):
        data["route"]["proposers"][last_name(part)] = value
    elif part == "release_rule":
        data |= {part: value, "document_line": standard_line(value, data["document_line"])}
    elif part == "order":
        # Nobody types what ties the order to its requirements and the origin of its form.
        data[part] |= value
    elif part == "clients":
        _change_clients(data, value)
    elif head == "lists" and value is None:
        data["lists"].pop(rest, None)
    elif rest:
        data[head] = {**(data[head] or _USUAL_MONITORING), rest: value}
    else:
        data[head] = value
    return data


_USUAL_MONITORING = {"review_by": "12-25", "hand_over_by": "12-31", "paragraph": ""}
"""D16, for an agency whose own order knows no monitoring and which begins one."""


def _causes_with(codes: list[str], known: list[dict[str, str]]) -> list[dict[str, str]]:
    """The causes of these codes; a new one waits for the order's own wording."""
    by_code = {each["code"]: each for each in known}
    return [by_code.get(code, {"code": code, "wording": "", "paragraph": ""}) for code in codes]


def _change_clients(data: dict[str, Any], clients: list[str]) -> None:
    """A list that begins takes over the directions of the other one."""
    others = next(iter(data["directions"].values()))
    data["directions"] = {client: data["directions"].get(client, others) for client in clients}
    data["lists"] = {client: each for client, each in data["lists"].items() if client in clients}
    data["clients"] = clients
