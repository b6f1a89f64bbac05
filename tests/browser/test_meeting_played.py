"""One meeting from end to end, as people play it: mails come in, an editor takes them over, the
network reads, meets, agrees, and later asks what became of it. In both editions."""

import email
import re
import shutil
from dataclasses import dataclass
from datetime import date
from email import policy
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.cli import main
from generator.site.build import Request
from tests import scratch
from tests.browser.test_print import printed_pages
from tests.built import build_project, copy_shipped
from tests.conftest import Run
from tests.unpacked import opened_mail, readable

pytestmark = pytest.mark.slow

NEXT = "treffen/netzwerktreffen-2027-1"
FILE = "data/meetings/netzwerktreffen-2027-1.yml"
KEPT_BACK = "nurfuershausxyz"
"""A word of the house in a topic, a point and a decision."""

BEFORE, AFTER, LATER = "2027-03-29", "2027-04-15", "2027-06-01"
"""When mails have come in, the day after the meeting, and when all ask what became of it."""

TOPICS = """\
Hallo zusammen,

drei Vorschläge aus unserer Runde:

Thema (am besten als Frage):
Wer hilft beim Antrag auf Kinderzuschlag?

Warum (worum es geht, was das Treffen tun soll):
Viele Familien scheitern am Formular.

Stelle (keine Person):
MBE Verl

Thema: Termine im Fastenmonat
Warum: Wir möchten früher planen.
Stelle: JMD Halle

Thema: Wie erfahren wir von neuen Alphakursen?
Warum: Gütersloh ist voll.
Stelle: BAMF-Regionalkoordination

(Bitte keine Namen und keine Daten von Klientinnen und Klienten.)
"""
WANTED = (
    "Wer hilft beim Antrag auf Kinderzuschlag?",
    "Termine im Fastenmonat",
    "Wie erfahren wir von neuen Alphakursen?",
)
CHANGE = """\
Vorschrift: § 10 IntV
Was sich ändert: Der Test soll früher angeboten werden.
Ab wann: 1. Juli 2027
Woher wir es wissen: Rundschreiben eines Verbandes, https://www.example.org/rundschreiben
Stelle: MBE Verl
"""
MERKBLATT = "Ein Merkblatt zum Kinderzuschlag liegt in allen Beratungsstellen."
MELDUNG = "Neue Alphakurse werden sechs Wochen vorher gemeldet."
DECISIONS = f"""\
Verabredung: {MERKBLATT}
Zuständig: MBE Verl
Bis: 30.04.2027

Verabredung: {MELDUNG}
Zuständig: BAMF-Regionalkoordination
Bis: 1. September 2027
"""


@dataclass(frozen=True)
class Scene:
    """The sites of both editions on one day, by edition."""

    sites: dict[str, Path]

    def page(self, edition: str, path: str) -> str:
        return f"{self.sites[edition].as_uri()}/{path}.html"


@dataclass(frozen=True)
class Play:
    """What was built before the meeting and later; and the project as it is then."""

    root: Path
    before: Scene
    later: Scene


def obey(root: Path, day: str, *words: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["-C", str(root), "--today", day, "-q", *words])
    assert not stopped.value.code, f"„wissen {' '.join(words)}“ ends with {stopped.value.code}"


def told(root: Path, name: str, text: str) -> str:
    """Return the path of a file with what somebody wrote, beside the project."""
    file = root.parent / name
    file.write_text(text, encoding="utf-8")
    return str(file)


def scene(root: Path, day: str, *editions: str) -> Scene:
    """Keep what is built on `day`; the next day is built on from it, as an editor does."""
    found = {}
    for edition in editions or ("intern", "netzwerk"):
        request = Request(date.fromisoformat(day), edition=edition)
        kept = root.parent / f"{day}-{edition}"
        found[edition] = Path(shutil.copytree(build_project(root, request).site, kept))
    return Scene(found)


def kept_back(root: Path) -> None:
    """Write what the house keeps to itself into the meeting."""
    file = root / FILE
    text = file.read_text(encoding="utf-8")
    topic = f"  - title: {KEPT_BACK} Thema\n    suggested_by: gt-aktiv\n    audience: intern\n"
    point = f"  - title: {KEPT_BACK} Punkt\n    audience: intern\n"
    text = text.replace("\ntopics:\n", f"\ntopics:\n{topic}", 1)
    file.write_text(text.replace("\nagenda:\n", f"\nagenda:\n{point}", 1), encoding="utf-8")


@cache
def play() -> Play:
    root = copy_shipped(scratch.folder("played") / "projekt")
    kept_back(root)
    obey(root, BEFORE, "topics", "add", told(root, "themen.txt", TOPICS))
    obey(root, BEFORE, "changes", "add", told(root, "aenderung.txt", CHANGE))
    before = scene(root, BEFORE)
    obey(root, AFTER, "decisions", "add", told(root, "ergebnisse.txt", DECISIONS))
    file = root / FILE
    decision = f"  - title: {KEPT_BACK} Verabredung\n    due_on: 2027-05-01\n    audience: intern\n"
    text = file.read_text(encoding="utf-8").replace("\ndecisions:\n", f"\ndecisions:\n{decision}")
    file.write_text(text, encoding="utf-8")
    return Play(root, before, scene(root, LATER))


