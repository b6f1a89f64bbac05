"""The contract with the browser: each shared name stands in one place, any text arrives whole."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

import generator
from generator import browser
from generator.desk import referral, slip
from generator.door.claims import THEME
from generator.formats.reachable import Hours
from tests.built import shipped_site
from tests.data_scripts import handed_over
from tests.scripts.run import ASSETS, call, script

PACKAGE = Path(generator.__file__).parent
TYPES = Path(__file__).parent.parent / "tools" / "types.d.ts"
"""The shapes of the data, as the scripts are told them."""

NAMES = (
    *(browser.RESPONSIBLE, browser.PRESENTATIONS, browser.OPEN_DECISIONS, browser.LAW_WATCH),
    *(browser.TRAINING_REQUEST, browser.TRAINING_PLAN, browser.CLIENT_DATA),
    *(
        browser.REFER,
        browser.LAW_TEXTS,
        browser.FIELDS,
        browser.LAW_NEWS,
        browser.LAW_FEED,
        browser.NEWS_FEED,
    ),
    *(browser.ASSETS, browser.STYLES, browser.CALL, browser.INSERTED),
    *(browser.FINDER_BASE, browser.REFER_BASE, browser.SLIP_BASE, browser.SEARCH_BASE),
    *(browser.TABLE, browser.WORDS, browser.ROWS, browser.RULES, browser.CONTACTS),
    *(f"#{browser.SLIP_ANCHOR}", "themen/", "glossar/"),
    *(f"{name}.js" for name in (*browser.SEARCH_SCRIPTS, *browser.FINDER_SCRIPTS)),
)
"""What no template, script or module may write by hand."""

NUMBERS = r"(?<![.\w])(?:{})\b".format(
    "|".join(
        str(number) for number in (browser.PAGE_ROWS, *(7 * weeks for weeks in browser.SPAN_WEEKS))
    )
)
ADVICE = "take it from generator/browser.py (`browser` in templates, `wissenContract` in scripts)"


def quoted(text: str) -> Iterator[str]:
    """Yield what stands between quotation marks in a script or template."""
    for found in re.finditer(r"\"([^\"\n]*)\"|'([^'\n]*)'", text):
        yield found[1] if found[1] is not None else found[2]


def by_hand(text: str) -> set[str]:
    """Return the shared names that `text` writes itself."""
    return {name for piece in quoted(text) for name in NAMES if is_it(name, piece)}


def is_it(name: str, text: str) -> bool:
    return text == name or (("/" in name or "#" in name) and name in text)


def code(path: Path) -> str:
    """Return a script or template without its comments."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".js":
        return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", text, flags=re.DOTALL)
    return re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)


SCRIPTS = sorted(ASSETS.rglob("*.js"))
TEMPLATES = sorted(THEME.rglob("*.html"))


@pytest.mark.parametrize("file", [*SCRIPTS, *TEMPLATES], ids=lambda file: file.name)
def test_no_shared_name_is_written_by_hand(file: Path) -> None:
    assert not by_hand(code(file)), f"{file.name}: {by_hand(code(file))}: {ADVICE}"


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_shared_number_is_written_by_hand(file: Path) -> None:
    assert not re.findall(NUMBERS, code(file)), f"{file.name}: {ADVICE}"


def test_no_module_writes_a_shared_name_either() -> None:
    names = {*NAMES, browser.START} - {browser.START}
    for file in PACKAGE.rglob("*.py"):
        if file.name == "browser.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert node.value not in names, f"{file}:{node.lineno}: {ADVICE}"


@pytest.mark.parametrize(
    "text",
    ['href("verweisen.html")', "'assets/wissen/clock.js'", '"../suche/" + name', '"zeilen"'],
)
def test_the_reader_sees_a_name_written_by_hand(text: str) -> None:
    assert by_hand(text)


