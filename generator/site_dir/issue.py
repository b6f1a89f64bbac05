"""One edition as of one day: what its archive is called, and what its pages say of themselves."""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import date, timedelta

import jinja2

from ..browser import ISSUE_DAY, ISSUE_NOTE, STYLES, UNPACKED, script_path
from ..browser import START as START_PAGE
from ..dates import german_date
from ..house import House
from ..knowledge import EDITIONS, Edition
from ..mail_forms import NEW_ISSUE

START = "Start.html"
"""What somebody double-clicks, beside the folder with the site."""

_TEMPLATE = "wissen/issue.html"


@dataclass(frozen=True, slots=True)
class Issue:
    """An `edition` as it is given away on a `day`; after so many `weeks` it counts as old."""

    edition: Edition
    day: date
    weeks: int
    house: House

    @property
    def folder(self) -> str:
        """The folder with the site inside the archive."""
        return f"wissensbasis-{self.edition}"

    @property
    def file_name(self) -> str:
        """The archive's name."""
        return f"{self.folder}-{self.day.isoformat()}.zip"

    @property
    def words(self) -> str:
        """What it is: „Ausgabe für das Netzwerk, Stand 30.11.2026“."""
        return f"{EDITIONS[self.edition]}, Stand {german_date(self.day)}"

    @property
    def last_day(self) -> date:
        """The last day on which it is not yet old."""
        return self.day + timedelta(weeks=self.weeks)

    @property
    def request_mail(self) -> str:
        """The link to a mail that asks for a newer one; empty without an address."""
        return NEW_ISSUE.link(self.house.network_email, self.words)


class Stamp:
    """Writes into the files of a site of which `issue` they are."""

    def __init__(self, issue: Issue, templates: jinja2.Environment) -> None:
        """Take the words from `templates`, which read the theme's folder."""
        self._issue, self._templates = issue, templates
        parts = vars(templates.get_template(_TEMPLATE).make_module({"issue": issue}))
        self._day, self._note = str(parts["day"]()), str(parts["note"]())

    def stamped(self, path: str, content: bytes) -> bytes:
        """Return the `content` of the site's file `path` as it stands in the archive."""
        if path == STYLES:
            return content + self._on_paper().encode()
        if not path.endswith(".html"):
            return content
        note, day = ISSUE_NOTE.encode(), ISSUE_DAY.encode()
        above, mark, below = content.rpartition(day)
        # The frame's marks are the first at the top and the last at the foot.
        whole = above + self._day.encode() + below if mark else content
        return whole.replace(note, self._note.encode(), 1)

    def start_page(self) -> str:
        """Return the page to double-click: opens the site, or says that it has to be unpacked."""
        folder = self._issue.folder
        style = self._templates.get_template("wissen/unpack-style.html").render()
        return self._templates.get_template("wissen/unpack.html").render(
            issue=self._issue,
            start=START,
            opens=f"{folder}/{START_PAGE}",
            script=f"{folder}/{script_path(UNPACKED)}",
            style=style,
            style_hash=_hash(style),
        )

    def _on_paper(self) -> str:
        """Return the rules that print the day into the margin, where it takes no room.

        The slip is for clients, whom our editions do not concern.
        """
        words = json.dumps(self._issue.words, ensure_ascii=False)
        look = "color: #000; font: 7pt sans-serif;"
        return (
            f"\n@page {{ @bottom-right {{ content: {words}; {look} }} }}\n"
            "@page w-slip { @bottom-right { content: none; } }\n"
        )


def _hash(text: str) -> str:
    """Return the source by which a Content-Security-Policy allows `text`."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
