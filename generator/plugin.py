"""The MkDocs plugin. Thin: each event calls the rooms.

It works under ``mkdocs build`` and ``mkdocs serve`` as any plugin does;
``wissen build`` steers the same plugin through `site.build`.
"""

from datetime import date
from pathlib import Path
from typing import Any

import jinja2

from . import browser
from .checks import check
from .door.claims import THEME
from .door.plain_words import plain_words, stop_on_errors
from .door.plugin_options import WissenConfig
from .door.problems import site_problems
from .door.settle import settle
from .loading import load
from .mkdocs import (
    BasePlugin,
    ConfigErrors,
    ConfigWarnings,
    Files,
    MkDocsConfig,
    Navigation,
    Page,
    PluginError,
    event_priority,
)
from .pages.compiled import COMPILED
from .pages.record_page import GeneratedPage, adopt, page_renderer
from .pages.shell import Shell
from .paths import list_path
from .plan.choices import choices_of, house_of
from .plan.prepare import Prepared, prepare
from .plan.search import own_search
from .records import COLLECTIONS
from .settings.options import Options
from .settings.settings import read_settings
from .site.doc_links import DocLinks
from .site.fingerprint import site_prints
from .site.mkdocs_files import lay_out
from .site.navigation import escape_titles, without_tags
from .site.standalone import Standalone
from .site.steering import Steering
from .text import RecordLinkExtension, TidyTables
from .views import prepared_mails


class WissenPlugin(BasePlugin[WissenConfig]):
    """Adds the records of ``data/`` to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self._preview, self._dirty = False, False
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Forget the build before: MkDocs keeps one plugin for many builds."""
        self.steering = Steering()
        self._links = DocLinks()
        self._prepared: Prepared | None = None
        self._pages: list[GeneratedPage] = []
        self._nav: Navigation | None = None
        self._alone: Standalone | None = None

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
        steered = self.steering.loaded is not None
        if not steered:  # else `wissen` has read the settings
            name = Path(config.config_file_path).name
            stop_on_errors(read_settings(_root(config), name).problems)
        if config.theme.name != "material":  # by an option of the command line
            raise PluginError("das Plugin „wissen“ braucht das Thema „material“")
        settle(config, self.options.edition)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.watch.append(str(_root(config) / "data"))
        extensions = [RecordLinkExtension(self._links.resolve), TidyTables()]
        config.markdown_extensions += extensions  # type: ignore[arg-type]  # MkDocs says names only
        if not steered and not self._preview:
            self._alone = Standalone(self._dirty)
            with plain_words():
                self._alone.begin(config, self.options.edition)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Load, check and plan; add generated pages, take out what the edition does not show."""
        with plain_words():
            self._prepared = prepared = self._prepare(config)
        self._links.knowledge, self._links.block = prepared.knowledge, prepared.block
        self._pages = lay_out(files, prepared.plan, config)
        if not self._preview:
            self.steering.prints = site_prints(prepared, config, _root(config))
        self.steering.carry_over(prepared.plan, self._pages, Path(config.site_dir))
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
        return self._links.enter(page.file.dest_uri, markdown, page.meta)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Link the statutes that hand-written pages name, and fill the blocks they ask for."""
        return self._links.finished(page.file.dest_uri, html)

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the page template its renderer."""
        env.bytecode_cache = env.bytecode_cache or COMPILED
        env.globals["wissen_page"] = page_renderer(Shell(keep=self.steering.keep_frames))
        env.globals["wissen_browser"] = browser
        env.globals["wissen_lists"] = {
            name: list_path(model.collection) for name, model in COLLECTIONS.items()
        }
        env.globals["wissen_house"] = house_of(self.options)
        env.globals["mails"] = prepared_mails  # by the name that shared templates use
        env.filters["own_search"] = own_search
        env.filters["striptags"] = without_tags
        if self._nav:
            escape_titles(
                self._nav, [file.page for file in files.documentation_pages() if file.page]
            )
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Count finished pages."""
        if self._prepared:
            self.steering.page_is_made(self._prepared.plan)
        return output

    @event_priority(-100)  # after every plugin that still writes files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the site of ``mkdocs build`` in its place."""
        if self._alone:
            with plain_words():
                self._alone.finish(config, self.steering.prints)
        self._pages, self._prepared, self._nav = [], None, None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Clear away what a build that failed has left."""
        if self._alone:
            self._alone.give_up()

    def _prepare(self, config: MkDocsConfig) -> Prepared:
        root = _root(config)
        today = self.options.today or date.today()  # noqa: DTZ011 - the editor's own calendar day
        loaded = self.steering.loaded
        if loaded is None:
            loaded = load(root)
            tree = read_settings(root, Path(config.config_file_path).name).tree
            stop_on_errors([*check(loaded, today), *site_problems(loaded, tree, today)])
        choices = choices_of(self.options, config.site_url or "", today)
        return prepare(loaded, choices, config.theme.dirs)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
