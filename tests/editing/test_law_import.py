"""``wissen law import``: new wordings become dated files, nothing is ever lost."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.editing.law_import import LawImportError, import_laws
from generator.errors import DataError
from generator.knowledge import LawTexts
from generator.law.gii import read_gii
from generator.law.versions import norm_of
from generator.loading.law_texts import KeptLaws, read_law_texts
from tests.law.texts import FIRST, HOSTILE, OWN, REAL, SHARED
from tests.support import project

LATER = OWN / "mustg_2024-06-10.xml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path


def files(root: Path) -> list[str]:
    found = (root / "data" / "law_texts").rglob("*")
    return sorted(one.relative_to(root).as_posix() for one in found if one.is_file())


def test_each_section_becomes_a_dated_file(root: Path) -> None:
    (done,) = import_laws(root, [FIRST], ())
    assert len(done.written) == 3
    assert files(root) == [
        "data/law_texts/mustg/1/2024-01-05.yml",
        "data/law_texts/mustg/2/2024-01-05.yml",
        "data/law_texts/mustg/2024-01-05.yml",
        "data/law_texts/mustg/anlage-zu-2/2024-01-05.yml",
    ]


def test_what_is_read_back_is_what_was_read(root: Path) -> None:
    import_laws(root, [FIRST], ())
    laws, problems = read_law_texts(root)
    versions = laws.versions
    assert not problems
    assert [norm_of(one) for one in versions] == list(read_gii(FIRST.read_bytes()).sections)
    assert {one.as_of for one in versions} == {read_gii(FIRST.read_bytes()).as_of}


def test_a_new_version_only_where_the_wording_differs(root: Path) -> None:
    _, later = import_laws(root, [FIRST, LATER], ())
    assert (len(later.written), later.unchanged) == (1, 2)
    assert files(root)[:2] == [
        "data/law_texts/mustg/1/2024-01-05.yml",
        "data/law_texts/mustg/1/2024-06-10.yml",
    ]


def test_a_second_import_changes_nothing(root: Path) -> None:
    import_laws(root, [FIRST, LATER], ())
    before = {name: (root / name).read_bytes() for name in files(root)}
    assert [one.written for one in import_laws(root, [LATER, FIRST], ())] == [(), ()]
    assert {name: (root / name).read_bytes() for name in files(root)} == before


@pytest.mark.parametrize("order", [[FIRST, LATER], [LATER, FIRST]], ids=["forward", "backward"])
def test_the_order_of_imports_does_not_matter_for_the_wordings(
    root: Path, order: list[Path]
) -> None:
    for file in order:
        import_laws(root, [file], ())
    versions = read_law_texts(root)[0].versions
    assert len({(one.section, norm_of(one).wording) for one in versions}) == 4


def test_two_sections_of_one_name_are_both_kept(root: Path, tmp_path: Path) -> None:
    twice = tmp_path / "zwei.xml"
    twice.write_bytes(FIRST.read_bytes().replace("§ 2".encode(), "§ 1".encode()))
    import_laws(root, [twice], ())
    assert files(root) == [
        "data/law_texts/mustg/1-2-teil/2024-01-05.yml",
        "data/law_texts/mustg/1/2024-01-05.yml",
        "data/law_texts/mustg/2024-01-05.yml",
        "data/law_texts/mustg/anlage-zu-1/2024-01-05.yml",
    ]
    assert not read_law_texts(root)[1]


def test_only_the_sections_asked_for(root: Path) -> None:
    import_laws(root, [FIRST], ("§2",))
    assert files(root) == ["data/law_texts/mustg/2/2024-01-05.yml"]


def test_a_section_that_is_not_there_stops_everything(root: Path) -> None:
    with pytest.raises(LawImportError, match="gibt es „§ 99“ nicht"):
        import_laws(root, [FIRST], ("§ 1", "§ 99"))
    assert not files(root)


def test_another_wording_of_the_same_day_is_refused_and_the_first_kept(
    root: Path, tmp_path: Path
) -> None:
    import_laws(root, [FIRST], ())
    other = tmp_path / "other.xml"
    other.write_bytes(FIRST.read_bytes().replace(b"soweit", b"sofern"))
    before = {name: (root / name).read_bytes() for name in files(root)}
    with pytest.raises(LawImportError, match=r"§ 1 MustG: vom 05.01.2024 gibt es schon"):
        import_laws(root, [other], ())
    assert {name: (root / name).read_bytes() for name in files(root)} == before


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_one_bad_file_stops_all_before_anything_is_written(
    root: Path, tmp_path: Path, data: bytes, no_network: Callable[[], None]
) -> None:
    bad = tmp_path / "schlecht.xml"
    bad.write_bytes(data)
    no_network()
    with pytest.raises(LawImportError, match=r"^schlecht.xml: das ist keine Gesetzesdatei"):
        import_laws(root, [FIRST, bad], ())
    assert not files(root)


GONE = OWN / "mustg_2025-02-03.xml"


def test_a_whole_file_names_the_sections_that_vanished(root: Path) -> None:
    done = import_laws(root, [FIRST, LATER, GONE], ())
    assert [one.vanished for one in done] == [(), (), ("§ 2",)]
    assert "§ 2 MustG: nicht mehr im Gesetz, Fassung vom 03.02.2025" in done[2].said()
    assert import_laws(root, [GONE], ())[0].written == ()


def test_a_part_of_a_file_tells_nothing_of_what_vanished(root: Path) -> None:
    done = import_laws(root, [FIRST, GONE], ("§ 1",))
    assert [one.vanished for one in done] == [(), ()]
    assert not read_law_texts(root)[0].consolidations


def test_an_older_file_of_the_same_wording_becomes_its_beginning(root: Path) -> None:
    import_laws(root, [LATER], ())
    (older,) = import_laws(root, [FIRST], ())
    assert [one.section for one in older.written] == ["§ 1", "§ 2", "Anlage (zu § 2)"]
    texts = LawTexts.of(read_law_texts(root)[0])
    begun = {one.newest.section: one.newest.built_on.isoformat() for one in texts.sections}
    assert begun == {"§ 1": "2024-06-10", "§ 2": "2024-01-05", "Anlage (zu § 2)": "2024-01-05"}
    assert import_laws(root, [LATER, FIRST], ())[0].written == ()


def test_a_law_without_sections_says_what_was_taken(root: Path) -> None:
    (done,) = import_laws(root, [OWN / "mustbek_2024-02-01.xml"], ())
    assert list(done.said())[-1] == "MustBek hat keine Paragrafen; eingelesen: Text, Teil 2"
    assert not read_law_texts(root)[1]


def test_marks_and_spans_survive_the_file(root: Path) -> None:
    file = OWN / "mustv_2024-03-01.xml"
    import_laws(root, [file], ())
    versions = read_law_texts(root)[0].versions
    assert [norm_of(one) for one in versions] == list(read_gii(file.read_bytes()).sections)


def test_an_import_that_fails_half_way_leaves_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Path.replace, []

    def fail_at_the_third(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 3:
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_third)
    with pytest.raises(LawImportError, match=r"kein Platz|voll"):
        import_laws(root, [FIRST], ())
    assert files(root) == []


def test_a_link_in_the_way_is_refused(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "anderswo"
    elsewhere.mkdir()
    (root / "data" / "law_texts").mkdir()
    (root / "data" / "law_texts" / "mustg").symlink_to(elsewhere)
    (problem,) = read_law_texts(root)[1]
    assert problem.path == "data/law_texts/mustg"
    with pytest.raises(DataError):
        import_laws(root, [FIRST], ())
    assert list(elsewhere.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_refused(root: Path) -> None:
    (root / "data" / "law_texts").write_text("nichts")
    assert len(read_law_texts(root)[1]) == 1


def test_what_an_interrupted_import_left_aside_is_removed(root: Path) -> None:
    left = root / "data" / "law_texts" / ".neu-abc"
    left.mkdir(parents=True)
    (left / "0").write_text("halb")
    assert read_law_texts(root) == (KeptLaws(), [])
    import_laws(root, [FIRST], ())
    assert not left.exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("start: 18", "start: 999"),
        ("end: 19", "end: 2"),
        ("level: 1", "level: -3"),
        ("header_rows: 1", "header_rows: 9"),
    ],
)
def test_a_file_changed_by_hand_is_told(root: Path, old: str, new: str) -> None:
    import_laws(root, [FIRST], ())
    for file in (root / "data" / "law_texts").rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    assert read_law_texts(root)[1]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the import tried to reach the network")

    return lambda: monkeypatch.setattr("socket.socket.connect", refuse)


def test_the_command_says_what_is_new(
    root: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(SystemExit) as nowhere:
        main(["-C", str(root), "law", "import", str(FIRST)])
    assert nowhere.value.code == 1
    assert "hier liegt keine mkdocs.yml" in capsys.readouterr().err
    assert not files(root), "texts must not be written into a folder that is no project"
    project(root)
    with pytest.raises(SystemExit) as done:
        main(["-C", str(root), "law", "import", str(FIRST), str(LATER), "--section", "§ 1"])
    said = capsys.readouterr()
    assert done.value.code == 0
    assert "neu: § 1 MustG, Fassung vom 10.06.2024" in said.out + said.err
    with pytest.raises(SystemExit) as failed:
        main(["-C", str(root), "law", "import", str(root / "fehlt.xml")])
    assert failed.value.code == 1
    assert "fehlt.xml: diese Datei oder diesen Ordner gibt es nicht" in capsys.readouterr().err


needs_real = pytest.mark.skipif(not REAL, reason="the official files lie beside the project")


@needs_real
def test_all_official_files_are_imported(root: Path) -> None:
    import_laws(root, REAL, ())
    laws, problems = read_law_texts(root)
    versions = laws.versions
    assert not problems
    texts = {one.section for one in read_gii(REAL[-1].read_bytes()).sections}
    assert texts <= {one.section for one in versions if one.law == "SGB II"}


@needs_real
def test_intv_13_has_the_versions_whose_wording_differs(root: Path) -> None:
    statutes = [read_gii(file.read_bytes()) for file in sorted(SHARED.glob("intv_*.xml"))]
    wordings = []
    for statute in sorted(statutes, key=lambda one: one.built_on):
        (text,) = (one for one in statute.sections if one.section == "§ 13")
        if not wordings or wordings[-1][1] != text.wording:
            wordings.append((statute.built_on, text.wording))
    import_laws(root, REAL, ("§ 13",))
    versions = read_law_texts(root)[0].versions
    kept = [(one.built_on, norm_of(one).wording) for one in versions if one.law == "IntV"]
    assert kept == wordings


@needs_real
def test_the_import_of_a_whole_book_takes_seconds(root: Path) -> None:
    begun = time.process_time()
    import_laws(root, [SHARED / "sgb_2_2025-04-02.xml"], ())
    assert time.process_time() - begun < 5
