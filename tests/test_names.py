"""A class name has one meaning in the whole program, so that a reader need not ask which."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

import generator

PACKAGE = Path(generator.__file__).parent


def class_names(source: str) -> Iterator[str]:
    """Yield the classes that `source` defines, without the mark of private ones."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            yield node.name.lstrip("_")


def plurals(name: str) -> set[str]:
    """Return what `name` may be called as several."""
    return {f"{name}s", f"{name}es"} | ({f"{name[:-1]}ies"} if name.endswith("y") else set())


def complaints(classes: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what is wrong with `classes`: the places where each name is defined."""
    twice = [
        f"„{name}“ is a class in {' and '.join(places)}: give the lesser one a name of its own"
        for name, places in classes.items()
        if len(places) > 1
    ]
    return twice + [
        f"„{name}“ ({classes[name][0]}) and „{other}“ ({classes[other][0]}) differ only in number: "
        "name one of them after what it is for"
        for name in classes
        for other in plurals(name) & classes.keys()
    ]


def test_no_two_classes_share_a_name_or_differ_only_in_number() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted(PACKAGE.rglob("*.py")):
        for name in class_names(file.read_text(encoding="utf-8")):
            found[name].append(file.relative_to(PACKAGE).as_posix())
    assert len(found) > 100, "the test must see the classes of the program"
    said = complaints(found)
    assert not said, "\n".join(said)


@pytest.mark.parametrize(
    ("classes", "number"),
    [
        ({"Part": ["a.py"], "Whole": ["b.py"]}, 0),
        ({"Part": ["a.py", "b.py"]}, 1),
        ({"Part": ["a.py"], "Parts": ["b.py"]}, 1),
        ({"Query": ["a.py"], "Queries": ["b.py"]}, 1),
        ({"Glass": ["a.py"], "Glasses": ["a.py"]}, 1),
    ],
)
def test_the_rule_sees_what_it_is_for(classes: Mapping[str, Sequence[str]], number: int) -> None:
    assert len(complaints(classes)) == number


def test_private_classes_count_too() -> None:
    assert list(class_names("class _Entry:\n    class Inner: ...\n")) == ["Entry", "Inner"]
