"""Our own source, read for the guards: which texts are named where, and with which variables."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[1]
KEY_AT = {
    "reply": (0,),
    "ask": (1,),
    "render": (1,),
    "Choice": (1,),
    "Draft": (0,),
    "relay": (1,),
    "has_something": (3, 4),
    "named_or_told": (2,),
    "show_list": (1, 4),
}
"""The calls that name a text, and which of their arguments do; the one behind it holds the variables."""


@dataclass(frozen=True, slots=True)
class Named:
    """A text's key as it stands in a call; `variables` is None where they are not written out there."""

    where: str
    key: str
    variables: frozenset[str] | None


def modules(*packages: str) -> Iterator[tuple[str, ast.Module]]:
    """Every module of these packages: its path from the root, and its tree."""
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def named_texts(module: str, tree: ast.Module) -> Iterator[Named]:
    """The texts that a module's calls name in so many words."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        for at in KEY_AT.get(_name(call.func), ()):
            for key, variables in _pairs(call.args[at : at + 2]):
                if isinstance(key, ast.Constant) and _is_key(key.value):
                    yield Named(f"{module}:{call.lineno}", str(key.value), _names(variables))


def templates() -> Iterator[tuple[str, nodes.Template]]:
    """Every page's template: its path from the root, and its tree."""
    environment = Environment(autoescape=True)
    for path in sorted((ROOT / "bot").rglob("*.html")):
        yield str(path.relative_to(ROOT)), environment.parse(path.read_text(encoding="utf-8"))


def texts_said(page: str, tree: nodes.Template) -> Iterator[Named]:
    """The texts that a page says in so many words."""
    for call in _sayings(tree):
        key = call.args[0]
        for one in (key.expr1, key.expr2) if isinstance(key, nodes.CondExpr) else (key,):
            if isinstance(one, nodes.Const):
                given = frozenset(keyword.key for keyword in call.kwargs)
                yield Named(f"{page}:{call.lineno}", str(one.value), given)


def texts_begun(tree: nodes.Template) -> Iterator[str]:
    """What the keys begin with that a page puts together."""
    for call in _sayings(tree):
        key = call.args[0]
        if isinstance(key, nodes.Concat) and isinstance(key.nodes[0], nodes.Const):
            yield str(key.nodes[0].value)


def _sayings(tree: nodes.Template) -> Iterator[nodes.Call]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say":
            yield call


def _is_key(value: object) -> bool:
    """Not the name of a question, which stands there where an occasion asks one."""
    return isinstance(value, str) and "." not in value


def strings(tree: ast.Module) -> set[str]:
    """Every text that stands whole in a module."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def beginnings(tree: ast.Module) -> set[str]:
    """What the formatted texts of a module begin with."""
    first = [node.values[0] for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) and node.values]
    return {part.value for part in first if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def sentences(module: str, tree: ast.Module) -> Iterator[str]:
    """What reads like a sentence (see `_is_sentence`), in neither a docstring, an error nor a log."""
    passed_over = {id(part) for node in ast.walk(tree) for part in _for_programmers(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in passed_over:
            continue
        if isinstance(node.value, str) and _is_sentence(node.value):
            yield f"{module}:{node.lineno}: {node.value}"


def _is_sentence(text: str) -> bool:
    """Two words with a capital at the start, or four; less is a name or a note for the operator."""
    words = [word for word in text.split() if word.strip(".,:;!?").isalpha()]
    return len(words) > 3 or (len(words) > 1 and words[0][0].isupper())


def _for_programmers(node: ast.AST) -> Iterator[ast.AST]:
    """What nobody but a programmer reads: docstrings, the words of errors, logs."""
    is_log = isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log.")
    if isinstance(node, ast.Raise | ast.Assert) or is_log:
        yield from ast.walk(node)
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _pairs(arguments: Sequence[ast.expr]) -> list[tuple[ast.expr, ast.expr | None]]:
    """A key with its variables; where one condition chooses both, each choice."""
    if not arguments:
        return []
    key, variables = arguments[0], arguments[1] if len(arguments) > 1 else None
    if not isinstance(key, ast.IfExp):
        return [(key, variables)]
    if isinstance(variables, ast.IfExp) and ast.dump(key.test) == ast.dump(variables.test):
        return [*_pairs([key.body, variables.body]), *_pairs([key.orelse, variables.orelse])]
    rest = [variables] if variables is not None else []
    return [*_pairs([key.body, *rest]), *_pairs([key.orelse, *rest])]


def _names(variables: ast.expr | None) -> frozenset[str] | None:
    if variables is None or (isinstance(variables, ast.Constant) and variables.value is None):
        return frozenset()
    if not isinstance(variables, ast.Dict):
        return None
    names = [key.value if isinstance(key, ast.Constant) else None for key in variables.keys]
    return None if None in names else frozenset(map(str, names))
