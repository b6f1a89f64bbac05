"""Write a project of any size: ``python bench/make_records.py FOLDER [COUNT]``.

The records are partners and courses as editors would write them, with texts,
hours and references. The numbers are drawn from a fixed seed, so two runs give
the same files.
"""

import argparse
import random
from pathlib import Path
from textwrap import dedent

PLACES = ("verl", "guetersloh", "rietberg", "halle-westf", "steinhagen")
TOPICS = ("deutsch-lernen", "anerkennung", "schulden", "wohnen")
LANGUAGES = ("de", "ar", "tr", "ku", "uk")
WORDS = (
    "Die Beratung hilft beim Ausfüllen von Anträgen und erklärt Bescheide.",
    "Termine gibt es nach telefonischer Absprache.",
    "Eine Begleitung zu Ämtern ist möglich.",
    "Anfragen werden innerhalb von drei Arbeitstagen beantwortet.",
    "Die Stelle arbeitet mit Kursträgern und Behörden im Kreis zusammen.",
)

STAMP = """\
assured_date: 2026-11-20
assurer: Redaktion
updated: 2026-11-20
example: true
audience: netzwerk
"""

CONFIG = """\
site_name: Messung
theme:
  name: material
  language: de
  font: false
  features: [navigation.tabs]
plugins:
  - wissen:
      schema_version: 1
nav:
  - Start: index.md
  - Kontakte: [kontakte/index.md, gemeinden/index.md, themen/index.md]
  - Kurse: [kurse/index.md, kurstraeger/index.md]
  - Hinweise: hinweise.md
"""


def main() -> None:
    """Write the project named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    arguments = parser.parse_args()
    write_project(arguments.folder, arguments.count)


def write_project(folder: Path, count: int) -> None:
    """Write `count` records and the vocabularies they refer to into `folder`."""
    dice = random.Random(1)
    _write(folder / "mkdocs.yml", CONFIG)
    _write(folder / "docs" / "hinweise.md", "# Hinweise\n\nEine Seite von Hand.\n")
    _vocabularies(folder / "data")
    for number in range(count):
        if number % 3:
            _write(folder / "data" / "partners" / f"stelle-{number}.yml", partner(number, dice))
        else:
            _write(folder / "data" / "courses" / f"kurs-{number}.yml", course(number, dice))


def partner(number: int, dice: random.Random) -> str:
    """Return the YAML of a partner."""
    place, topic = dice.choice(PLACES), dice.choice(TOPICS)
    return STAMP + dedent(f"""\
        name: Beratungsstelle {number} {place.title()}
        summary: Beratung für Zugewanderte in {place.title()}, auch mit Sprachmittlung.
        kind: {dice.choice(("mbe", "jmd", "schulden", "familie"))}
        organization: Träger {number % 40}
        description: |
          {text(dice, 5)}

          {text(dice, 4)}
        phones:
          - number: 0221 4710-{number % 1000:03}
            description: Zentrale
        deputy:
          name: Zentrale
          phone: 0221 4710-{(number + 1) % 1000:03}
        emails:
          - address: stelle-{number}@example.org
        locations:
          - municipality: {place}
            addresses:
              - address_1: Musterstraße {number % 90 + 1}
                postal_code: "33{number % 900:03}"
                city: {place.title()}
        schedules:
          - byday: [MO, TU]
            opens_at: 09:00
            closes_at: 12:30
          - kind: phone
            byday: TH
            opens_at: 14:00
            closes_at: 17:00
        languages: [{", ".join(dice.sample(LANGUAGES, 3))}]
        topics: [{topic}]
        service_area: [{place}]
        minimum_age: {dice.choice((12, 18, 27))}
        application_process: {text(dice, 2)}
        required_documents: [Ausweis, Bescheid]
        """)


def course(number: int, dice: random.Random) -> str:
    """Return the YAML of a course."""
    place = dice.choice(PLACES)
    return STAMP + dedent(f"""\
        name: Integrationskurs {number} {place.title()}
        summary: Kurs am Vormittag in {place.title()}.
        course_type: allgemein
        provider: traeger-{number % 20}
        level: b1
        starts_on: 2027-0{number % 9 + 1}-15
        time_of_day: {dice.choice(("vormittags", "abends"))}
        waiting_weeks: {number % 12}
        places:
          free: {number % 9}
          total: 20
          as_of: 2026-11-20
        location:
          municipality: {place}
          addresses:
            - address_1: Schulstraße {number % 90 + 1}
              postal_code: "33{number % 900:03}"
              city: {place.title()}
        childcare:
          kind: on_site
          minimum_age: 3 Jahren
        description: {text(dice, 4)}
        """)


def text(dice: random.Random, sentences: int) -> str:
    """Return plain sentences."""
    return " ".join(dice.choice(WORDS) for _ in range(sentences))


def _vocabularies(data: Path) -> None:
    for position, place in enumerate(PLACES):
        body = f"municipality_key: '0575400{position}'\npostal_codes: ['33415']\n"
        body += f"map_row: 1\nmap_column: {position + 1}\n"
        _write(data / "municipalities" / f"{place}.yml", _named(place, body))
    for topic in TOPICS:
        _write(data / "topics" / f"{topic}.yml", _named(topic))
    for language in LANGUAGES:
        _write(
            data / "languages" / f"{language}.yml", _named(language, f"native_name: {language}\n")
        )
    _write(
        data / "course_types" / "allgemein.yml",
        _named("Integrationskurs", "family: integrationskurs\nhours: 600 + 100\nfor_whom: Alle.\n"),
    )
    for number in range(20):
        _write(data / "course_providers" / f"traeger-{number}.yml", _named(f"Träger {number}"))


def _named(name: str, body: str = "") -> str:
    return f"{STAMP}name: {name.title()}\nsummary: Eintrag {name}.\n{body}"


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
