"""What checks the project and makes files of it: ``check``, ``build``, ``digest``."""

import logging
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import click

from ..call import Call, shared
from ..exits import made, stop_on_errors, stop_or_warn, stops
from ..terminal import Command, Day, Either, Format, progress, report

log = logging.getLogger(__name__)

_edition = click.option(
    "--edition",
    type=click.Choice(["intern", "netzwerk"]),
    default=None,
    help="Für wen: intern oder netzwerk. Sonst gilt mkdocs.yml.",
)
_no_examples = click.option(
    "--no-examples", is_flag=True, help="Ohne Beispiele, für den echten Betrieb."
)


@click.command(cls=Command, help="Alle Daten und Seiten prüfen.")
@click.option(
    "--format",
    "style",
    type=click.Choice(Format, case_sensitive=False),
    default=Format.TEXT,
    help="Wie Probleme ausgegeben werden: text, json oder github.",
)
@click.option(
    "--search",
    "with_search",
    is_flag=True,
    help="Auch prüfen, ob die Suche findet, was data/search_queries.yml verlangt.",
)
@shared
def check(call: Call, style: Format, with_search: bool) -> None:
    """Print every problem of the project; exit 1 if there are errors."""
    from ..checks import check_search
    from ..door.problems import enter, target_problems

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


@click.command(cls=Command, help="Alles prüfen und die Seiten bauen.")
@_no_examples
@_edition
@click.option("--full", is_flag=True, help="Alles neu bauen, auch was sich nicht geändert hat.")
@click.option("--wait", is_flag=True, help="Warten, wenn die Seiten gerade schon gebaut werden.")
@click.option("--archive", is_flag=True, help="Die Seiten auch in eine .zip-Datei packen.")
@shared
def build(
    call: Call, no_examples: bool, edition: str | None, full: bool, wait: bool, archive: bool
) -> None:
    """Check, then build aside and swap; exit 1 if the data has errors."""
    from ..door.problems import enter
    from ..knowledge import EDITIONS
    from ..site.build import Request
    from ..site.build import build as build_site
    from ..site_dir.lock import AT_ONCE, FOR_EVER

    started = perf_counter()
    entered = enter(call.root, call.today)
    stop_or_warn(entered.problems, call.strict)
    examples, patience = False if no_examples else None, FOR_EVER if wait else AT_ONCE
    request = Request(entered.today, examples, edition, full, patience, archive)
    with progress() as tell:
        built = build_site(call.root, entered.data(), request, tell)
    words = made(built.made, built.carried, perf_counter() - started)
    log.info("%s (%s): %s", built.site.name, EDITIONS[built.edition], words)


@click.command(cls=Command, help="Eine Mail mit allem, was seit einem Tag oder Treffen neu ist.")
@click.option("--since", cls=Either, instead="since_meeting", type=Day(), help="Der erste Tag.")
@click.option("--since-meeting", is_flag=True, expose_value=False, help="Vom letzten Treffen an.")
@click.option(
    "--eml",
    type=Path,
    default=None,
    metavar="DATEI",
    help="Als fertige Mail in diese Datei schreiben, statt sie auszugeben.",
)
@_edition
@_no_examples
@shared
def digest(
    call: Call, since: date | None, eml: Path | None, edition: str | None, no_examples: bool
) -> None:
    """Print what changed since a day, or write it as a mail; exit 1 if the data has errors."""
    from ..door.problems import enter
    from ..exports.mail import as_mail, sender_of
    from ..site.build import Request
    from ..site.digest import prepare_digest

    entered = enter(call.root, call.today)
    stop_on_errors(entered.problems, call.strict)
    day, loaded = entered.today, entered.data()
    request = Request(day, False if no_examples else None, edition)
    found = prepare_digest(call.root, loaded, request, since)
    if eml is None:
        click.echo(found.digest.text, nl=False)
        return
    eml.write_bytes(as_mail(found.digest, sender_of(found.house), day).as_bytes())
    log.info("geschrieben: %s", eml)
