"""The Jinja environment for the inner HTML of pages: escaping on, undefined names are errors."""

from collections.abc import Sequence

import jinja2

from .. import browser
from ..dates import german_date, machine_time
from ..formats import hours, phone, reachable
from ..knowledge import is_announced, reservation
from ..paths import list_path
from ..slugs import slug
from ..views import prepared_mails
from ..views.display import phone_link, time_tag
from ..views.law_watch import overtaken_words
from ..views.question_form import question_form
from ..views.side_pages import handouts, invitation_path, minutes_path, reader_path, sheet_path
from ..views.take_along import calendar_links, invitation_mail, list_files, visiting_card
from ..views.training_dates import training_dates
from .compiled import COMPILED

_SHARED = {
    "browser": browser,
    "ages": hours.ages,
    "weeks": hours.weeks,
    "handouts": handouts,
    "mails": prepared_mails,
    "question_form": question_form,
    "invitation_path": invitation_path,
    "minutes_path": minutes_path,
    "invitation_mail": invitation_mail,
    "training_dates": training_dates,
    "training_sheet": sheet_path,
    "training_reader": reader_path,
    "list_path": list_path,
    "visiting_card": visiting_card,
    "calendar_links": calendar_links,
    "list_files": list_files,
    "is_announced": is_announced,
    "reservation": reservation,
    "overtaken_words": overtaken_words,
}
"""What templates call by name."""


def environment(theme_dirs: Sequence[str]) -> jinja2.Environment:
    """Return the environment that reads templates from `theme_dirs`, first match first."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(list(theme_dirs)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
    env.filters.update(
        anchor=slug,
        day=german_date,
        machine_time=machine_time,
        time_tag=time_tag,
        phone_link=phone_link,
        readable=phone.readable,
        days=hours.days,
        clock=hours.clock,
        validity=hours.validity,
        reachable=reachable.machine,
    )
    env.globals.update(_SHARED)
    env.globals["parts"] = env.get_template("wissen/parts.html").module
    return env
