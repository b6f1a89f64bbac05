"""What takes prepared mails over: ``topics``, ``decisions``, ``changes``, ``questions``.

Each reads the mail from a file or from standard input, and writes all of it or nothing.
"""

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..call import Call, shared
from ..terminal import GermanGroup

if TYPE_CHECKING:  # only a command that runs needs them
    from ..editing.data_project import DataProject, Taken

log = logging.getLogger(__name__)

_STDIN = "-"


def _option(*names: str, **words: Any) -> Callable[[Any], Any]:
    return click.option(*names, default=None, **words)


_mail = click.argument("file", metavar="[DATEI]", default=_STDIN)
_dry_run = click.option(
    "--dry-run", is_flag=True, help="Nur zeigen, was geschrieben würde; nichts ändern."
)
_by = _option(
    "--by", metavar="KENNUNG", help="Von welcher Stelle es kommt, gleich was in der Mail steht."
)
_responsible = _option(
    "--by", metavar="KENNUNG", help="Welche Stelle zuständig ist, gleich was in der Mail steht."
)
_ask = _option(
    "--ask",
    metavar="KENNUNG",
    help="Welche Stelle man in Zweifelsfällen fragt. Sonst die Fachaufsicht „Materielle Hilfen“.",
)


@click.group(cls=GermanGroup, help="Themen für das nächste Treffen.")
@shared
def topics(call: Call) -> None:
    """Hold the commands about suggested topics."""


@topics.command(
    name="add", help="Aus einer Mail „Thema vorschlagen“ die Themen übernehmen, auch mehrere."
)
@_mail
@_option("--meeting", metavar="KENNUNG", help="Das Treffen. Sonst das nächste.")
@_by
@_dry_run
@shared
def add_topics(call: Call, file: str, meeting: str | None, by: str | None, dry_run: bool) -> None:
    """Add the topics of a mail to a meeting; exit 1 when one cannot be taken."""
    from ..answers.filled import BODY, read_forms
    from ..editing import meetings
    from ..mail_forms import TOPIC

    opened = _open(call)
    forms = read_forms(_read(file), TOPIC, {"reason", *((BODY,) if by else ())})
    found = meetings.next_meeting(opened, meeting)
    _write(opened, meetings.add_topics(opened, forms, found, by), "topics-add", dry_run)


@click.group(cls=GermanGroup, help="Verabredungen der Treffen.")
@shared
def decisions(call: Call) -> None:
    """Hold the commands about what meetings agreed on."""


@decisions.command(name="add", help="Aus einem Text die Verabredungen übernehmen, auch mehrere.")
@_mail
@_option("--meeting", metavar="KENNUNG", help="Das Treffen. Sonst das letzte, das begonnen hat.")
@_responsible
@_dry_run
@shared
def add_decisions(
    call: Call, file: str, meeting: str | None, by: str | None, dry_run: bool
) -> None:
    """Add what was agreed to a meeting; exit 1 when something cannot be taken."""
    from ..answers.filled import read_forms
    from ..editing import meetings
    from ..mail_forms import DECISION

    opened = _open(call)
    forms = read_forms(_read(file), DECISION, {"responsible"} if by else ())
    found = meetings.last_meeting(opened, meeting)
    _write(opened, meetings.add_decisions(opened, forms, found, by), "decisions-add", dry_run)


@decisions.command(name="done", help="Eine Verabredung als erledigt eintragen.")
@click.argument("meeting", metavar="TREFFEN")
@click.argument("number", metavar="NUMMER", type=int)
@_option("--note", metavar="SATZ", help="Was daraus wurde.")
@_dry_run
@shared
def finish_decision(call: Call, meeting: str, number: int, note: str | None, dry_run: bool) -> None:
    """Set the state of the decision with this number, counted from 1."""
    from ..editing import meetings

    opened = _open(call)
    found = meetings.last_meeting(opened, meeting)
    taken = meetings.finish_decision(opened, found, number, note)
    _write(opened, taken, "decisions-done", dry_run)


@click.group(cls=GermanGroup, help="Angekündigte Änderungen des Rechts.")
@shared
def changes(call: Call) -> None:
    """Hold the commands about announced changes of the law."""


@changes.command(
    name="add", help="Aus einer Mail „Wir haben von einer Änderung gehört“ einen Eintrag anlegen."
)
@_mail
@_by
@_ask
@_dry_run
@shared
def announce_changes(call: Call, file: str, by: str | None, ask: str | None, dry_run: bool) -> None:
    """Make a record of each change; it says that nobody has checked it yet."""
    from ..answers.filled import BODY, read_forms
    from ..editing import statements
    from ..mail_forms import LAW_CHANGE

    opened = _open(call)
    optional = {"planned_for", "source", *((BODY,) if by else ())}
    forms = read_forms(_read(file), LAW_CHANGE, optional)
    _write(opened, statements.announce_changes(opened, forms, by, ask), "changes-add", dry_run)


@click.group(cls=GermanGroup, help="Fragen aus den Teams.")
@shared
def questions(call: Call) -> None:
    """Hold the commands about questions."""


@questions.command(
    name="add",
    help="Aus einer Mail „Frage für die Wissensbasis“ einen Eintrag anlegen, zunächst nur intern.",
)
@_mail
@_by
@_ask
@_dry_run
@shared
def add_questions(call: Call, file: str, by: str | None, ask: str | None, dry_run: bool) -> None:
    """Make a record of each question, for the house alone until it is released."""
    from ..answers.filled import BODY, read_forms
    from ..editing import statements
    from ..mail_forms import QUESTION

    opened = _open(call)
    forms = read_forms(_read(file), QUESTION, {BODY} if by else ())
    _write(opened, statements.add_questions(opened, forms, by, ask), "questions-add", dry_run)


def _open(call: Call) -> "DataProject":
    from ..editing.data_project import open_data

    return open_data(call.root, call.today)


def _read(file: str) -> bytes:
    """Return the mail in `file`, or what is typed or piped in; no more than a mail may have."""
    from ..answers.mail import MOST_BYTES

    if file != _STDIN:
        with Path(file).open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    if sys.stdin.isatty():
        log.warning(
            "Fügen Sie den Text der Mail ein. Zum Schluss in einer neuen Zeile: Strg-D, "
            "unter Windows Strg-Z und Enter."
        )
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def _write(opened: "DataProject", taken: "Taken", command: str, dry_run: bool) -> None:
    """Check the project as it would be, then write; with `dry_run` only show the lines."""
    from ..editing.data_project import refuse_new_errors
    from ..editing.file_changes import write_changes

    refuse_new_errors(opened, taken.changes)
    if dry_run:
        for line in taken.shown():
            click.echo(line)
        log.info("Es wurde nichts geschrieben.")
        return
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    write_changes(opened.root, taken.changes, f"{now}-{command}")
    for line in taken.said:
        log.info(line)
    log.info("Lesen Sie die Stelle noch einmal, dann: wissen check. Zurücknehmen: wissen undo.")
