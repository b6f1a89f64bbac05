"""A project in which every internal thing holds a word of its own, a canary.

What stands where comes from the models, so a new field needs no new canary. The
same project can be written as if the house had never written anything internal.
"""

import re
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from generator.knowledge import HIDDEN
from generator.records import COLLECTIONS
from generator.records.fields import FieldSpec, fields_of
from generator.records.markers import Attachment, Prose, StaffOnly, Telephone

from . import samples
from .built import SAMPLE_CONFIG
from .support import Project, project

OPEN, SECOND = "offen", "zwei"
"""The records of each collection that the network may see."""

_LETTERS = "bcdfghjklmnpqrstvwxz23456789"
_EMAILS, _ADDRESSES = frozenset({"address", "email"}), frozenset({"url", "website"})
_FIXED = frozenset({"letters", "postal_code", "postal_codes"})
"""Texts of a form of their own, too short to be told from any other."""

_TAILS = re.compile(rf"(?=([{_LETTERS}]{{9}}7|47\d{{6}}))")
"""What the searched end of a canary looks like, wherever it begins."""

_PUBLIC_PAGE = """\
---
audience: netzwerk
title: {title}
description: Beschreibung bei {name}
---
# Offen bei {name}

Erst {name}, dann {words}, dazu § 8 SGB II. [Blatt](downloads/offen.pdf) ![](bild.png)

<div>Im HTML: {name}, {words}</div>

<div data-block="naechstes-treffen"></div>

<div data-block="offene-verabredungen"></div>

## Noch einmal {words}
"""
_HIDDEN_PAGE = """\
---
title: {title}
description: {description}
---
# {heading}

{text} [[partners/offen]] und § 7 SGB II, [{link}]({up}downloads/{download}) ![{alt}]({picture})

## {part}

[[{record}|{words}]]
"""


