"""The plan of a site as MkDocs knows it: files and pages."""

from ..mkdocs import File, Files, MkDocsConfig
from ..pages.record_page import GeneratedPage, nav_titles
from ..paths import markdown_path
from ..plan.plan import SitePlan
from .frame_files import leave_out_hidden, leave_out_joined
from .navigation import visible


def lay_out(files: Files, plan: SitePlan, config: MkDocsConfig) -> list[GeneratedPage]:
    """Add what `plan` makes to `files`, take out what the edition does not show.

    The navigation of `config` loses what the site has no page for. Returns the pages.
    """
    leave_out_hidden(files, plan, config)
    leave_out_joined(files, config)
    config.nav = visible(config.nav, plan.has_page)
    titles = nav_titles(config.nav)
    pages = [
        GeneratedPage(content, config, titles.get(markdown_path(content.path), ""))
        for content in plan.generated()
    ]
    for page in pages:
        files.append(page.file)
    for made in plan.files():
        # As bytes: text would get another end of line on Windows.
        files.append(File.generated(config, made.path, content=made.text.encode()))
    return pages
