"""``wissen build --archive``: what was built is also packed, with its day on every page."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from ..pages.environment import environment
from ..plan.choices import house_of
from ..settings.options import Options
from ..site_dir.archive import Archive
from ..site_dir.issue import Issue, Stamp
from ..site_dir.target import Target
from ..site_dir.workshop import Workshop


def archive_beside(target: Target, options: Options, today: date) -> Archive:
    """Return the archive of the edition at `target`, as of `today`.

    Raises `ArchiveError`, before anything is made, when its place is taken by something else.
    """
    issue = Issue(target.edition, today, options.archive_weeks, house_of(options))
    archive = Archive(issue, target.site)
    archive.examine()
    return archive


def make_archive(archive: Archive, workshop: Workshop, theme_dirs: Sequence[str]) -> None:
    """Pack the finished site in `workshop`; the archive takes its place together with the site.

    Raises `ArchiveError` when it cannot be written. The old site then stays, too.
    """
    packed = workshop.beside(archive.place.name)
    archive.pack(workshop.new, packed, Stamp(archive.issue, environment(theme_dirs)))
    workshop.then(partial(archive.deliver, packed))
