"""Statutes as gesetze-im-internet.de publishes them: XML after gii-norm.dtd 1.01.

The file comes from outside. Nothing is fetched and no entity is expanded; a file with
declarations of its own, another document type or another root is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ..errors import WissenError
from .grammar import ROMAN
from .norm_text import Block, NormText, Table, Words, folded

_DTD = re.compile(r"https?://www\.gesetze-im-internet\.de/dtd/[0-9.]+/gii-norm\.dtd")
_MOST_BYTES = 50_000_000
_DEEPEST = 100
_INLINE = frozenset(
    "B I U F SP SUP SUB small NB ABWFORMAT noindex FnR Citation QuoteL QuoteR".split()
)
_SOCIAL_CODE = re.compile(r"SGB (\d{1,2})")


class NotGiiError(WissenError):
    """A file that is no statute from gesetze-im-internet.de, or a damaged one."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"das ist keine Gesetzesdatei von gesetze-im-internet.de ({reason}).\n"
            "    Hinweis: laden Sie dort „XML“ zum Gesetz, und entpacken Sie die Datei"
        )


@dataclass(frozen=True, slots=True)
class Statute:
    """A law at the day its file was built. `as_of` are its official „Stand“ lines."""

    name: str
    title: str
    built_on: date
    as_of: tuple[str, ...]
    sections: tuple[NormText, ...]


def read_gii(data: bytes) -> Statute:
    """Return the statute in `data`; raise `NotGiiError` when it is none."""
    root = _parse(data)
    if root.tag != "dokumente":
        raise NotGiiError("das oberste Element heißt nicht „dokumente“")
    norms = root.findall("norm")
    if not norms:
        raise NotGiiError("sie enthält keine Vorschriften")
    head = norms[0].find("metadaten")
    if head is None:
        raise NotGiiError("die Angaben zum Gesetz fehlen")
    return Statute(
        name=_name(head),
        title=_text(head.find("langue")) or _name(head),
        built_on=_built_on(root),
        as_of=tuple(_as_of(head)),
        sections=tuple(_sections(norms)),
    )


def _parse(data: bytes) -> Element:
    if len(data) > _MOST_BYTES:
        raise NotGiiError("sie ist größer als 50 MB")
    builder = _TreeBuilder()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.EntityDeclHandler = _refuse_entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.ExternalEntityRefHandler = _refuse_reference
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        place = f"Zeile {error.lineno}, Spalte {error.offset + 1}"
        raise NotGiiError(f"XML-Fehler in {place}") from None
    except (ValueError, LookupError):
        raise NotGiiError("die Zeichen lassen sich nicht lesen") from None
    if not builder.typed:
        raise NotGiiError("sie nennt keine Dokumentart")
    return builder.tree.close()


class _TreeBuilder:
    """Builds the tree of a document of the one right type, and not a deep one."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self.typed = False
        self._depth = 0

    def doctype(self, name: str, system: str | None, public: str | None, subset: int) -> None:
        if subset:
            raise NotGiiError("sie bringt eigene Deklarationen mit")
        if name != "dokumente" or not _DTD.fullmatch(system or ""):
            raise NotGiiError("sie nennt eine andere Dokumentart")
        self.typed = True

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotGiiError("ihre Elemente sind zu tief verschachtelt")
        self.tree.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.tree.end(tag)


def _refuse_entity(*_: object) -> None:
    raise NotGiiError("sie bringt eigene Deklarationen mit")


def _refuse_reference(*_: object) -> int:
    raise NotGiiError("sie verweist auf andere Dateien")


def _name(head: Element) -> str:
    short = folded(head.findtext("jurabk") or "")
    code = _SOCIAL_CODE.fullmatch(short)
    if code and 1 <= int(code[1]) <= len(ROMAN):
        return f"SGB {ROMAN[int(code[1]) - 1]}"
    name = folded(head.findtext("amtabk") or "") or short
    if not name:
        raise NotGiiError("die Abkürzung des Gesetzes fehlt")
    return name


def _built_on(root: Element) -> date:
    try:
        return datetime.strptime(root.get("builddate", "")[:8], "%Y%m%d").date()  # noqa: DTZ007 - a day
    except ValueError:
        raise NotGiiError("der Tag der Fassung fehlt") from None


def _as_of(head: Element) -> Iterator[str]:
    for entry in head.findall("standangabe"):
        kind, comment = entry.findtext("standtyp") or "", entry.findtext("standkommentar") or ""
        yield folded(f"{kind}: {comment}")


def _sections(norms: list[Element]) -> Iterator[NormText]:
    for norm in norms:
        section = folded(norm.findtext("metadaten/enbez") or "")
        if not section:
            continue
        body: list[Block] = []
        notes: list[Block] = []
        for content in norm.findall("textdaten/text"):
            _flow(content, 0, "", body, notes)
        for content in norm.findall("textdaten/fussnoten"):
            _flow(content, 0, "", notes, notes)
        heading = _text(norm.find("metadaten/titel"))
        yield NormText(section, heading, tuple(body), tuple(notes))


def _flow(element: Element, level: int, marker: str, out: list[Block], notes: list[Block]) -> None:
    """Add the blocks of `element` to `out`; its first words carry `marker`."""
    words = [element.text or ""]

    def flush() -> None:
        nonlocal marker
        text = folded("".join(words))
        if text or marker:
            out.append(Words(text, level, marker))
        words.clear()
        marker = ""

    for child in element:
        if child.tag in _INLINE:
            words.append(_text(child, " "))
        elif child.tag == "BR":
            words.append(" ")
        else:
            flush()
            _block(child, level, out, notes)
        words.append(child.tail or "")
    flush()


def _block(element: Element, level: int, out: list[Block], notes: list[Block]) -> None:
    if element.tag == "DL":
        _list(element, level + 1, out, notes)
    elif element.tag == "table":
        out.extend(_tables(element))
    elif element.tag in {"Footnotes", "Footnote"}:
        _flow(element, 0, "", notes, notes)
    else:
        _flow(element, level, "", out, notes)


def _list(element: Element, level: int, out: list[Block], notes: list[Block]) -> None:
    marker = ""
    for child in element:
        if child.tag == "DT":
            marker = _text(child)
            continue
        parts = list(child) if not folded(child.text or "") and len(child) else [child]
        for part in parts:
            _flow(part, level, marker, out, notes)
            marker = ""


def _tables(element: Element) -> Iterator[Table]:
    for title in element.findall("Title"):
        yield Table(((_text(title),),))
    for group in element.findall("tgroup"):
        head = [_row(row) for row in group.findall("thead/row")]
        rest = [_row(row) for row in (*group.findall("tbody/row"), *group.findall("tfoot/row"))]
        yield Table((*head, *rest), len(head))


def _row(row: Element) -> tuple[str, ...]:
    return tuple(_text(entry) for entry in row.findall("entry"))


def _text(element: Element | None, between: str = "") -> str:
    """Return all text in `element`; `BR` and every inner block separate words."""
    if element is None:
        return ""
    found: list[str] = [element.text or ""]
    for child in element:
        apart = "" if child.tag in _INLINE else " "
        found += [apart, _text(child, between), apart, child.tail or ""]
    text = "".join(found)
    return text if between else folded(text)
