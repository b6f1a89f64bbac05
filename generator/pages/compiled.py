"""Templates compiled once per process: a preview builds again after every edit.

Compiling takes half the time of a small build. Jinja keeps compiled templates in an
environment, but MkDocs makes a new one for each build.
"""

from types import CodeType
from typing import Any, NamedTuple

import jinja2
from jinja2.bccache import Bucket


class _Traits(NamedTuple):
    """What of an environment goes into the code it compiles, beside the template's source.

    Filters and tests count themselves: Jinja looks at how they want to be called, and calls
    them for constants.
    """

    syntax: tuple[Any, ...]
    extensions: tuple[str, ...]
    filters: dict[str, Any]
    tests: dict[str, Any]

    @classmethod
    def of(cls, env: jinja2.Environment) -> "_Traits":
        syntax = (
            *(env.block_start_string, env.block_end_string, env.line_statement_prefix),
            *(env.variable_start_string, env.variable_end_string, env.line_comment_prefix),
            *(env.comment_start_string, env.comment_end_string, env.newline_sequence),
            *(env.trim_blocks, env.lstrip_blocks, env.keep_trailing_newline),
            *(env.autoescape, env.undefined, env.finalize, env.optimized, env.is_async),
        )
        return cls(syntax, tuple(sorted(env.extensions)), dict(env.filters), dict(env.tests))


class CompiledTemplates(jinja2.BytecodeCache):
    """Keeps the code of each template file, as long as source and environment are the same."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, bool], tuple[str, _Traits, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` the code that was kept for its template, if that still holds."""
        checksum, traits, code = self._kept.get(_key(bucket), ("", None, None))
        if checksum == bucket.checksum and traits == _Traits.of(bucket.environment):
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of `bucket` in the place of an older one of the same file."""
        if bucket.code:
            kept = bucket.checksum, _Traits.of(bucket.environment), bucket.code
            self._kept[_key(bucket)] = kept


def _key(bucket: Bucket) -> tuple[str, bool]:
    # Where both environments read a file, ours escapes and the theme's does not.
    return bucket.key, bool(bucket.environment.autoescape)


COMPILED = CompiledTemplates()
"""Those of this process. It only ever saves time: the code is that of the source at hand."""
