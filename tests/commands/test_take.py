"""Mails are taken over by one command each, and taken back by another."""

import io
import os
from pathlib import Path
from typing import Any

import pytest

from generator.loading.yaml_reader import load_text, read
from tests.conftest import Run
from tests.support import TODAY, Project

DAY = ("--today", TODAY.isoformat())
TOPIC = "Thema: Wer zahlt: die Fahrt?\nWarum:\nEins.\n\nZwei.\nStelle: MBE Verl\n"
DECISION = "Verabredung: Merkblatt ausgeben\nZuständig: mbe verl\nBis: 1. Juli 2026\n"
CHANGE = (
    "Vorschrift: § 18 SGB II\nWas sich ändert: Die Zusammenarbeit wird Pflicht.\n"
    "Ab wann: 1.7.2027\nWoher wir es wissen: Entwurf, https://example.org/x.\nStelle: MBE Verl\n"
)
QUESTION = (
    "Frage: Darf das Kind dolmetschen?\nWas wir gelernt haben: Nein, Sprachmittlung bestellen.\n"
    "Art: Praxis\nStelle: MBE Verl\n"
)
OLD, NEXT = "2026-05-01 09:30", "2026-10-14 09:30"
LAW = "fachaufsicht-materielle-hilfen"


@pytest.fixture
def network(work: Project) -> Project:
    """Return a project with a body, whom to ask, and a meeting before and after today."""
    shared = {"audience": "netzwerk", "updated": "2026-05-01"}
    work.record("partners", "mbe-verl", name="Migrationsberatung Verl", alternate_name="MBE Verl")
    work.record("partners", LAW, name="Fachaufsicht", audience="netzwerk")
    work.record("meetings", "alt", name="Frühjahr", starts_at=OLD, **shared)
    work.record("meetings", "neu", name="Herbst", starts_at=NEXT, **shared)
    return work.record("meetings", "noch-spaeter", starts_at="2027-05-01 09:30", **shared)


