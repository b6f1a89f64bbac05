"""The registry: every collection and its model, in the order of the site.

A model is found by being defined in a module of this package, so a new
collection needs no entry here.
"""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from .base import CollectionInfo, Group, Record

_GROUPS = list(Group)


def _models() -> Iterator[type[Record]]:
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name == "collections":
            continue
        for value in vars(import_module(f"{package}.{module.name}")).values():
            if (
                isinstance(value, type)
                and issubclass(value, Record)
                and "collection" in vars(value)
            ):
                yield value


def _place(model: type[Record]) -> tuple[int, str]:
    return _GROUPS.index(model.collection.group), model.collection.title


COLLECTIONS: Mapping[str, type[Record]] = MappingProxyType(
    {model.collection.name: model for model in sorted(set(_models()), key=_place)}
)
"""Collection name (the folder under ``data/``) to its model."""


def model_for(collection: str) -> type[Record]:
    """Return the model of `collection`; raise `KeyError` when there is none."""
    return COLLECTIONS[collection]


def of_one_part(collection: CollectionInfo) -> list[CollectionInfo]:
    """Return the collections of the same part of the site; empty when it stands alone."""
    every = (model.collection for model in COLLECTIONS.values())
    found = [other for other in every if other.group is collection.group]
    return found if len(found) > 1 else []
