"""Blocks of hand-written pages: there is one of that name, and it is written as it must be."""

from collections.abc import Iterator

from ..errors import Problem
from ..loading.suggest import closest
from ..text import BLOCKS, find_blocks
from .subject import Subject

_FORM = f'schreiben Sie allein in eine Zeile: <div data-block="{BLOCKS[0]}"></div>'


def block_rules(subject: Subject) -> Iterator[Problem]:
    """Report places in pages that nothing can fill, with the names there are."""
    names = ", ".join(BLOCKS)
    for page in subject.knowledge.pages:
        for place in find_blocks(page.text):
            line, column = page.place(place.start)
            if not place.name:
                message, hint = "so entsteht hier kein Block", f"{_FORM}; es gibt: {names}"
            elif place.name not in BLOCKS:
                message = f"den Block „{place.name}“ gibt es nicht"
                meant = closest(place.name, {name: name for name in BLOCKS})
                hint = f"{meant} Es gibt: {names}" if meant else f"es gibt: {names}"
            else:
                continue
            yield Problem(page.source_path, line, column, message, hint)
