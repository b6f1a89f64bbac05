"""Which team is responsible: golden cases, the whole of the shipped data, and the rule itself."""

from functools import cache
from itertools import product
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk.responsible import Responsible
from generator.knowledge import ELSEWHERE, QUESTIONS, Asked, Duty, DutyPlan, Knowledge
from generator.knowledge.responsibility import first_letter, steps
from generator.loading import load
from generator.mailto import LONGEST
from generator.records.units import Unit
from generator.text import ProseRenderer
from tests.built import ROOT
from tests.desk.responsible import CASES, Case, shipped
from tests.support import Project

STEPS = 3
"""So many things one may have to enter."""


@cache
def rule() -> DutyPlan:
    return shipped()


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 30
    assert {24, 25} <= {case.asked.age for case in CASES}
    assert len([case for case in CASES if case.desk]) >= 10


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_responsible(case: Case) -> None:
    found = rule().find(case.asked)
    assert set(found.units) == set(case.units), "change data/units/ or the case"
    assert found.open == case.open


def test_the_shipped_data_names_one_team_for_everybody() -> None:
    """Every matter, place, letter and age; who lives elsewhere is told so (see the cases)."""
    known, seen = rule(), 0
    assert known.matters, "data/units/ names no matter"
    for matter in sorted(known.matters):
        ages = {age + near for age in steps(known.about(matter)) for near in (-1, 0)} - {-1}
        for place, letter, age in product(known.places, ascii_uppercase, sorted(ages)):
            asked = Asked(matter, place, letter, age)
            found = known.find(asked)
            assert len(found.units) == 1, f"{asked}: {found.units or 'nobody'}; see data/units/"
            assert not found.open
            seen += 1
    assert seen > len(known.matters) * len(known.places) * 26


def test_every_shipped_matter_has_a_team() -> None:
    matters = {one.id for one in Knowledge.of(load(ROOT)).all("matters")}
    assert matters == rule().matters, "name the matter in a file of data/units/"


@pytest.mark.parametrize("matter", sorted(rule().matters))
def test_an_answer_takes_at_most_three_entries(matter: str) -> None:
    asks = rule().find(Asked(matter)).asks
    assert 1 + len(asks) <= STEPS, f"{matter} asks for {asks}: split it by fewer things"


def test_partners_get_the_same_answers() -> None:
    partners = DutyPlan.of(Knowledge.of(load(ROOT)).for_edition("netzwerk"))
    for case in CASES:
        assert partners.find(case.asked) == rule().find(case.asked)


class TestRule:
    letters = st.sets(st.sampled_from("ABC")).map(lambda found: "".join(sorted(found)))
    ages = st.one_of(st.none(), st.integers(0, 3))
    duties = st.lists(
        st.builds(
            Duty,
            unit=st.sampled_from(["eins", "zwei", "drei"]),
            number=st.just(0),
            matters=st.just(("brief",)),
            places=st.lists(st.sampled_from(["hier", "dort"]), unique=True).map(tuple),
            letters=letters,
            lowest=ages,
            highest=ages,
        ),
        max_size=4,
    ).map(tuple)
    known = st.builds(
        Asked,
        matter=st.just("brief"),
        place=st.sampled_from(["", "hier", "dort", ELSEWHERE]),
        letter=st.sampled_from(["", "A", "B", "Z"]),
        age=st.one_of(st.none(), st.integers(0, 5)),
    )

    @given(duties, known)
    def test_once_no_question_is_open_whatever_else_is_said_changes_nothing(
        self, duties: tuple[Duty, ...], asked: Asked
    ) -> None:
        rule = DutyPlan(duties, ("hier", "dort"))
        found = rule.find(asked)
        if found.open:
            return
        for place, letter, age in product(["hier", "dort", ELSEWHERE], "ABCZ", range(5)):
            more = Asked(
                "brief", asked.place or place, asked.letter or letter,
                age if asked.age is None else asked.age,
            )  # fmt: skip
            assert set(rule.find(more).units) == set(found.units)

    @given(duties, known)
    def test_what_is_asked_can_change_the_answer(
        self, duties: tuple[Duty, ...], asked: Asked
    ) -> None:
        rule = DutyPlan(duties, ("hier", "dort"))
        found = rule.find(asked)
        assert set(found.open) <= set(found.asks) <= set(QUESTIONS)
        # Who is named is named because of a duty that holds for what is known.
        for unit in found.units:
            mine = [duty for duty in duties if duty.unit == unit]
            assert any(_fits(duty, asked) for duty in mine)

    @pytest.mark.parametrize(
        ("typed", "letter"),
        [
            ("Œ", "O"),
            ("Þ", "T"),
            ("ñ", "N"),
            ("Ș", "S"),
            ("", ""),
            ("–", ""),
            ("王", ""),
            ("ع", ""),
        ],
    )
    def test_letters_of_other_alphabets(self, typed: str, letter: str) -> None:
        assert first_letter(typed) == letter


