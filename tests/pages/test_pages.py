"""What pages show, worked out from knowledge alone."""

from pathlib import Path

import pytest

from generator.desk.needs import need_groups, reason
from generator.desk.slip import NO_LANGUAGES
from generator.knowledge import Knowledge
from generator.pages.book import Book
from generator.pages.environment import environment
from generator.pages.shell import Shell
from generator.plugin import THEME
from generator.records import COLLECTIONS
from generator.text import ProseRenderer
from generator.views.view import RecordView
from tests.built import full_sample
from tests.rendered import HOUSE, pages, text
from tests.support import TODAY, project


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_template_shows_every_field_of_its_record(tmp_path: Path, collection: str) -> None:
    """A field that no reader ever sees is a mistake in the model or in the template."""
    sample = full_sample(tmp_path)
    knowledge = sample.knowledge()
    record = knowledge.records[f"{collection}/muster"]
    path = f"{record.collection.folder}/muster.html"
    asked: set[str] = set()

    class Asking:
        def __getattr__(self, name: str) -> object:
            asked.add(name)
            return getattr(record, name)

    view = RecordView(record, knowledge, ProseRenderer(), path)
    environment([str(THEME)]).get_template(f"wissen/records/{collection}.html").render(
        r=Asking(),
        v=_Recording(view, asked),
        house=HOUSE,
        due=TODAY,
        slip=None,
        slip_languages=NO_LANGUAGES,
    )
    hidden = {"id", "tags", "review_every", "map_row", "map_column"}
    never_shown = set(type(record).model_fields) - asked - hidden
    assert not never_shown, f"wissen/records/{collection}.html never shows {sorted(never_shown)}"


def test_no_generated_page_leaves_room_for_a_table_of_contents(tmp_path: Path) -> None:
    """Its headings are not the theme's, so the column would stay empty and the page narrow."""
    known = full_sample(tmp_path).knowledge()
    book = Book(known, environment([str(THEME)]), HOUSE, TODAY)
    narrow = [page.path for page in book.pages() if "toc" not in page.hide]
    assert not narrow, f"say „toc“ in what these hide: {narrow}"


class _Recording:
    """A view that notes which fields a template asks for."""

    def __init__(self, view: RecordView, asked: set[str]) -> None:
        self._view, self._asked = view, asked

    def __getattr__(self, name: str) -> object:
        return getattr(self._view, name)

    def show(self, name: str, part: object = None) -> object:
        self._asked.add(name)
        return self._view.show(name, part)  # type: ignore[arg-type]

    def fact(self, name: str, part: object = None) -> object:
        self._asked.add(name)
        return self._view.fact(name, part)  # type: ignore[arg-type]

    def section(self, name: str) -> object:
        self._asked.add(name)
        return self._view.section(name)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_record_with_only_required_fields_has_no_empty_boxes(
    tmp_path: Path, collection: str
) -> None:
    sample = project(tmp_path).record(collection, "knapp", name="Knapp")
    page = pages(sample)[f"{COLLECTIONS[collection].collection.folder}/knapp.html"]
    assert [text(heading) for heading in page.xpath("//h1")] == ["Knapp"]
    for box in page.xpath("//section | //dd | //*[contains(@class, 'w-notice')]"):
        assert text(box), f"an empty {box.tag} in the page of a short record"
    assert "None" not in text(page)


def test_a_page_lists_what_refers_to_it(tmp_path: Path) -> None:
    sample = project(tmp_path).record("municipalities", "verl", name="Verl")
    sample.record("partners", "mbe", name="MBE Verl", service_area=["verl"])
    sample.page("seite.md", "# Eine Seite\n\n[[verl]]\n")
    page = pages(sample)["gemeinden/verl.html"]
    links = {
        text(link): link.get("href") for link in page.xpath("//section[@class='w-backlinks']//a")
    }
    assert links == {"MBE Verl": "../kontakte/mbe.html", "Eine Seite": "../seite.html"}


