"""Does a mistake in the documentation fail its build?"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from sybil.example import SybilFailure

from scripts.docs.blocks import PAGES
from scripts.docs.formulas import as_mathml
from scripts.docs.offline import check_offline
from scripts.docs.shown import same

ROOT = Path(__file__).parents[2]

PAGE = """
```python
print(f"{1 / 3:.4f}", 7)
```

```output
0.3333 7
```

```python title="mine.py"
print("mine")
```

<!-- exit status 2 -->
```console
$ resoft fit missing.csv --target y
resoft: there is no file 'missing.csv': check the path
```

```console
$ python mine.py
mine
$ make test
```
"""

PLANTS = {
    "a wrong output": ("0.3333 7", "0.3433 7"),
    "a wrong whole number": ("0.3333 7", "0.3333 8"),
    "an output without its end": ("0.3333 7\n", ""),
    "a broken block": ("1 / 3", "1 / 0"),
    "a command that fails": ("<!-- exit status 2 -->\n", ""),
    "a command that does not fail": ("$ python mine.py\nmine\n$ make", "$ resoft --help\n$ make"),
    "a wrong message": ("check the path", "check it"),
    "a file that is not there": ("python mine.py", "python yours.py"),
    "no target of make": ("make test", "make nothing-such"),
    "a language that is not run": ("```python title", "```ruby title"),
    "a first command that fails": ("$ python mine.py\nmine", "$ false\n$ python mine.py\nmine"),
    "a block by indentation": ("```python\nprint", "    print(1)\n\n```python\nprint"),
    "a block without a command": ("$ python mine.py", "python mine.py"),
}


def _run(page: Path) -> None:
    document = PAGES.parse(page)
    assert PAGES.setup is not None
    assert PAGES.teardown is not None
    PAGES.setup(document.namespace)
    try:
        for example in document.examples():
            example.evaluate()
    finally:
        PAGES.teardown(document.namespace)


def test_a_page_is_run(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE)
    _run(page)


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_mistake_fails(plant: str, tmp_path: Path) -> None:
    old, new = PLANTS[plant]
    assert PAGE.count(old) == 1
    page = tmp_path / "page.md"
    page.write_text(PAGE.replace(old, new))
    with pytest.raises((SybilFailure, ZeroDivisionError)):
        _run(page)


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/how/extending.md"])
def test_files_that_a_page_sends_to_are_there(page: str) -> None:
    named = re.findall(r"`([\w.-]+/[\w./-]*)`", (ROOT / page).read_text(encoding="utf-8"))
    # the pages call parts of the generator by their names in it
    folders = (ROOT, ROOT / "symbolic", ROOT / "symbolic" / "generator")
    assert len(named) > 20
    assert [n for n in named if not any((folder / n).exists() for folder in folders)] == []


@pytest.mark.parametrize(
    ("shown", "printed", "alike"),
    [
        ("x 0.25 y", "x 0.26 y", True),  # the last digit may be another machine's
        ("x 0.25 y", "x 0.27 y", False),
        ("1.5e-3", "1.6e-3", True),
        ("1.5e-3", "1.5e-4", False),
        ("g 3e-12", "g -8e-15", True),  # rounding errors
        ("n 12", "n 13", False),
        ("7.64123456789012345", "7.64123456812345678", True),  # a float in full
        ("7.64123456789012345", "7.64123956812345678", False),
        ("7.6412345", "7.6412355", False),
        ("took 0.02 seconds", "took 31 seconds", True),
        ("seconds  0.02\nx", "seconds  9.7\nx", True),
        ("claim  seconds\na  0.02\n\nb  0.02", "claim  seconds\na  9.31\n\nb  9.31", False),
        ("a\n...\nd", "a\nb\nc\nd", True),
        ("a\n...\nc\n...", "a\nb\nc\nd", True),
        ("a\n...\nc\nb\n...", "a\nb\nc\nd", False),
        ("a\n...\na", "a", False),
        ("...\nd", "a\nb", False),
        ("a b", "a  b", True),
        ("a", "a\nb", False),
    ],
)
def test_what_is_shown_is_compared(shown: str, printed: str, alike: bool) -> None:
    assert same(shown, printed) is alike


@pytest.mark.parametrize(
    ("page", "right"),
    [
        ("[x](other.md) [y](other.md#there)", True),
        ("[x](missing.md)", False),
        ("[y](other.md#nowhere)", False),
        ("[y](/other.md)", False),
    ],
)
def test_a_broken_link_fails(page: str, right: bool, tmp_path: Path) -> None:
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(), yaml.BaseLoader)
    pages = tmp_path / "docs"
    pages.mkdir()
    (pages / "index.md").write_text(page)
    (pages / "other.md").write_text("# Other\n\n## There\n")
    small: dict[str, Any] = {
        "site_name": "x",
        "theme": {"name": None, "custom_dir": str(tmp_path / "theme")},
    }
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}")
    small |= {"validation": settings["validation"], "plugins": [], "strict": True}
    (tmp_path / "mkdocs.yml").write_text(json.dumps(small))
    config = load_config(str(tmp_path / "mkdocs.yml"))
    if right:
        build(config)
        return
    with pytest.raises(Abort):
        build(config)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('<a href="https://arxiv.org/abs/2309.13482">x</a><img src="a.png">', True),
        ('<script src="https://cdn.example.org/x.js"></script>', False),
        ('<link rel="stylesheet" href="//fonts.example.org/css">', False),
        ('<img src="https://example.org/a.png">', False),
        ("<style>@import url(https://example.org/a.css)</style>", False),
        ('<a href="https://arxiv">x</a>', False),
        ('<a href="https://arxiv.org/abs/ 2309">x</a>', False),
    ],
)
def test_nothing_is_fetched_from_elsewhere(text: str, right: bool, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(text)
    if right:
        check_offline(tmp_path)
        return
    with pytest.raises(PluginError):
        check_offline(tmp_path)


def test_formulas_are_set_without_a_script() -> None:
    inline = r'<span class="arithmatex">\(a &lt; b\)</span>'
    page = as_mathml(rf'<p>{inline}</p><div class="arithmatex">\[\sum_i x_i\]</div>')
    assert page.count("<math") == 2
    assert "<mo>&#x0003C;</mo>" in page
    assert '<div class="formula">' in page
    assert "arithmatex" not in page


def test_the_notebook_is_kept_without_what_came_out() -> None:
    notebook = json.loads((ROOT / "docs" / "notebook.ipynb").read_text())
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert cells
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
