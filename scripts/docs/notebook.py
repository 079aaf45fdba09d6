"""The notebook: is it run when the site is built, and shown with what came out?"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import MarkdownExporter

PATH = Path(__file__).parents[2] / "docs" / "notebook.ipynb"


def pages() -> dict[str, str | bytes]:
    """Run the notebook and return it as a page, with its pictures beside it."""
    notebook = nbformat.read(PATH, as_version=4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", extra_arguments=["--log-level=ERROR"]
    ).execute()
    text, resources = MarkdownExporter().from_notebook_node(notebook)
    return {"notebook.md": text, **resources["outputs"]}