def test_every_script_that_is_named_is_there() -> None:
    named = {
        *browser.FIRST_SCRIPTS,
        *browser.HEAD_SCRIPTS,
        *browser.LAST_SCRIPTS,
        *browser.FINDER_SCRIPTS,
        *browser.REFER_SCRIPTS,
        *browser.UNITS_SCRIPTS,
        *browser.TREE_SCRIPTS,
        *browser.SLIP_SCRIPTS,
        *browser.PROPOSE_SCRIPTS,
        *browser.LAW_SCRIPTS,
        *browser.TRAINING_SCRIPTS,
        *browser.LAW_NEWS_SCRIPTS,
        *browser.SEARCH_SCRIPTS,
        browser.WORKER,
        browser.UNPACKED,
    }
    made = {browser.CONTRACT, Path(browser.HOLIDAYS).name, Path(browser.CLIENT_DATA).name}
    there = {file.relative_to(ASSETS).with_suffix("").as_posix() for file in SCRIPTS}
    assert named - made == there, "name a new script in generator/browser.py, or delete it"


class TestDataScripts:
    anything: st.SearchStrategy[Any] = st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters()),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner),
        max_leaves=12,
    )
    """Any JSON; `st.characters` has halves of surrogate pairs too."""

    @staticmethod
    def read(text: str) -> Any:
        """Return what a browser's engine is handed by a data script."""
        racer = TestDataScripts.racer()
        racer.eval(text)
        return call(racer, "(function () { return taken; })")

    @staticmethod
    def racer() -> MiniRacer:
        racer = script()
        racer.eval(f"var taken; function {browser.CALL}(name, value) {{ taken = [name, value]; }}")
        return racer

    @given(name=st.text(st.characters()), value=anything)
    @settings(deadline=None)
    def test_the_browser_reads_what_was_handed_over(self, name: str, value: Any) -> None:
        assert self.read(browser.data_script(name, value)) == [name, value]

    @pytest.mark.parametrize(
        "text",
        [
            "</script><script>",
            "<!--",
            "]]>",
            "\u2028\u2029",
            "\ud800",
            "\\u2028",
            '"\n\\',
            "</",
            "\0",
        ],
    )
    def test_what_ends_scripts_and_strings_is_text(self, text: str) -> None:
        written = browser.data_script("x", {text: text})
        assert self.read(written) == ["x", {text: text}]
        assert not re.search("</|<!--|[\u2028\u2029\ud800-\udfff]", written)

    @pytest.mark.parametrize("name", ["__proto__", "constructor", "toString"])
    def test_special_names_are_names_like_others(self, name: str) -> None:
        value = {name: {"a": 1}, "text": f'"{name}":'}
        assert self.read(browser.data_script("x", value)) == ["x", value]

    def test_a_number_that_json_lacks_is_refused(self) -> None:
        with pytest.raises(ValueError, match="JSON"):
            browser.data_script("x", float("nan"))

    def test_no_other_module_writes_scripts(self) -> None:
        for file in PACKAGE.rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            found = re.search(r"""f?["'](?:var )?wissen[A-Z]\w*(?: = |\()""", text)
            assert not found or file.name == "browser.py", f"{file}: use browser.data_script"


