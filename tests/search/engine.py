"""The browser's query engine over a few documents, without a site."""

from collections.abc import Iterable
from functools import cache

from generator.search.documents import Document, Field
from generator.search.engine import Engine
from generator.search.index import build
from generator.search.vocabulary import Vocabulary, base


def engine(documents: Iterable[Document], vocabulary: Vocabulary | None = None) -> Engine:
    """Return an engine over `documents`, with the base vocabulary unless another is given."""
    return Engine.over(build(documents, vocabulary or base()))


def doc(title: str, body: str = "", kind: str = "Eintrag", **texts: str) -> Document:
    """Return a document whose location is its title; other fields by name, such as ``tag``."""
    fields = {Field[name.upper()]: text for name, text in texts.items()}
    if body:
        fields[Field.BODY] = body
    return Document(title, title, kind, texts=fields)


FILLING = tuple(
    doc(f"Füllung {word}") for word in "alpha beta gamma delta epsilon zeta eta theta".split()
)
"""Other documents, so that a word can be rare."""


@cache
def bare() -> Engine:
    """Return an engine without documents, for its words alone."""
    return engine(())


def word(text: str) -> list[str]:
    """Return what the engine makes of a word: folded, its stem and its root."""
    folded = bare().call("core.fold", text)
    stem = bare().call("core.stem", folded)
    return [folded, stem, bare().call("core.root", stem)]
