"""``wissen digest`` as a command; what it says is tested with its rooms."""

from email import message_from_bytes
from email.policy import default

import pytest

from .conftest import Run
from .support import TODAY, Project

SETTINGS = """\
site_name: Muster
theme: {name: material}
plugins:
  - wissen: {schema_version: 1, house: Haus, editors_email: team@example.org}
"""
SINCE = ("--since", "2026-05-01")


@pytest.fixture
def digest(work: Project, run: Run) -> Run:
    """Return a function that calls ``wissen digest`` on the day of the tests."""
    work.settings(SETTINGS)
    return lambda *arguments: run("digest", "--today", TODAY.isoformat(), *arguments)


def test_the_text_is_printed(work: Project, digest: Run) -> None:
    work.record("topics", "geld", name="Geld", summary="Kurz.")
    code, said, errors = digest(*SINCE)
    assert (code, errors) == (0, "")
    assert said == (
        "Haus: Neues seit dem 01.05.2026\n\nThemen\n======\n\n"
        "Geld\nInhalt geändert: 01.05.2026\nKurz.\nthemen/geld.html\n"
    )


def test_the_mail_is_written(work: Project, digest: Run) -> None:
    work.record("topics", "geld", name="Geld")
    file = work.root / "neues.eml"
    code, said, errors = digest(*SINCE, "--eml", str(file))
    assert (code, said, errors) == (0, "", f"geschrieben: {file}\n")
    mail = message_from_bytes(file.read_bytes(), policy=default)
    assert mail["From"] == "Haus <team@example.org>"
    assert mail["Date"] == "Mon, 15 Jun 2026 00:00:00 +0200"
    assert mail.get_content_type() == "multipart/alternative"


def test_the_address_of_the_site_makes_whole_links(work: Project, digest: Run) -> None:
    work.settings(f"{SETTINGS}site_url: https://wissen.example.org/unter\n")
    work.record("topics", "geld")
    assert "\nhttps://wissen.example.org/unter/themen/geld.html\n" in digest(*SINCE)[1]


def test_edition_and_examples_are_as_in_a_build(work: Project, digest: Run) -> None:
    work.record("topics", "intern", name="Geheimes").record("topics", "m", name="X", example="true")
    work.record("topics", "offen", name="Offenes", audience="netzwerk")
    outside = digest(*SINCE, "--edition", "netzwerk")[1]
    assert "Offenes" in outside
    assert "Geheimes" not in outside
    inside = digest(*SINCE, "--no-examples")[1]
    assert "Geheimes" in inside
    assert "erfunden" not in inside
    work.settings(SETTINGS.replace("house: Haus", "house: Haus, edition: netzwerk"))
    assert digest(*SINCE)[1] == outside
    assert digest(*SINCE, "--edition", "intern", "--no-examples")[1] == inside


def test_warnings_are_left_to_the_check(work: Project, digest: Run) -> None:
    work.record("topics", "x", assured_date="2020-01-01", updated="2020-01-01")
    assert digest(*SINCE)[::2] == (0, "")


def test_errors_in_the_data_stop_it(work: Project, digest: Run) -> None:
    work.record("topics", "x", name=None)
    code, said, errors = digest(*SINCE)
    assert (code, said) == (1, "")
    assert "es fehlt „name“" in errors


def test_without_an_address_of_the_editors_no_mail_is_written(work: Project, digest: Run) -> None:
    work.settings(SETTINGS.replace(", editors_email: team@example.org", ""))
    file = work.root / "neues.eml"
    code, _, errors = digest(*SINCE, "--eml", str(file))
    assert code == 1
    assert errors.startswith("Fehler: die Mail hat keinen Absender")
    assert not file.exists()
    assert digest(*SINCE)[0] == 0, "the text needs no sender"


def test_a_file_that_cannot_be_written_is_named(work: Project, digest: Run) -> None:
    file = work.root / "gibt-es-nicht" / "neues.eml"
    said = f"Fehler: {file}: diese Datei oder diesen Ordner gibt es nicht\n"
    assert digest(*SINCE, "--eml", str(file)) == (1, "", said)


def test_since_the_last_meeting_that_took_place(work: Project, digest: Run) -> None:
    work.record("meetings", "lang", name="Lange her", starts_at="2025-10-08 14:00")
    work.record("meetings", "war", name="Zuletzt", starts_at="2026-04-29 09:30")
    work.record("meetings", "heute", name="Heute", starts_at=f"{TODAY} 09:30")
    work.record("topics", "davor", name="Davor", updated="2026-04-28")
    work.record("topics", "danach", name="Danach", updated="2026-04-29")
    code, said, errors = digest("--since-meeting")
    assert (code, errors) == (0, "")
    assert said.startswith("Haus: Neues seit dem Treffen vom 29.04.2026\n")
    assert "Danach" in said
    assert "Davor" not in said


def test_without_a_meeting_one_is_told_to_name_a_day(work: Project, digest: Run) -> None:
    work.record("meetings", "intern", starts_at="2026-04-29 09:30")
    assert digest("--since-meeting")[0] == 0
    code, said, errors = digest("--since-meeting", "--edition", "netzwerk")
    assert (code, said) == (1, "")
    assert errors.startswith("Fehler: vor dem 15.06.2026 war kein Treffen, das diese Ausgabe zeigt")
    assert "--since" in errors


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "--since: nötig ist dies oder --since-meeting, genau eines von beiden"),
        (
            [*SINCE, "--since-meeting"],
            "--since: nötig ist dies oder --since-meeting, genau eines von beiden",
        ),
        (
            ["--since", "gestern"],
            "--since: „gestern“ ist kein Datum; schreiben Sie zum Beispiel 2026-11-23",
        ),
        ([*SINCE, "--edition", "alle"], "bei „--edition“ ist möglich: intern, netzwerk"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(digest: Run, arguments: list[str], said: str) -> None:
    assert digest(*arguments) == (2, "", f"Fehler: {said}\n")
