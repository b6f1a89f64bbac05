"""Marks inside a text: superscripts, subscripts, signs of footnotes, pictures left out.

While a text is put together, marks travel in it as characters that no law uses; `settled`
takes them out again and says where they were.
"""

from .norm_text import Mark, MarkKind, folded

_OPEN: dict[MarkKind, str] = {"sup": "\ue000", "sub": "\ue001"}
_CLOSE, _LABEL, _LABEL_END, _PICTURE = "\ue002", "\ue003", "\ue004", "\ue005"
_KINDS = {char: kind for kind, char in _OPEN.items()}
_OURS = str.maketrans("", "", "".join((*_KINDS, _CLOSE, _LABEL, _LABEL_END, _PICTURE)))


def foreign(text: str) -> str:
    """Return `text` from outside without the characters that mean something here."""
    return text.translate(_OURS)


def opened(kind: MarkKind, text: str) -> str:
    """Return `text` as a superscript or subscript."""
    return f"{_OPEN[kind]}{text}{_CLOSE}"


def note(sign: str) -> str:
    """Return the sign of a footnote, which is no part of the text."""
    return f"{_LABEL}{sign}{_LABEL_END}"


def picture(name: str) -> str:
    """Return the place of the picture `name`."""
    return f"{_PICTURE}{name}{_LABEL_END}"


def settled(raw: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text in `raw` with single spaces, and its marks by their place in it."""
    raw = folded(raw)
    if not any(char in raw for char in (*_KINDS, _LABEL, _PICTURE)):
        return raw, ()
    reader = _MarkedText()
    for char in raw:
        reader.take(char)
    text = "".join(reader.text)
    cut = len(text) - len(text.rstrip())
    return text.rstrip(), tuple(one.within(len(text) - cut) for one in reader.marks)


def spelt_out(raw: str) -> str:
    """Return the text in `raw` on one line with the signs of its footnotes in it."""
    text, marks = settled(raw)
    for mark in reversed([one for one in marks if one.kind == "note"]):
        text = f"{text[: mark.start]} {mark.label} {text[mark.start :]}"
    return folded(text)


class _MarkedText:
    """Takes a text apart, character by character."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.marks: list[Mark] = []
        self._open: list[tuple[MarkKind, int]] = []
        self._label: list[str] = []
        self._kind: MarkKind | None = None

    def take(self, char: str) -> None:
        if self._kind:
            self._in_label(self._kind, char)
        elif char in _KINDS:
            self._open.append((_KINDS[char], len(self.text)))
        elif char == _CLOSE:
            kind, start = self._open.pop()
            self.marks.append(Mark(kind, start, len(self.text)))
        elif char in (_LABEL, _PICTURE):
            self._label, self._kind = [], "note" if char == _LABEL else "picture"
        elif char != " " or (self.text and self.text[-1] != " "):
            self.text.append(char)

    def _in_label(self, kind: MarkKind, char: str) -> None:
        if char != _LABEL_END:
            self._label.append(char)
            return
        at = len(self.text)
        self.marks.append(Mark(kind, at, at, "".join(self._label)))
        self._kind = None
