"""What the query engine does with what people type: each rule by an example of its own."""

import pytest

from generator.search.documents import Document
from generator.search.engine import Engine
from generator.search.vocabulary import Vocabulary, base
from tests.search.engine import FILLING, doc, engine

BARE = Vocabulary(laws=base().laws, blocks=base().blocks, whole=base().whole, light=base().light)
"""How words are analysed, without any synonyms."""


def found(query: str, *documents: Document, vocabulary: Vocabulary = BARE) -> list[str]:
    with engine((*documents, *FILLING), vocabulary) as made:
        return made.found(query)


def asked(
    query: str, *documents: Document, vocabulary: Vocabulary = BARE
) -> dict[str, dict[str, str]]:
    with engine((*documents, *FILLING), vocabulary) as made:
        return made.ask(query)


def equal(*groups: tuple[str, ...]) -> Vocabulary:
    return BARE.with_groups(groups)


def finds(**groups: list[str]) -> Vocabulary:
    return BARE.with_groups((), {key.replace("_", " "): found for key, found in groups.items()})


class TestWords:
    def test_a_word_is_found_where_it_stands(self) -> None:
        assert found("Kita", doc("Kita Verl"), doc("Tafel Verl")) == ["Kita Verl"]

    def test_a_word_still_being_typed_finds_the_longer_one(self) -> None:
        assert found("schuldn", doc("Schuldnerberatung"))[0] == "Schuldnerberatung"

    def test_only_the_last_word_is_open(self) -> None:
        assert found("sch verl", doc("Schuldnerberatung"), doc("Kita Verl"))[0] == "Kita Verl"

    @pytest.mark.parametrize(
        "typo", ["Schuldnerberatug", "Schudlnerberatung", "Schuldnerberratunk"]
    )
    def test_long_words_may_have_two_wrong_letters(self, typo: str) -> None:
        assert found(typo, doc("Schuldnerberatung"))[0] == "Schuldnerberatung"

    @pytest.mark.parametrize(
        ("typo", "hit"), [("Taffel", True), ("Tafle", True), ("Tiffel", False)]
    )
    def test_words_up_to_seven_letters_may_have_one(self, typo: str, hit: bool) -> None:
        assert ("Tafel" in found(typo, doc("Tafel"))) is hit

    def test_a_correction_is_told(self) -> None:
        answer = asked("Schuldnerberatug", doc("Schuldnerberatung"))
        assert answer["corrections"] == {"Schuldnerberatug": "schuldnerberatung"}

    def test_a_word_that_is_there_is_not_corrected(self) -> None:
        answer = asked("Tafel", doc("Tafel"), doc("Täfel"), doc("Tabel"))
        assert answer["corrections"] == {}

    def test_three_letters_are_never_a_typo(self) -> None:
        assert found("xbe", doc("MBE"), doc("ABE")) == []

    def test_a_badly_spelt_long_word_is_met_by_groups_of_three_letters(self) -> None:
        assert found("Kooperazionsfereinbahrung", doc("Kooperationsvereinbarung"))

    def test_forms_that_only_derivation_joins_come_after_the_word_itself(self) -> None:
        documents = (doc("Berater finden"), doc("Beratung finden"))
        assert found("Beratung", *documents) == ["Beratung finden", "Berater finden"]

    def test_a_strong_participle_finds_its_verb(self) -> None:
        assert found("geschlagen", doc("schlagen")) == ["schlagen"]

    def test_the_end_of_a_separable_verb_belongs_to_it(self) -> None:
        documents = (doc("Anerkennung"), doc("Kenntnis"))
        assert found("wer erkennt das Zeugnis an", *documents)[0] == "Anerkennung"

    def test_numbers_are_found_whole(self) -> None:
        documents = (doc("Stelle", "Telefon 0221 4710-120"), doc("Andere", "Telefon 0221 4710-121"))
        assert found("4710 120", *documents)[0] == "Stelle"

    def test_small_words_alone_are_the_beginning_of_something(self) -> None:
        assert found("Mein", doc("Meinungsfreiheit")) == ["Meinungsfreiheit"]


