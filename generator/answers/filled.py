"""The answers in a message: every filled form of one kind, found by its questions."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..mail_forms import DECISION, LAW_CHANGE, QUESTION, TOPIC, Ask, MailForm
from .ends import ends_answer
from .lines import NumberedLine, folded, lines_of, unstarred
from .mail import texts_of
from .refusal import AnswerError

BODY = "body"
"""The key of the question which body writes."""
_MOST_FORMS = 50
_WRAPPED = 3
"""Over so many lines a mail program may wrap a question."""

_HEADING = re.compile(  # what may be long never gives back: else some lines take minutes
    r"[ *_•·‣#–—-]*+(?:\d{1,2}[.)] ?)?(?P<label>.{1,60}?)(?: ?\d{1,2})?[*_]*+ ?"
    r"(?:\([^()]*+\)?)?[*_ ]*+:(?:[*_]{1,2}(?= |$))? ?(?P<rest>.*)"
)
_NOTHING_SAID = frozenset(("", "-", "–", "—", "?", "…", "...", "/", "x"))

COMMANDS = {TOPIC.subject: "topics", DECISION.subject: "decisions"} | {
    LAW_CHANGE.subject: "changes",
    QUESTION.subject: "questions",
}
"""Which command takes a form, by its subject."""


@dataclass(frozen=True, slots=True)
class Given:
    """The answer to `ask`; `number` is the line of the message where it begins."""

    ask: Ask
    number: int
    lines: tuple[NumberedLine, ...] = ()

    @property
    def text(self) -> str:
        """The answer as it was written, with its paragraphs."""
        words = "\n".join(line.text for line in self.lines)
        said = re.sub(r"\n{3,}", "\n\n", words).strip()
        return "" if said in _NOTHING_SAID else unstarred(said)

    @property
    def line(self) -> str:
        """The answer in one line."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form of a message with its answers."""

    form: MailForm
    given: tuple[Given, ...]

    def answer(self, key: str) -> Given:
        """Return the answer to the question `key`; an empty one where none was given."""
        ask = next(ask for ask in self.form.asks if ask.key == key)
        found = (one for one in self.given if one.ask.key == key)
        return next(found, Given(ask, self.given[0].number))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not any(one.text for one in self.given)


def read_forms(
    raw: bytes, form: MailForm, optional: Collection[str] = ()
) -> tuple[FilledForm, ...]:
    """Return every filled `form` in the message `raw`, in its order.

    Questions in `optional` may be left open. Raises `AnswerError` when there is no filled
    form, or one that leaves another question open.
    """
    texts = [lines_of(text) for text in texts_of(raw)]
    readings = [tuple(_filled(lines, form)) for lines in texts]
    found = next((reading for reading in readings if reading), ())
    if not found:
        raise _none(texts[0], form)
    if len(found) > _MOST_FORMS:
        raise AnswerError(f"mehr als {_MOST_FORMS} Antworten in einer Mail", "teilen Sie sie auf")
    whole = _of_one_body(found)
    for one in whole:
        _demand(one, optional)
    return whole


def _filled(lines: Sequence[NumberedLine], form: MailForm) -> Iterator[FilledForm]:
    """Yield the forms that hold answers, each once however often a reply quotes it."""
    said = set()
    for one in _Gathering(lines, form).forms():
        words = tuple((given.ask.key, given.text) for given in one.given if given.text)
        own = any(key != BODY for key, _ in words)  # which body writes is asked in other forms too
        if own and words not in said:
            said.add(words)
            yield one


