"""What a meeting gets from messages: topics that bodies suggest, what was agreed, what is done."""

from collections.abc import Sequence
from datetime import date, timedelta

from ..answers.bodies import body_by_id, body_meant
from ..answers.days import day_in
from ..answers.filled import BODY, FilledForm
from ..answers.guard import refuse_long_line, refuse_long_words, refuse_text, refuse_unfit
from ..answers.lines import folded
from ..answers.refusal import AnswerError
from ..dates import german_date
from ..errors import DataError, Severity
from ..knowledge import last_meeting, next_meeting
from ..loading.locate import position
from ..record_files.file_changes import FileChange, WriteError
from ..record_files.splice import append_item, set_value
from ..record_files.yaml_words import Value
from ..records.base import Record
from ..records.fields import fields_of
from ..records.meetings import DecisionState, Meeting, TopicState
from ..records.partners import Partner
from .data_project import DataProject, Takeover, find_record

_TAIL = "sources"
"""With this field begins what stands at the end of every file."""


def meeting_for_topics(opened: DataProject, meeting_id: str | None) -> Meeting:
    """Return the meeting `meeting_id`, else the next one, today's too."""
    if meeting_id:
        return find_record(opened, Meeting, meeting_id)
    found = next_meeting(_readable(opened), opened.today)
    if found is None:
        raise WriteError(
            "es ist kein Treffen angesetzt\n"
            "    Hinweis: legen Sie es unter data/meetings/ an, oder nennen Sie es mit --meeting"
        )
    return found


def meeting_for_decisions(opened: DataProject, meeting_id: str | None) -> Meeting:
    """Return the meeting `meeting_id`, else the last one, today's too."""
    if meeting_id:
        return find_record(opened, Meeting, meeting_id)
    found = last_meeting(_readable(opened), opened.today + timedelta(days=1))
    if found is None:
        raise WriteError(
            "es hat noch kein Treffen begonnen\n    Hinweis: nennen Sie es mit --meeting"
        )
    return found


def _readable(opened: DataProject) -> tuple[Meeting, ...]:
    """Return all meetings; raise `DataError` for one whose day nobody can read.

    It might be the one that is meant: what is for it must not go to another.
    """
    found = opened.all(Meeting)
    read = {one.source_path for one in found}
    folder = f"data/{Meeting.collection.name}/"
    problems = [
        one
        for one in opened.loaded.problems
        if one.path.startswith(folder) and one.path not in read and one.severity is Severity.ERROR
    ]
    if problems:
        raise DataError(problems)
    return found


def add_topics(
    opened: DataProject, forms: Sequence[FilledForm], meeting: Meeting, by: str | None
) -> Takeover:
    """Return `meeting` with the suggested topics; `by` is the body, else the message names it.

    Raises `AnswerError` for what must not be taken over, and for a topic that is there.
    """
    there = [topic.title for topic in meeting.topics]
    items: list[dict[str, Value]] = []
    said: list[str] = []
    for one in forms:
        title = _title(one, there, f"das Thema steht schon bei „{meeting.name}“")
        body = body_of(opened, one, BODY, by)
        reason = one.answer("reason").text
        items.append(
            {
                "title": title,
                "suggested_by": body.id,
                **({"reason": block(reason)} if reason else {}),
                "state": str(TopicState.SUGGESTED.value),
            }
        )
        said.append(f"Thema „{title}“ von {body.name}")
    if meeting.topics_until and meeting.topics_until < opened.today:
        said.append(f"Hinweis: Themen waren bis zum {german_date(meeting.topics_until)} erbeten.")
    return _added(opened, meeting, "topics", items, said)


def add_decisions(
    opened: DataProject, forms: Sequence[FilledForm], meeting: Meeting, by: str | None
) -> Takeover:
    """Return `meeting` with what was agreed; `by` is who does it, else the message says so."""
    there = [decision.title for decision in meeting.decisions]
    items: list[dict[str, Value]] = []
    said: list[str] = []
    for one in forms:
        title = _title(one, there, f"die Verabredung steht schon bei „{meeting.name}“")
        body = body_of(opened, one, "responsible", by)
        due = _due(one, meeting)
        items.append(
            {
                "title": title,
                "responsible": body.id,
                "due_on": due,
                "state": str(DecisionState.OPEN.value),
            }
        )
        said.append(f"Verabredung „{title}“, {body.name} bis {german_date(due)}")
    return _added(opened, meeting, "decisions", items, said)


