"""Does a page hold what it was given, whatever the texts are?"""

from __future__ import annotations

from html.parser import HTMLParser

from resoft.plots.page import page

SVG = '<?xml version="1.0"?>\n<svg><defs><path id="a"/></defs><use href="#a"/></svg>'


class Reader(HTMLParser):
    """Texts by tag, and the ids and what refers to them, read by the standard library."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.ids: list[str | None] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids += [value for name, value in attributes if name == "id"]
        self.links += [(value or "")[1:] for name, value in attributes if name == "href"]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.setdefault(self.open[-1], []).append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        while self.open.pop() != tag:
            pass


def test_texts_arrive_as_they_are_and_pictures_keep_apart() -> None:
    odd = '<b>&amp; "t"\'</b>'
    read = Reader(
        page(odd, [(odd, f"{odd}\n\nsecond", [["t", odd], [0, 0.5]]), ("", "", SVG), ("", "", SVG)])
    )
    assert read.texts["h1"] == read.texts["title"] == read.texts["h2"] == [odd]
    assert read.texts["p"] == [odd, "second"]
    assert read.texts["th"] == ["t", odd]
    assert read.texts["td"] == ["0", "0.5"]
    assert len(set(read.ids)) == 2
    assert read.links == read.ids
    assert "<?xml" not in page("", [("", "", SVG)])
    assert "<table" not in page("", [("only a heading", "", None)])