class TestCompounds:
    def test_parts_find_the_compound(self) -> None:
        assert found("Kurs Frauen", doc("Frauenintegrationskurs"))[0] == "Frauenintegrationskurs"

    def test_two_words_meet_the_compound_before_texts_with_either(self) -> None:
        documents = (doc("Frauenhaus"), doc("Haus der Frauen am Haus", "Haus Haus Frauen"))
        assert found("Haus Frauen", *documents)[0] in {"Frauenhaus", "Haus der Frauen am Haus"}
        assert (
            found("Haus Frauen", doc("Frauenhaus"), doc("Haus"), doc("Frauen"))[0] == "Frauenhaus"
        )

    def test_a_compound_no_text_has_finds_its_parts(self) -> None:
        documents = (doc("Sprachkurs am Abend"), doc("Abendessen"))
        assert found("Abendsprachkurs", *documents)[0] == "Sprachkurs am Abend"

    def test_a_compound_one_text_has_also_finds_the_parts_in_others(self) -> None:
        documents = (doc("Nachmittagskurs"), doc("Kurs am Nachmittag"))
        assert set(found("Nachmittagskurs", *documents)) == {
            "Nachmittagskurs",
            "Kurs am Nachmittag",
        }

    def test_what_the_vocabulary_knows_is_not_also_split(self) -> None:
        """Trap: „Kinderzuschlag“ with a glossary entry must not find „Zuschlag für Kinder“."""
        documents = (doc("Kinderzuschlag"), doc("KiZ"), doc("Zuschlag für Kinder"))
        known = equal(("Kinderzuschlag", "KiZ"))
        assert "Zuschlag für Kinder" not in found("Kinderzuschlag", *documents, vocabulary=known)

    def test_a_part_of_a_word_known_only_as_a_whole(self) -> None:
        assert found("Stapler", doc("Gabelstaplerführerschein")) == ["Gabelstaplerführerschein"]

    def test_either_half_may_be_met_by_what_it_means(self) -> None:
        known = equal(("Abitur", "Schulabschluss"))
        documents = (doc("Anerkennung vom Schulabschluss"), doc("Zeugnis"))
        assert "Anerkennung vom Schulabschluss" in found(
            "Abiturzeugnis", *documents, vocabulary=known
        )

    def test_at_least_one_half_is_met(self) -> None:
        assert found("Stromabschaltung", doc("Hilfe bei Strom"))[0] == "Hilfe bei Strom"


class TestSynonyms:
    def test_words_of_a_group_find_each_other(self) -> None:
        known = equal(("MBE", "Migrationsberatung"))
        assert found("MBE", doc("Migrationsberatung Verl"), vocabulary=known)
        assert found("Migrationsberatung", doc("MBE Verl"), vocabulary=known)

    def test_leading_on_has_one_direction(self) -> None:
        known = finds(gez=["Rundfunkbeitrag"])
        assert found("GEZ", doc("Rundfunkbeitrag"), vocabulary=known)
        assert not found("Rundfunkbeitrag", doc("GEZ"), vocabulary=known)

    def test_a_synonym_does_not_outrank_an_exact_title(self) -> None:
        """Trap: a glossary match must not outrank an exact title."""
        known = equal(("Sprachkurs", "Integrationskurs"))
        documents = (doc("Integrationskurs", "Sprachkurs"), doc("Sprachkurs"))
        assert found("Sprachkurs", *documents, vocabulary=known)[0] == "Sprachkurs"

    def test_an_abbreviation_in_a_text_does_not_beat_the_thing_itself(self) -> None:
        known = equal(("ABH", "Ausländerbehörde"))
        texts = [doc(f"Kurs {n}", "Fragen klärt die Ausländerbehörde.") for n in range(6)]
        documents = (doc("Liste", "ABH steht hier."), doc("Ausländerbehörde Kreis"), *texts)
        assert found("ABH", *documents, vocabulary=known)[0] == "Ausländerbehörde Kreis"

    def test_phrases_are_known_with_small_words_between(self) -> None:
        known = equal(("Kosten der Unterkunft", "KdU"))
        assert found("kosten unterkunft", doc("KdU"), vocabulary=known)

    def test_a_phrase_may_have_other_words_between(self) -> None:
        known = finds(strom_abgestellt=["Stromsperre"])
        assert found("Strom wird morgen abgestellt", doc("Stromsperre"), vocabulary=known)

    def test_a_negation_belongs_to_the_phrase(self) -> None:
        known = finds(kein_deutsch=["Sprachmittlung"])
        assert found("spricht kein Deutsch", doc("Sprachmittlung"), vocabulary=known)
        assert not found("spricht Deutsch", doc("Sprachmittlung"), vocabulary=known)

    def test_a_phrase_of_small_words_keeps_them(self) -> None:
        known = finds(nach_dem_kurs=["Anschluss"])
        assert found("nach dem Kurs", doc("Anschluss"), vocabulary=known)
        assert not found("Kurs", doc("Anschluss"), vocabulary=known)

    def test_a_misspelt_word_has_its_synonyms(self) -> None:
        known = equal(("Dolmetscher", "Sprachmittlung"))
        documents = (doc("Sprachmittlung"), doc("Dolmetscher"))
        assert set(found("Dolmetcher", *documents, vocabulary=known)) == {
            "Sprachmittlung",
            "Dolmetscher",
        }

    def test_another_form_of_a_known_word_has_its_synonyms(self) -> None:
        known = finds(schlagen=["Frauenhaus"])
        assert found("geschlagt", doc("Frauenhaus"), vocabulary=known)


