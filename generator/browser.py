"""The contract with the browser: what Python, templates and scripts share, each thing once.

Python imports it, templates have it as `browser`, scripts read `wissenContract` from the one
script that `contract_file` writes. A name, folder or number that two of the three need stands
here and nowhere else; ``tests/test_browser.py`` looks for others. The shapes of the data are
described for the scripts in ``tools/types.d.ts``.
"""

import json
import re
from typing import Any

from . import client_data
from .mailto import LONGEST
from .output import SiteFile

START = "index.html"
REFER = "verweisen.html"
RESPONSIBLE = "zustaendig.html"
"""Which team of the house is responsible."""

LAW_TEXTS = "gesetze/index.html"
"""The overview of the imported law texts."""

FIELDS = "redaktion/felder/index.html"
"""The overview of the editors' field reference."""
LAW_WATCH = "redaktion/datenstand-recht.html"
"""What of the imported law changed, and what is to be read again: for editors."""
OPEN_DECISIONS = "zusammenarbeit/offen.html"
"""What the meetings agreed on and nobody has done yet: for the network, and the editors' list."""
PRESENTATIONS = "zusammenarbeit/ins-team.html"
"""Who comes into a team, and with which topic."""
TRAINING_REQUEST = "schulung/anfragen.html"
"""Where a team asks for training, with the topics to tick."""
TRAINING_PLAN = "schulung/jahresplan.html"
"""The dates of all trainings by year and month."""
LAW_NEWS = "rechtsaenderungen/neues.html"
"""What of the law is new since the last meeting of the network: to read aloud and to print."""
LAW_FEED = "neues/rechtsaenderungen.xml"
NEWS_FEED = "neues/alles.xml"

ASSETS = "assets/wissen"
"""The folder of our scripts and styles in the site."""
STYLES = f"{ASSETS}/wissen.css"
HOLIDAYS = f"{ASSETS}/holidays"
"""The name of the data about days on which hours do not hold for sure."""
CLIENT_DATA = f"{ASSETS}/client-data"
"""The name of the patterns by which data of clients are known."""

FINDER_BASE, REFER_BASE, SLIP_BASE, SEARCH_BASE = "finder/", "verweisen/", "zettel/", "suche/"
"""How the names of all data begin, by who reads it: a folder in the site."""

DATA_FOLDERS = tuple(base.rstrip("/") for base in (FINDER_BASE, REFER_BASE, SLIP_BASE, SEARCH_BASE))
"""These folders."""

TABLE, WORDS, ROWS = "tabelle", "woerter", "zeilen"
"""Kinds of parts of a list: what it is narrowed by, the words of its rows, the rows."""
RULES, CONTACTS = "regeln", "stellen"
"""Kinds of parts of the referral helper."""

PAGE_ROWS, PART_ROWS = 250, 100
"""Rows on one page of a list, and in one part of rows (1 kB each)."""

SPAN_WEEKS = (4, 12)
"""Where the first and the second span of a facet of days end, in weeks from today."""

FRESH_DAYS = 14
"""So many days the number of free places is shown for."""

SLIP_ANCHOR = "zettel"
"""Behind the `#` of a page's address: open the slip at once."""

CALL = "wissenTake"
"""The function that every data script calls with its name and what it holds."""

MESSAGES = {"setup": 0, "ready": 1, "query": 2, "result": 3, "kind": 10, "summary": 11}
"""Numbers of the search's messages: the theme's own up to 3, then ours."""

DIGITS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) not in "\\`")[:90]
"""The digits in which the search index is written."""

ISSUE_DAY, ISSUE_NOTE = "<!-- wissen: Stand -->", "<!-- wissen: alte Ausgabe -->"
"""Where a page says, once it is in an archive, of which day it is, and that it is old."""

INSERTED = "wissen:inserted"
"""The event that a script sends from what it has put into the page."""

CONTRACT = "contract"
FIRST_SCRIPTS = (CONTRACT, "make", "load", "search/box")
"""Run while the page is read, before the theme's script, which asks for a search at once."""

HEAD_SCRIPTS = ("clock", "holidays", "hours")
"""Deferred, in the head: what the scripts of a page rely on."""

LAST_SCRIPTS = ("theme-fixes", "today", "news", "open-now", "pictures")
"""Deferred, at the end of every page."""

FINDER_SCRIPTS = (
    "fold",
    "finder/core",
    "finder/since",
    "finder/state",
    "finder/table",
    "finder/marks",
    "finder/finder",
)
REFER_SCRIPTS = ("refer/match", "refer/cards", "refer/form")
UNITS_SCRIPTS = ("units/who", "units/ask")
SLIP_SCRIPTS = ("slip/sheet", "slip/slip")
UNPACKED = "unpacked"
"""Runs in the one page beside the site in its archive."""

