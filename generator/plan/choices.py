"""The plugin's options in ``mkdocs.yml``, in the program's own words."""

from datetime import date

from ..house import DISTRICTS, NO_DISTRICT, House
from ..settings.options import Options
from .prepare import BuildChoices


def house_of(options: Options) -> House:
    """Return the house as the plugin's `options` name it."""
    return House(
        options.house,
        options.tagline,
        options.editors_email,
        options.source_url,
        options.topics_email,
        DISTRICTS.get(options.district, NO_DISTRICT),
    )


def choices_of(options: Options, site_url: str, today: date) -> BuildChoices:
    """Return what a build by the plugin's `options` is asked for.

    `site_url` is the site's address with a slash at its end, empty when it is not known.
    """
    return BuildChoices(
        options.edition,
        options.examples,
        today,
        house_of(options),
        options.unreviewed_slips,
        options.state,
        site_url,
    )
