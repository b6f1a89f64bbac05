"""The MkDocs plugin. Thin: each event calls the rooms.

It works under ``mkdocs build`` and ``mkdocs serve`` as any plugin does;
``wissen build`` steers the same plugin through `site.build`.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .checks import check
from .door.claims import THEME
from .door.problems import site_problems
from .door.settle import settle
from .errors import Problem, Severity, WissenError
from .knowledge import HIDDEN
from .loading import Loaded, load
from .pages.record_page import GeneratedPage, adopt, nav_titles, page_renderer
from .pages.shell import Shell
from .paths import markdown_path, record_path, relative
from .plan.choices import choices_of, house_of
from .plan.plan import SitePlan
from .plan.prepare import Prepared, prepare
from .plan.search import own_search
from .settings.options import Options
from .settings.settings import read_settings
from .site.build import Progress
from .site.frame_files import leave_out_hidden
from .site.navigation import escape_titles, visible, without_tags
from .site.standalone import Standalone
from .site_dir import manifest
from .site_dir.fingerprint import site_prints
from .text import Link, RecordLinks, link_statutes
from .views.statutes import StatutePlaces

log = logging.getLogger("mkdocs.plugins.wissen")


class _Option(BaseConfigOption[Any]):
    """One of our options. MkDocs takes any value: `settings` knows what is allowed."""

    def __init__(self, default: Any) -> None:
        super().__init__()
        self.default = default

    def run_validation(self, value: object) -> Any:
        return self.default if value is None else value


class WissenConfig(Config):
    """Options under ``plugins: wissen:`` in ``mkdocs.yml``, as `Options` names them."""

    locals().update(  # a class body's locals are what the class is made of
        {
            name: _Option(field.get_default()) if not field.is_required() else _Option(None)
            for name, field in Options.model_fields.items()
        }
    )


class WissenPlugin(BasePlugin[WissenConfig]):
    """Adds the records of ``data/`` to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self._preview, self._dirty = False, False
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Forget the build before: MkDocs keeps one plugin for many builds."""
        self.keep_frames = True
        self.loaded: Loaded | None = None
        self.previous_site: Path | None = None
        self.progress: Progress | None = None
        self.prints: Mapping[str, str] = {}
        self.made = 0
        self.carried = 0
        self._prepared: Prepared | None = None
        self._pages: list[GeneratedPage] = []
        self._nav: Navigation | None = None
        self._alone: Standalone | None = None
        self._reader = ""

    @property
    def options(self) -> Options:
        """The options as MkDocs or the command line set them."""
        return Options.model_construct(None, **self.config)

    def load_config(
        self, options: Any, config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Take the options; what is wrong with them is said in `on_config`, with its line."""
        self._begin_anew()
        super().load_config(options, config_file_path)
        return [], []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Know what MkDocs was called for; a preview has no site to replace."""
        self._preview, self._dirty = command == "serve", dirty

    @event_priority(100)  # before other plugins read what is settled here
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the theme folder along, and settle what record pages rely on."""
        if self.loaded is None:  # else `wissen` has read the settings
            root, name = self._root(config), Path(config.config_file_path).name
            _stop_on_errors(read_settings(root, name).problems)
        if config.theme.name != "material":  # by an option of the command line
            raise PluginError("das Plugin „wissen“ braucht das Thema „material“")
        settle(config, self.options.edition)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.watch.append(str(self._root(config) / "data"))
        config.markdown_extensions.append(RecordLinks(self._resolve))  # type: ignore[arg-type]
        if self.loaded is None and not self._preview:
            self._alone = Standalone(self._dirty)
            try:
                self._alone.begin(config, self.options.edition)
            except WissenError as error:
                raise PluginError(str(error)) from None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Load, check and plan; add generated pages, take out what the edition does not show."""
        try:
            self._prepared = self._plan(config)
        except WissenError as error:
            raise PluginError(str(error)) from None
        plan = self._prepared.plan
        leave_out_hidden(files, plan, config)
        config.nav = visible(config.nav, plan.has_page)
        titles = nav_titles(config.nav)
        self._pages = [
            GeneratedPage(content, config, titles.get(markdown_path(content.path), ""))
            for content in plan.generated()
        ]
        for page in self._pages:
            files.append(page.file)
        for made in plan.files():
            # As bytes: text would get another end of line on Windows.
            files.append(File.generated(config, made.path, content=made.text.encode()))
        if self.loaded or self._alone:
            self.prints = site_prints(self._prepared, config, self._root(config))
        if self.previous_site:
            self._carry_over(plan, self.previous_site, Path(config.site_dir))
        self.made = 0
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put record pages under the tab of their list."""
        adopt(nav, self._pages)
        self._nav = nav
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Remember on which page the next record links stand; our search has the page already."""
        page.meta["search"] = {"exclude": True}
        self._reader = page.file.dest_uri
        if self._prepared is None:
            return markdown
        cut = self._prepared.knowledge.without_lost_links
        front = page.meta.items()
        page.meta.update({name: cut(text) for name, text in front if isinstance(text, str)})
        return cut(markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Link the statutes that hand-written pages name."""
        if self._prepared is None:
            return html
        return link_statutes(html, StatutePlaces(self._prepared.knowledge, page.file.dest_uri))

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the page template its renderer."""
        env.globals["wissen_page"] = page_renderer(Shell(keep=self.keep_frames))
        env.globals["wissen_house"] = house_of(self.options)
        env.filters["own_search"] = own_search
        env.filters["striptags"] = without_tags
        if self._nav:
            escape_titles(
                self._nav, [file.page for file in files.documentation_pages() if file.page]
            )
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Count finished pages."""
        self.made += 1
        if self.progress and self._prepared:
            self.progress(self.made, len(self._prepared.plan.entries) - self.carried)
        return output

    @event_priority(-100)  # after every plugin that still writes files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the site of ``mkdocs build`` in its place."""
        if self._alone:
            try:
                self._alone.finish(config, self.prints)
            except WissenError as error:
                raise PluginError(str(error)) from None
        self._pages, self._prepared, self._nav = [], None, None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Clear away what a build that failed has left."""
        if self._alone:
            self._alone.give_up()

    def _plan(self, config: MkDocsConfig) -> Prepared:
        root = self._root(config)
        today = self.options.today or date.today()  # noqa: DTZ011 - the editor's own calendar day
        loaded = self.loaded
        if loaded is None:
            loaded = load(root)
            tree = read_settings(root, Path(config.config_file_path).name).tree
            _stop_on_errors([*check(loaded, today), *site_problems(loaded, tree, today)])
        return prepare(loaded, choices_of(config, self.options, today), config.theme.dirs)

    def _carry_over(self, plan: SitePlan, previous: Path, new: Path) -> None:
        carried = manifest.carry_over(plan, self.prints, previous, new)
        for page in self._pages:
            page.generated.current = page.source.path in carried
        self.carried = len(carried)

    def _resolve(self, target: str) -> Link:
        knowledge = self._prepared.knowledge if self._prepared else None
        key = knowledge.find(target) if knowledge else None
        if knowledge is None or key is None:
            return Link(None, HIDDEN)
        record = knowledge.records[key]
        # To the Markdown name: MkDocs knows its pages by it, and turns it into the address.
        return Link(relative(markdown_path(record_path(record)), self._reader), record.name)

    @staticmethod
    def _root(config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).resolve().parent


def _stop_on_errors(problems: Sequence[Problem]) -> None:
    """Log warnings; raise MkDocs' own error, which prints without a traceback, for errors."""
    for problem in problems:
        if problem.severity is Severity.WARNING:
            log.warning("%s", problem)
    errors = [str(problem) for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise PluginError(
            "Einstellungen oder Daten sind noch nicht in Ordnung:\n" + "\n".join(errors)
        )
