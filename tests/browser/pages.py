"""One page of each template."""

from generator.loading import load
from generator.records import COLLECTIONS
from tests.built import ROOT


def _samples() -> list[str]:
    """Return one page per template: the record with the most to show."""
    fullest: dict[str, tuple[int, str]] = {}
    for record in load(ROOT).records:
        path = f"{record.collection.folder}/{record.id}.html"
        size = len(record.model_dump_json(exclude_defaults=True))
        fullest[record.collection.name] = max(
            fullest.get(record.collection.name, (0, "")), (size, path)
        )
    lists = [f"{model.collection.folder}/index.html" for model in COLLECTIONS.values()]
    written = [
        "zusammenarbeit/index.html",
        "zusammenarbeit/offen.html",
        "treffen/netzwerktreffen-2027-1.html",
        "treffen/netzwerktreffen-2027-1-einladung.html",
        "treffen/netzwerktreffen-2027-1-ergebnis.html",
        "zusammenarbeit/ins-team.html",
        "redaktion/index.html",
        "redaktion/schreiben.html",
        "redaktion/suche.html",
        "redaktion/felder/index.html",
        "redaktion/datenstand-recht.html",
        "rechtsaenderungen/neues.html",
        "redaktion/felder/courses.html",
        "schulung/arbeiten-mit-sprachmittlung-material-1.html",
        "schulung/arbeiten-mit-sprachmittlung-material-2.html",
        "schulung/arbeiten-mit-sprachmittlung-teilnahme.html",
        "schulung/arbeiten-mit-sprachmittlung-reader.html",
        "schulung/anfragen.html",
        "schulung/jahresplan.html",
        "barrierefreiheit.html",
        "404.html",
    ]
    return [
        "index.html",
        "verweisen.html",
        "zustaendig.html",
        *lists,
        *written,
        *(path for _, path in fullest.values()),
    ]


PAGES = _samples()
