"""New records from mails, which nobody has checked yet: ``changes``, ``questions``."""

import click

from ..call import Call, shared
from ..terminal import GermanGroup
from .take import BY, DRY_RUN, MAIL, open_project, option, read_mail, write

_ask = option(
    "--ask",
    metavar="KENNUNG",
    help="Welche Stelle man in Zweifelsfällen fragt. Sonst die Fachaufsicht „Materielle Hilfen“.",
)


@click.group(cls=GermanGroup, help="Angekündigte Änderungen des Rechts.")
@shared
def changes(call: Call) -> None:
    """Hold the commands about announced changes of the law."""


@changes.command(
    name="add", help="Aus einer Mail „Wir haben von einer Änderung gehört“ einen Eintrag anlegen."
)
@MAIL
@BY
@_ask
@DRY_RUN
@shared
def announce_changes(call: Call, file: str, by: str | None, ask: str | None, dry_run: bool) -> None:
    """Make a record of each change; it says that nobody has checked it yet."""
    from ..answers.filled import BODY, read_forms
    from ..editing import statements
    from ..mail_forms import LAW_CHANGE

    opened = open_project(call)
    optional = {"planned_for", "source", *((BODY,) if by else ())}
    forms = read_forms(read_mail(file), LAW_CHANGE, optional)
    write(opened, statements.announce_changes(opened, forms, by, ask), "changes-add", dry_run)


@click.group(cls=GermanGroup, help="Fragen aus den Teams.")
@shared
def questions(call: Call) -> None:
    """Hold the commands about questions."""


@questions.command(
    name="add",
    help="Aus einer Mail „Frage für die Wissensbasis“ einen Eintrag anlegen, zunächst nur intern.",
)
@MAIL
@BY
@_ask
@DRY_RUN
@shared
def add_questions(call: Call, file: str, by: str | None, ask: str | None, dry_run: bool) -> None:
    """Make a record of each question, for the house alone until it is released."""
    from ..answers.filled import BODY, read_forms
    from ..editing import statements
    from ..mail_forms import QUESTION

    opened = open_project(call)
    forms = read_forms(read_mail(file), QUESTION, {BODY} if by else ())
    write(opened, statements.add_questions(opened, forms, by, ask), "questions-add", dry_run)
