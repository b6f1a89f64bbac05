"""New records from messages: changes of the law somebody heard of, questions from the teams.

Both are not checked yet, and say so on their pages.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ..answers.bodies import body_by_id
from ..answers.days import day_in
from ..answers.filled import BODY, FilledForm
from ..answers.guard import refuse_long_line, refuse_unfit
from ..answers.lines import folded
from ..answers.refusal import AnswerError
from ..dates import german_date
from ..law.citations import find_citations
from ..law.grammar import ROMAN
from ..law.names import Law, laws, written
from ..record_files.file_changes import FileChange, WriteError
from ..record_files.yaml_words import Value, field_lines
from ..records import Audience
from ..records.law_records import ChangeStatus, LegalChange, Question, QuestionKind
from ..records.partners import Partner
from ..slugs import slug
from .data_project import DataProject, Takeover
from .meetings import block, body_of

USUAL_ASK = "fachaufsicht-materielle-hilfen"
"""Whom records of the law name for doubts, where no other body is named."""
_SOME = 14
"""So many laws are named where one is unknown."""
_EDITORS = "Redaktion"
_SUMMARY = 240
_ID = 60
_SOON = 1
"""After so many months the check asks what became of it."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_KINDS = {
    "recht": QuestionKind.LEGAL,
    "kultur": QuestionKind.CULTURE,
    "praxis": QuestionKind.PRACTICE,
}


def announce_changes(
    opened: DataProject, forms: Sequence[FilledForm], by: str | None, ask: str | None
) -> Takeover:
    """Return a new record for each change of the law that a message announces.

    Raises `AnswerError` for what must not be taken over, and for a law nobody knows here.
    """
    asked = _asked(opened, ask)
    new = _NewRecords(opened, LegalChange.collection.name)
    for one in forms:
        refuse_unfit(one)
        refuse_long_line(one.answer("norm"))
        law, section = _law(one)
        body = body_of(opened, one, BODY, by)
        number = f"{_law_id(law)}-{section}" if section else _law_id(law)
        fields = _change(opened, one, law, body, asked)
        new.add(f"{number}-meldung", fields, f"angekündigte Änderung: {one.answer('norm').line}")
    return new.taken()


def add_questions(
    opened: DataProject, forms: Sequence[FilledForm], by: str | None, ask: str | None
) -> Takeover:
    """Return a new record for each question; only the house sees it until it is released."""
    asked = _asked(opened, ask)
    known = {folded(one.name) for one in opened.all(Question)}
    new = _NewRecords(opened, Question.collection.name)
    for one in forms:
        refuse_unfit(one)
        given = one.answer("question")
        refuse_long_line(given)
        if folded(given.line) in known:
            raise AnswerError(f"Zeile {given.number}: die Frage gibt es schon: „{given.line}“")
        known.add(folded(given.line))
        body = body_of(opened, one, BODY, by)
        new.add(_cut_id(given.line), _question(opened, one, body, asked), f"Frage „{given.line}“")
    return new.taken()


class _NewRecords:
    """Record files that are to be made, each under an id that no other has."""

    def __init__(self, opened: DataProject, collection: str) -> None:
        self._opened = opened
        self._folder = f"data/{collection}"
        folder = opened.root / self._folder
        found = folder.iterdir() if folder.is_dir() else ()
        self._taken = {file.name.partition(".")[0].lower() for file in found}
        self._changes: list[FileChange] = []
        self._said: list[str] = []

    def add(self, stem: str, fields: Mapping[str, Value], words: str) -> None:
        """Add a record; its id is `stem`, with a number where that is taken."""
        number = 1
        while (record_id := stem if number == 1 else f"{stem}-{number}") in self._taken:
            number += 1
        self._taken.add(record_id)
        lines = [line for name, value in fields.items() for line in field_lines(name, value, 0)]
        path = f"{self._folder}/{record_id}.yml"
        self._changes.append(FileChange(path, None, "\n".join(lines) + "\n"))
        self._said.append(f"{path}:1: {words}")

    def taken(self) -> Takeover:
        """Return what is to be written."""
        return Takeover(tuple(self._changes), tuple(self._said))


def _change(
    opened: DataProject, one: FilledForm, law: Law, body: Partner, asked: Partner
) -> dict[str, Value]:
    norm, what = one.answer("norm").line, one.answer("what").text
    when, source = one.answer("planned_for").line, one.answer("source").line
    day = day_in(when)
    today = german_date(opened.today)
    unverified = [f"Gemeldet am {today} von {_shown(body)}; am Text noch nicht geprüft."]
    if when and day is None:
        unverified.append(f"Ab wann, laut Meldung: {when}")
    unverified.append(f"Quelle: {source or 'keine genannt'}")
    return {
        "name": f"Angekündigt: Änderung von {norm}",
        "summary": _cut(f"Gemeldet, noch nicht geprüft: {one.answer('what').line}"),
        "law": law.name,
        "norm": norm,
        "status": str(ChangeStatus.ANNOUNCED.value),
        "announced_on": opened.today,
        **({"planned_for": day} if day else {}),
        "reported_by": body.id,
        "before": f"Noch nicht geprüft. Bis auf Weiteres gilt der Text, wie er ist: {norm}.",
        "after": f"Noch nicht geprüft. Gemeldet wurde:\n\n{what}\n",
        "what_to_do": "Noch nichts ändern: Die Meldung ist nicht geprüft. Wer unsicher ist, fragt "
        "die genannte Stelle.",
        "ask": asked.id,
        "unverified": "\n\n".join(unverified) + "\n",
        "sources": (_source(opened, one, body),),
        **_tail(opened),
    }