TREE_SCRIPTS = ("tree",)
PROPOSE_SCRIPTS = ("client-data", "propose/look", "propose/mail", "propose/form")
TRAINING_SCRIPTS = ("training/request",)
LAW_SCRIPTS = ("law/sequences", "law/compare", "law/versions")
LAW_NEWS_SCRIPTS = ("fold", "finder/since", "finder/state", "law/news", "law/news-page")
"""Deferred, where a page needs them."""

ENGINE_SCRIPTS = (
    "fold",
    *("search/words", "search/statutes", "search/parts", "search/near"),
    *("search/ways", "search/word", "search/slots", "search/core"),
)
"""The query engine, also run outside a browser."""

SEARCH_SCRIPTS = (*ENGINE_SCRIPTS, "search/answer")
"""What the search's worker loads, or the page in its place."""

WORKER = "search/worker"

_ENDS_A_SCRIPT = re.compile("</|<!--|[\u2028\u2029\ud800-\udfff]")
"""What ends a script's element or, in older browsers, its strings; and halves of characters."""


def script_path(name: str) -> str:
    """Return where our script `name` lies in the site: ``assets/wissen/finder/core.js``."""
    return f"{ASSETS}/{name}.js"


def part_name(base: str, kind: str, number: int) -> str:
    """Return the name of one part of data: ``finder/kurse-zeilen-0``, as `load.js` does."""
    return f"{base}{kind}-{number}"


def finder_base(folder: str) -> str:
    """Return how the names of all parts of a list begin; `folder` is the collection's."""
    return f"{FINDER_BASE}{folder}-"


def compact(value: Any) -> str:
    """Return `value` as JSON for a data attribute of a page; template engines escape it there."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def data_script(name: str, value: Any) -> str:
    """Return the script that hands `value` over as `name`, its path in the site without ``.js``.

    The only writer of data scripts: whatever text is in `value`, the browser reads the same.
    Raises `ValueError` for a number that JSON does not have.
    """
    return f"{CALL}({_literal(name)},{_literal(value)});\n"


def data_file(name: str, value: Any) -> SiteFile:
    """Return the file of the site with the data script `name`; see `data_script`."""
    return SiteFile(f"{name}.js", data_script(name, value))


def contract_script() -> str:
    """Return the script that tells scripts what stands here."""
    return f"var wissenContract = {_literal(_contract())};\n"


def contract_file() -> SiteFile:
    """Return the file of the site with `contract_script`."""
    return SiteFile(script_path(CONTRACT), contract_script())


def client_data_file() -> SiteFile:
    """Return the file of the site with the patterns by which data of clients are known."""
    found = {
        "kinds": [[kind.name, kind.pattern] for kind in client_data.CLIENT_DATA],
        "invisible": client_data.INVISIBLE,
        "dashes": client_data.DASHES,
        "spaces": client_data.SPACES,
    }
    return data_file(CLIENT_DATA, found)


def _contract() -> dict[str, object]:
    return {
        "assets": ASSETS,
        "call": CALL,
        "data": {
            "clientData": CLIENT_DATA,
            "holidays": HOLIDAYS,
            "refer": REFER_BASE,
            "search": SEARCH_BASE,
            "slip": SLIP_BASE,
        },
        "parts": {
            "table": TABLE,
            "words": WORDS,
            "rows": ROWS,
            "rules": RULES,
            "contacts": CONTACTS,
        },
        "pageRows": PAGE_ROWS,
        "partRows": PART_ROWS,
        "spanDays": [7 * weeks for weeks in SPAN_WEEKS],
        "freshDays": FRESH_DAYS,
        "longestMail": LONGEST,
        "slipAnchor": SLIP_ANCHOR,
        "inserted": INSERTED,
        "messages": MESSAGES,
        "digits": DIGITS,
        "searchScripts": SEARCH_SCRIPTS,
        "worker": WORKER,
    }


def _literal(value: Any) -> str:
    """Return `value` as JavaScript, safe in a file and in an element of a page."""
    text = _ENDS_A_SCRIPT.sub(_escaped, compact(value))
    # JSON knows no special names; in a script this one would set what an object inherits.
    return text.replace('"__proto__":', '["__proto__"]:')


def _escaped(found: re.Match[str]) -> str:
    return r"<\/" if found[0] == "</" else f"\\u{ord(found[0][0]):04x}{found[0][1:]}"
