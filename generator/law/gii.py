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
from .gii_blocks import Content, content, plain_text
from .grammar import ROMAN
from .inline import foreign
from .norm_text import NormText, folded

_DTD = re.compile(r"https?://www\.gesetze-im-internet\.de/dtd/[0-9.]+/gii-norm\.dtd")
MOST_BYTES = 50_000_000
TOO_LARGE = "sie ist größer als 50 MB"
_DEEPEST = 100
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
        title=plain_text(head.find("langue")) or _name(head),
        built_on=_built_on(root),
        as_of=tuple(_as_of(head)),
        sections=_sections_of(norms),
    )


def _parse(data: bytes) -> Element:
    if len(data) > MOST_BYTES:
        raise NotGiiError(TOO_LARGE)
    builder = _TreeBuilder()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.EntityDeclHandler = _refuse_entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.ExternalEntityRefHandler = _refuse_reference
    parser.SkippedEntityHandler = _refuse_unknown
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
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
        self.tree.start(tag, {name: foreign(value) for name, value in attributes.items()})

    def data(self, text: str) -> None:
        self.tree.data(foreign(text))

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.tree.end(tag)


def _refuse_entity(*_: object) -> None:
    raise NotGiiError("sie bringt eigene Deklarationen mit")


def _refuse_reference(*_: object) -> int:
    raise NotGiiError("sie verweist auf andere Dateien")


def _refuse_unknown(name: str, parameter: bool) -> None:
    raise NotGiiError(f"das Zeichen „&{name};“ ist nicht bekannt")


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


def _sections_of(norms: list[Element]) -> tuple[NormText, ...]:
    found = tuple(_sections(norms))
    if not found:
        raise NotGiiError("sie enthält keinen Text")
    return found


def _sections(norms: list[Element]) -> Iterator[NormText]:
    """Yield what has a text of its own, headings of chapters do not.

    A law without sections is kept as it is divided, else as „Text“.
    """
    for norm in norms:
        section = folded(norm.findtext("metadaten/enbez") or "")
        parts = (norm.findall(f"textdaten/{part}") for part in ("text", "fussnoten"))
        found = content(norm.find("metadaten/titel"), *parts)
        if not section and not _says_something(found):
            continue
        yield NormText(section or _part(norm), found.heading, found.body, found.footnotes)


def _says_something(found: Content) -> bool:
    return any(block.plain for block in found.body)


def _part(norm: Element) -> str:
    return folded(norm.findtext("metadaten/gliederungseinheit/gliederungsbez") or "") or "Text"