def _fits(duty: Duty, asked: Asked) -> bool:
    return (
        (not asked.place or duty.at(asked.place))
        and (not asked.letter or duty.named(asked.letter))
        and (asked.age is None or duty.aged(asked.age))
    )


class TestPage:
    def page(self, sample: Project) -> Responsible:
        return Responsible(sample.knowledge(), ProseRenderer(), "zustaendig.html")

    def test_a_circle_of_superiors_ends(self, work: Project) -> None:
        work.record("units", "a", name="A", head="b").record("units", "b", name="B", head="a")
        page = self.page(work)
        assert [one.id for one in page.ways_on(page.units[0])] == ["b", "a"]

    def test_matters_with_the_same_teams_stand_together(self, work: Project) -> None:
        work.record("matters", "eins", name="1").record("matters", "zwei", name="2")
        work.record("matters", "drei", name="3")
        both = [{"matters": ["eins", "zwei"], "letters": ["A-K", "X"], "minimum_age": 25}]
        work.record("units", "team", name="Team", responsibilities=both)
        rows = self.page(work).rows()
        assert [[one.id for one in row.matters] for row in rows] == [["eins", "zwei"], ["drei"]]
        assert [whom for _, whom in rows[0].units] == ["Nachname A bis K und X · ab 25 Jahren"]
        assert rows[1].units == ()

    def test_words_of_letters_lead_to_their_matter(self, work: Project) -> None:
        work.record("matters", "geld", name="Geld", letterheads=["Mahnung", "Aufrechnung"])
        found = self.page(work).letterheads()
        assert [(words, matter.id) for words, matter in found] == [
            ("Aufrechnung", "geld"),
            ("Mahnung", "geld"),
        ]

    def test_a_prepared_question_asks_for_no_data_and_opens_in_mail_programs(self) -> None:
        page = Responsible(Knowledge.of(load(ROOT)), ProseRenderer(), "zustaendig.html")
        links = [page.mail(unit) for unit in page.units]
        assert all(links), "a shipped team has no mail address"
        for link in links:
            assert len(link) <= LONGEST
            assert "kein%20Aktenzeichen" in link
            assert "%0D%0A" in link

    def test_a_team_without_address_offers_no_mail(self, work: Project) -> None:
        page = self.page(work.record("units", "team", name="Team"))
        assert page.mail(page.units[0]) == ""

    def test_every_shipped_team_leads_on_to_a_superior(self) -> None:
        page = Responsible(Knowledge.of(load(ROOT)), ProseRenderer(), "zustaendig.html")
        for unit in page.units:
            assert isinstance(unit, Unit)
            end = page.ways_on(unit)
            assert end or not unit.responsibilities, f"{unit.source_path} names no „head“"
        assert [one.id for one in page.last_resort] == ["eskalation-fachaufsicht"]
        assert page.procedure
        assert page.procedure.record.id == "rueckfrage-im-einzelfall"