def finish_decision(
    opened: DataProject, meeting: Meeting, number: int, note: str | None
) -> Takeover:
    """Return `meeting` with its decision `number`, counted from 1, done."""
    if not 1 <= number <= len(meeting.decisions):
        count = len(meeting.decisions)
        raise WriteError(
            f"„{meeting.name}“ hat keine Verabredung Nummer {number}\n    Hinweis: "
            + (f"gezählt wird von oben, 1 bis {count}" if count else "es hat noch keine")
        )
    decision = meeting.decisions[number - 1]
    if decision.state is DecisionState.DONE:
        raise WriteError(f"„{decision.title}“ ist schon erledigt")
    raw, text = opened.text_of(meeting)
    place = ("decisions", number - 1)
    text = set_value(text, (*place, "state"), str(DecisionState.DONE.value))
    if words := " ".join((note or "").split()):
        refuse_text(words, "„--note“")
        refuse_long_words(words, "„--note“")
        text = set_value(text, (*place, "note"), words)
    text = set_value(text, ("updated",), opened.today)
    line = position(text, (*place, "title"))[0]
    said = f"{meeting.source_path}:{line}: erledigt: „{decision.title}“"
    return Takeover((FileChange(meeting.source_path, raw, text),), (said,))


def body_of(opened: DataProject, one: FilledForm, key: str, by: str | None) -> Partner:
    """Return the body `by`, else the one that the answer `key` names."""
    partners = opened.all(Partner)
    return body_by_id(by, partners) if by else body_meant(one.answer(key).line, partners)


def block(text: str) -> str:
    """Return `text` as it is written: several lines end with a line break, as by hand."""
    return f"{text}\n" if "\n" in text else text


def _title(one: FilledForm, there: list[str], already: str) -> str:
    """Return the title in `one`, and add it to those that are `there`."""
    refuse_unfit(one)
    given = one.answer("title")
    refuse_long_line(given)
    if folded(given.line) in map(folded, there):
        raise AnswerError(
            f"Zeile {given.number}: {already}: „{given.line}“",
            "nehmen Sie es aus dem Text, und rufen Sie den Befehl noch einmal auf",
        )
    there.append(given.line)
    return given.line


def _due(one: FilledForm, meeting: Meeting) -> date:
    given = one.answer("due_on")
    day = day_in(given.line)
    if day is None:
        raise AnswerError(
            f"Zeile {given.number}: „{given.line}“ ist kein Tag",
            "schreiben Sie zum Beispiel 1.7.2027 oder 1. Juli 2027",
        )
    if day < meeting.day:
        raise AnswerError(
            f"Zeile {given.number}: der {german_date(day)} liegt vor dem Treffen "
            f"am {german_date(meeting.day)}",
            "prüfen Sie den Tag, oder nennen Sie mit --meeting das Treffen",
        )
    return day


def _added(
    opened: DataProject,
    meeting: Meeting,
    field: str,
    items: Sequence[dict[str, Value]],
    said: Sequence[str],
) -> Takeover:
    """Return `meeting` with `items` at the end of its list `field`; `said` begins with theirs."""
    raw, text = opened.text_of(meeting)
    count = len(getattr(meeting, field))
    for item in items:
        text = append_item(text, field, item, _later(field))
    text = set_value(text, ("updated",), opened.today)
    places = (position(text, (field, count + one, "title"))[0] for one in range(len(items)))
    placed = [
        f"{meeting.source_path}:{line}: {words}" for line, words in zip(places, said, strict=False)
    ]
    return Takeover((FileChange(meeting.source_path, raw, text),), (*placed, *said[len(items) :]))


def _later(field: str) -> tuple[str, ...]:
    """Return the fields before which `field` stands in a file."""
    names = [spec.name for spec in fields_of(Meeting)]
    common = [spec.name for spec in fields_of(Record)]
    return (*names[names.index(field) + 1 :], *common[common.index(_TAIL) :])