@dataclass
class Planter:
    """Makes canaries; `planted` says of each where it was put.

    With `hidden` false, everything internal is left out.
    """

    hidden: bool = True
    planted: dict[str, str] = field(default_factory=dict)

    def word(self, place: str) -> str:
        """Return the canary of `place`: no stem, no compound, one slug, equal when folded."""
        mark = int.from_bytes(blake2b(place.encode(), digest_size=12).digest(), "big")
        letters = ""
        while len(letters) < 12:
            mark, digit = divmod(mark, len(_LETTERS))
            letters += _LETTERS[digit]
        # Sorted words are kept as what differs from the one before: the tail always stands.
        self.planted[letters[3:] + "7"] = place
        return letters + "7"

    def digits(self, place: str) -> str:
        """Return eight digits for `place`, for what may hold nothing else."""
        mark = int.from_bytes(blake2b(place.encode(), digest_size=8).digest(), "big")
        digits = f"47{mark % 10**6:06}"
        self.planted[digits] = place
        return digits

    def secret_id(self, collection: str) -> str:
        """Return the id of the internal record of `collection`."""
        return self.word(f"record: the file name of {collection}")

    def link(self, collection: str, words: str = "") -> str:
        """Return a link to the internal record of `collection`, or what is left of it."""
        if not self.hidden:
            return words or HIDDEN
        target = f"{collection}/{self.secret_id(collection)}"
        return f"[[{target}|{words}]]" if words else f"[[{target}]]"

    def secret(self, model: type[BaseModel], place: str) -> dict[str, Any]:
        """Return an internal record or part of `model`: a canary in every text."""
        specs = [spec for spec in fields_of(model) if spec.name != "id"]
        return {spec.name: self._secret_value(spec, f"{place}.{spec.name}") for spec in specs}

    def _secret_value(self, spec: FieldSpec, place: str) -> Any:
        if spec.name == "audience":
            return "intern"
        if spec.name in samples.EMPTY:
            return []
        if spec.ref is not None:
            secret = self.secret_id(spec.ref.collection)
            return [secret, OPEN] if spec.many else OPEN
        single = self._secret_single(spec, place)
        return [single] if spec.many else single

    def _secret_single(self, spec: FieldSpec, place: str) -> Any:
        if spec.part is not None:
            return self.secret(spec.part, place)
        if spec.base is not str or spec.name in _FIXED:
            single = samples.value(spec, whole=True)
            return single[0] if spec.many else single
        if spec.has(Telephone):
            return f"05241 {self.digits(place)}"
        if spec.name == "municipality_key":
            return self.digits(place)
        return self._secret_text(spec, self.word(place))

    def _secret_text(self, spec: FieldSpec, word: str) -> str:
        if spec.name in _EMAILS:
            return f"{word}@example.org"
        if spec.name in _ADDRESSES:
            return f"https://example.org/{word}"
        if spec.has(Attachment):
            return f"downloads/{word}.pdf"
        if spec.name == "norm":
            return f"§ 8 SGB II {word}"
        if spec.has(Prose):
            return f"{word} [[partners/{OPEN}]] § 7 SGB II"
        return word

    def shared(self, model: type[BaseModel], place: str, refers_to: str) -> dict[str, Any]:
        """Return a record or part for the network with everything internal it can hold.

        Single references lead to the record `refers_to`; empty means an internal one.
        """
        found = {}
        for spec in fields_of(model):
            if spec.name != "id":
                value = self._shared_value(spec, f"{place}.{spec.name}", refers_to)
                if value is not None:
                    found[spec.name] = value
        return found

    def _shared_value(self, spec: FieldSpec, place: str, refers_to: str) -> Any:
        if spec.has(StaffOnly):
            return self._secret_text(spec, self.word(f"staff: {place}")) if self.hidden else None
        if spec.name in samples.EMPTY:
            return []
        if spec.name == "audience":
            return "netzwerk" if spec.choice is not None else None
        if spec.ref is not None:
            return self._reference(spec, spec.ref.collection, refers_to)
        if spec.part is not None:
            return self._parts(spec, spec.part, place, refers_to)
        if spec.has(Prose):
            partner = self.link("partners")
            return f"Offen {self.link('topics', 'das Thema')}, {partner}, § 8 SGB II."
        if spec.has(Attachment):
            return "downloads/offen.pdf"
        return "§ 7 SGB II" if spec.name == "norm" else samples.value(spec, whole=True)

    def _reference(self, spec: FieldSpec, collection: str, refers_to: str) -> Any:
        secret = self.secret_id(collection)
        if spec.many:
            return [secret, OPEN, secret] if self.hidden else [OPEN]
        if spec.required or refers_to:
            return refers_to or OPEN
        return secret if self.hidden else None

    def _parts(self, spec: FieldSpec, part: type[BaseModel], place: str, refers_to: str) -> Any:
        audience = next((one for one in fields_of(part) if one.name == "audience"), None)
        if not spec.many:
            return self.shared(part, place, refers_to)
        always_internal = audience is not None and audience.choice is None
        found = [] if always_internal else [self.shared(part, place, refers_to)]
        if audience is not None and self.hidden:
            first = self.secret(part, f"item: first of {place}")
            found = [first, *found, self.secret(part, f"item: last of {place}")]
        return found


def canaries_in(text: str) -> set[str]:
    """Return what in `text` may be a canary."""
    return set(_TAILS.findall(text))


def planted_project(root: Path, *, hidden: bool = True) -> tuple[Project, dict[str, str]]:
    """Write the project; return it with its canaries and where each stands."""
    planter = Planter(hidden)
    made = project(root).file("docs/downloads/offen.pdf", b"%PDF-1.7").file("docs/bild.png", b"PNG")
    for name, model in COLLECTIONS.items():
        for tile, (record_id, refers_to) in enumerate(((OPEN, ""), (SECOND, OPEN)), 1):
            values = planter.shared(model, f"{name}/{record_id}", refers_to)
            _write(made, name, record_id, values, tile)
        if hidden:
            secret = planter.secret(model, f"record: {name}")
            _write(made, name, planter.secret_id(name), secret, 3)
    _write_meeting_to_come(made, planter)
    for name in ("offen.md", "zweite.md"):
        made.page(name, _public_page(planter))
    nav: list[Any] = _nav(planter, *(_hidden_pages(made, planter) if hidden else ()))
    config = yaml.safe_load(SAMPLE_CONFIG.partition("nav:")[0])
    config["plugins"][0]["wissen"]["editors_email"] = "redaktion@example.org"
    made.settings(yaml.safe_dump({**config, "nav": nav}, allow_unicode=True, sort_keys=False))
    if hidden:
        _write_files(made, planter)
    return made, planter.planted