def test_record_links_in_free_text(tmp_path: Path) -> None:
    sample = project(tmp_path).record("topics", "wohnen", name="Wohnen & Miete")
    sample.record("topics", "geld", description="Siehe [[wohnen]] und [[wohnen|dort]].")
    links = pages(sample)["themen/geld.html"].xpath("//section//a[@href='../themen/wohnen.html']")
    assert [text(link) for link in links] == ["Wohnen & Miete", "dort"]


def test_the_source_file_is_linked_where_the_house_says_so(tmp_path: Path) -> None:
    page = pages(project(tmp_path).record("topics", "geld"))["themen/geld.html"]
    assert page.xpath("//a[@href='https://quelle.example.org/data/topics/geld.yml']")


def test_an_example_is_called_one_on_its_page_and_in_the_list(tmp_path: Path) -> None:
    sample = project(tmp_path).record("topics", "geld", example=True).record("topics", "echt")
    found = pages(sample)
    assert "erfunden" in text(found["themen/geld.html"])
    assert "erfunden" not in text(found["themen/echt.html"])
    assert text(found["themen/index.html"]).count("Beispiel") == 1


def test_lists_are_grouped_and_in_order(tmp_path: Path) -> None:
    sample = project(tmp_path)
    sample.record("partners", "c", name="Zebra", kind="mbe").record(
        "partners", "b", name="adler", kind="mbe"
    )
    sample.record("partners", "a", name="Amt", kind="jobcenter")
    page = pages(sample)["kontakte/index.html"]
    assert [text(heading) for heading in page.xpath("//h2[@id != 'mitnehmen']")] == [
        "Jobcenter",
        "Migrationsberatung (MBE)",
    ]
    assert [text(name) for name in page.xpath("//*[@class='w-hit__name']")] == [
        "Amt",
        "adler",
        "Zebra",
    ]


def test_the_newest_change_of_the_law_comes_first(tmp_path: Path) -> None:
    sample = project(tmp_path)
    for record_id, day in (("alt", "2023-01-01"), ("neu", "2026-07-01")):
        sample.record("legal_changes", record_id, name=record_id, in_force_on=day)
    page = pages(sample)["rechtsaenderungen/index.html"]
    assert [text(name) for name in page.xpath("//*[@class='w-hit__name']")] == ["neu", "alt"]


def test_changes_without_a_day_have_a_place_of_their_own_below(tmp_path: Path) -> None:
    sample = project(tmp_path)
    sample.record("legal_changes", "offen", name="offen", status="angekuendigt")
    sample.record("legal_changes", "alt", name="alt", in_force_on="2023-01-01")
    planned = {"status": "angekuendigt", "planned_for": "2027-01-01"}
    sample.record("legal_changes", "geplant", name="geplant", **planned)
    page = pages(sample)["rechtsaenderungen/index.html"]
    assert [text(name) for name in page.xpath("//*[@class='w-hit__name']")] == [
        "geplant",
        "alt",
        "offen",
    ]
    assert [text(title) for title in page.xpath("//*[@data-filter-section]/h2")] == [
        "Mit Datum",
        "Ohne Datum",
    ]
    assert [text(year) for year in page.xpath("//*[@class='w-changes__year']/h2")] == [
        "2027",
        "2023",
        "Ohne Datum",
    ]


@pytest.mark.parametrize("collection", ["legal_notes", "legal_changes", "procedures", "forms"])
def test_a_legal_page_says_whether_somebody_released_it(tmp_path: Path, collection: str) -> None:
    sample = project(tmp_path)
    sample.record(collection, "offen")
    released = {"office": "Fachaufsicht", "approved_on": "2026-05-04"}
    sample.record(collection, "frei", approval=released)
    sample.record(collection, "bis", approval=released | {"approved_until": "2027-05-03"})
    shown, folder = pages(sample), COLLECTIONS[collection].collection.folder

    def line(record_id: str) -> str:
        page = shown[f"{folder}/{record_id}.html"]
        return text(page.xpath("//*[@class='w-release']")[0])

    assert line("offen") == "Von der Fachaufsicht noch nicht freigegeben"
    assert line("frei") == "Freigegeben von Fachaufsicht am 04.05.2026"
    assert line("bis").startswith("Freigegeben von Fachaufsicht am 04.05.2026, gilt bis 03.05.2027")


