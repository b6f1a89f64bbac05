"""What every site of ours needs of MkDocs and its theme, whatever ``mkdocs.yml`` says."""

from ..browser import ISSUE_DAY
from ..knowledge import EDITIONS, Edition
from ..mkdocs import MkDocsConfig, SearchPlugin

_SEARCH = "material/search"
"""The name under which the theme asks for its search."""


def settle(config: MkDocsConfig, edition: Edition) -> None:
    """Make `config` fit: pages that open without server, in German, from this host alone.

    The foot of each page then names the `edition`.

    To be called while the plugins' ``on_config`` runs, before that of any other plugin:
    the search, when it is added, then has its own turn like every plugin.
    """
    foot = EDITIONS[edition] + ISSUE_DAY
    config.copyright = "<br>".join(filter(None, (config.copyright, foot)))
    config.use_directory_urls = False
    config.theme["font"] = False
    config.theme["language"] = "de"
    search = next((one for one in config.plugins.values() if isinstance(one, SearchPlugin)), None)
    if search is None:
        _add_search(config)
    else:
        search.config.enabled = True


def _add_search(config: MkDocsConfig) -> None:
    search = SearchPlugin()
    search.load_config({"lang": "de"}, config.config_file_path)
    # Plugins were started before the configuration was theirs to change.
    search.on_startup(command="build", dirty=False)
    config.plugins[_SEARCH] = search
