"""The one style sheet of the site: the theme's own sheets and our parts, a cascade layer each.

A later layer wins over an earlier one whatever their selectors weigh. Were the theme's
sheets linked by themselves, they would lie outside all layers and win over every part.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..browser import STYLES
from ..errors import BuildError
from ..output import SiteFile

RETUNED = "theme"
"""Our part in the theme's own layer: there the theme's states win as they are meant to."""
PARTS = (
    "base",
    "record",
    "list",
    "desk",
    "law",
    "meeting",
    "team",
    "training",
    "search",
    "stack",
    "print",
)
"""Our other parts, ``theme/styles/<part>.css``; each wins over those before it."""

_STYLES = Path(__file__).parent.parent / "theme" / "styles"
_THEME_LAYER = "material"
_THEME_FOLDER = "assets/stylesheets"
_THEME_SHEETS = ("main", "palette")
"""What Material links in its block ``styles``, in its order; their names carry a digest."""

_CHARSET = '@charset "UTF-8";'


def style_sheet(theme_dirs: Sequence[str]) -> SiteFile:
    """Return the style sheet; the theme's own sheets are looked for in `theme_dirs`.

    Raises `BuildError` when the theme keeps them somewhere else.
    """
    theme = "\n".join(map(_text, [*_of_theme(theme_dirs), _part(RETUNED)]))
    layers = {_THEME_LAYER: theme, **{part: _text(_part(part)) for part in PARTS}}
    blocks = (f"@layer {name} {{\n{text.strip()}\n}}\n" for name, text in layers.items())
    return SiteFile(STYLES, "\n".join([_CHARSET, f"@layer {', '.join(layers)};", *blocks]))


def joined(theme_dirs: Sequence[str]) -> frozenset[Path]:
    """Return the files that the style sheet is made of: the site needs no copy of them."""
    return frozenset([*_of_theme(theme_dirs), *map(_part, (RETUNED, *PARTS))])


def _of_theme(theme_dirs: Iterable[str]) -> Iterator[Path]:
    folders = [Path(folder) / _THEME_FOLDER for folder in theme_dirs]
    for name in _THEME_SHEETS:
        found = (sorted(folder.glob(f"{name}.*.min.css")) for folder in folders)
        sheets = next(filter(None, found), [])
        if len(sheets) != 1:
            raise BuildError(
                "das Aussehen passt nicht zu dieser Fassung von Material for MkDocs; "
                "installieren Sie die Fassung aus constraints.txt"
            )
        yield sheets[0]


def _part(name: str) -> Path:
    return _STYLES / f"{name}.css"


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig").removeprefix(_CHARSET)
