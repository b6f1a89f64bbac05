"""What keeps the data itself in order: ``migrate``."""

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
