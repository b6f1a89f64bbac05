"""Whatever stands in a file: no traceback, only German problems with a place in the file."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import Problem
from generator.loading import Loaded
from generator.records import COLLECTIONS

from ..fuzz import examples
from ..samples import everything
from ..support import Project

pytestmark = pytest.mark.fuzz

WORK_FOLDER_IS_SHARED = HealthCheck.function_scoped_fixture
"""All examples of a test write the same file of the same project."""

FALLBACK = "der Wert passt nicht"
QUOTED = re.compile("„[^“]*“")
ENGLISH = re.compile(
    r"\b(input|should|expected|found|while|valid|value|required|must|character|not|error)\b",
    re.IGNORECASE,
)

YAML_PIECES = [
    *"[]{}:,-?&*!|>'\"%@`#\\ \n\t~=<",
    *("\r\n", "\r", "  ", ": ", "- ", "---\n", "...\n", "name", "x", "ä", "\\x00", "\\u2028"),
    *("phones:\n  - number: 05241\n", "&a", "*a", "!!str ", "%YAML 1.1\n", "|2\n", "\u2028"),
    *("\x00", "\x85", "\ufeff", "\U0001f600", "\ufffe"),
]
yaml_like = st.lists(st.sampled_from(YAML_PIECES), max_size=40).map("".join).map(str.encode)
any_bytes = st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode), yaml_like)

scalars = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="0123456789-+:. ", max_size=20),
    st.sampled_from(["", " ", "no", "2026-13-01", "1.1.2026", "99:99", "-5", "12345678901"]),
    st.sampled_from(["https://[x", "javascript:x", "a@b", "../x", "x" * 300, "intern", "\t"]),
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


def inside(problem: Problem, text: str) -> bool:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    within = 1 <= problem.line <= len(lines)
    return within and 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def assert_readable(loaded: Loaded, path: str, text: str) -> None:
    """Every problem is about the file, lies inside it, and is put in German."""
    for problem in loaded.problems:
        assert problem.path == path, problem
        assert inside(problem, text), f"not a place in the file: {problem}"
        said = QUOTED.sub("", problem.message)
        assert said.strip(), "a problem without a message"
        assert not ENGLISH.search(said), f"put this in German in generator/loading: {problem}"


@given(raw=any_bytes)
@settings(max_examples=examples(500), suppress_health_check=[WORK_FOLDER_IS_SHARED])
def test_any_bytes_give_problems_and_no_exception(work: Project, raw: bytes) -> None:
    path = "data/partners/x.yml"
    loaded = work.file(path, raw).load()
    assert loaded.problems, "no bytes drawn here make a whole record"
    assert_readable(loaded, path, raw.decode("utf-8-sig", "replace"))


@given(raw=any_bytes)
@settings(max_examples=examples(200), suppress_health_check=[WORK_FOLDER_IS_SHARED])
def test_any_bytes_can_be_the_head_of_a_page(work: Project, raw: bytes) -> None:
    raw = b"---\n" + raw + b"\n---\n"
    loaded = work.file("docs/x.md", raw).load()
    assert_readable(loaded, "docs/x.md", raw.decode("utf-8-sig", "replace"))


def containers(value: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """Yield every block and list in `value`, itself included."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from containers(inner)


def replace(spot: Any, key: Any, new: Any) -> None:
    spot[key] = new


def remove(spot: Any, key: Any, new: Any) -> None:
    del spot[key]


def wrap(spot: Any, key: Any, new: Any) -> None:
    spot[key] = [spot[key]]


def unwrap(spot: Any, key: Any, new: Any) -> None:
    spot[key] = next(containers(spot[key]), {"": new})


def add(spot: Any, key: Any, new: Any) -> None:
    if isinstance(spot, dict):
        spot[str(new)] = new
    else:
        spot.append(new)


MUTATIONS: list[Callable[[Any, Any, Any], None]] = [replace, remove, wrap, unwrap, add]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw a valid record with one to three changes somewhere in it."""
    collection = draw(st.sampled_from(sorted(COLLECTIONS)))
    record = deepcopy(everything(collection))
    for _ in range(draw(st.integers(1, 3))):
        spot = draw(st.sampled_from([found for found in containers(record) if found]))
        keys = sorted(spot) if isinstance(spot, dict) else range(len(spot))
        draw(st.sampled_from(MUTATIONS))(spot, draw(st.sampled_from(keys)), draw(values))
    return collection, record


@given(changed=mutated())
@settings(
    max_examples=examples(600),
    suppress_health_check=[WORK_FOLDER_IS_SHARED, HealthCheck.data_too_large],
)
def test_mutated_records_give_problems_that_say_what_is_wrong(
    work: Project, changed: tuple[str, dict[str, Any]]
) -> None:
    collection, record = changed
    path = f"data/{collection}/x.yml"
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    loaded = work.file(path, text).load()
    (work.root / path).unlink()
    assert_readable(loaded, path, text)
    assert FALLBACK not in str(loaded.problems), "add words for this to validation._limit"
