"""What keeps the data itself in order: ``migrate``, ``undo``."""

import logging

import click

from ..call import Call, shared
from ..terminal import Command

log = logging.getLogger(__name__)


@click.command(cls=Command, help="Daten in die Fassung bringen, die dieses Programm liest.")
@shared
def migrate(call: Call) -> None:
    """Rewrite ``data/`` and ``schema_version``, and say what changed."""
    from ..editing.migrate import migrate as bring_up_to_date

    changed = bring_up_to_date(call.root)
    for path in changed:
        log.info("geändert: %s", path)
    log.info("Die Daten sind auf dem neuesten Stand." if not changed else "Fertig.")


@click.command(cls=Command, help="Zurücknehmen, was der letzte Befehl in data/ geschrieben hat.")
@shared
def undo(call: Call) -> None:
    """Put the files back byte for byte, and name them."""
    from ..record_files.file_changes import undo_last
    from ..settings.settings import read_settings

    read_settings(call.root)
    undone = undo_last(call.root)
    for file in undone.files:
        log.info("%s: %s", "gelöscht" if file.before is None else "wie zuvor", file.path)
    log.info("Zurückgenommen: %s", undone.command.replace("-", " "))
