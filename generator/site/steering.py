"""How a build is steered: from what was loaded, beside which old site, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..loading import Loaded
from ..pages.record_page import GeneratedPage
from ..plan.plan import SitePlan
from ..site_dir import manifest

Progress = Callable[[int, int], None]
"""Called with how many pages are made, and how many there are to make."""


@dataclass(slots=True)
class Steering:
    """What ``wissen build`` hands the plugin; under MkDocs alone it stays as it begins.

    `loaded` was read and checked already, `previous_site` is where unchanged pages may be
    taken from. The build fills in `prints` (the fingerprint of each planned file) and
    counts pages `made` and `carried` over.
    """

    loaded: Loaded | None = None
    previous_site: Path | None = None
    progress: Progress | None = None
    keep_frames: bool = True
    prints: Mapping[str, str] = field(default_factory=dict)
    made: int = 0
    carried: int = 0

    def carry_over(self, plan: SitePlan, pages: Sequence[GeneratedPage], new_site: Path) -> None:
        """Copy what would come out the same from the old site, and tell MkDocs not to make it."""
        if self.previous_site is None:
            return
        carried = manifest.carry_over(plan, self.prints, self.previous_site, new_site)
        for page in pages:
            page.generated.current = page.source.path in carried
        self.carried = len(carried)

    def page_is_made(self, plan: SitePlan) -> None:
        """Count one page, and say how far the build of `plan` is."""
        self.made += 1
        if self.progress:
            self.progress(self.made, len(plan.entries) - self.carried)
