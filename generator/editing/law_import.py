"""Official law texts into ``data/law_texts/``: a dated file per section whose wording is new."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from ..dates import german_date
from ..errors import DataError, WissenError, german_os_error
from ..law.gii import MOST_BYTES, TOO_LARGE, NotGiiError, Statute, read_gii
from ..law.norm_text import NormText
from ..law.versions import kept, norm_of
from ..loading.law_texts import KeptLaws, consolidation_path, read_law_texts, version_path
from ..records.law_texts import Consolidation, LawPart, SectionVersion
from ..slugs import slug
from .law_files import NewFile, file_of_consolidation, file_of_version, write_all


class LawImportError(WissenError):
    """Nothing was imported; the text says which file or section is at fault."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file brought.

    `written` are the versions that are new, `unchanged` counts the sections that said
    nothing new, `vanished` are sections that were there before and no longer are. A law
    that has no sections names in `parts` what was taken in their place.
    """

    law: str
    built_on: date
    written: tuple[SectionVersion, ...]
    unchanged: int
    vanished: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def said(self) -> Iterator[str]:
        """Yield what to tell people, line by line."""
        day = german_date(self.built_on)
        yield from (f"neu: {one.section} {one.law}, Fassung vom {day}" for one in self.written)
        yield f"{self.law}: {len(self.written)} neu, {self.unchanged} unverändert"
        for section in self.vanished:
            yield f"{section} {self.law}: nicht mehr im Gesetz, Fassung vom {day}"
        if self.parts:
            yield f"{self.law} hat keine Paragrafen; eingelesen: {', '.join(self.parts)}"


def import_laws(root: Path, files: Sequence[Path], sections: Sequence[str]) -> list[Imported]:
    """Write the new versions in `files` below `root`; with `sections` only those.

    Without `sections` it is also noted which sections the law had. All files are read
    before anything is written, and all is written or nothing. Raises `LawImportError` for
    a file that is no statute, a section that no file has, and a day on which another
    wording is already kept.
    """
    statutes = sorted((_statute(file) for file in files), key=lambda one: (one.built_on, one.name))
    _demand(statutes, sections)
    known, problems = read_law_texts(root)
    if problems:
        raise DataError(problems)
    store = _Store(known)
    wanted = frozenset(map(slug, sections))
    done = [_imported(statute, wanted, store) for statute in statutes]
    try:
        write_all(root, store.new)
    except FileExistsError as error:
        raise LawImportError(f"{error.filename} gibt es schon; sie bleibt, wie sie ist") from None
    except NotADirectoryError as error:
        message = f"{error.filename} ist kein Ordner des Projekts; es wurde nichts geschrieben"
        raise LawImportError(message) from None
    except OSError as error:
        raise LawImportError(german_os_error(error)) from None
    return done


class _Store:
    """What is kept, and what is to be written."""

    def __init__(self, known: KeptLaws) -> None:
        self.versions: dict[tuple[str, str], list[SectionVersion]] = defaultdict(list)
        self.consolidations: dict[str, list[Consolidation]] = defaultdict(list)
        self.new: list[NewFile] = []
        for version in known.versions:
            self.versions[version.law, slug(version.section)].append(version)
        for one in known.consolidations:
            self.consolidations[one.law].append(one)

    def add(self, version: SectionVersion) -> Iterator[SectionVersion]:
        """Keep `version`, and yield what is new with it.

        That may be two: where a later file is known to have had the wording before it,
        that one came back then.
        """
        kept_ones = self.versions[version.law, slug(version.section)]
        back = self._came_back(version, kept_ones)
        for one in (version, back):
            if one:
                kept_ones.append(one)
                self.new.append(file_of_version(one))
                yield one

    def _came_back(
        self, version: SectionVersion, others: Sequence[SectionVersion]
    ) -> SectionVersion | None:
        later = [one for one in self.consolidations[version.law] if one.built_on > version.built_on]
        following = min(later, key=_day, default=None)
        if following is None or any(one.built_on == following.built_on for one in others):
            return None
        sums = dict(zip(map(slug, following.sections), following.wordings, strict=False))
        wanted = sums.get(slug(version.section))
        if wanted in (None, _wording_sum(version)):
            return None
        same = (one for one in others if _wording_sum(one) == wanted)
        head = {name: getattr(following, name) for name in ("title", "built_on", "as_of")}
        return next((one.model_copy(update=head) for one in same), None)

    def note(self, found: Consolidation) -> None:
        """Keep which sections a law had; raise `LawImportError` for two answers of one day."""
        same_day = [one for one in self.consolidations[found.law] if one.built_on == found.built_on]
        if not same_day:
            self.consolidations[found.law].append(found)
            self.new.append(file_of_consolidation(found))
        elif (same_day[0].sections, same_day[0].as_of) != (found.sections, found.as_of):
            raise LawImportError(
                f"{found.law}: vom {german_date(found.built_on)} gibt es schon ein anderes "
                f"Verzeichnis ({consolidation_path(found)}); es bleibt, wie es ist"
            )

    def gone(self, found: Consolidation) -> tuple[str, ...]:
        """Return the sections that were in the law until `found`, which lacks them."""
        earlier = [one for one in self.consolidations[found.law] if one.built_on < found.built_on]
        last = max(earlier, key=lambda one: one.built_on, default=None)
        seen = last.sections if last else _seen_before(self.versions, found)
        there = set(map(slug, found.sections))
        return tuple(sorted(section for section in seen if slug(section) not in there))


def _seen_before(
    versions: dict[tuple[str, str], list[SectionVersion]], found: Consolidation
) -> set[str]:
    return {
        kept_ones[0].section
        for (law, _), kept_ones in versions.items()
        if law == found.law and any(one.built_on < found.built_on for one in kept_ones)
    }


def _statute(file: Path) -> Statute:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise NotGiiError(TOO_LARGE)
        return read_gii(file.read_bytes())
    except NotGiiError as error:
        raise LawImportError(f"{file.name}: {error}") from None
    except OSError as error:
        raise LawImportError(german_os_error(error)) from None


def _demand(statutes: Sequence[Statute], sections: Sequence[str]) -> None:
    have = {slug(text.section) for statute in statutes for text in statute.sections}
    missing = [section for section in sections if slug(section) not in have]
    if missing:
        raise LawImportError(
            f"in den Dateien gibt es „{missing[0]}“ nicht.\n"
            "    Hinweis: schreiben Sie die Vorschrift wie im Gesetz, zum Beispiel „§ 18“"
        )


def _imported(statute: Statute, wanted: frozenset[str], store: _Store) -> Imported:
    done = Imported(statute.name, statute.built_on, (), 0, (), _parts(statute))
    texts = list(_distinct(statute))
    for text in texts:
        if wanted and slug(text.section) not in wanted:
            continue
        version = _version(statute, text)
        if _is_known(version, store.versions[statute.name, slug(text.section)]):
            done = replace(done, unchanged=done.unchanged + 1)
        else:
            done = replace(done, written=(*done.written, *store.add(version)))
    if wanted:
        return done
    whole = _consolidation(statute, texts)
    vanished = store.gone(whole)
    store.note(whole)
    return replace(done, vanished=vanished)


def _parts(statute: Statute) -> tuple[str, ...]:
    names = tuple(text.section for text in statute.sections)
    return () if any(name.startswith(("§", "Art")) for name in names) else names


def _distinct(statute: Statute) -> Iterator[NormText]:
    """Yield the sections; where two have one name, the second gets „, 2. Teil“."""
    seen: Counter[str] = Counter()
    for text in statute.sections:
        seen[slug(text.section)] += 1
        count = seen[slug(text.section)]
        yield text if count == 1 else replace(text, section=f"{text.section}, {count}. Teil")


def _is_known(version: SectionVersion, others: Sequence[SectionVersion]) -> bool:
    """Tell whether the wording right before or on the day of `version` is the same.

    The same wording of a later day is not enough: then it began with this version.
    """
    wording, day = norm_of(version).wording, version.built_on
    before = max((one for one in others if one.built_on <= day), key=_day, default=None)
    same = before is not None and norm_of(before).wording == wording
    if before is not None and before.built_on == day and not same:
        raise LawImportError(
            f"{version.section} {version.law}: vom {german_date(day)} gibt es schon eine andere "
            f"Fassung ({version_path(version)}); sie bleibt, wie sie ist"
        )
    return same


def _day(part: LawPart) -> date:
    return part.built_on


def _head(statute: Statute) -> dict[str, object]:
    return {
        "law": statute.name,
        "title": statute.title,
        "built_on": statute.built_on.isoformat(),
        "as_of": statute.as_of,
    }


def _version(statute: Statute, text: NormText) -> SectionVersion:
    return SectionVersion.model_validate(
        {
            **_head(statute),
            "section": text.section,
            "heading": text.heading or None,
            "body": kept(text.body),
            "footnotes": kept(text.footnotes),
        }
    )


def _consolidation(statute: Statute, texts: Sequence[NormText]) -> Consolidation:
    """Return which sections `statute` has, with a sum of each wording."""
    names = [text.section for text in texts]
    sums = [_wording_sum(_version(statute, text)) for text in texts]
    values = {**_head(statute), "sections": names, "wordings": sums}
    return Consolidation.model_validate(values)


def _wording_sum(version: SectionVersion) -> str:
    """Return a short sum of the wording: the same for the same wording only."""
    said = repr(norm_of(version).wording).encode("utf-8", "surrogatepass")
    return blake2b(said, digest_size=8).hexdigest()
