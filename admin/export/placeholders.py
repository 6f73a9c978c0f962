"""The language of blanks: names, dots, loops over rows and conditions; nothing is called.

A blank comes from a person, and the template engine that fills it could otherwise be told
to run for hours or to look where it should not.
"""

from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from storage.procedure import FormField

ROW_NAMES: frozenset[str] = frozenset(FormField.__args__)  # type: ignore[attr-defined]
"""What a blank may ask of a row."""

_WHOLE = frozenset({"title", "agency", "client", "approval", "edition", "documents", "proof"})
NAMES = _WHOLE | {"mark", "columns", "rows", "sections"}
"""What a blank may ask of the whole list."""

_ATTRIBUTES = ROW_NAMES | {"name", "rows", "index", "index0", "first", "last", "length"}
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
_LOOPS = frozenset({"rows", "sections", "columns"})


class ForeignPlaceholderError(Exception):
    """The blank asks for what a list does not have; `name` is its word for it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Language(ImmutableSandboxedEnvironment):
    """Checks a blank when it is read, so that what is filled is known to end."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        _check(template, frozenset(NAMES), over=None)
        return template


def _check(node: nodes.Node, known: frozenset[str], *, over: str | None) -> None:
    """`known` names stand here, within a loop over `over`."""
    if not isinstance(node, _ALLOWED):
        raise ForeignPlaceholderError(type(node).__name__.lower())
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in known:
        raise ForeignPlaceholderError(node.name)
    if isinstance(node, nodes.Getattr) and node.attr not in _ATTRIBUTES:
        raise ForeignPlaceholderError(node.attr)
    if isinstance(node, nodes.For):
        known, over = known | _names(node.target) | {"loop"}, _loop(node, over)
    for child in node.iter_child_nodes():
        _check(child, known, over=over)


def _loop(node: nodes.For, over: str | None) -> str:
    """What the loop goes over: the rows of a section, or something of the whole list once."""
    within = node.iter
    if over == "sections" and isinstance(within, nodes.Getattr) and within.attr == "rows":
        return "rows"
    if over is None and isinstance(within, nodes.Name) and within.name in _LOOPS:
        return within.name
    raise ForeignPlaceholderError("for")


def _names(target: nodes.Node) -> frozenset[str]:
    return frozenset(each.name for each in target.find_all(nodes.Name)) | (
        {target.name} if isinstance(target, nodes.Name) else frozenset[Any]()
    )