def test_a_question_of_culture_needs_no_release(tmp_path: Path) -> None:
    sample = project(tmp_path).record("questions", "hand", kind="kultur")
    assert not pages(sample)["fragen/hand.html"].xpath("//*[@class='w-release']")


def test_an_empty_list_says_where_records_go(tmp_path: Path) -> None:
    assert "data/partners/" in text(pages(project(tmp_path))["kontakte/index.html"])


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ({"entry_level": "b1", "level": "b2"}, "NiveauB1 → B2"),
        ({"level": "b2"}, "NiveauB2"),
        ({"entry_level": "b1"}, "VorausgesetztB1"),
    ],
    ids=["both", "goal", "entry"],
)
def test_a_course_says_its_levels_as_far_as_it_has_any(
    tmp_path: Path, levels: dict[str, str], said: str
) -> None:
    sample = project(tmp_path).record("courses", "k", name="Kurs", **levels)
    assert said in text(pages(sample)["kurse/k.html"])


def test_a_referral_gives_its_reason(tmp_path: Path) -> None:
    sample = project(tmp_path).record("municipalities", "verl", name="Verl")
    sample.record("municipalities", "halle", name="Halle")
    sample.record("languages", "ar", name="Arabisch").record("languages", "de", name="Deutsch")
    sample.record("topics", "geld", name="Geld").record("topics", "leer", name="Leeres Thema")
    fields = {"topics": ["geld"], "languages": ["de", "ar"], "minimum_age": 27}
    sample.record("partners", "mbe", service_area=["verl"], **fields)
    sample.record("partners", "alle", service_area=["verl", "halle"], topics=["geld"])
    knowledge: Knowledge = sample.knowledge()
    partner = knowledge.get("partners", "mbe")
    assert reason(knowledge, partner) == "zuständig für Verl · berät auf Arabisch · ab 27 Jahren"  # type: ignore[arg-type]
    needs = need_groups(
        knowledge, lambda record: RecordView(record, knowledge, ProseRenderer(), "x.html")
    )
    assert [len(need.suggestions) for need in needs] == [2, 0]
    page = text(pages(sample)["verweisen.html"])
    assert "zuständig für alle Orte im Kreis" in page
    assert "noch keine Stelle eingetragen" in page


def test_a_frame_is_rendered_once_for_pages_that_share_it() -> None:
    class Page:
        def __init__(self, title: str) -> None:
            self.title = title

        def frame_key(self) -> str:
            return "same"

        def values(self) -> dict[str, str]:
            return {"title": self.title}

    rendered: list[str] = []

    def frame() -> str:
        rendered.append("x")
        return "<h1>wissen-hole-title-5f2c9</h1>"

    shell = Shell()
    assert [shell.fill(Page(title), frame) for title in "ab"] == ["<h1>a</h1>", "<h1>b</h1>"]
    assert len(rendered) == 1


def test_partners_are_told_of_no_folder_of_the_data(tmp_path: Path) -> None:
    """Where nothing is for the network yet, its pages say so; folders are for editors."""
    empty = project(tmp_path).knowledge()
    house, network = (
        pages(project(tmp_path)),
        pages(project(tmp_path), TODAY, empty.for_edition("netzwerk")),
    )
    told = {path for path, page in house.items() if "data/" in text(page)}
    assert {"kontakte/index.html", "zustaendig.html", "zusammenarbeit/ins-team.html"} <= told
    read = {path: text(page) for path, page in network.items() if "redaktion/" not in path}
    assert not [path for path, said in read.items() if "data/" in said]
