"""``mkdocs.yml`` read with places, through ``INHERIT`` and tags; the record format it names.

What the command line says about it is in ``tests/door/config_cases``.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.config.base import get_schema
from mkdocs.config.defaults import MkDocsConfig

from generator import SCHEMA_VERSION
from generator.errors import DataError, ProjectError
from generator.plugin import WissenPlugin
from generator.settings.options import Options
from generator.settings.rules import MKDOCS_KEYS, spot_of
from generator.settings.settings import read_settings, schema_version

from ..fuzz import examples
from ..support import SETTINGS, Project

NEWER = SCHEMA_VERSION + 1
README = Path(__file__).parents[2] / "README.md"
HEAD = "site_name: x\ntheme: {name: material}\n"


def said(work: Project) -> list[str]:
    return [str(problem) for problem in read_settings(work.root).problems]


@pytest.mark.parametrize(
    "text",
    [
        f"plugins:\n  - search\n  - wissen:\n      schema_version: {SCHEMA_VERSION}\n",
        f"plugins:\n  wissen:\n    schema_version: {SCHEMA_VERSION}\n",
        f"plugins: [search: {{}}, wissen: {{schema_version: {SCHEMA_VERSION}}}]\n",
        f"\ufeffplugins:\r\n- wissen: {{schema_version: {SCHEMA_VERSION}}}\r\n",
        f"extra: {{x: !ENV [A, b]}}\nplugins:\n- wissen: {{schema_version: {SCHEMA_VERSION}}}\n",
        f"plugins:\n- wissen: {{schema_version: !ENV [GIBT_ES_NICHT, {SCHEMA_VERSION}]}}\n",
        f"extra:\n  x: &n {SCHEMA_VERSION}\nplugins:\n- wissen: {{schema_version: *n}}\n",
    ],
)
def test_the_version_is_found_however_plugins_are_listed(work: Project, text: str) -> None:
    work.settings(text.replace("\ufeff", "\ufeff" + HEAD) if "\ufeff" in text else HEAD + text)
    assert schema_version(work.root).number == SCHEMA_VERSION
    settings = read_settings(work.root)
    assert settings.problems == ()
    assert settings.readable
    assert settings.options == Options(schema_version=SCHEMA_VERSION)


@pytest.mark.parametrize(
    ("version", "message"),
    [
        (
            "",
            (
                "mkdocs.yml:4:5: es fehlt „schema_version“\n    Hinweis: ergänzen Sie unter dem "
                f"Plugin „wissen“: schema_version: {SCHEMA_VERSION}"
            ),
        ),
        (
            "schema_version: 0",
            (
                "mkdocs.yml:5:23: die Daten sind in Fassung 0 geschrieben, "
                f"gelesen wird {SCHEMA_VERSION}\n    Hinweis: führen Sie „wissen migrate“ aus"
            ),
        ),
        (
            f"schema_version: {NEWER}",
            (
                f"mkdocs.yml:5:23: die Daten sind in Fassung {NEWER} geschrieben, "
                f"dieses Programm kennt {SCHEMA_VERSION}\n"
                "    Hinweis: aktualisieren Sie das Programm gt-wissen"
            ),
        ),
        (
            "schema_version: eins",
            (
                "mkdocs.yml:5:23: „schema_version“: hier gehört eine ganze Zahl hin\n"
                "    Hinweis: ohne Anführungszeichen"
            ),
        ),
        (
            "schema_version: [1]",
            (
                "mkdocs.yml:5:23: „schema_version“: hier gehört eine ganze Zahl hin\n"
                "    Hinweis: ohne Anführungszeichen"
            ),
        ),
        (
            "schema_version: true",
            (
                "mkdocs.yml:5:23: „schema_version“: hier gehört eine ganze Zahl hin\n"
                "    Hinweis: ohne Anführungszeichen"
            ),
        ),
    ],
)
def test_a_missing_or_wrong_version_is_a_problem(work: Project, version: str, message: str) -> None:
    work.settings(f"{HEAD}plugins:\n  - wissen:\n      {version}\n")
    assert said(work) == [message]
    assert not read_settings(work.root).readable


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"a: b\nplugins: [wissen\n", "2:10: eine Liste mit [ wird nicht mit ] geschlossen"),
        (b"a: b\nname: G\xfctersloh\n", "2:8: die Datei ist nicht in UTF-8 gespeichert"),
        (b"name: \x01\n", "1:7: das unsichtbare Zeichen U+0001 ist nicht erlaubt"),
        (b"[" * 100_000, "1:65: zu tief verschachtelt (mehr als 64 Ebenen)"),
        (b"- eins\n", "1:1: hier gehören Felder hin"),
        (b"a: b\n---\nc: d\n", "2:1: die Datei enthält mehr als ein Dokument"),
        (b"a: *weg\n", "1:4: das ist kein gültiges YAML"),
        (b"a: &a [*a]\n", "1:4: hier steht zu viel, wohl durch Verweise mit *"),
        (
            b"a: &a [x,x,x,x,x,x,x,x,x]\n"
            + b"".join(
                b"%c: &%c [%s]\n" % (n, n, b",".join([b"*%c" % (n - 1)] * 9)) for n in b"bcdefgh"
            ),
            "1:4: hier steht zu viel, wohl durch Verweise mit *",
        ),
        (b"a: 2026-13-45\n", "1:4: „2026-13-45“ ist kein Datum"),
        (b"INHERIT: weg.yml\n", "1:10: die Datei „weg.yml“ gibt es nicht"),
        (b"INHERIT: mkdocs.yml\n", "1:10: die Datei „mkdocs.yml“ erbt von sich selbst"),
        (b"INHERIT: [a]\n", "1:10: hinter „INHERIT“ gehört der Name einer Datei"),
    ],
)
def test_unusable_settings_are_one_problem(work: Project, text: bytes, message: str) -> None:
    work.file("mkdocs.yml", text)
    (problem,) = read_settings(work.root).problems
    assert f"{problem.line}:{problem.column}: {problem.message}" == message
    assert problem.path == "mkdocs.yml"
    with pytest.raises(DataError):
        schema_version(work.root)


@pytest.mark.parametrize("text", ["", "plugins: wissen\n", "plugins: [search]\n", "plugins:\n"])
def test_without_the_plugin_there_is_no_version(work: Project, text: str) -> None:
    work.settings(HEAD + text)
    assert "fehlt das Plugin „wissen“" in said(work)[0]
    with pytest.raises(DataError, match="fehlt das Plugin „wissen“"):
        schema_version(work.root)


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="hier liegt keine"):
        read_settings(tmp_path)


def test_a_field_that_stands_twice_is_found_once_even_behind_an_alias(work: Project) -> None:
    work.settings(
        f"{SETTINGS}extra:\n  a: &x {{eins: 1, eins: 2}}\n  b: *x\n  c: {{<<: *x, eins: 3}}\n"
    )
    assert [line.partition("\n")[0] for line in said(work)] == [
        "mkdocs.yml:7:19: das Feld „eins“ steht zweimal da"
    ]


def test_tags_that_run_code_are_left_alone(work: Project, tmp_path: Path) -> None:
    trap = tmp_path / "ausgefuehrt"
    work.settings(
        f"{SETTINGS}extra:\n  a: !!python/object/apply:pathlib.Path.touch\n"
        f"    - !!python/object/apply:pathlib.Path ['{trap}']\n"
        "markdown_extensions:\n  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
        "      base: !relative $config_dir\n"
    )
    assert said(work) == []
    assert not trap.exists(), "reading the settings must not run what stands in them"


@pytest.mark.parametrize(
    ("value", "house"), [("GT aktiv", "GT aktiv"), ("2024", 2024), ("", None), ("no", False)]
)
def test_environment_variables_are_read_as_mkdocs_reads_them(
    work: Project, monkeypatch: pytest.MonkeyPatch, value: str, house: object
) -> None:
    work.settings(f"{SETTINGS}      house: !ENV [HAUS_ERST, HAUS, Vorgabe]\n")
    assert read_settings(work.root).options == Options(
        schema_version=SCHEMA_VERSION, house="Vorgabe"
    )
    monkeypatch.setenv("HAUS", value)
    config = MkDocsConfig(config_file_path=str(work.root / "mkdocs.yml"))
    with (work.root / "mkdocs.yml").open("rb") as stream:
        config.load_file(stream)
    (plugin,) = config["plugins"]
    assert plugin["wissen"]["house"] == house
    wrong = not isinstance(house, str | None)
    assert ("mkdocs.yml:6:14: „house“: hier gehört ein Text hin" in "".join(said(work))) is wrong


def test_what_is_inherited_is_named_with_its_own_file(work: Project) -> None:
    work.settings("INHERIT: ../basis/haus.yml\nsite_name: Kind\nextra: {x: {b: 2}}\n")
    haus = work.root.parent / "basis" / "haus.yml"
    haus.parent.mkdir(exist_ok=True)
    haus.write_text(f"INHERIT: unten.yml\nsite_nam: Eltern\nextra: {{x: {{a: 1}}}}\n{SETTINGS}")
    (haus.parent / "unten.yml").write_text("docs_dir: texte\nplugins: [wissen]\n")
    settings = read_settings(work.root)
    assert [str(one).partition("\n")[0] for one in settings.problems] == [
        "../basis/haus.yml:2:1: MkDocs kennt kein Feld „site_nam“",
        "../basis/unten.yml:1:1: die Seiten liegen immer in docs/",
    ]
    assert settings.options == Options(schema_version=SCHEMA_VERSION), "lists are replaced"
    extra, name = settings.tree.get("extra"), settings.tree.get("site_name")
    assert extra
    assert extra.plain() == {"x": {"a": 1, "b": 2}}, "blocks are merged field by field"
    assert name
    assert name.value == "Kind"
    assert spot_of(settings.tree, "extra", "x", "a").path == "../basis/haus.yml"


def test_the_list_of_mkdocs_fields_is_that_of_mkdocs() -> None:
    ours = {"config_file_path", "mdx_configs", "pages"}
    assert {key for key, _ in get_schema(MkDocsConfig)} - ours == MKDOCS_KEYS, (
        "bring MKDOCS_KEYS up to date with this version of MkDocs"
    )


def test_the_readme_says_what_the_options_are() -> None:
    readme = README.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", readme, re.MULTILINE))
    described = {name: field.description for name, field in Options.model_fields.items()}
    assert rows == described, "the README's table of options and Options differ"


def test_the_plugin_has_these_options_and_defaults() -> None:
    plugin = WissenPlugin()
    assert plugin.load_config({"schema_version": 1, "today": date(2026, 11, 23)}) == ([], [])
    assert plugin.options == Options(schema_version=1, today=date(2026, 11, 23))


PIECES = [
    *(
        "site_name: x\n",
        "theme:\n",
        "  name: material\n",
        "plugins:\n",
        "- wissen:\n",
        "  wissen:\n",
    ),
    *("    schema_version: ", "1\n", "!ENV ", "!ENV [A, 1]\n", "!!python/name:os.x\n", "!!int x\n"),
    *(
        "!!binary 'ä'\n",
        "!!set {a}\n",
        "!!timestamp x\n",
        "!!null x\n",
        "!!float x\n",
        "!!bool x\n",
    ),
    *("<<: ", "&a ", "*a\n", "? ", "[a, b]", "{a: b}", "{[a]: b}", "INHERIT: ", "mkdocs.yml\n"),
    *(
        "nav:\n",
        "- ",
        "  - ",
        "12:30:45\n",
        "9" * 30,
        "2026-99-99\n",
        "0x\n",
        ".inf\n",
        "~\n",
        "\t",
    ),
    *("2026-11-23 25:00:00\n", "=\n", "!relative x\n", "!\n", "! x\n", "--- ", "today: ", "'", '"'),
]


@given(
    text=st.one_of(
        st.binary(max_size=100), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
    )
)
@pytest.mark.fuzz
@settings(max_examples=examples(600), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_there_gives_problems_inside_the_file(
    work: Project, text: str | bytes
) -> None:
    raw = text.encode() if isinstance(text, str) else text
    work.file("mkdocs.yml", raw)
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = read_settings(work.root).problems
    for problem in found:
        assert problem.path == "mkdocs.yml"
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