def _question(
    opened: DataProject, one: FilledForm, body: Partner, asked: Partner
) -> dict[str, Value]:
    answer = one.answer("answer")
    return {
        "name": one.answer("question").line,
        "summary": _cut(answer.line),
        "kind": str(_kind(one).value),
        "answer": block(answer.text),
        "audience": "intern",
        "audience_reason": "noch nicht freigegeben",
        "ask": asked.id,
        "unverified": f"Noch nicht geprüft. Eingegangen am {german_date(opened.today)} "
        f"von {_shown(body)}.",
        "sources": (_notice(opened, body),),
        **_tail(opened),
    }


def _tail(opened: DataProject) -> dict[str, Value]:
    assurers = Counter(record.assurer for record in opened.loaded.records)
    usual = assurers.most_common(1)
    return {
        "assured_date": opened.today,
        "assurer": usual[0][0] if usual else _EDITORS,
        "review_every": _SOON,
        "updated": opened.today,
    }


def _source(opened: DataProject, one: FilledForm, body: Partner) -> dict[str, Value]:
    said = one.answer("source").line
    if not said:
        return _notice(opened, body)
    address = _ADDRESS.search(said)
    if address is None:
        return {"title": said, "retrieved": opened.today}
    url = address[0].rstrip('.,;:)>]“"')
    title = " ".join(said.replace(address[0], " ").split()).strip(" ,;:()<>–-")
    return {
        "title": title or f"Von {_shown(body)} genannte Seite zu {one.answer('norm').line}",
        "url": url if url.startswith("http") else f"https://{url}",
        "retrieved": opened.today,
    }


def _notice(opened: DataProject, body: Partner) -> dict[str, Value]:
    """Return the message itself as a source, where it names none."""
    title = f"Mitteilung von {_shown(body)} an die Redaktion, {german_date(opened.today)}"
    return {"title": title, "retrieved": opened.today}


def _shown(body: Partner) -> str:
    """Return how a text may name `body`: one that only the house knows stays unnamed."""
    return body.name if body.audience is Audience.NETZWERK else "einer Stelle im Haus"


def _law(one: FilledForm) -> tuple[Law, str]:
    """Return the law of the norm in `one`, and its section; empty where the law stands alone."""
    given = one.answer("norm")
    cited = next(find_citations(given.line), None)
    if cited is not None:
        return cited.law, cited.section
    name = written().known.get(given.line)
    if name is None:
        raise AnswerError(
            f"Zeile {given.number}: in „{given.line}“ steht kein Gesetz, das hier bekannt ist",
            "schreiben Sie Zeichen, Nummer und Gesetz, zum Beispiel „§ 18 SGB II“; bekannt sind "
            f"{', '.join(list(laws())[:_SOME])} und andere",
        )
    return laws()[name], ""


def _law_id(law: Law) -> str:
    """Return the law as ids have it: ``sgb-2``, ``aufenthg``."""
    words = law.name.split()
    return slug(" ".join(str(ROMAN.index(word) + 1) if word in ROMAN else word for word in words))


def _kind(one: FilledForm) -> QuestionKind:
    given = one.answer("kind")
    fitting = [kind for word, kind in _KINDS.items() if word in folded(given.line)]
    if len(fitting) != 1:
        raise AnswerError(
            f"Zeile {given.number}: „{given.line}“ ist keine Art der Frage",
            "schreiben Sie eines: Recht, Kultur oder Praxis",
        )
    return fitting[0]


def _asked(opened: DataProject, ask: str | None) -> Partner:
    if ask:
        return body_by_id(ask, opened.all(Partner))
    found = next((one for one in opened.all(Partner) if one.id == USUAL_ASK), None)
    if found is None:
        raise WriteError(
            "es steht nicht fest, wen man in Zweifelsfällen fragt\n"
            "    Hinweis: nennen Sie mit --ask KENNUNG eine Stelle"
        )
    return found


def _cut(text: str) -> str:
    """Return `text`, at most as long as a summary may be, cut between words."""
    if len(text) <= _SUMMARY:
        return text
    return text[: _SUMMARY - 1].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"


def _cut_id(text: str) -> str:
    words: list[str] = []
    for word in slug(text).split("-"):
        if words and len("-".join([*words, word])) > _ID:
            break
        words.append(word)
    return "-".join(words)[:_ID].strip("-")
