"""The plugin's options as MkDocs wants them declared, made from `Options`."""

from typing import Any

from ..mkdocs import BaseConfigOption, Config
from ..settings.options import Options


class _PluginOption(BaseConfigOption[Any]):
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
            name: _PluginOption(field.get_default())
            if not field.is_required()
            else _PluginOption(None)
            for name, field in Options.model_fields.items()
        }
    )
