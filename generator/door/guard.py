"""What goes wrong while MkDocs builds, as one German sentence."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2

from ..errors import BuildError, WissenError
from ..mkdocs import Abort, MkDocsConfig
from ..mkdocs import BuildError as MkDocsBuildError
from .failure import place_of, sentence
from .mkdocs_log import Heard

log = logging.getLogger(__name__)

_STRICT = re.compile(r"Aborted with (\d+) warnings? in strict mode")
_OWN = ("wissen", "material/search")


@contextmanager
def guarded(root: Path, config: MkDocsConfig, heard: Heard) -> Iterator[None]:
    """Turn what hooks, foreign plugins and templates raise inside into `BuildError`.

    A fault of this program itself is left as it is, unless others may have caused it;
    so is what the system says about the site's own files.
    """
    try:
        yield
    except WissenError:
        raise
    except Abort as error:
        raise _told(_aborted(error, root), error, heard) from error
    except (Exception, SystemExit) as error:
        words = sentence(error, root)
        if not words and not isinstance(error, OSError):  # a full disk is nobody's fault
            words = _suspicion(error, config)
        if not words:
            raise
        raise _told(words, error, heard) from error


def _told(words: str, error: BaseException, heard: Heard) -> BuildError:
    log.debug("%s", words, exc_info=error)
    return BuildError(f"{words} (bei {heard.page})" if heard.page else words)


def _aborted(error: Abort, root: Path) -> str:
    """Return why MkDocs or a plugin gave up."""
    cause = error.__context__
    if isinstance(cause, MkDocsBuildError):
        place = place_of(cause, root)
        # What our own plugin says is a sentence already.
        return f"{place[0]} bricht ab (Zeile {place[1]}): „{cause}“" if place else str(cause)
    if strict := _STRICT.search(str(error)):
        number = "eine Warnung" if strict[1] == "1" else f"{strict[1]} Warnungen"
        return f"mkdocs.yml verlangt „strict“, und MkDocs meldet {number}"
    place = place_of(error, root)
    by = f"{place[0]} bricht ab (Zeile {place[1]})" if place else "MkDocs bricht ab"
    return f"{by}: „{error}“"


def _suspicion(error: BaseException, config: MkDocsConfig) -> str:
    """Return whom to suspect of an error in MkDocs or this program; empty when nobody else ran."""
    names = [*config.hooks, *(name for name in config.plugins if name not in _OWN)]
    others = sorted({name for name in names if isinstance(name, str)})
    if not others and not isinstance(error, jinja2.TemplateError):
        return ""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    whom = f"; vermutlich liegt es an {' oder '.join(others)}" if others else ""
    return f"der Bau scheitert: „{said}“{whom}"