class TestTypes:
    """`tools/types.d.ts` names what Python writes."""

    @staticmethod
    def members(interface: str) -> set[str]:
        text = re.sub(r"/\*.*?\*/", "", TYPES.read_text(encoding="utf-8"), flags=re.DOTALL)
        body = re.search(rf"interface {interface} \{{\n(.*?)\n\}}", text, re.DOTALL)
        assert body, f"tools/types.d.ts has no interface {interface}"
        return set(re.findall(r"^  (?:readonly )?(\w+)\??:", body[1], re.MULTILINE))

    def test_of_the_contract(self) -> None:
        contract = call(script(), "(function () { return wissenContract; })")
        assert set(contract) == self.members("WissenContract"), "mend tools/types.d.ts"

    @pytest.mark.parametrize(
        ("interface", "kind", "absent"),
        [
            ("HoursLine", Hours, set()),
            ("ReferContact", referral.Candidate, set()),
            ("ReferRoute", referral.Route, set()),
            ("ReferProcedure", referral.Handover, set()),
            ("ReferTarget", referral.PageLink, set()),
            ("Slip", slip.Slip, {"code"}),
            ("SlipPlace", slip.SlipLocation, set()),
            ("SlipHours", slip.SlipSchedule, set()),
        ],
    )
    def test_of_what_is_a_class_in_python(
        self, interface: str, kind: Any, absent: set[str]
    ) -> None:
        written = {field.name for field in fields(kind)} - absent
        assert self.members(interface) == written, "mend tools/types.d.ts"

    @pytest.mark.parametrize(
        ("interface", "name"),
        [
            ("UnsureDays", "assets/wissen/holidays"),
            ("ClientData", "assets/wissen/client-data"),
            ("FinderPart", "finder/kurse-tabelle-0"),
            ("ReferRules", "verweisen/regeln-0"),
            ("SearchLexicon", "suche/lexicon"),
            ("SearchNumbers", "suche/z3"),
        ],
    )
    def test_of_what_the_shipped_site_holds(self, interface: str, name: str) -> None:
        text = (shipped_site() / f"{name}.js").read_text(encoding="utf-8")
        assert set(handed_over(text)[1]) == self.members(interface), "mend tools/types.d.ts"


def test_the_site_has_nothing_that_only_makers_need() -> None:
    """The theme's folder is copied whole, but for what MkDocs leaves out."""
    endings = {
        file.suffix for file in (shipped_site() / browser.ASSETS).rglob("*") if file.is_file()
    }
    assert endings == {".js", ".css"}, "keep what the browser does not need in tools/"


class TestLoader:
    """`load.js`, with a page that remembers which scripts it was given."""

    PAGE = """
      var window = this, given = [], asked = [];
      function node() { return { remove: function () {} }; }
      var document = {
        currentScript: { src: "file:///somewhere/assets/wissen/load.js" },
        createElement: node,
        head: { append: function (script) { asked.push(script.src); given.push(script); } },
      };
      var told = [];
      function ask(name) {
        wissenLoad.data(name).then(
          function (value) { told.push(value); }, function () { told.push("failed"); });
      }
      function arrive(name, value) {
        wissenTake(name, value);
        given.shift().onload();
      }
      function state() { return [asked, told]; }
    """

    @pytest.fixture
    def page(self) -> Iterator[MiniRacer]:
        racer = MiniRacer()
        racer.eval(browser.contract_script() + self.PAGE)
        for name in ("make", "load"):
            racer.eval((ASSETS / f"{name}.js").read_text(encoding="utf-8"))
        yield racer
        racer.close()

    def test_each_script_is_asked_for_once_and_each_asker_told_once(self, page: MiniRacer) -> None:
        page.eval('ask("zettel/de"); ask("zettel/de"); arrive("zettel/de", 7);')
        page.eval('ask("zettel/de")')
        assert call(page, "state") == [["file:///somewhere/zettel/de.js"], [7, 7, 7]]

    def test_who_asks_for_what_cannot_be_had_is_told_and_may_ask_again(
        self, page: MiniRacer
    ) -> None:
        page.eval('ask("suche/p1"); ask("suche/p1"); given.shift().onerror();')
        assert call(page, "state")[1] == ["failed", "failed"]
        page.eval('ask("suche/p1"); arrive("suche/p1", "text");')
        assert call(page, "state") == [
            ["file:///somewhere/suche/p1.js"] * 2,
            ["failed", "failed", "text"],
        ]

    def test_what_is_handed_over_is_forgotten(self, page: MiniRacer) -> None:
        page.eval('var got = wissenLoad.handOver("suche/p1"); arrive("suche/p1", "text");')
        page.eval("0")
        assert call(page, '(function () { return wissenLoad.taken("suche/p1") === undefined; })')
