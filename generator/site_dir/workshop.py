"""Building aside: the lock, the empty folder, and the swap, in the order that loses nothing."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from .lock import AT_ONCE, locked
from .swap import Aside
from .target import Target


class Workshop:
    """Where one site is made while readers still see the old one.

    As a context manager: entered, `new` is the empty folder to build into; left
    without an error, that folder takes the place of the old site.
    """

    def __init__(self, target: Target, patience: float = AT_ONCE) -> None:
        self.target = target
        self._patience = patience
        self._aside = Aside(target.site)
        self._held = ExitStack()
        self._then: list[Callable[[], None]] = []

    @property
    def new(self) -> Path:
        """The folder to build into."""
        return self._aside.new

    def beside(self, name: str) -> Path:
        """Return where a file can be made beside the folder; it is cleared away with it."""
        return self._aside.new.with_name(name)

    def then(self, step: Callable[[], None]) -> None:
        """Do `step` once the site is in its place, before the next build may begin."""
        self._then.append(step)

    def __enter__(self) -> Self:
        """Take the lock, look at the target, make the folder.

        Raises `BuildError` when another build runs or the target must not be replaced.
        """
        # Looked at before the lock too: its file lies beside the target.
        self.target.examine()
        with ExitStack() as held:
            held.enter_context(locked(self.target.site, self._patience))
            self.target.examine()
            held.callback(self._aside.remove)
            self._aside.make()
            self._held = held.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Swap unless there was an error; clear away in any case."""
        try:
            if kind is None:
                self.swap()
        finally:
            self.discard()

    def swap(self) -> None:
        """Put `new` in the place of the old site, if that place is still as it should be."""
        self.target.examine()
        self._aside.swap()
        for step in self._then:
            step()

    def discard(self) -> None:
        """Clear away what is left and give the lock back."""
        self._held.close()
