"""``wissen build`` and ``wissen migrate`` as commands; what they do is tested with their rooms."""

from pathlib import Path
from typing import Any

import pytest

from generator.site import build as site_build
from generator.site.build import Built
from generator.site_dir.lock import AT_ONCE, FOR_EVER

from .conftest import Run
from .support import SETTINGS, TODAY, Project

DAY = ("--today", TODAY.isoformat())
OLD = {"assured_date": "2020-01-01", "updated": "2020-01-01"}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Replace the build itself; return the list of requests it is handed."""
    requests: list[Any] = []

    def instead(root: Path, loaded: object, request: object, tell: object) -> Built:
        requests.append(request)
        return Built(root / "site", "intern", 3, 12)

    monkeypatch.setattr(site_build, "build", instead)
    return requests


def test_a_build_says_how_much_it_made(run: Run, asked: list[Any]) -> None:
    code, said, errors = run("build", *DAY)
    assert (code, said) == (0, "")
    assert errors.startswith("site (Interne Ausgabe): 3 Seiten gebaut, 12 unverändert übernommen (")
    assert errors.rstrip().endswith(" s)")
    assert "." not in errors, "decimals are written with a comma"
    assert len(asked) == 1


def test_a_quiet_build_says_nothing(run: Run, asked: list[Any]) -> None:
    assert run("-q", "build", *DAY) == (0, "", "")
    assert asked


def test_errors_in_the_data_stop_a_build(work: Project, run: Run, asked: list[Any]) -> None:
    work.record("topics", "x", name=None)
    code, _, errors = run("build", *DAY)
    assert code == 1
    assert errors.endswith("Gefunden: 1 Fehler.\n")
    assert not asked


def test_warnings_stop_a_build_only_if_they_are_meant_to(
    work: Project, run: Run, asked: list[Any]
) -> None:
    work.record("topics", "x", **OLD)
    code, _, errors = run("build", *DAY)
    assert code == 0
    assert "Gefunden: 1 Warnung." in errors
    assert run("build", "--strict", *DAY)[0] == 1
    assert len(asked) == 1


def test_data_of_another_version_is_not_built(work: Project, run: Run, asked: list[Any]) -> None:
    work.settings(SETTINGS.partition(":\n      schema")[0])
    assert run("build", *DAY)[0] == 1
    assert not asked


def test_options_are_handed_on(run: Run, asked: list[Any]) -> None:
    run("build", "--edition", "netzwerk", "--full", "--no-examples", *DAY)
    (request,) = asked
    assert (request.today, request.edition) == (TODAY, "netzwerk")
    assert request.examples is False
    assert request.full is True
    assert request.patience == AT_ONCE
    assert request.archive is False
    run("build", "--archive", *DAY)
    assert asked[-1].archive is True
    run("build", "--wait", *DAY)
    assert asked[-1].patience == FOR_EVER


def test_data_that_is_up_to_date_needs_no_migration(run: Run) -> None:
    assert run("migrate") == (0, "", "Die Daten sind auf dem neuesten Stand.\n")


def test_a_migration_names_what_it_changed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.editing import migrate

    monkeypatch.setattr(migrate, "migrate", lambda _: ["data/topics/x.yml", "mkdocs.yml"])
    said = "geändert: data/topics/x.yml\ngeändert: mkdocs.yml\nFertig.\n"
    assert run("migrate") == (0, "", said)
