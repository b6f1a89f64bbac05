"""No page tells staff to oblige somebody to a course other than § 15a Abs. 1 SGB II allows.

Since 1 July 2026 the Jobcenter can do so only after an invitation to a talk was missed without
important reason, and only by written administrative act (§ 44a Abs. 1 Satz 1 Nr. 2, § 45a Abs. 2
AufenthG). What may be said is written down in `obligation_cases.txt`.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.loading import Loaded, load
from generator.records.cooperation import Form, Procedure
from generator.records.course_types import AccessRoute, CourseType, RouteState, Way
from tests.built import ROOT

CASES = Path(__file__).with_name("obligation_cases.txt")

COURSE = r"(?:[Kk]urs|§ 44a|§ 45a|SGB[- ]II)"
DEMAND = r"(?:(?<!Melde)[Aa]ufforder|[Aa]ufgefordert|auffordern|forder[nt]\b.* auf\b)"
ASKED = re.compile(
    rf"{DEMAND}.*{COURSE}|{COURSE}.*{DEMAND}|forder[nt]\b.*{COURSE}.* auf\b"
    rf"|{DEMAND}.*Abs\. [56]\b|forder[nt] Sie auf"
)
OBLIGES = re.compile(r"[Vv]erpflicht(?!ungserklärung)")
BY_US = re.compile(
    r"GT aktiv|Jobcenter|SGB[- ]II|Fallmanagement|kurs-verpflichten\]\]|Muster|[Ss]chriftlich"
)
PAST = re.compile(
    r"[Bb]is (?:zum )?30\.06\.2026|Abs\. 5 und 6 alt|AufenthG alt\)|in der alten Fassung"
)
"""Says that it is history."""

MISSED = re.compile(r"versäumt|nicht wahrgenommen|nicht zum Gespräch")
WITHOUT_REASON = re.compile(r"ohne (?:einen )?\*{0,2}wichtigen Grund")
ACT = re.compile(r"Verwaltungsakt|Bescheid|kurs-verpflichten|kursverpflichtung|sgb-2-15a")
"""The written act, or a link to the page that asks for it."""

UNWRITTEN = re.compile(r"\bmündlich|im Gespräch")
BROKEN_PLAN = re.compile(r"Kooperationsplan (?:nicht|zustande)|§ 15a Abs\. [23]")

SENTENCE_END = re.compile(r"(?<=[.!?|])\**\s+(?=[^\d\s])")

OUR_ACT = re.compile(
    r"(?:Verpflichtung|verpflichtet) (?:durch|von) (?:GT aktiv|das Jobcenter|dem Jobcenter)"
    r"|(?:GT aktiv|Jobcenter) (?:kann|darf)[^.;:]*verpflichten"
)
"""Says that we oblige, whoever else is named beside us."""

DENIES = re.compile(
    # Nobody is obliged, or it is open whether somebody can be.
    r"\bnicht (?:\w+ )?verpflicht|[Nn]icht verpflichten|weder .*verpflichten"
    r"|keine Verpflichtung|kein Grund zu verpflichten|\b[Oo]b\b.*[Vv]erpflicht"
)
ELSEWHERE = re.compile(
    # Other authorities, with rules of their own.
    r"Ausländerbehörde|Leistungsbehörde|AsylbLG-Behörde"
    # Those who are obliged already, and what follows for them.
    r"|\bVerpflichtete\w*|verpflichtet (?:hat|ist|war)|[Ss]chon verpflichtet|Nach dem Bescheid"
    # Where the rule stands, and that there is one.
    r"|sgb-2-15a|§ 15a Abs\. 1\b|§ 15a SGB II(?: \(.*)?\)?$"
    r"|gesetzlich geregelt|Bescheid, der zum Kurs|Nr\. 4 bestätigt"
    # Other duties than courses.
    r"|ihrer Verpflichtung|Datenschutz|Verschwiegenheit|Untersuchung"
    r"|Mitwirkungshandlungen|Träger gesetzlich"
)

EXCEPTIONS = (
    # record, words of the line, why it may stand there
    ("legal_notes/sgb-2-15a", "Nicht mehr im Gesetz", "tells what is gone"),
    ("legal_changes/aufenthg-44a-2026-06-12", "Alte Muster nicht mehr", "tells to stop it"),
    ("legal_changes/aufenthg-44a-2026-06-12", "Nichts darauf stützen", "tells to stop it"),
)
OUTDATED = "Überholt seit 01.07.2026"
"""The mark of minutes that once told staff something else."""


@cache
def loaded() -> Loaded:
    return load(ROOT)


def statements(value: Any) -> Iterator[str]:
    """Yield every line of every text, without sources and names people search for."""
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("sources", "alternate_name", "tags", "synonyms"):
                yield from statements(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from statements(inner)


def claims(line: str) -> str:
    """Return the sentences of a line that neither deny an obligation nor tell of the past."""
    return " ".join(
        sentence
        for sentence in SENTENCE_END.split(line)
        if not DENIES.search(sentence) and not (PAST.search(sentence) and "ufforder" in sentence)
    )


def fault(line: str) -> str:
    """Return what is wrong with a line, or nothing."""
    if OUTDATED in line:
        return ""
    said = claims(line)
    if "Schlichtungsverfahren" in said and not re.search(r"[Nn]icht mehr|gestrichen", said):
        return "there has been no Schlichtungsverfahren since 01.07.2026"
    if ASKED.search(said) and not ELSEWHERE.search(said):
        return (
            "nobody is „aufgefordert“ any more: say „durch Verwaltungsakt verpflichtet“, and when"
        )
    if not (OBLIGES.search(said) and BY_US.search(said)):
        return ""
    if BROKEN_PLAN.search(said) and "urs" in said and "sagt der Text nicht" not in line:
        return "§§ 44a and 45a AufenthG do not cite § 15a Abs. 2 and 3: say that this is open"
    if MISSED.search(line) and WITHOUT_REASON.search(line):
        by_act = ACT.search(line) and not UNWRITTEN.search(said)
        return "" if by_act else "name the written administrative act (§ 15a Abs. 1 SGB II)"
    if OUR_ACT.search(said) or not ELSEWHERE.search(line):
        return "say that an invitation was missed without important reason (§ 15a Abs. 1 SGB II)"
    return ""


def excused(key: str, line: str) -> bool:
    return any(key == record and words in line for record, words, _ in EXCEPTIONS)


def sentences(kind: str) -> list[str]:
    text = CASES.read_text(encoding="utf-8").partition(f"[{kind}]\n")[2].partition("\n[")[0]
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("line", sentences("wrong"))
def test_the_old_rule_is_noticed(line: str) -> None:
    assert fault(line), "this sentence would pass, and is against § 15a SGB II"


@pytest.mark.parametrize("line", sentences("right"))
def test_the_rule_as_it_is_may_be_said(line: str) -> None:
    assert not fault(line)


def test_no_record_says_that_staff_can_oblige_otherwise() -> None:
    wrong = [
        f"{record.source_path}: {why}\n    {line.strip()}"
        for record in loaded().records
        for line in statements(record.model_dump(mode="json"))
        if (why := fault(line)) and not excused(record.key, line)
    ]
    assert not wrong, "\n".join(wrong)


def test_no_page_no_slip_and_nothing_of_the_program_says_it() -> None:
    pages = [(page.source_path, page.text) for page in loaded().pages]
    words = [
        (f"data/slip_labels/{one.language}.yml", "\n".join(statements(one.model_dump(mode="json"))))
        for one in loaded().slip_labels
    ]
    package = ROOT / "generator"
    own = [
        (path.relative_to(ROOT), path.read_text(encoding="utf-8"))
        for pattern in ("theme/wissen/**/*.html", "theme/assets/wissen/**/*.js", "records/*.py")
        for path in sorted(package.glob(pattern))
    ]
    assert len(own) > 60, "templates, scripts and models have moved: mend the patterns"
    wrong = [
        f"{path}: {why}\n    {line}"
        for path, text in (*pages, *words, *own)
        for line in text.splitlines()
        if (why := fault(line))
    ]
    assert not wrong, "\n".join(wrong)


def test_each_exception_is_needed() -> None:
    lines = [
        (record.key, line)
        for record in loaded().records
        for line in statements(record.model_dump(mode="json"))
        if fault(line)
    ]
    idle = [one for one in EXCEPTIONS if not any(one[0] == k and one[1] in li for k, li in lines)]
    assert not idle, f"take these out of EXCEPTIONS: {idle}"


def ways_of_ours() -> list[tuple[str, AccessRoute]]:
    return [
        (record.key, route)
        for record in loaded().records
        if isinstance(record, CourseType)
        for route in record.access_routes
        if route.way is Way.OBLIGATION and "sgb-ii" in route.benefits
    ]


def test_a_way_into_a_course_names_both_conditions() -> None:
    assert len(ways_of_ours()) >= 12
    for key, route in ways_of_ours():
        assert route.state in (RouteState.CONDITION, RouteState.ASK), f"{key}: never simply open"
        if route.state is RouteState.CONDITION:
            assert MISSED.search(route.who), f"{key}: name the missed invitation"
            assert "schriftlichen Verwaltungsakt" in route.who, (
                f"{key}: name the administrative act"
            )
            assert "§ 15a Abs. 1 SGB II" in route.paragraph, f"{key}: name § 15a"


@pytest.mark.parametrize("course", ["integrationskurs", "berufssprachkurs"])
def test_procedure_and_form_name_both_conditions_before_anything_else(course: str) -> None:
    records = {record.key: record for record in loaded().records}
    procedure = records[f"procedures/{course}-verpflichten"]
    form = records[f"forms/verpflichtung-{course}"]
    assert isinstance(procedure, Procedure)
    assert isinstance(form, Form)
    for text in (procedure.summary, procedure.when, form.purpose):
        assert MISSED.search(text)
    assert "Verwaltungsakt" in procedure.summary
    hearing, act = (
        next(number for number, step in enumerate(procedure.steps) if word in step.what)
        for word in ("§ 24 SGB X", "schriftlichen Verwaltungsakt")
    )
    assert hearing < act, "the hearing comes before the administrative act"
    assert not any("Gespräch" in (step.by_when or "") and "verpflicht" in step.what
                   for step in procedure.steps)  # fmt: skip
