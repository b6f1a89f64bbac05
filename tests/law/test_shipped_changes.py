"""The shipped changes of the law: all that are known, dated as known, true to the wordings."""

from datetime import date

import pytest

from generator.loading import load
from generator.records.law_records import ChangeStatus, LegalChange
from tests.built import ROOT

TEXTS = ROOT.parent / "shared" / "law" / "text"
CHANGES = {one.id: one for one in load(ROOT).records if isinstance(one, LegalChange)}

KNOWN: dict[str, date | None] = {
    "sgb-2-buergergeld-2023-01-01": date(2023, 1, 1),
    "aufenthg-44-asylsuchende-2022-12-31": date(2022, 12, 31),
    "intv-intensivkurs-2023-02-01": date(2023, 2, 1),
    "sgb-2-18-2024-01-01": date(2024, 1, 1),
    "anerkennungspartnerschaft-2024-03-01": date(2024, 3, 1),
    "intv-besondere-zielgruppen-2024-12-07": date(2024, 12, 7),
    "sgb-2-weiterbildung-2025-01-01": date(2025, 1, 1),
    "sgb-2-3-2025-01-01": date(2025, 1, 1),
    "zulassungsstopp-2026-02-09": date(2026, 2, 9),
    "sgb-2-grundsicherungsgeld-2026-07-01": date(2026, 7, 1),
    # Its id keeps the day once believed; § 104 Abs. 17 AufenthG names the real one.
    "aufenthg-44a-2026-06-12": date(2026, 7, 1),
    "sgb-2-31-2026-07-01": date(2026, 7, 1),
    "sgb-2-12-22-2026-07-01": date(2026, 7, 1),
    "sgb-2-16e-2026-07-01": date(2026, 7, 1),
    "asylg-2026-06-12": date(2026, 6, 12),
    "deufoev-2026-04": date(2026, 4, 30),
    # Known, but not since when: said so, with whom to ask.
    "rechtskreis-ukraine": None,
    "intv-5-2026-07": None,
    "asylblg-4-2026-06-12": None,
    "aufenthg-18-2026-08": None,
    "aufenthg-85a-2026-07": None,
    "heilberufe-2026-07": None,
    "sgb-1-35-2026": None,
}


@pytest.mark.parametrize(("name", "day"), KNOWN.items())
def test_every_known_change_is_recorded_with_its_day(name: str, day: date | None) -> None:
    change = CHANGES[name]
    assert change.in_force_on == day, "a day is written only where it is proved"
    if day is None:
        assert change.status is ChangeStatus.UNVERIFIED
        assert change.unverified
        assert change.ask


WORDING = [
    # change, older and newer text, what only the one has, only the other, said before, after
    ("sgb-2-18-2024-01-01", "SGB-II_18_2021-12-28", "SGB-II_18_2024-01-03", "Bundesversorgungsgesetz", "", "Bundesversorgungsgesetz", "gestrichen"),  # noqa: E501
    ("intv-intensivkurs-2023-02-01", "IntV_13_2021-12-28", "IntV_13_2023-02-01", "430 Unterrichtsstunden", "", "430", "500 Stunden"),  # noqa: E501
    ("sgb-2-weiterbildung-2025-01-01", "SGB-II_16_2024-08-07", "SGB-II_16_2025-01-01", "4. Leistungen zur beruflichen Weiterbildung", "4. (weggefallen)", "", "Agentur für Arbeit"),  # noqa: E501
    ("sgb-1-35-2026", "SGB-I_35_2021-12-28", "SGB-I_35_2026-03-04", "§ 67c Absatz 3", "§ 67c Absatz 4", "Abs. 3", "Abs. 4"),  # noqa: E501
]  # fmt: skip


@pytest.mark.skipif(not TEXTS.exists(), reason="the official texts lie beside the project")
@pytest.mark.parametrize("row", WORDING, ids=lambda row: row[0])
def test_before_and_after_agree_with_the_official_texts(row: tuple[str, ...]) -> None:
    name, older, newer, gone, new, before, after = row
    texts = [(TEXTS / f"{one}.md").read_text(encoding="utf-8") for one in (older, newer)]
    assert gone in texts[0]
    assert gone not in texts[1]
    assert new in texts[1]
    assert not new or new not in texts[0]
    assert before in CHANGES[name].before
    assert after in CHANGES[name].after + CHANGES[name].name
