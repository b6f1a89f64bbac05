"""Official law texts into ``data/law_texts/``: a dated file per section whose wording is new."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

import yaml

from ..dates import german_date
from ..errors import DataError, WissenError, german_os_error
from ..law.gii import NotGiiError, Statute, read_gii
from ..law.norm_text import Block, NormText, Words
from ..law.versions import norm_of
from ..loading.law_texts import read_law_texts, version_path
from ..records.law_texts import SectionVersion
from ..slugs import slug


class LawImportError(WissenError):
    """Nothing was imported; the text says which file or section is at fault."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file brought: the paths written, and how many sections said nothing new."""

    law: str
    written: tuple[SectionVersion, ...]
    unchanged: int


def import_laws(root: Path, files: Sequence[Path], sections: Sequence[str]) -> list[Imported]:
    """Write the new versions in `files` below `root`; with `sections` only those.

    All files are read before anything is written. Raises `LawImportError` for a file
    that is no statute, a section that no file has, and a day on which another wording
    is already kept; nothing is written then.
    """
    statutes = sorted((_statute(file) for file in files), key=lambda one: (one.built_on, one.name))
    _demand(statutes, sections)
    known, problems = read_law_texts(root)
    if problems:
        raise DataError(problems)
    store: dict[tuple[str, str], list[SectionVersion]] = defaultdict(list)
    for version in known:
        store[version.law, version.section].append(version)
    done = [_imported(statute, set(map(_key, sections)), store) for statute in statutes]
    for one in done:
        for version in one.written:
            _write(root, version)
    return done


def _statute(file: Path) -> Statute:
    try:
        return read_gii(file.read_bytes())
    except NotGiiError as error:
        raise LawImportError(f"{file.name}: {error}") from None
    except OSError as error:
        raise LawImportError(german_os_error(error)) from None


def _demand(statutes: Sequence[Statute], sections: Sequence[str]) -> None:
    have = {_key(text.section) for statute in statutes for text in statute.sections}
    missing = [section for section in sections if _key(section) not in have]
    if missing:
        raise LawImportError(
            f"in den Dateien gibt es „{missing[0]}“ nicht.\n"
            "    Hinweis: schreiben Sie die Vorschrift wie im Gesetz, zum Beispiel „§ 18“"
        )


def _key(section: str) -> str:
    return slug(section)


def _imported(
    statute: Statute, wanted: set[str], store: dict[tuple[str, str], list[SectionVersion]]
) -> Imported:
    written: list[SectionVersion] = []
    unchanged = 0
    for text in _distinct(statute):
        if wanted and _key(text.section) not in wanted:
            continue
        kept = store[statute.name, text.section]
        version = _version(statute, text)
        if _is_known(version, kept):
            unchanged += 1
        else:
            kept.append(version)
            written.append(version)
    return Imported(statute.name, tuple(written), unchanged)


def _distinct(statute: Statute) -> Iterator[NormText]:
    """Yield the sections; where two have one name, the second gets „, 2. Teil“."""
    seen: Counter[str] = Counter()
    for text in statute.sections:
        seen[_key(text.section)] += 1
        count = seen[_key(text.section)]
        yield text if count == 1 else replace(text, section=f"{text.section}, {count}. Teil")


def _is_known(version: SectionVersion, kept: Sequence[SectionVersion]) -> bool:
    """Tell whether the wording right before or after the day of `version` is the same."""
    wording, day = norm_of(version).wording, version.built_on
    same_day = [one for one in kept if one.built_on == day]
    if same_day and norm_of(same_day[0]).wording != wording:
        raise LawImportError(
            f"{version.section} {version.law}: vom {german_date(day)} gibt es schon eine andere "
            f"Fassung ({version_path(version)}); sie bleibt, wie sie ist"
        )
    before = max((one for one in kept if one.built_on <= day), key=_day, default=None)
    after = min((one for one in kept if one.built_on >= day), key=_day, default=None)
    return any(one is not None and norm_of(one).wording == wording for one in (before, after))


def _day(version: SectionVersion) -> str:
    return version.built_on.isoformat()


def _version(statute: Statute, text: NormText) -> SectionVersion:
    return SectionVersion.model_validate(
        {
            "law": statute.name,
            "title": statute.title,
            "section": text.section,
            "heading": text.heading or None,
            "built_on": statute.built_on.isoformat(),
            "as_of": statute.as_of,
            "body": [_plain(block) for block in text.body],
            "footnotes": [_plain(block) for block in text.footnotes],
        }
    )


def _plain(block: Block) -> str | dict[str, object]:
    if not isinstance(block, Words):
        rows = [list(row) for row in block.rows]
        return {"table": rows, "header_rows": block.header_rows}
    if not block.level and not block.marker:
        return block.text
    values = {"marker": block.marker, "level": block.level, "text": block.text}
    return {name: value for name, value in values.items() if value}


def _write(root: Path, version: SectionVersion) -> None:
    """Write the file of `version` in one step; an existing one is never replaced."""
    target = root / version_path(version)
    target.parent.mkdir(parents=True, exist_ok=True)
    values = version.model_dump(mode="json", exclude_defaults=True)
    norm = norm_of(version)
    for name, blocks in (("body", norm.body), ("footnotes", norm.footnotes)):
        if blocks:
            values[name] = [_plain(block) for block in blocks]
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=target.parent, prefix=".", delete=False
    ) as draft:
        draft.write(text)
    # A hard link would be safer still, but drives in a network lack them.
    if target.exists():
        Path(draft.name).unlink()
        raise LawImportError(f"{version_path(version)} gibt es schon; sie bleibt, wie sie ist")
    Path(draft.name).chmod(0o644)
    Path(draft.name).replace(target)
