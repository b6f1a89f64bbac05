"""The blocks of a law's text as HTML: lists, tables with spans, superscripts, footnote signs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import escape

from ..law.norm_text import Block, Cell, Mark, Table

_TAGS = {"sup": "sup", "sub": "sub"}


def block_html(block: Block, official: str) -> str:
    """Return `block` as HTML, escaped; a picture becomes a link to the `official` page."""
    if isinstance(block, Table):
        return _table(block, official)
    text = _marked(block.text, block.marks, official)
    if not block.level:
        return f"<p>{text}</p>"
    mark = f"<span>{escape(block.marker)}</span> " if block.marker else ""
    return f'<p class="w-norm__item w-norm__item--{block.level}">{mark}{text}</p>'


def _table(table: Table, official: str) -> str:
    head, rest = table.rows[: table.header_rows], table.rows[table.header_rows :]
    rows = (
        *(_row(row, "th", official) for row in head),
        *(_row(row, "td", official) for row in rest),
    )
    return f'<div class="w-norm__table"><table>{"".join(rows)}</table></div>'


def _row(cells: Sequence[Cell], tag: str, official: str) -> str:
    return "<tr>" + "".join(_cell(cell, tag, official) for cell in cells) + "</tr>"


def _cell(cell: Cell, tag: str, official: str) -> str:
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    down = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    return f"<{tag}{across}{down}>{_marked(cell.text, cell.marks, official)}</{tag}>"


def _marked(text: str, marks: Sequence[Mark], official: str) -> str:
    """Return `text` escaped, with tags where marks begin and end."""
    if not marks:
        return str(escape(text))
    tags = sorted(_tags(marks, official), key=lambda tag: tag[0])
    found, at = [], 0
    for place, same in groupby(tags, key=lambda tag: tag[0]):
        found += [str(escape(text[at:place])), *(tag for _, tag in same)]
        at = place
    return "".join((*found, str(escape(text[at:]))))


def _tags(marks: Sequence[Mark], official: str) -> Iterator[tuple[int, str]]:
    for mark in marks:
        if mark.kind in _TAGS:
            yield mark.start, f"<{_TAGS[mark.kind]}>"
            yield mark.end, f"</{_TAGS[mark.kind]}>"
        elif mark.kind == "note":
            yield mark.start, f'<sup class="w-norm__sign">{escape(mark.label)}</sup>'
        else:
            yield mark.start, _picture(official)


def _picture(official: str) -> str:
    words = "Abbildung, hier nicht wiedergegeben"
    if not official:
        return f'<span class="w-norm__picture">[{words}]</span>'
    link = f'<a href="{escape(official)}" rel="noopener noreferrer" class="w-external">'
    return f'<span class="w-norm__picture">[{words}: {link}im amtlichen Text ansehen</a>]</span>'
