"""A loaded project as it would be with other texts in some of its files."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from ..records import COLLECTIONS
from .project import Loaded, record_of_text


def with_drafts(loaded: Loaded, drafts: Mapping[str, str]) -> Loaded:
    """Return `loaded` with `drafts` in place of the record files of these paths."""
    records = {record.source_path: record for record in loaded.records}
    problems = [problem for problem in loaded.problems if problem.path not in drafts]
    for path, text in drafts.items():
        parts = PurePosixPath(path)
        record, found = record_of_text(COLLECTIONS[parts.parent.name], parts.stem, text, path)
        problems += found
        records.pop(path, None)
        if record is not None:
            records[path] = record
    return replace(
        loaded,
        records=tuple(records.values()),
        problems=tuple(problems),
        drafts={**loaded.drafts, **drafts},
    )
