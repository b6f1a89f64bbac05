"""The command ``wissen``: composed of the subcommands in ``commands``.

Exit codes: 0 all is well, 1 problems, 2 the call itself is wrong.
"""

import gc
import sys

import click

from . import __version__
from .call import Call, shared
from .commands.law import law
from .commands.meetings import decisions, topics
from .commands.site import build, check, digest
from .commands.statements import changes, questions
from .commands.upkeep import migrate, undo
from .exits import made, run, stop_on_errors, stop_or_warn, stops
from .terminal import GermanGroup, never_fail_at_letters
    Day,
    Either,
    Format,
    GermanGroup,
    never_fail_at_letters,
    progress,
    report,
)

COMMANDS = (check, build, digest, topics, decisions, changes, questions, undo, law, migrate)
log = logging.getLogger(__name__)

_edition = click.option(
    "--edition",
    type=click.Choice(["intern", "netzwerk"]),
    help="Für wen: intern oder netzwerk. Sonst gilt mkdocs.yml.",
)
_no_examples = click.option(
    "--no-examples", is_flag=True, help="Ohne Beispiele, für den echten Betrieb."


@click.group(cls=GermanGroup, help="Die Wissensbasis prüfen und bauen.")
@click.version_option(__version__, message="wissen %(version)s", help="Die Version zeigen.")
@shared
def wissen(call: Call) -> None:
    """Hold the commands."""


for command in COMMANDS:
    wissen.add_command(command)
@wissen.command(help="Alle Daten und Seiten prüfen.")
@click.option(
    "--format",
    "style",
    type=click.Choice(Format, case_sensitive=False),
    default=Format.TEXT,
    help="Wie Probleme ausgegeben werden: text, json oder github.",
)
    "--search",
    "with_search",
    is_flag=True,
    help="Auch prüfen, ob die Suche findet, was data/search_queries.yml verlangt.",
@shared
def check(call: Call, style: Format, with_search: bool) -> None:
    """Print every problem of the project; exit 1 if there are errors."""
    from .checks import check_search
    from .door.problems import enter, target_problems

    entered = enter(call.root, call.today)
    problems = (*entered.problems, *target_problems(entered.opened))
    if with_search and entered.loaded and not stops(problems, strict=False):
        problems += tuple(check_search(entered.loaded))
    said = report(problems, style)
    silent = not problems and style is Format.TEXT and not log.isEnabledFor(logging.INFO)
    if said and not silent:
        click.echo(said)
    if stops(problems, call.strict):
        sys.exit(1)


@wissen.command(help="Alles prüfen und die Seiten bauen.")
@_no_examples
@_edition
@click.option("--full", is_flag=True, help="Alles neu bauen, auch was sich nicht geändert hat.")
@click.option("--wait", is_flag=True, help="Warten, wenn die Seiten gerade schon gebaut werden.")
def build(call: Call, no_examples: bool, edition: str | None, full: bool, wait: bool) -> None:
@click.option("--archive", is_flag=True, help="Die Seiten auch in eine .zip-Datei packen.")
@shared
def build(
    call: Call, no_examples: bool, edition: str | None, full: bool, wait: bool, archive: bool
) -> None:
    """Check, then build aside and swap; exit 1 if the data has errors."""
    from .knowledge import EDITIONS, Knowledge
    from .site.build import Request, build as build_site
    from .site_dir.lock import AT_ONCE, FOR_EVER

    started = perf_counter()
    stop_or_warn(entered.problems, call.strict)
    examples, patience = False if no_examples else None, FOR_EVER if wait else AT_ONCE
    request = Request(entered.today, examples, edition, full, patience, archive)
    with progress() as tell:
        built = build_site(call.root, entered.data(), request, tell)
    words = made(built.made, built.carried, perf_counter() - started)
    log.info("%s (%s): %s", built.site.name, EDITIONS[built.edition], words)


@wissen.command(help="Eine Mail mit allem, was seit einem Tag oder Treffen neu ist.")
@click.option("--since", cls=Either, instead="since_meeting", type=Day(), help="Der erste Tag.")
@click.option("--since-meeting", is_flag=True, expose_value=False, help="Vom letzten Treffen an.")
    "--eml",
    type=Path,
    default=None,
    metavar="DATEI",
    help="Als fertige Mail in diese Datei schreiben, statt sie auszugeben.",
def digest(
    call: Call, since: date | None, eml: Path | None, edition: str | None, no_examples: bool
) -> None:
    """Print what changed since a day, or write it as a mail; exit 1 if the data has errors."""
    from .exports.mail import as_mail, sender_of
    from .site.digest import prepare_digest

    stop_on_errors(entered.problems, call.strict)
    day, loaded = entered.today, entered.data()
    request = Request(day, False if no_examples else None, edition)
    found = prepare_digest(call.root, loaded, request, since)
    if eml is None:
        click.echo(found.digest.text, nl=False)
        return
    eml.write_bytes(as_mail(found.digest, sender_of(found.house), day).as_bytes())
    log.info("geschrieben: %s", eml)


@wissen.group(cls=GermanGroup, help="Gesetzestexte verwalten.")
def law(call: Call) -> None:
    """Hold the commands about law texts."""


@law.command(name="import", help="Amtliche Texte von gesetze-im-internet.de einlesen.")
@click.argument("files", nargs=-1, required=True, metavar="DATEI.xml …", type=Path)
    "--section",
    "sections",
    multiple=True,
    metavar="VORSCHRIFT",
    help="Nur diese Vorschrift, zum Beispiel „§ 18“; mehrfach möglich.",
def import_texts(call: Call, files: tuple[Path, ...], sections: tuple[str, ...]) -> None:
    """Keep each section with a new wording as a dated file, and say what is new."""
    from .editing.law_import import import_laws
    from .settings.settings import read_settings

    stop_on_errors(read_settings(call.root).problems, call.strict)
    for imported in import_laws(call.root, files, sections):
        for line in imported.said():
            log.info(line)


@law.command(help="Zeigen, welche Einträge und Seiten geänderte Vorschriften nennen.")
@click.option("--since", type=Day(), help="Nur Fassungen von diesem Tag an; sonst alle.")
def impact(call: Call, since: date | None) -> None:
    """Print what is to be read again, most important first, and what changed in words."""
    from .exports.law_report import law_report

    click.echo(law_report(Knowledge.of(entered.data()), since), nl=False)


@wissen.command(help="Daten in die Fassung bringen, die dieses Programm liest.")
def migrate(call: Call) -> None:
    """Rewrite ``data/`` and ``schema_version``, and say what changed."""
    from .editing.migrate import migrate as bring_up_to_date

    changed = bring_up_to_date(call.root)
    for path in changed:
        log.info("geändert: %s", path)
    log.info("Die Daten sind auf dem neuesten Stand." if not changed else "Fertig.")


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; never shows a traceback for an error made on purpose."""
    # A run makes next to no cycles but many objects: looking for cycles took 15 % of a
    # build of 3,000 records and freed nothing.
    gc.disable()
    never_fail_at_letters()
    sys.exit(run(wissen.main, arguments))
