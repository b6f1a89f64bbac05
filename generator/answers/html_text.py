"""The text of an HTML mail, line by line as a reader sees it."""

from html.parser import HTMLParser

_BREAKS = frozenset(
    "address article blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table td th tr ul".split()
)
_UNSHOWN = frozenset(("head", "script", "style", "template", "title"))


def text_of_html(source: str) -> str:
    """Return the words of the page `source`; nothing in it is run or fetched."""
    reader = _WordReader()
    reader.feed(source)
    reader.close()
    return "".join(reader.words)


class _WordReader(HTMLParser):
    """Collects what stands outside of what is not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unshown = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where the page does."""
        if tag in _UNSHOWN:
            self._unshown += 1
        elif tag in _BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line where the page does."""
        if tag in _UNSHOWN:
            self._unshown = max(0, self._unshown - 1)
        elif tag in _BREAKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep words; the breaks between them mean nothing in HTML."""
        if not self._unshown:
            self.words.append(data.replace("\r", " ").replace("\n", " "))