EDITIONS = pytest.mark.parametrize("edition", ["intern", "netzwerk"])


def at(page: Page, day: str) -> Page:
    page.clock.set_fixed_time(f"{day}T10:00:00+02:00")
    return page


@EDITIONS
def test_what_came_by_mail_stands_in_the_proposed_agenda(page: Page, edition: str) -> None:
    at(page, BEFORE).goto(play().before.page(edition, NEXT))
    proposal = page.locator(".w-proposal")
    for title in WANTED:
        expect(proposal).to_contain_text(title)
    expect(proposal).to_contain_text("§ 10 IntV")
    expect(page.locator(".w-topics")).to_contain_text("Migrationsberatung Verl")


@EDITIONS
def test_the_reported_change_says_that_nobody_has_checked_it(page: Page, edition: str) -> None:
    at(page, BEFORE).goto(play().before.page(edition, "rechtsaenderungen/neues"))
    entry = page.locator("[data-law-entry]").filter(has_text="§ 10 IntV")
    expect(entry).to_contain_text("noch nicht geprüft")
    expect(entry).to_contain_text("Migrationsberatung Verl")


@EDITIONS
def test_the_invitation_is_a_page_a_mail_and_a_date(page: Page, edition: str) -> None:
    site = play().before.sites[edition]
    at(page, BEFORE).goto(play().before.page(edition, f"{NEXT}-einladung"))
    assert printed_pages(page, page.url) == 1
    message = email.message_from_bytes(
        (site / f"{NEXT}-einladung.eml").read_bytes(), policy=policy.default
    )
    said = opened_mail(message.as_bytes())
    assert message["X-Unsent"] == "1", "Outlook must open it ready to be sent"
    assert "kinderbetreuung während der kurse" in said
    assert "text/calendar" in [part.get_content_type() for part in message.walk()]
    assert KEPT_BACK not in said or edition == "intern"


@EDITIONS
def test_results_become_decisions_and_one_is_overdue_later(page: Page, edition: str) -> None:
    at(page, LATER).goto(play().later.page(edition, "zusammenarbeit/offen"))
    overdue = page.locator(".w-decision").filter(has_text=MERKBLATT)
    expect(overdue).to_contain_text("überfällig")
    expect(overdue.get_by_role("link", name=re.compile("Erledigt melden"))).to_be_visible()
    waiting = page.locator(".w-decision").filter(has_text=MELDUNG)
    expect(waiting.locator("[data-due]:not([hidden])")).to_have_count(0)
    page.goto(play().later.page(edition, "zusammenarbeit/index"))
    expect(page.locator("main")).to_contain_text(MERKBLATT)
    page.goto(play().later.page(edition, NEXT))
    expect(page.locator(".w-decisions")).to_contain_text(MELDUNG)


def test_the_check_warns_of_the_overdue_one(wissen: Run) -> None:
    _, out, err = wissen("-C", str(play().root), "--today", LATER, "check")
    line = next(line for line in (out + err).splitlines() if "Merkblatt" in line)
    assert FILE in line
    assert MELDUNG[:20] not in out + err


@EDITIONS
def test_the_mail_since_the_meeting_tells_what_was_agreed(edition: str, wissen: Run) -> None:
    asked = ("digest", "--since-meeting", "--edition", edition)
    _, said, _ = wissen("-C", str(play().root), "--today", LATER, *asked)
    assert "seit dem Treffen vom 14.04.2027" in said
    assert MERKBLATT in said
    assert (KEPT_BACK in said) == (edition == "intern")


def test_no_word_of_the_house_reaches_the_network() -> None:
    for moment in (play().before, play().later):
        inside = [
            path for path, text in readable(moment.sites["intern"]).items() if KEPT_BACK in text
        ]
        assert inside, "the planted word is nowhere: the test proves nothing"
        outside = [
            path for path, text in readable(moment.sites["netzwerk"]).items() if KEPT_BACK in text
        ]
        assert not outside, f"an internal word is in {outside[:5]}"


def test_a_decision_that_is_done_leaves_the_list(page: Page) -> None:
    root = scratch.folder("done") / "projekt"
    shutil.copytree(play().root, root, ignore=shutil.ignore_patterns("site"))
    place = (root / FILE).read_text(encoding="utf-8").partition("\ndecisions:\n")[2]
    titles = [line for line in place.splitlines() if line.startswith("  - title:")]
    number = next(i for i, line in enumerate(titles, 1) if MERKBLATT in line)
    done = ("decisions", "done", NEXT.rpartition("/")[2], str(number), "--note", "Liegt aus.")
    obey(root, LATER, *done)
    site = scene(root, LATER, "netzwerk")
    at(page, LATER).goto(site.page("netzwerk", "zusammenarbeit/offen"))
    expect(page.locator("main")).not_to_contain_text(MERKBLATT)
    page.goto(site.page("netzwerk", NEXT))
    row = page.locator(".w-decisions tr").filter(has_text=MERKBLATT)
    expect(row).to_contain_text("erledigt")
    expect(row).to_contain_text("Liegt aus.")
