"""What meetings get from mails: ``topics``, ``decisions``."""

import click

from ..call import Call, shared
from ..terminal import GermanGroup
from .take import BY, DRY_RUN, MAIL, open_project, option, read_mail, write

_responsible = option(
    "--by", metavar="KENNUNG", help="Welche Stelle zuständig ist, gleich was in der Mail steht."
)


@click.group(cls=GermanGroup, help="Themen für das nächste Treffen.")
@shared
def topics(call: Call) -> None:
    """Hold the commands about suggested topics."""


@topics.command(
    name="add", help="Aus einer Mail „Thema vorschlagen“ die Themen übernehmen, auch mehrere."
)
@MAIL
@option("--meeting", metavar="KENNUNG", help="Das Treffen. Sonst das nächste.")
@BY
@DRY_RUN
@shared
def add_topics(call: Call, file: str, meeting: str | None, by: str | None, dry_run: bool) -> None:
    """Add the topics of a mail to a meeting; exit 1 when one cannot be taken."""
    from ..answers.filled import BODY, read_forms
    from ..editing import meetings
    from ..mail_forms import TOPIC

    opened = open_project(call)
    forms = read_forms(read_mail(file), TOPIC, {"reason", *((BODY,) if by else ())})
    found = meetings.meeting_for_topics(opened, meeting)
    write(opened, meetings.add_topics(opened, forms, found, by), "topics-add", dry_run)


@click.group(cls=GermanGroup, help="Verabredungen der Treffen.")
@shared
def decisions(call: Call) -> None:
    """Hold the commands about what meetings agreed on."""


@decisions.command(
    name="add", help="Aus Mail oder Protokoll die Verabredungen übernehmen, auch mehrere."
)
@MAIL
@option("--meeting", metavar="KENNUNG", help="Das Treffen. Sonst das letzte, das begonnen hat.")
@_responsible
@DRY_RUN
@shared
def add_decisions(
    call: Call, file: str, meeting: str | None, by: str | None, dry_run: bool
) -> None:
    """Add what was agreed to a meeting; exit 1 when something cannot be taken."""
    from ..answers.filled import read_forms
    from ..editing import meetings
    from ..mail_forms import DECISION

    opened = open_project(call)
    forms = read_forms(read_mail(file), DECISION, {"responsible"} if by else ())
    found = meetings.meeting_for_decisions(opened, meeting)
    write(opened, meetings.add_decisions(opened, forms, found, by), "decisions-add", dry_run)


@decisions.command(name="done", help="Eine Verabredung als erledigt eintragen.")
@click.argument("meeting", metavar="TREFFEN")
@click.argument("number", metavar="NUMMER", type=int)
@option("--note", metavar="SATZ", help="Was daraus wurde.")
@DRY_RUN
@shared
def finish_decision(call: Call, meeting: str, number: int, note: str | None, dry_run: bool) -> None:
    """Set the state of the decision with this number, counted from 1."""
    from ..editing import meetings

    opened = open_project(call)
    found = meetings.meeting_for_decisions(opened, meeting)
    taken = meetings.finish_decision(opened, found, number, note)
    write(opened, taken, "decisions-done", dry_run)
