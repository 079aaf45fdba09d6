"""What is made when MkDocs builds the site: pages from declarations, formulas, and a last look.

MkDocs calls the functions by their names (https://www.mkdocs.org/dev-guide/plugins/#events).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from scripts.docs import commands, gallery, notebook, papers, python
from scripts.docs.formulas import as_mathml
from scripts.docs.offline import check_offline

#: What makes pages, {path: Markdown or bytes}: for a folder that a nav entry names, and others.
MAKERS = {"losses/": gallery.pages, "papers/": papers.pages}
OTHERS = (commands.pages, python.pages, notebook.pages)
#: A page that is read in the repository, too, from where links to other pages lead into docs/.
CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the pages, and put those of a folder into the nav where the folder is named."""
    made = {folder: make() for folder, make in MAKERS.items()}
    config.nav = [_filled(entry, made) for entry in config.nav or []]
    config.extra["made"] = {k: v for pages in made.values() for k, v in pages.items()}
    for make in OTHERS:
        config.extra["made"].update(make())
    text = CONTRIBUTING.read_text(encoding="utf-8").replace("](docs/", "](")
    config.extra["made"]["contributing.md"] = text
    return config


def _filled(entry: Any, made: dict[str, dict[str, str | bytes]]) -> Any:
    (title, value), *_ = entry.items()
    if not isinstance(value, str) or value not in made:
        return entry
    return {title: [path for path in made[value] if path.endswith(".md")]}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that were made."""
    for path, content in config.extra["made"].items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, **_: Any) -> str:
    """Set formulas as MathML, which a browser shows by itself."""
    return as_mathml(html)


def on_post_build(config: MkDocsConfig) -> None:
    """Raise where a page needs the network."""
    check_offline(Path(config.site_dir))
