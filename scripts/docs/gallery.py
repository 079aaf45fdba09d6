"""A page for each loss, from its declaration: what is it, how does it change, how is it called?"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import numpy as np

from scripts.docs.picture import line_svg
from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss
from symbolic.derive.maps import derived
from symbolic.display.formulas import as_latex
from symbolic.losses import load_all

ROOT = Path(__file__).parents[2]
ARXIV = re.compile(r"arXiv (\d{4}\.\d{4,5})")
#: A name of several letters, as in `norm`, which is no product of them; not what stands in braces.
WORD = re.compile(r"\\operatorname\{.*?\}|\{[a-z]+\*?\}|(?<![\\a-zA-Z])([a-z]{3,})(?![a-zA-Z])")
INDEX = """# Losses

Each page is made from the loss' declaration when this site is built: the derivatives are derived
anew, and the call that is shown is run. `resoft fit --loss NAME` and `resoft derive NAME` take the
names; [a loss of your own](../tutorial.md) is a file like those shown.

| loss | what it is |
| --- | --- |
"""

FIT = """
import numpy as np
import resoft

rng = np.random.default_rng(0)
A = rng.normal(size=(200, 3))
b = {data}
result = resoft.minimize("{name}", A, b)
print(result.status, f"{{result.fun:.6g}}", result.x.round(4))
"""

LAYER = """
import numpy as np
import resoft

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
labels = (X @ [1.0, -1.0, 0.5] + rng.logistic(size=200) > 0).astype(int)
result = resoft.minimize_layer("{name}", X, labels, penalty=1.0)
print(result.status, f"{{result.fun:.6g}}", result.W.round(4).tolist())
"""

ARGUMENTS = """
import numpy as np
from generated import {module}_numpy as code

rng = np.random.default_rng(0)
arguments = [rng.normal(size=(2, 3)) for _ in range({count})]  # two trials, all lengths 3
print(code.value(*arguments).round(6))
"""

GENERATED = """What the generator wrote for NumPy; [how to read it](../how/generated.md). The files
for numexpr and Numba stand beside it.
"""
#: What a fit is shown on: data that the loss is meant for.
SHARES, AMOUNTS = "rng.dirichlet(np.full(200, 5.0))", "1 + rng.random(200)"


def pages() -> dict[str, str | bytes]:
    """Return the gallery's pages by path."""
    losses = load_all()
    rows = [f"| [{_title(loss)}]({loss.name}.md) | {_opening(loss)} |\n" for loss in losses]
    found: dict[str, str | bytes] = {"losses/index.md": INDEX + "".join(rows)}
    for loss in losses:
        found[f"losses/{loss.name}.md"] = _page(loss)
    return found


def _page(loss: Loss) -> str:
    source = (ROOT / f"symbolic/losses/{loss.name}.py").read_text(encoding="utf-8")
    formulas = WORD.sub(_upright, as_latex(derived(loss)))
    parts = [f"# {_title(loss)}\n", f"{_opening(loss)}\n"]
    parts += ["## Declared\n", _fenced(source, f"symbolic/losses/{loss.name}.py")]
    parts += [_picture(loss), "## Derived\n", f"$$\n{formulas.strip()}\n$$\n", _meaning(loss)]
    parts += ["## Called\n", _called(loss)]
    path = f"generated/{loss.name}_numpy.py"
    code = (ROOT / path).read_text(encoding="utf-8")
    parts += ["## Generated\n", GENERATED, _folded(code, path)]
    return "\n".join(parts)


def _upright(word: re.Match[str]) -> str:
    return rf"\operatorname{{{word[1]}}}" if word[1] else word[0]


def _title(loss: Loss) -> str:
    return loss.name.replace("_", "-")


def _opening(loss: Loss) -> str:
    """Return the first paragraph of the file's docstring, with links to papers."""
    source = (ROOT / f"symbolic/losses/{loss.name}.py").read_text(encoding="utf-8")
    opening = source.split('"""')[1].split("\n\n")[0].replace("\n", " ")
    return with_links(opening.replace("|", r"\|"))


def with_links(text: str) -> str:
    """Return the text with each arXiv number a link."""
    return ARXIV.sub(r"[arXiv \1](https://arxiv.org/abs/\1)", text)


def _meaning(loss: Loss) -> str:
    """Say what the letters are."""
    if isinstance(loss, Layer):
        return "$u = Wx$ are a sample's logits, $t$ its targets; the sums run over the classes.\n"
    if loss.segment is None:
        return "Letters with a star are data. The sums run over the axis whose index they carry.\n"
    return (
        "$z = Ax$ and $b$ have an entry a row, and the sums run over the rows: proved for every "
        "$n$ and $d$. $P$ has its columns in a row here.\n"
    )


def _called(loss: Loss) -> str:
    """Return a call with what it prints, which is run here."""
    if isinstance(loss, Layer):
        code = LAYER.format(name=_title(loss))
    elif loss.segment is None:
        names = inspect.signature(_value(loss)).parameters
        code = ARGUMENTS.format(module=loss.name, count=len(names))
    else:
        code = FIT.format(name=_title(loss), data=SHARES if "alpha" in loss.names else AMOUNTS)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, f"<the call of {loss.name}>", "exec"), {})
    return _fenced(code) + _fenced(printed.getvalue(), language="output")


def _value(loss: Loss) -> Any:
    return importlib.import_module(f"generated.{loss.name}_numpy").value


def _picture(loss: Loss) -> str:
    """Draw the loss over the first of two entries, the other being 0."""
    if loss.segment is None:
        return ""
    s = np.linspace(-3.0, 3.0, 181)
    b = np.array([0.7, 0.3])
    with np.errstate(all="ignore"):  # at a pole
        L = np.array([_value(loss)(np.array([each, 0.0]), b) for each in s])
    words = r"\(L\) of two rows over \(z_1\), with \(z_2 = 0\), \(b = (0.7, 0.3)\)"
    if isinstance(loss, Layer):
        words = r"\(L\) of one sample over \(u_1\), with \(u_2 = 0\), \(t = (0.7, 0.3)\)"
    words = re.sub(r"\\\(.*?\\\)", r'<span class="arithmatex">\g<0></span>', words)
    return f"<figure>\n{line_svg(s, L, 'L')}\n<figcaption>{words}</figcaption>\n</figure>\n"


def _fenced(code: str, title: str = "", language: str = "python") -> str:
    named = f' title="{title}"' if title else ""
    return f"```{language}{named}\n{dedent(code).strip()}\n```\n"


def _folded(code: str, path: str) -> str:
    lines = "".join(f"    {line}\n" if line else "\n" for line in _fenced(code).splitlines())
    return f'??? note "{path}"\n\n{lines}'
