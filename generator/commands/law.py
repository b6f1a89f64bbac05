"""What keeps official law texts, and says what changed in them: ``law``."""

import logging
from datetime import date
from pathlib import Path

import click

from ..call import Call, shared
from ..exits import stop_on_errors
from ..terminal import Day, GermanGroup

log = logging.getLogger(__name__)


@click.group(cls=GermanGroup, help="Gesetzestexte verwalten.")
@shared
def law(call: Call) -> None:
    """Hold the commands about law texts."""


@law.command(name="import", help="Amtliche Texte von gesetze-im-internet.de einlesen.")
@click.argument("files", nargs=-1, required=True, metavar="DATEI.xml …", type=Path)
@click.option(
    "--section",
    "sections",
    multiple=True,
    metavar="VORSCHRIFT",
    help="Nur diese Vorschrift, zum Beispiel „§ 18“; mehrfach möglich.",
)
@shared
def import_texts(call: Call, files: tuple[Path, ...], sections: tuple[str, ...]) -> None:
    """Keep each section with a new wording as a dated file, and say what is new."""
    from ..editing.law_import import import_laws
    from ..settings.settings import read_settings

    stop_on_errors(read_settings(call.root).problems, call.strict)
    for imported in import_laws(call.root, files, sections):
        for line in imported.said():
            log.info(line)


@law.command(help="Zeigen, welche Einträge und Seiten geänderte Vorschriften nennen.")
@click.option("--since", type=Day(), help="Nur Fassungen von diesem Tag an; sonst alle.")
@shared
def impact(call: Call, since: date | None) -> None:
    """Print what is to be read again, most important first, and what changed in words."""
    from ..door.problems import enter
    from ..exports.law_report import law_report
    from ..knowledge import Knowledge

    entered = enter(call.root, call.today)
    stop_on_errors(entered.problems, call.strict)
    click.echo(law_report(Knowledge.of(entered.data()), since), nl=False)
