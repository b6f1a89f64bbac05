"""Another house takes the program: nothing on its site, and nothing in the program, tells of ours.

What may not be found is read from our own data and settings, so that a new town or
partner is looked for as well.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

import generator
from generator.house import DISTRICTS
from generator.knowledge import EDITIONS, Edition
from generator.loading import load
from generator.records import COLLECTIONS
from generator.records.vocabularies import Municipality
from generator.search.folding import fold
from generator.settings.settings import read_settings
from generator.site.build import Request
from generator.site.digest import prepare_digest
from tests import scratch

from .built import ROOT, SHIPPED_DAY, build_project, full_sample
from .samples import everything
from .support import Project

PROGRAM = Path(generator.__file__).parent
SETTINGS = """\
site_name: Wegweiser Seenland
site_url: https://wegweiser.example.net/
theme: {name: material}
plugins:
  - wissen:
      schema_version: 1
      house: Jobcenter Seenland
      district: Landkreis
      tagline: Alles Wichtige
      editors_email: wegweiser@example.net
      topics_email: runde@example.net
      state: MV
nav:
  - Start: index.md
  - Orte: gemeinden/index.md
"""
NEUTRAL = SETTINGS.replace("      district: Landkreis\n", "")

NEIGHBOURS = ("Bielefeld", "Paderborn", "Detmold", "Ostwestfalen", "Westfalen", "Kreis Gütersloh")
STATE = ("NRW", "Nordrhein-Westfalen", "LWL", "Kommunales Integrationszentrum", "KIM")
"""Bodies that one state alone has. „NW“ is a choice among all states, and no word."""
DISTRICT = (
    *chain.from_iterable((one.inside, one.whole, one.all_of) for one in DISTRICTS.values()),
)
"""Where a house is has to come from its settings."""
THEME = "assets/javascripts/"
"""Scripts of Material, which are no words of ours."""
STATES = {"settings/options.py": "Nordrhein-Westfalen", "law/laws.yml": "NRW"}
"""What a file says because it lists all states, or the laws of any of them by their names."""


@cache
def ours() -> tuple[str, ...]:
    """Return the names of our house, its towns, and what it and its state alone have."""
    options = read_settings(ROOT).options
    assert options, "our own mkdocs.yml cannot be read"
    towns = [one for one in load(ROOT).records if isinstance(one, Municipality)]
    assert towns, "our own data has no towns any more: name the words of our house here"
    names = (re.sub(r" \(.*\)", "", one.name) for one in towns)
    return (options.house, *names, *NEIGHBOURS, *STATE)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    spellings = {way for word in words for way in (word.lower(), _folded(word))}
    ordered = sorted(map(re.escape, spellings), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(ordered)})(?![^\W_])")


def _folded(text: str) -> str:
    return re.sub(r"[^\W_]+", lambda word: fold(word[0]), text.lower())


def places(text: str, words: tuple[str, ...]) -> Iterator[str]:
    """Yield every place of `text` that has one of `words`, in any spelling."""
    for number, line in enumerate(text.lower().splitlines()):
        for found in _pattern(words).finditer(line):
            around = line[max(found.start() - 30, 0) : found.end() + 30]
            yield f"{number}: „{found[0]}“ in „{around.strip()}“"


def in_files(root: Path, words: tuple[str, ...]) -> list[str]:
    """Return every place in the files below `root`, names of files included."""
    found = []
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root).as_posix()
        if not file.is_file() or "__pycache__" in file.parts or path.startswith(THEME):
            continue
        text = file.read_bytes().decode("utf-8", "replace").replace(STATES.get(path, path), "")
        # The name of the file is line 0.
        found += [f"{path}:{place}" for place in places(f"{path}\n{text}", words)]
    return found


def foreign(root: Path, settings: str) -> Project:
    """Write the project of another house: its own towns and bodies, every field filled."""
    sample = full_sample(root).settings(settings)
    for collection in COLLECTIONS:
        fields = {**everything(collection), "audience": "netzwerk", "example": "false"}
        sample.record(collection, "offen", **fields)
    for town in ("seestadt", "auendorf"):
        sample.record("municipalities", town, name=town.title(), audience="netzwerk")
    towns = ["muster", "zweites", "offen", "seestadt", "auendorf"]
    sample.record(
        "partners", "amt", name="Amt am See", service_area=towns, topics=["offen"],
        audience="netzwerk", for_clients="true",
    )  # fmt: skip
    sample.record("courses", "ohne-ort", name="Kurs ohne Ort", audience="netzwerk")
    for language in ("de", "tr"):
        path = f"data/slip_labels/{language}.yml"
        sample.file(path, (ROOT / path).read_bytes())
    return sample


@cache
def site(edition: Edition, settings: str = SETTINGS) -> Path:
    """Return a built site of another house, with its digest as a file in it."""
    sample = foreign(scratch.folder("foreign"), settings)
    built = build_project(sample.root, Request(SHIPPED_DAY, edition=edition)).site
    request = Request(SHIPPED_DAY, edition=edition)
    mail = prepare_digest(sample.root, sample.load(), request, date(2026, 1, 1)).digest
    (built / "digest.txt").write_text(f"{mail.subject}\n{mail.text}\n{mail.html}")
    return built


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_on_the_site_of_another_house_tells_of_ours(edition: Edition) -> None:
    found = in_files(site(edition), (*ours(), "gt-wissen"))
    assert found == [], "these words belong into mkdocs.yml or data/ of our house"


def test_the_program_has_no_words_of_our_house() -> None:
    found = in_files(PROGRAM, ours())
    assert found == [], "move these words to mkdocs.yml, data/search_words.yml or records"


def test_the_program_does_not_say_what_the_places_form() -> None:
    kept = tuple(word for word in DISTRICT if "Stadt" not in word)  # any town is „in der Stadt“
    assert in_files(PROGRAM, kept) == [], "say it with House.district"


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_site_says_what_its_own_places_form(edition: Edition) -> None:
    root = site(edition)
    assert "zuständig für alle Orte im Landkreis" in (root / "verweisen.html").read_text()
    assert (
        "Die Städte und Gemeinden im Landkreis, und wer"
        in (root / "gemeinden/index.html").read_text()
    )
    rules = (root / "verweisen/regeln-0.js").read_text()
    assert '"whole":"ganzer Landkreis","allOf":"den ganzen Landkreis"' in rules
    assert "ganzer Landkreis" in "".join(one.read_text() for one in (root / "suche").glob("*.js"))
    others = tuple(word for word in DISTRICT if "Landkreis" not in word)
    assert in_files(root, others) == []


def test_a_site_that_says_nothing_of_it_stays_neutral() -> None:
    root = site("intern", NEUTRAL)
    assert in_files(root, DISTRICT) == []
    assert "Die Städte und Gemeinden, und wer" in (root / "gemeinden/index.html").read_text()
    assert '"whole":"alle Orte","allOf":"alle Orte"' in (root / "verweisen/regeln-0.js").read_text()


def test_each_record_says_for_whom_it_is_in_the_words_of_the_house() -> None:
    assert (
        "<dd>nur Jobcenter Seenland</dd>" in (site("intern") / "kontakte/muster.html").read_text()
    )
    guide = (site("intern") / "redaktion/felder/partners.html").read_text()
    assert "intern: nur Jobcenter Seenland. netzwerk:" in guide
    assert "<code>intern</code> nur Jobcenter Seenland" in guide


def test_no_place_for_words_of_the_house_is_left_open() -> None:
    for path in chain.from_iterable(site(edition).rglob("*.html") for edition in EDITIONS):
        left = re.search(r"\{(?:here|house)\}", path.read_text())
        assert left is None, f"{path}: say this with House.worded"


def test_a_message_of_the_check_names_no_house(work: Project) -> None:
    work.record("partners", "x", audience="niemand", locations=[{"municipality": ["a", "b"]}])
    said = "\n".join(work.messages())
    assert "„municipality“ (Ort):" in said
    assert "nur intern" in said
