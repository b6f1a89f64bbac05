"""What one can do on a page: send a prepared mail, fill in a sheet, call, take a date over."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from posixpath import dirname, join, normpath
from urllib.parse import parse_qs, urlsplit

from lxml import html

from tests.rendered import text

_BLOCKS = ("li", "p", "tr", "dd")
_CALENDAR = "data:text/calendar"


@dataclass(frozen=True)
class Deed:
    """What can be done on `page` (with a „*“: on some page of that kind).

    `what` is a key of `WAYS`, `words` say which one.
    """

    page: str
    what: str
    words: str


def article(written: bytes) -> html.HtmlElement:
    """Return what a page says itself, without menus, head and foot."""
    return next(html.fromstring(written).iter("article"))


def links(page: str, said: html.HtmlElement) -> set[str]:
    """Return the pages of the site to which `page` leads in its text."""
    paths = (urlsplit(link.get("href", "")) for link in said.iter("a"))
    here = (one.path for one in paths if not one.scheme and one.path.endswith(".html"))
    return {normpath(join(dirname(page), path)) for path in here}


def within_one_link(page: str, said: html.HtmlElement, wanted: str) -> list[str]:
    """Return `page` itself and those it leads to, as far as they are `wanted`."""
    return [path for path in sorted({page, *links(page, said)}) if fnmatch(path, wanted)]


def can_be_done(said: html.HtmlElement, deed: Deed) -> bool:
    """Tell whether a page that says `said` offers the deed."""
    return any(deed.words in name for name in WAYS[deed.what](said))


def mails(said: html.HtmlElement) -> Iterator[str]:
    """Yield how the subjects of prepared mails begin; „Fehler melden“ is on every page."""
    for link in said.iter("a"):
        address = urlsplit(link.get("href", ""))
        if address.scheme == "mailto":
            subject = parse_qs(address.query).get("subject", [""])[0].partition(":")[0]
            yield from [subject] if subject != "Fehler melden" else []


def forms(said: html.HtmlElement) -> Iterator[str]:
    """Yield the names of sheets to which links lead."""
    for path in links("x/x.html", said):
        folder, _, name = path.rpartition("/")
        if folder in ("formulare", "x/formulare") and name != "index.html":
            yield name.removesuffix(".html")


def numbers(said: html.HtmlElement) -> Iterator[str]:
    """Yield what stands beside each telephone number."""
    for link in said.iter("a"):
        if link.get("href", "").startswith("tel:"):
            beside = next((one for one in link.iterancestors() if one.tag in _BLOCKS), link)
            yield text(beside)


def buttons(said: html.HtmlElement) -> Iterator[str]:
    """Yield the words of buttons."""
    for button in said.iter("button"):
        yield text(button)


def calendars(said: html.HtmlElement) -> Iterator[str]:
    """Yield the words of links to an entry for the calendar, or to a whole one."""
    for link in said.iter("a"):
        target = link.get("href", "")
        if target.startswith(_CALENDAR) or urlsplit(target).path.endswith(".ics"):
            yield text(link)


WAYS: Mapping[str, Callable[[html.HtmlElement], Iterator[str]]] = {
    "mail": mails,
    "form": forms,
    "number": numbers,
    "button": buttons,
    "calendar": calendars,
}
