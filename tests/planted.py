"""The project with a canary in every place, and its sites."""

import shutil
from functools import cache
from pathlib import Path

from generator.site.build import Request
from tests import scratch

from .built import SHIPPED_DAY, build_project
from .canaries import planted_project


@cache
def planted() -> tuple[Path, dict[str, str]]:
    """Return the project with every canary, and the place of each."""
    project, canaries = planted_project(scratch.folder("canaries"))
    return project.root, canaries


@cache
def site(edition: str, *, hidden: bool = True) -> Path:
    """Return the built site of an edition, of the project with or without internal things."""
    root = scratch.folder("canaries") / "projekt"
    if hidden:
        shutil.copytree(planted()[0], root)
    else:
        planted_project(root, hidden=False)
    return build_project(root, Request(SHIPPED_DAY, edition=edition)).site
