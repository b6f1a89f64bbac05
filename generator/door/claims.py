"""Files of ``docs/`` that take the place of what the program makes, or of each other.

Compared without regard to case, because on Windows and macOS names differ in more than case.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from ..browser import ASSETS, DATA_FOLDERS, NEWS_FEED
from ..errors import Problem
from ..house import House
from ..knowledge import Knowledge, to_come
from ..loading import Loaded
from ..pages.book import Book
from ..pages.environment import environment
from ..paths import address_book_path, calendar_path, feed_path, invitation_mail_path, record_path
from ..records import COLLECTIONS
from ..site_dir import manifest

THEME = Path(__file__).parent.parent / "theme"
"""Our templates and scripts."""

_SCRIPTS = DATA_FOLDERS
"""Folders whose scripts are named by the data, so that any name may be taken one day."""
_OTHER_FOLDER = "legen Sie die Datei in einen anderen Ordner, zum Beispiel docs/downloads/"
_OTHERS = (
    *("404.html", "sitemap.xml", "sitemap.xml.gz", manifest.FILE, NEWS_FEED),
    *("search/search_index.js", "search/search_index.json"),
)
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for a page."""


def generated_pages(loaded: Loaded, today: date) -> list[str]:
    """Return the path in the site of every page that the program makes of `loaded`."""
    house = House("", "", "", "", "")
    book = Book(Knowledge.of(loaded), environment([str(THEME)]), house, today)
    return [page.path for page in book.pages()]


def claim_problems(loaded: Loaded, generated: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for every file of ``docs/`` whose place in the site is taken."""
    mails = (invitation_mail_path(one) for one in to_come(Knowledge.of(loaded)))
    taken = _Taken([*generated, *mails, *_assets()])
    docs: dict[str, str] = {}
    for path in sorted([*(page.path for page in loaded.pages), *loaded.downloads], key=_rank):
        address = address_of(path)
        other = docs.setdefault(address.casefold(), path)
        message, hint = taken.around(address), _OTHER_FOLDER
        if not message:
            message, hint = taken.by(address), _other_name(path)
        if not message and other != path:
            message = f"diese Datei und docs/{other} ergeben dieselbe Adresse „{address}“"
        if message:
            yield Problem(f"docs/{path}", 1, 1, message, hint)


def twice_problems(loaded: Loaded, generated: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for every record whose page has the place of another `generated` one."""
    places = Counter(path.casefold() for path in generated)
    for record in loaded.records:
        path = record_path(record)
        if places[path.casefold()] > 1:
            message = f"die Adresse „{path}“ ist vergeben: eine andere Seite hat sie schon"
            hint = f"geben Sie der Datei einen anderen Namen, zum Beispiel {record.id}-2.yml"
            yield Problem(record.source_path, 1, 1, message, hint)


def address_of(doc: str) -> str:
    """Return where MkDocs puts the file `doc` of ``docs/``, relative to the site."""
    path = PurePosixPath(doc)
    if path.suffix not in _MARKDOWN:
        return doc
    return path.with_name("index.html" if path.stem == "README" else f"{path.stem}.html").as_posix()


class _Taken:
    """What the program writes into the site."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._files = {path.casefold(): path for path in paths}
        self._folders = {
            folder.as_posix(): path
            for name, path in self._files.items()
            for folder in PurePosixPath(name).parents
        }

    def by(self, address: str) -> str:
        """Say what a file at `address` would take the place of; empty when of nothing."""
        own = address.casefold()
        if path := self._files.get(own):
            kind = "die Seite" if path.endswith(".html") else "die Datei"
            return f"die Adresse ist vergeben: {kind} „{path}“ macht das Programm"
        if own in self._folders:
            return f"„{address}“ ist ein Ordner, den das Programm anlegt"
        return ""

    def around(self, address: str) -> str:
        """Say why a file at `address` cannot be in its folder; empty when it can."""
        own = PurePosixPath(address.casefold())
        for folder in own.parents:
            if str(folder) in self._files:
                return f"„{self._files[str(folder)]}“ ist eine Datei, die das Programm macht"
            scripts = str(folder) in _SCRIPTS and own.parent == folder and own.suffix == ".js"
            if scripts or str(folder) == ASSETS:
                return f"der Ordner „{folder}“ gehört dem Programm"
        return ""


def _assets() -> Iterator[str]:
    yield from _OTHERS
    for model in COLLECTIONS.values():
        yield calendar_path(model.collection)
        yield address_book_path(model.collection)
        if model.collection.has_feed:
            yield feed_path(model.collection)
    for file in (THEME / "assets").rglob("*"):
        if file.is_file():
            yield file.relative_to(THEME).as_posix()


def _rank(path: str) -> tuple[str, bool, str]:
    """Put what MkDocs prefers first: of two pages the index, of two kinds the page."""
    file = PurePosixPath(path)
    return address_of(path).casefold(), file.stem == "README", path


def _other_name(doc: str) -> str:
    path = PurePosixPath(doc)
    better = path.with_name(f"{path.stem}-2{path.suffix}").as_posix()
    return f"geben Sie der Datei einen anderen Namen, zum Beispiel docs/{better}"
