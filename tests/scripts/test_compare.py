"""Two versions of a section side by side: words, not lines; what moved is not lost and found."""

import random
import time
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.scripts.run import call, script


def compare(old: list[Any], now: list[Any]) -> Any:
    return call(
        script("law/sequences.js", "law/compare.js"),
        "wissenCompare.compare",
        pieces(old),
        pieces(now),
    )


def pieces(texts: list[Any]) -> list[dict[str, Any]]:
    return [
        {"marker": "", "level": 0, "text": one}
        if isinstance(one, str)
        else {"marker": one[0], "level": 1, "text": one[1]}
        for one in texts
    ]


def seen(row: Any) -> str:
    """Return a row as text: [-gone-], {+new+}."""
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    sides = [
        " ".join(marks[run["kind"]].format(run["text"]) for run in row[s])
        for s in ("left", "right")
    ]
    return " | ".join(sides) + (" (moved)" if row["moved"] else "")


def test_a_changed_word_is_marked_and_nothing_else() -> None:
    (row,) = compare(["Die Träger arbeiten eng zusammen."], ["Die Träger wirken eng zusammen."])
    assert seen(row) == (
        "Die Träger [-arbeiten-] eng zusammen. | Die Träger {+wirken+} eng zusammen."
    )


def test_what_is_the_same_has_no_mark() -> None:
    rows = compare(["Eins zwei.", "Drei vier."], ["Eins zwei.", "Drei vier."])
    assert [seen(row) for row in rows] == ["Eins zwei. | Eins zwei.", "Drei vier. | Drei vier."]


def test_a_new_item_pushes_the_numbers_on_without_marking_the_rest() -> None:
    old = [("1.", "den Schulen und Hochschulen"), ("2.", "den Kammern der Wirtschaft")]
    now = [("1.", "den Gemeinden am Ort"), ("2.", old[0][1]), ("3.", old[1][1])]
    rows = compare(old, now)
    assert [seen(row) for row in rows] == [
        " | {+den Gemeinden am Ort+}",
        "den Schulen und Hochschulen | den Schulen und Hochschulen",
        "den Kammern der Wirtschaft | den Kammern der Wirtschaft",
    ]
    assert [(row["old"] or {}).get("marker") for row in rows] == [None, "1.", "2."]


def test_an_item_that_moved_is_shown_once_as_moved() -> None:
    one, two, three = "den Trägern der Wohlfahrt", "den Kammern und Verbänden", "den Schulen am Ort"
    rows = compare([one, two, three], [two, three, one])
    assert sorted(seen(row) for row in rows) == sorted(
        [f"{two} | {two}", f"{three} | {three}", f"{one} | {one} (moved)"]
    )


def test_an_item_that_moved_and_changed_keeps_its_words() -> None:
    old = ["alpha beta gamma delta", "eins zwei drei vier", "rot grün blau gelb"]
    now = ["eins zwei drei vier", "rot grün blau gelb", "alpha beta neu delta"]
    moved = [row for row in compare(old, now) if row["moved"]]
    assert [seen(row) for row in moved] == [
        "alpha beta [-gamma-] delta | alpha beta {+neu+} delta (moved)"
    ]


def test_a_paragraph_that_was_replaced_is_gone_and_new() -> None:
    rows = compare(["Alt und ganz anders gesagt."], ["Hier steht etwas völlig Neues jetzt."])
    assert [seen(row) for row in rows] == [
        " | {+Hier steht etwas völlig Neues jetzt.+}",
        "[-Alt und ganz anders gesagt.-] | ",
    ] or [seen(row) for row in rows] == [
        "[-Alt und ganz anders gesagt.-] | ",
        " | {+Hier steht etwas völlig Neues jetzt.+}",
    ]


TEXTS = st.lists(
    st.lists(st.sampled_from("a b c d e f".split()), max_size=8).map(" ".join), max_size=8
)


@given(TEXTS, TEXTS)
def test_nothing_is_lost_on_either_side(old: list[str], now: list[str]) -> None:
    rows = compare(old, now)
    assert sorted(row["old"]["text"] for row in rows if row["old"]) == sorted(old)
    assert [row["now"]["text"] for row in rows if row["now"]] == now
    for row in rows:
        for side, piece, kinds in (("left", "old", "gone"), ("right", "now", "new")):
            text = " ".join(run["text"] for run in row[side])
            assert text == " ".join((row[piece] or {"text": ""})["text"].split())
            assert {run["kind"] for run in row[side]} <= {"same", kinds}
        same = [[r["text"] for r in row[s] if r["kind"] == "same"] for s in ("left", "right")]
        assert " ".join(same[0]) == " ".join(same[1]), "what is marked as the same differs"


WORDS = st.lists(st.sampled_from("abcd"), max_size=20)


def longest_common(one: list[str], other: list[str]) -> int:
    """The textbook's table (Wagner and Fischer 1974): slow and obvious."""
    row = [0] * (len(other) + 1)
    for word in one:
        above = row
        row = [0]
        for place, second in enumerate(other):
            row.append(above[place] + 1 if word == second else max(above[place + 1], row[place]))
    return row[-1]


@given(WORDS, WORDS)
def test_as_many_words_stay_as_can(one: list[str], other: list[str]) -> None:
    pairs = call(
        script("law/sequences.js", "law/compare.js"), "wissenSequences.matches", one, other
    )
    assert all(one[a] == other[b] for a, b in pairs)
    assert pairs == sorted(pairs)
    assert all(p[0] < q[0] and p[1] < q[1] for p, q in pairwise(pairs))
    assert len(pairs) == longest_common(one, other)


def versions(paragraphs: int, length: int, changes: int) -> tuple[list[str], list[str]]:
    chance = random.Random(18)
    vocabulary = [f"wort{number}" for number in range(900)]
    old = [[chance.choice(vocabulary) for _ in range(length)] for _ in range(paragraphs)]
    now = [list(words) for words in old]
    for _ in range(changes):
        words = chance.choice(now)
        words[chance.randrange(length)] = chance.choice(vocabulary)
    now.insert(0, now.pop())
    return [" ".join(words) for words in old], [" ".join(words) for words in now]


def test_ten_thousand_words_compare_in_under_a_fifth_of_a_second() -> None:
    racer = script("law/sequences.js", "law/compare.js")
    for shape in ((100, 100, 400), (1, 10_000, 800), (1000, 10, 3000)):
        old, now = versions(*shape)
        racer.eval("var old = %r, now = %r" % (pieces(old), pieces(now)))  # noqa: UP031
        taken = []
        for _ in range(3):
            begun = time.process_time()
            racer.eval("wissenCompare.compare(old, now).length")
            taken.append(time.process_time() - begun)
        assert min(taken) < 0.2, f"{shape}: {min(taken) * 1000:.0f} ms"
        print(shape, [round(one * 1000) for one in taken])
