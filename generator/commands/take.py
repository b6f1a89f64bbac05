"""What the commands share that take prepared mails over: they write all of a mail or nothing."""

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..call import Call
from ..errors import DataError

if TYPE_CHECKING:  # only a command that runs needs them
    from ..editing.data_project import DataProject, Takeover

log = logging.getLogger(__name__)

_STDIN = "-"


def option(*names: str, **words: Any) -> Callable[[Any], Any]:
    """Make an option that need not be given."""
    return click.option(*names, default=None, **words)


MAIL = click.argument("file", metavar="[DATEI]", default=_STDIN)
DRY_RUN = click.option(
    "--dry-run", is_flag=True, help="Nur zeigen, was geschrieben würde; nichts ändern."
)
BY = option(
    "--by", metavar="KENNUNG", help="Von welcher Stelle es kommt, gleich was in der Mail steht."
)


def open_project(call: Call) -> "DataProject":
    """Open the project of a call without running anything of it."""
    from ..editing.data_project import open_data

    return open_data(call.root, call.today)


def read_mail(file: str) -> bytes:
    """Return the mail in `file`, or what is typed or piped in; no more than a mail may have."""
    from ..answers.mail import MOST_BYTES

    if file != _STDIN:
        with Path(file).open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    if sys.stdin is None:  # started without one, as by a scheduler
        return b""
    if sys.stdin.isatty():
        log.warning(
            "Fügen Sie den Text der Mail ein. Zum Schluss in einer neuen Zeile: Strg-D, "
            "unter Windows Strg-Z und Enter."
        )
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def write(opened: "DataProject", taken: "Takeover", command: str, dry_run: bool) -> None:
    """Check the project as it would be, then write; with `dry_run` only show the lines."""
    from ..editing.data_project import refuse_new_errors
    from ..record_files.file_changes import write_changes

    try:
        refuse_new_errors(opened, taken.changes)
    except DataError:
        log.warning("Es wurde nichts geschrieben. Mit dem Neuen stünde in den Daten:")
        raise
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
