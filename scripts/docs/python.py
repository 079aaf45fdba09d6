"""The reference of the Python interface: every public name, with its docstring."""

from __future__ import annotations

import importlib
import inspect

import resoft

TITLE = """# Python

Everything that `import resoft` offers. Arrays are NumPy's; shapes stand in brackets.
"""
#: Modules that a user's files import from, and the names in them that are documented.
DECLARATIONS = {
    "symbolic.loss": "A loss of rows",
    "symbolic.layer": "A loss of classes",
    "symbolic.map": "A map",
    "symbolic.claim": "A claim",
    "symbolic.facts": "What a certificate may take for granted",
}


def pages() -> dict[str, str | bytes]:
    """Return both pages, by path."""
    parts = [TITLE]
    for name in sorted(resoft.__all__, key=lambda name: (name[0].isupper(), name)):
        thing = getattr(resoft, name)
        parts.append(f"::: {inspect.unwrap(thing).__module__}.{thing.__name__}\n")
    return {"reference/python.md": "\n".join(parts), "reference/declarations.md": _declarations()}


def _declarations() -> str:
    parts = ["# Declarations\n", "What the files import that declare losses, maps and claims.\n"]
    for module, title in DECLARATIONS.items():
        names = importlib.import_module(module).__all__
        parts += [f"## {title}\n", f"`from {module} import ...`: {', '.join(map(_code, names))}.\n"]
    for thing in ("symbolic.declare.loss.Loss", "symbolic.declare.layer.Layer"):
        parts.append(f"::: {thing}\n")
    return "\n".join(parts)


def _code(name: str) -> str:
    return f"`{name}`"