class TestRanking:
    def test_an_exact_title_comes_first(self) -> None:
        documents = (
            doc("Kita Verl", "Tafel Tafel Tafel"),
            doc("Tafel"),
            doc("Tafel und mehr in Verl"),
        )
        assert found("Tafel", *documents)[0] == "Tafel"

    def test_all_words_are_preferred_but_never_required(self) -> None:
        documents = (doc("Kita Verl"), doc("Kita Rietberg"))
        assert found("Kita Verl", *documents) == ["Kita Verl", "Kita Rietberg"]

    def test_what_is_needed_does_not_match_its_absence(self) -> None:
        """Trap: „ohne Kinderbetreuung“ in a text matches the opposite need."""
        documents = (
            doc("Kurs A", "Der Kurs ist ohne Kinderbetreuung."),
            doc("Kurs B", facet="Kinderbetreuung"),
        )
        assert found("Kinderbetreuung", *documents)[0] == "Kurs B"

    def test_who_is_asked_about_weighs_little(self) -> None:
        documents = (doc("Kunde"), doc("Schulden"))
        assert found("Kunde hat Schulden", *documents)[0] == "Schulden"

    def test_an_explanation_steps_back_behind_the_thing(self) -> None:
        thing = Document("thing", "Kita", "Kontakt")
        word = Document("word", "Kita", "Glossar", factor=0.75)
        assert found("Kita", word, thing) == ["thing", "word"]

    def test_equal_hits_stand_in_the_order_of_the_index(self) -> None:
        documents = (doc("Kita B"), doc("Kita A"), doc("Kita C"))
        assert found("Kita", *documents) == ["Kita A", "Kita B", "Kita C"]

    def test_faint_hits_are_left_out(self) -> None:
        with_it = [doc(f"Kurs {n}", "Kurs") for n in range(20)]
        hits = found("Schuldnerberatung Kurs", doc("Schuldnerberatung Kurs"), *with_it)
        assert hits == ["Schuldnerberatung Kurs"]


class TestStatutes:
    DOCS = (
        doc("Pflichtverletzungen (§ 31 SGB II)"),
        doc("Begriffe (§ 3 SGB II)"),
        doc("Zusammenarbeit (§ 18 SGB II)", "Nach Abs. 1 arbeiten sie zusammen."),
        doc("Aufenthalt zur Beschäftigung (§ 18 AufenthG)"),
        doc("Meldepflicht (§ 1 SGB II)"),
    )

    @pytest.mark.parametrize(
        "typed",
        [
            "§18 SGB II",
            "§ 18 Abs. 1 SGB II",
            "paragraph 18 sgb 2",
            "SGB2 §18",
            "18 sgbii",
            "§ 18 sgb II Zusammenarbeit",
        ],
    )
    def test_the_section_comes_first(self, typed: str) -> None:
        """Trap: „§ 18 Abs. 1 SGB II“ must not become § 1."""
        assert found(typed, *self.DOCS)[0] == "Zusammenarbeit (§ 18 SGB II)"

    def test_the_law_tells_sections_apart(self) -> None:
        assert (
            found("§ 18 AufenthG", *self.DOCS)[0] == "Aufenthalt zur Beschäftigung (§ 18 AufenthG)"
        )

    def test_a_section_without_its_law_finds_all_of_that_number(self) -> None:
        hits = found("§ 18", *self.DOCS)
        assert set(hits[:2]) == {
            "Zusammenarbeit (§ 18 SGB II)",
            "Aufenthalt zur Beschäftigung (§ 18 AufenthG)",
        }

    def test_a_section_that_is_not_there_still_finds_its_law(self) -> None:
        assert "Begriffe (§ 3 SGB II)" in found("§ 99 SGB II", *self.DOCS)


@pytest.mark.parametrize("query", ["", " ", "§", "-", "der die das", "\u200b", "🙂", "%%%"])
def test_nothing_asked_is_nothing_found(query: str) -> None:
    assert asked(query, doc("Kita Verl"))["missing"] == []


def test_an_empty_index_finds_nothing() -> None:
    with engine((), BARE) as made:
        assert made.found("Kita Verl § 18 SGB II 0221") == []


def test_the_engine_says_what_it_lacks_until_it_has_it() -> None:
    """The browser loads only the parts that a query needs."""
    from generator.search.index import build
    from generator.search.writer import parts

    index = build([doc("Kita Verl", "Telefon 4710"), *FILLING], base())
    texts = {part.name: part.text for part in parts(index)}
    with Engine() as made:
        loaded: list[str] = []
        while missing := made.ask("Kita 4710")["missing"]:
            assert not set(missing) & set(loaded), "a part was asked for twice"
            loaded += missing
            made.load(texts[name] for name in missing)
        assert made.ask("Kita 4710")["hits"]
    assert len(loaded) < len(texts)


@pytest.mark.parametrize("query", ["000", "Kurs 700", "0221 4710123"])
def test_numbers_that_no_document_has_ask_for_no_part(query: str) -> None:
    """A browser that is sent for a file which is not there never comes back with an answer."""
    with engine([doc("Kurs"), doc("Zimmer 312")]) as made:
        answer = made.ask(query)
    assert answer["missing"] == []
    assert bool(answer["hits"]) == query.startswith("Kurs")