@pytest.fixture
def take(network: Project, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that pipes a mail into a command."""

    def call(mail: str, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(mail.encode())))
        return run(*arguments, *DAY)

    return call


def fields(work: Project, path: str) -> dict[str, Any]:
    values = read(load_text(work.root / f"data/{path}.yml"))
    assert isinstance(values, dict)
    return values


def files(work: Project) -> dict[str, bytes]:
    found = (file for file in (work.root / "data").rglob("*") if file.is_file())
    return {str(file.relative_to(work.root)): file.read_bytes() for file in found}


def test_a_topic_goes_to_the_next_meeting(network: Project, take: Run) -> None:
    code, said, errors = take(TOPIC, "topics", "add")
    assert (code, said) == (0, "")
    meeting = fields(network, "meetings/neu")
    assert meeting["topics"] == [
        {
            "title": "Wer zahlt: die Fahrt?",
            "suggested_by": "mbe-verl",
            "reason": "Eins.\n\nZwei.\n",
            "state": "vorgeschlagen",
        }
    ]
    assert meeting["updated"] == TODAY.isoformat()
    assert meeting["assured_date"] == "2026-06-01", "nobody has checked the whole"
    line = next(
        number
        for number, text in enumerate(
            load_text(network.root / "data/meetings/neu.yml").split("\n"), 1
        )
        if "title: " in text
    )
    assert errors == (
        f"data/meetings/neu.yml:{line}: Thema „Wer zahlt: die Fahrt?“ von Migrationsberatung Verl\n"
        "Lesen Sie die Stelle noch einmal, dann: wissen check. Zurücknehmen: wissen undo.\n"
    )


def test_what_was_added_is_a_warning_of_the_check_and_no_error(
    network: Project, take: Run, run: Run
) -> None:
    take(TOPIC, "topics", "add")
    code, said, _ = run("check", *DAY)
    assert code == 0
    assert "neu.yml" in said
    assert "der Inhalt wurde nach der letzten Prüfung geändert" in said


def test_the_meeting_and_the_body_can_be_named(network: Project, take: Run) -> None:
    mail = "Thema: Fahrt\n"
    code, *_ = take(mail, "topics", "add", "--meeting", "noch-spaeter", "--by", "mbe-verl")
    assert code == 0
    (topic,) = fields(network, "meetings/noch-spaeter")["topics"]
    assert topic == {"title": "Fahrt", "suggested_by": "mbe-verl", "state": "vorgeschlagen"}


def test_decisions_go_to_the_last_meeting(network: Project, take: Run) -> None:
    code, _, errors = take(DECISION + DECISION.replace("Merkblatt", "Brief"), "decisions", "add")
    assert code == 0, errors
    assert fields(network, "meetings/alt")["decisions"] == [
        {
            "title": f"{what} ausgeben",
            "responsible": "mbe-verl",
            "due_on": "2026-07-01",
            "state": "offen",
        }
        for what in ("Merkblatt", "Brief")
    ]


def test_a_decision_is_done(network: Project, take: Run, run: Run) -> None:
    take(DECISION, "decisions", "add")
    code, _, errors = run("decisions", "done", "alt", "1", "--note", "Seit Juli: Merkblatt", *DAY)
    assert (code, "erledigt: „Merkblatt ausgeben“" in errors) == (0, True)
    (decision,) = fields(network, "meetings/alt")["decisions"]
    assert (decision["state"], decision["note"]) == ("erledigt", "Seit Juli: Merkblatt")
    again = run("decisions", "done", "alt", "1", *DAY)
    assert again == (1, "", "Fehler: „Merkblatt ausgeben“ ist schon erledigt\n")


def test_a_change_is_announced_and_says_that_nobody_checked_it(network: Project, take: Run) -> None:
    code, _, errors = take(CHANGE + CHANGE.replace("§ 18", "§ 18a"), "changes", "add")
    assert code == 0, errors
    change = fields(network, "legal_changes/sgb-2-18-meldung")
    assert change["status"] == "angekuendigt"
    assert (change["law"], change["norm"]) == ("SGB II", "§ 18 SGB II")
    assert (change["announced_on"], change["planned_for"]) == (TODAY.isoformat(), "2027-07-01")
    assert (change["reported_by"], change["ask"]) == ("mbe-verl", LAW)
    assert change["before"].startswith("Noch nicht geprüft")
    assert "Die Zusammenarbeit wird Pflicht." in change["after"]
    assert "am Text noch nicht geprüft" in change["unverified"]
    assert change["sources"] == [
        {"title": "Entwurf", "url": "https://example.org/x", "retrieved": TODAY.isoformat()}
    ]
    assert "example" not in change
    assert fields(network, "legal_changes/sgb-2-18a-meldung")["norm"] == "§ 18a SGB II"
    assert take(CHANGE, "changes", "add")[0] == 0
    assert fields(network, "legal_changes/sgb-2-18-meldung-2") == change, "nothing is overwritten"


def test_a_body_only_the_house_knows_is_not_named_in_texts_for_the_network(
    network: Project, take: Run
) -> None:
    take(CHANGE, "changes", "add")
    text = (network.root / "data/legal_changes/sgb-2-18-meldung.yml").read_text()
    assert "Migrationsberatung Verl" not in text
    shown = network.knowledge().for_edition("netzwerk").records
    assert "legal_changes/sgb-2-18-meldung" in shown
    assert not [one for one in network.messages(TODAY) if "Warnung" not in one and ".yml" in one]


def test_a_change_without_day_or_source_says_so(network: Project, take: Run) -> None:
    mail = "Vorschrift: IntV\nWas sich ändert: Alles.\nAb wann: im Sommer\nStelle: MBE Verl\n"
    code, _, errors = take(mail, "changes", "add")
    assert code == 0, errors
    change = fields(network, "legal_changes/intv-meldung")
    assert "planned_for" not in change
    assert "Ab wann, laut Meldung: im Sommer" in change["unverified"]
    assert "Quelle: keine genannt" in change["unverified"]
    assert change["sources"][0]["title"].startswith("Mitteilung von ")


def test_a_question_stays_in_the_house_until_it_is_released(network: Project, take: Run) -> None:
    code, _, errors = take(QUESTION, "questions", "add")
    assert code == 0, errors
    question = fields(network, "questions/darf-das-kind-dolmetschen")
    assert question["name"] == "Darf das Kind dolmetschen?"
    assert (question["kind"], question["answer"]) == ("praxis", "Nein, Sprachmittlung bestellen.")
    assert (question["audience"], question["audience_reason"]) == (
        "intern",
        "noch nicht freigegeben",
    )
    assert "Noch nicht geprüft" in question["unverified"]
    assert not network.knowledge().for_edition("netzwerk").all("questions")


REFUSED = {
    "twice": (TOPIC + TOPIC.replace("Zwei", "Drei"), ("topics", "add"), "steht schon bei „Herbst“"),
    "person": (
        TOPIC.replace("MBE Verl", "Frau Beispielova"),
        ("topics", "add"),
        "Zeile 6: in „Stelle“ steht vermutlich ein Name",
    ),
    "client": (
        TOPIC.replace("Zwei", "Kundennummer 123A456789"),
        ("topics", "add"),
        "Zeile 5: in „Warum“ steht vermutlich eine Kundennummer",
    ),
    "no body": (
        TOPIC.replace("MBE", "XYZ"),
        ("topics", "add"),
        "die Stelle „XYZ Verl“ gibt es nicht",
    ),
    "no id": (TOPIC, ("topics", "add", "--by", "mbe-ver"), "meinten Sie „Migrationsberatung Verl“"),
    "no meeting": (TOPIC, ("topics", "add", "--meeting", "x"), "es gibt alt, neu, noch-spaeter"),
    "no form": ("Hallo", ("topics", "add"), "kopieren Sie den ganzen Text"),
    "other form": (QUESTION, ("topics", "add"), "nehmen Sie „wissen questions add“"),
    "no day": (
        DECISION.replace("1. Juli 2026", "bald"),
        ("decisions", "add"),
        "„bald“ ist kein Tag",
    ),
    "too early": (
        DECISION.replace("2026", "2025"),
        ("decisions", "add"),
        "der 01.07.2025 liegt vor dem Treffen am 01.05.2026",
    ),
    "no law": (
        CHANGE.replace("SGB II", "XYZ"),
        ("changes", "add"),
        "in „§ 18 XYZ“ steht kein Gesetz, das hier bekannt ist",
    ),
    "no kind": (
        QUESTION.replace("Praxis", "egal"),
        ("questions", "add"),
        "Recht, Kultur oder Praxis",
    ),
    "nobody to ask": (QUESTION, ("questions", "add", "--ask", "x"), "„x“ gibt es nicht"),
    "broken link": (
        TOPIC.replace("Zwei", "[[gibt-es-nicht]]"),
        ("topics", "add"),
        "„[[gibt-es-nicht]]“ führt zu keinem Eintrag",
    ),
}


@pytest.mark.parametrize(("mail", "command", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_taken_changes_nothing(
    network: Project, take: Run, mail: str, command: tuple[str, ...], said: str
) -> None:
    before = files(network)
    code, shown, errors = take(mail, *command)
    assert (code, shown) == (1, "")
    assert said in errors
    assert "Traceback" not in errors
    assert files(network) == before


def test_without_anybody_to_ask_somebody_has_to_be_named(network: Project, take: Run) -> None:
    (network.root / f"data/partners/{LAW}.yml").unlink()
    code, _, errors = take(QUESTION, "questions", "add")
    assert (code, "nennen Sie mit --ask KENNUNG eine Stelle" in errors) == (1, True)
    assert take(QUESTION, "questions", "add", "--ask", "mbe-verl")[0] == 0


def test_errors_that_were_there_before_stop_nobody(network: Project, take: Run) -> None:
    network.record("topics", "x", name=None)
    assert take(TOPIC, "topics", "add")[0] == 0


def test_a_meeting_that_cannot_be_read_says_why(network: Project, take: Run) -> None:
    network.record("meetings", "neu", name=None)
    code, _, errors = take(TOPIC, "topics", "add", "--meeting", "neu")
    assert (code, "es fehlt „name“" in errors) == (1, True)


@pytest.mark.parametrize(
    ("mail", "command"),
    [
        (TOPIC, ("topics", "add")),
        (DECISION, ("decisions", "add")),
        (CHANGE, ("changes", "add")),
        (QUESTION, ("questions", "add")),
    ],
)
def test_every_command_shows_first_and_can_be_undone(
    network: Project, take: Run, run: Run, mail: str, command: tuple[str, ...]
) -> None:
    before = files(network)
    code, said, errors = take(mail, *command, "--dry-run")
    assert (code, errors) == (0, "Es wurde nichts geschrieben.\n")
    assert "\n+" in said
    assert files(network) == before
    assert take(mail, *command)[0] == 0
    assert files(network) != before
    code, _, errors = run("undo")
    assert code == 0
    assert f"Zurückgenommen: {' '.join(command)}\n" in errors
    assert files(network) == before


def test_a_file_is_read_and_one_that_is_not_there_is_named(
    network: Project, run: Run, tmp_path: Path
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(b"From: a@example.org\nSubject: x\n\n" + TOPIC.encode())
    assert run("topics", "add", str(mail), *DAY)[0] == 0
    code, _, errors = run("topics", "add", str(tmp_path / "fehlt.eml"), *DAY)
    assert (code, errors.endswith("diese Datei oder diesen Ordner gibt es nicht\n")) == (1, True)


def test_nothing_of_the_project_is_run(network: Project, take: Run) -> None:
    settings = (network.root / "mkdocs.yml").read_text()
    network.settings(f"{settings}hooks: [boese.py]\n")
    network.file("boese.py", "raise SystemExit('run')\n")
    assert take(TOPIC, "topics", "add")[0] == 0


def test_undo_says_when_there_is_nothing(run: Run) -> None:
    assert run("undo") == (1, "", "Fehler: es gibt nichts, was sich zurücknehmen lässt\n")


def test_what_is_for_the_next_meeting_goes_to_no_other(network: Project, take: Run) -> None:
    """While the file of a meeting cannot be read, nobody knows whether it is the next one."""
    network.file("data/meetings/neu.yml", "name: [")
    before = files(network)
    code, _, errors = take(TOPIC, "topics", "add")
    assert (code, "data/meetings/neu.yml:1:" in errors) == (1, True)
    assert take(DECISION, "decisions", "add")[0] == 1
    assert files(network) == before
    assert take(TOPIC, "topics", "add", "--meeting", "noch-spaeter")[0] == 0


def test_errors_say_that_they_are_about_what_was_not_written(network: Project, take: Run) -> None:
    code, _, errors = take(TOPIC.replace("Zwei", "[[gibt-es-nicht]]"), "topics", "add")
    assert (code, errors.startswith("Es wurde nichts geschrieben. Mit dem Neuen stünde")) == (
        1,
        True,
    )


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_must_not_be_written_stays(network: Project, take: Run) -> None:
    (network.root / "data/meetings/neu.yml").chmod(0o444)
    before = files(network)
    code, _, errors = take(TOPIC, "topics", "add")
    assert (code, "neu.yml ist schreibgeschützt" in errors) == (1, True)
    assert files(network) == before


def test_without_an_input_nothing_is_waited_for(
    network: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    code, _, errors = run("topics", "add", *DAY)
    assert (code, "steht kein Text" in errors) == (1, True)


@pytest.mark.parametrize("note", ["", "  \n "])
def test_a_note_that_says_nothing_is_none(network: Project, take: Run, run: Run, note: str) -> None:
    take(DECISION, "decisions", "add")
    assert run("decisions", "done", "alt", "1", "--note", note, *DAY)[0] == 0
    assert "note" not in fields(network, "meetings/alt")["decisions"][0]


def test_a_note_is_one_sentence(network: Project, take: Run, run: Run) -> None:
    take(DECISION, "decisions", "add")
    code, _, errors = run("decisions", "done", "alt", "1", "--note", "x " * 200, *DAY)
    assert (code, "kürzen Sie auf einen Satz" in errors) == (1, True)
