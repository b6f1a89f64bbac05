"""The content of a section in gii-norm XML as blocks of text; no letter is lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .inline import note, opened, picture, settled, spelt_out
from .norm_text import Block, Cell, Table, Words, folded

_INLINE = frozenset(
    "B I U F SP SUP SUB small NB ABWFORMAT noindex FnR Citation QuoteL QuoteR IMG FILE".split()
)

_MOST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Content:
    """What stands above a section, in it, and below it."""

    heading: str
    body: tuple[Block, ...]
    footnotes: tuple[Block, ...]


def content(title: Element | None, texts: Sequence[Element], below: Sequence[Element]) -> Content:
    """Return the blocks of the elements `texts`, and of the official notes `below` them."""
    feet = (foot for root in (*texts, *below) for foot in root.iter("Footnote"))
    signs = {foot.get("ID", ""): _sign(foot) for foot in feet}
    flow = _Flow(signs)
    body: list[Block] = []
    for root in texts:
        flow.read(root, 0, "", body)
    for root in below:
        flow.read(root, 0, "", flow.notes)
    return Content(spelt_out(_raw(title, signs)), tuple(body), tuple(flow.notes))


def plain_text(element: Element | None) -> str:
    """Return all text in `element` on one line; `BR` and every inner block separate words."""
    return settled(_raw(element, {}))[0]


def _sign(foot: Element) -> str:
    return folded("".join(foot.get(part, "") for part in ("Prefix", "FnZ", "Postfix")))


def _raw(element: Element | None, signs: Mapping[str, str]) -> str:
    """Return the text in `element` with the marks in it, not yet folded."""
    if element is None:
        return ""
    if element.tag == "FnR":
        # Without its footnote only the place of the sign is known.
        return note(signs.get(element.get("ID", ""), "") or "*")
    if element.tag in {"IMG", "FILE"}:
        return picture(element.get("SRC", ""))
    found: list[str] = [element.text or ""]
    for child in element:
        apart = "" if child.tag in _INLINE else " "
        found += [apart, _raw(child, signs), apart, child.tail or ""]
    text = "".join(found)
    if element.tag == "SUP":
        return opened("sup", text)
    return opened("sub", text) if element.tag == "SUB" else text


class _Flow:
    """Reads blocks in the order in which one reads them."""

    def __init__(self, signs: Mapping[str, str]) -> None:
        self.notes: list[Block] = []
        self._signs = signs

    def read(self, element: Element, level: int, marker: str, out: list[Block]) -> None:
        """Add the blocks of `element` to `out`; its first words carry `marker`."""
        words = [element.text or ""]

        def flush() -> None:
            nonlocal marker
            text, marks = settled("".join(words))
            if text or marker or marks:
                out.append(Words(text, level, marker, marks))
            words.clear()
            marker = ""

        for child in element:
            if child.tag in _INLINE:
                words.append(_raw(child, self._signs))
            elif child.tag == "BR":
                words.append(" ")
            else:
                flush()
                self._block(child, level, out)
            words.append(child.tail or "")
        flush()

    def _block(self, element: Element, level: int, out: list[Block]) -> None:
        if element.tag == "DL":
            self._list(element, level + 1, out)
        elif element.tag == "table":
            out.extend(self._tables(element))
        elif element.tag == "Footnote":
            self._footnote(element)
        elif element.tag == "Footnotes":
            self.read(element, 0, "", self.notes)
        else:
            self.read(element, level, "", out)

    def _footnote(self, element: Element) -> None:
        found: list[Block] = []
        self.read(element, 0, "", found)
        self.notes.extend(_signed(found, note(_sign(element))))

    def _list(self, element: Element, level: int, out: list[Block]) -> None:
        marker = ""
        for child in element:
            if child.tag == "DT":
                marker = plain_text(child)
                continue
            parts = list(child) if not folded(child.text or "") and len(child) else [child]
            for part in parts:
                self.read(part, level, marker, out)
                marker = ""

    def _tables(self, element: Element) -> Iterator[Table]:
        for title in element.findall("Title"):
            yield Table(((self._cell(title, {}),),))
        for group in element.findall("tgroup"):
            names = [spec.get("colname", "") for spec in group.findall("colspec")]
            columns = {name: place for place, name in enumerate(names) if name}
            head = [self._row(row, columns) for row in group.findall("thead/row")]
            rows = (*group.findall("tbody/row"), *group.findall("tfoot/row"))
            found = (*head, *(self._row(row, columns) for row in rows))
            if any(found):
                yield Table(found, len(head))

    def _row(self, row: Element, columns: Mapping[str, int]) -> tuple[Cell, ...]:
        return tuple(self._cell(entry, columns) for entry in row.findall("entry"))

    def _cell(self, entry: Element, columns: Mapping[str, int]) -> Cell:
        text, marks = settled(_raw(entry, self._signs))
        first, last = columns.get(entry.get("namest", "")), columns.get(entry.get("nameend", ""))
        across = last - first + 1 if first is not None and last is not None else 1
        return Cell(text, max(1, across), _more(entry.get("morerows", "0")) + 1, marks)


def _more(rows: str) -> int:
    """Return how many rows a cell goes on for; a table of the law has no thousand."""
    return int(rows) if len(rows) <= _MOST_DIGITS and rows.isascii() and rows.isdigit() else 0


def _signed(blocks: Sequence[Block], sign: str) -> Iterator[Block]:
    """Yield the blocks of a footnote, its sign before the first words."""
    _, marks = settled(sign)
    for number, block in enumerate(blocks):
        if number == 0 and isinstance(block, Words) and marks[0].label:
            yield Words(block.text, block.level, block.marker, (*marks, *block.marks))
        else:
            yield block