def _write(
    made: Project, collection: str, record_id: str, values: dict[str, Any], tile: int
) -> None:
    """Write a record as the checks want it: nothing invented, each place on its own tile."""
    values = {**values, "example": "false"}
    if "map_column" in values:
        values["map_column"] = str(tile)
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    made.file(f"data/{collection}/{record_id}.yml", text)


def _write_meeting_to_come(made: Project, planter: Planter) -> None:
    """Write a meeting that nobody held yet: only such a one invites, and proposes an agenda."""
    values = planter.shared(COLLECTIONS["meetings"], "meetings/kommt", OPEN)
    left_out = ("agenda", "attended", "decisions", "results")
    given = {name: one for name, one in values.items() if name not in left_out}
    later = {"starts_at": "2027-04-14 09:00", "ends_at": "2027-04-14 12:00"}
    _write(made, "meetings", "kommt", given | later, 0)
    unwritten = [f" meetings/kommt.{name}" for name in left_out]
    for word, place in list(planter.planted.items()):
        if any(name in place for name in unwritten):
            del planter.planted[word]


def _public_page(planter: Planter) -> str:
    return _PUBLIC_PAGE.format(
        title=f'"Seite bei {planter.link("topics")}"',
        name=planter.link("partners"),
        words=planter.link("questions", "die Frage"),
    )


def _hidden_pages(made: Project, planter: Planter) -> tuple[str, ...]:
    """Write the internal pages and return their paths, for the navigation."""
    folder = planter.word("page: the name of a folder")
    paths = []
    for number, place in enumerate((f"{folder}/", "", ""), 1):
        path = f"{place}{planter.word(f'page: file name {number}')}.md"
        words = {
            name: planter.word(f"page: {name} of page {number}")
            for name in "title description heading text link alt part words".split()
        }
        picture = planter.word(f"page: a picture's name {number}") + ".png"
        download = planter.word(f"page: a download's name {number}") + ".pdf"
        made.file(f"docs/{place}{picture}", planter.word(f"page: a picture's content {number}"))
        made.file(f"docs/downloads/{download}", f"%PDF {planter.word(f'page: content {number}')}")
        record = f"topics/{planter.secret_id('topics')}"
        up = "../" if place else ""
        text = _HIDDEN_PAGE.format(
            **words, record=record, up=up, download=download, picture=picture
        )
        made.page(path, text)
        paths.append(path)
    return tuple(paths)


def _nav(planter: Planter, *hidden: str) -> list[Any]:
    """Return the navigation; the paths of `hidden` pages stand in all the ways they can."""
    titled = [{planter.word(f"nav: title {at}"): path} for at, path in enumerate(hidden)]
    mixed: list[Any] = ["zweite.md", *titled[1:2]]
    nav: list[Any] = [
        {"Start": "index.md"},
        {"Kontakte": ["kontakte/index.md", "gemeinden/index.md"]},
        {"Seiten": ["offen.md", {"Gemischt": mixed}]},
    ]
    if hidden:
        inner = {planter.word("nav: an inner section"): titled[:1]}
        nav.insert(1, {planter.word("nav: a section"): [inner]})
        page = f"kontakte/{planter.secret_id('partners')}.md"
        nav += [*titled[2:], {planter.word("nav: title of a record's page"): page}]
    return nav


def _write_files(made: Project, planter: Planter) -> None:
    """Write what internal records hand out, what nobody does, and a query of the editors."""
    for collection in COLLECTIONS:
        folder = made.root / "data" / collection
        for file in sorted(folder.glob("*.yml")):
            for name in re.findall(r"downloads/(\w+\.pdf)", file.read_text(encoding="utf-8")):
                if name != "offen.pdf":
                    made.file(f"docs/downloads/{name}", b"%PDF-1.7")
    made.file(f"docs/downloads/{planter.word('page: a download nobody links')}.pdf", b"%PDF")
    query = {
        "query": planter.word("query: the text of a query"),
        "kind": "exact",
        "finds": f"partners/{planter.secret_id('partners')}",
    }
    made.file("data/search_queries.yml", yaml.safe_dump({"queries": [query]}))
