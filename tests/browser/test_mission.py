"""Each part of the mission is at most three clicks away from the start page."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect


@dataclass(frozen=True)
class Way:
    """Links to click one after the other, and what the last page must then say."""

    clicks: tuple[str, ...]
    answers: tuple[str, ...]


MISSION = {
    "actors of the network": Way(
        ("Wen rufe ich an?", "Migrationsberatung Verl"),
        ("0221 4710-", "Vertretung", "Zuständig für"),
    ),
    "counselling by topic": Way(
        ("Wer hilft dabei?", "Schulden", "Schuldnerberatung Rheda-Wiedenbrück"), ("0221 4710-",)
    ),
    "clearing: which course fits": Way(
        ("Welcher Kurs passt?", "Alphabetisierungskurs mit Kinderbetreuung Rietberg"),
        ("Nächster Beginn", "Kinderbetreuung"),
    ),
    "referral with the reason": Way(("Wer hilft dabei?", "Deutsch lernen"), ("zuständig für",)),
    "delimitation of roles": Way(
        ("Zusammenarbeit", "Rollen und Fallhoheit"), ("Fallhoheit", "Förderplan")
    ),
    "cooperation agreement": Way(("Zusammenarbeit", "Kooperationsvereinbarung"), ("2005",)),
    "half-yearly meetings": Way(
        ("Zusammenarbeit", "Treffen", "Netzwerktreffen"), ("Tagesordnung", "Vorgeschlagen von")
    ),
    "escalation": Way(("Wie geht das?", "Fachaufsicht"), ("Materielle Hilfen", "Schritte")),
    "§ 18 SGB II": Way(
        ("Was sagt das Recht?", "§ 18 SGB II"), ("Was dort steht", "Stand des Textes")
    ),
    "changes of the law": Way(
        ("Recht", "Rechtsänderungen", "Grundsicherungsgeld"), ("Vorher", "Nachher")
    ),
    "recognition": Way(("Wer erkennt das an?", "Pflege"), ("Erster Schritt", "Unterlagen")),
    "funding": Way(("Wer fördert das?", "Bildungsgutschein"), ("Wer entscheidet",)),
    "forms": Way(("Welches Formular?", "Einwilligung"), ("Muster, rechtlich nicht geprüft",)),
    "training": Way(("Schulung", "ultursensib"), ("Material", "Was Sie danach können")),
    "questions": Way(("Schon mal gefragt?", "?"), ("Antwort",)),
    "glossary": Way(("Nachschlagen", "Glossar", "Fallhoheit"), ("Erklärung",)),
    "editors": Way(("Redaktion",), ("wissen check",)),
}


@pytest.mark.parametrize("part", MISSION)
def test_three_clicks_reach(reader: Page, start: str, part: str) -> None:
    way = MISSION[part]
    assert len(way.clicks) <= 3
    reader.goto(f"{start}/index.html")
    for words in way.clicks:
        link = reader.locator("a:visible:not([data-pictures] a)").filter(has_text=words)
        expect(link.first, f"no visible link „{words}“ on {reader.url}").to_be_visible()
        link.first.click()
    for answer in way.answers:
        expect(reader.get_by_role("article")).to_contain_text(answer)
