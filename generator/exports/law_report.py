"""What the changed law concerns, as text: what to read again, and what changed in words."""

from collections.abc import Iterator
from datetime import date

from ..dates import german_date
from ..knowledge import Affected, Knowledge, SectionChange, affected, section_changes


def law_report(knowledge: Knowledge, since: date | None = None) -> str:
    """Return the report: what is due, what was looked at since, the changes in words.

    With `since` only versions of that day or later count. Changes nobody cites are told too.
    """
    changes = section_changes(knowledge.law_texts, since)
    found = affected(knowledge, since)
    if not changes:
        return "Keine eingelesene Vorschrift hat sich geändert.\n"
    due = [one for one in found if one.due]
    done = [one for one in found if not one.due]
    lines = [_summary(len(changes), len(due), len(done))]
    for title, group in (("NOCH NICHT GEPRÜFT", due), ("SEITHER GEPRÜFT", done)):
        if group:
            lines += ["", title, *map(_line, group)]
    lines += ["", "WAS SICH GEÄNDERT HAT"]
    for change in changes:
        lines += _words(change)
    return "\n".join(lines) + "\n"


def _summary(changes: int, due: int, done: int) -> str:
    sections = "1 Vorschrift hat" if changes == 1 else f"{changes} Vorschriften haben"
    read = "1 Eintrag oder Seite ist" if due == 1 else f"{due} Einträge und Seiten sind"
    return f"{sections} sich geändert. {read} noch zu prüfen, {done} seither geprüft."


def _line(one: Affected) -> str:
    named = ", ".join(
        f"{change.section.name} ({change.kind.label}, {german_date(change.day)})"
        for change in (one.due or one.changes)
    )
    return f"{one.path} „{one.name}“, {_checked(one.checked_on)}: {named}"


def _checked(day: date | None) -> str:
    return f"geprüft {german_date(day)}" if day else "ohne Prüfdatum"


def _words(change: SectionChange) -> Iterator[str]:
    yield f"{change.section.name}: {change.kind.label}, Fassung vom {german_date(change.day)}"
    for one in change.words:
        if one.old:
            yield f"  alt: {one.old}"
        if one.new:
            yield f"  neu: {one.new}"