@dataclass(slots=True)
class _Gathering:
    """Goes through the lines of a message and puts each below the question it answers."""

    lines: Sequence[NumberedLine]
    form: MailForm
    _open: bool = False
    _given: list[Given] = field(default_factory=list)

    def forms(self) -> Iterator[FilledForm]:
        at = 0
        while at < len(self.lines):
            heading = _heading(self.lines, at, self.form)
            if heading is None:
                self._line(at)
                at += 1
                continue
            if self._begins_another(heading.given.ask):
                yield FilledForm(self.form, tuple(self._given))
                self._given.clear()
            self._given.append(heading.given)
            self._open, at = True, at + heading.height
        if self._given:
            yield FilledForm(self.form, tuple(self._given))

    def _line(self, at: int) -> None:
        if self._open and (ends_answer(self.lines, at) or _is_foreign(self.lines[at], self.form)):
            self._open = False
        if self._open:
            last = self._given[-1]
            self._given[-1] = replace(last, lines=(*last.lines, self.lines[at]))

    def _begins_another(self, ask: Ask) -> bool:
        """Whether a question comes again; one that was asked twice in a row is the same."""
        if self._given and self._given[-1].ask == ask and not self._given[-1].text:
            self._given.pop()
            return False
        return any(one.ask == ask for one in self._given)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A question found in a message, and over how many lines it stands."""

    given: Given
    height: int


def _heading(lines: Sequence[NumberedLine], at: int, form: MailForm) -> _Heading | None:
    for height in range(1, _WRAPPED + 1):
        text = " ".join(line.text for line in lines[at : at + height])
        for ask in form.asks:
            rest = _rest(text, ask)
            if rest is not None:
                number = lines[at].number
                first = (NumberedLine(number, rest),) if rest else ()
                return _Heading(Given(ask, number, first), height)
        if "(" not in text or ")" in text:
            break
    return None


def _rest(text: str, ask: Ask) -> str | None:
    """Return what stands behind the question `ask` in its line; `None` when it is another."""
    found = _HEADING.fullmatch(text)
    if found and folded(found["label"]) == folded(ask.label):
        # A bracket left open goes on in the next line.
        return None if text.count("(") > text.count(")") and not found["rest"] else found["rest"]
    return "" if ask.hint and folded(text) == folded(ask.heading) else None


def _is_foreign(line: NumberedLine, form: MailForm) -> bool:
    """Whether a question of another form stands in `line`, as that form words it."""
    words = folded(line.text)
    return any(
        words.startswith(folded(ask.heading))
        for other in (TOPIC, LAW_CHANGE, QUESTION, DECISION)
        if other is not form
        for ask in other.asks
        if ask.hint and ask not in form.asks
    )


def _of_one_body(forms: Sequence[FilledForm]) -> tuple[FilledForm, ...]:
    """Return `forms`; where only one body is named in a message, it is that of all."""
    if all(ask.key != BODY for ask in forms[0].form.asks):
        return tuple(forms)
    named = {one.answer(BODY).line: one.answer(BODY) for one in forms if one.answer(BODY).text}
    if len(named) != 1:
        return tuple(forms)
    (body,) = named.values()
    return tuple(
        one if one.answer(BODY).text else replace(one, given=(*one.given, body)) for one in forms
    )


def _demand(one: FilledForm, optional: Collection[str]) -> None:
    for ask in one.form.asks:
        if ask.key not in optional and not one.answer(ask.key).text:
            raise AnswerError(
                f"ab Zeile {one.given[0].number} ist „{ask.label}“ nicht beantwortet",
                f"schreiben Sie die Antwort unter die Zeile „{ask.heading}“",
            )


def _none(lines: Sequence[NumberedLine], form: MailForm) -> AnswerError:
    others = (other for other in (TOPIC, LAW_CHANGE, QUESTION, DECISION) if other is not form)
    other = next((other for other in others if any(_filled(lines, other))), None)
    if other is not None:
        return AnswerError(
            f"das ist keine Mail „{form.subject}“, sondern „{other.subject}“",
            f"nehmen Sie „wissen {COMMANDS[other.subject]} add“",
        )
    asked = ", ".join(f"„{ask.heading}“" for ask in form.asks)
    return AnswerError(
        f"im Text stehen keine Antworten der Mail „{form.subject}“",
        f"kopieren Sie den ganzen Text; gebraucht werden die Zeilen {asked}, darunter die Antwort",
    )
