"""What prepared messages ask: each form once, for the link that opens it and for its reader."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from .mailto import TooLongError, fitting_mailto

NO_CLIENT_DATA = "(Bitte keine Namen und keine Daten von Klientinnen und Klienten.)"
OFFICIAL_ONLY = "(Bitte nur dienstliche Angaben.)"
END = "Anlass:"
"""Begins the line after which nothing is an answer any more."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing a message asks for: „Thema:“, with room below. `hint` says more in brackets."""

    key: str
    label: str
    hint: str = ""

    @property
    def heading(self) -> str:
        """The line above its answer."""
        return f"{self.label} ({self.hint}):" if self.hint else f"{self.label}:"


@dataclass(frozen=True, slots=True)
class MailForm:
    """A message with a fixed form. `note` says what must not stand in it."""

    subject: str
    asks: tuple[Ask, ...]
    note: str = NO_CLIENT_DATA

    def link(
        self,
        address: str,
        about: str = "",
        filled: Mapping[str, str] = _NOTHING,
        below: Sequence[str] = (),
    ) -> str:
        """Return the link that opens the message to `address`; empty without an address.

        `about` names what it is about, `filled` answers given already by their key, `below`
        lines that stand after the questions (the page it came from). What is filled is left
        out where it makes the message too long. Raises `TooLongError` when even that is more
        than mail programs take.
        """
        if not address:
            return ""
        lines = (*self.lines(filled), self.note, "", *below)
        try:
            return fitting_mailto(address, self.subject, lines, about)
        except TooLongError:
            if not filled:
                raise
            return self.link(address, about, below=below)

    def lines(self, filled: Mapping[str, str] = _NOTHING) -> Iterator[str]:
        """Yield the questions, each with its answer or room for one."""
        for ask in self.asks:
            yield ask.heading
            yield filled.get(ask.key, "")
            yield ""


_BODY = Ask("body", "Stelle", "keine Person")

TOPIC = MailForm(
    "Thema vorschlagen",
    (
        Ask("title", "Thema", "am besten als Frage"),
        Ask("reason", "Warum", "worum es geht, was das Treffen tun soll"),
        _BODY,
    ),
)
LAW_CHANGE = MailForm(
    "Wir haben von einer Änderung gehört",
    (
        Ask("norm", "Vorschrift", "zum Beispiel § 18 SGB II"),
        Ask("what", "Was sich ändert"),
        Ask("planned_for", "Ab wann", "Tag, wenn er bekannt ist"),
        Ask("source", "Woher wir es wissen", "Titel oder Adresse"),
        _BODY,
    ),
)
QUESTION = MailForm(
    "Frage für die Wissensbasis",
    (
        Ask("question", "Frage", "allgemein, ohne den Fall"),
        Ask("answer", "Was wir gelernt haben"),
        Ask("kind", "Art", "Recht, Kultur oder Praxis"),
        _BODY,
    ),
)
DECISION = MailForm(
    "Verabredung",
    (
        Ask("title", "Verabredung", "was getan wird, in einem Satz"),
        Ask("responsible", "Zuständig", "Stelle, keine Person"),
        Ask("due_on", "Bis", "Tag"),
    ),
)
DECISION_DONE = MailForm(
    "Verabredung erledigt",
    (
        Ask("title", "Verabredung"),
        Ask("state", "Stand", "erledigt oder aufgegeben"),
        Ask("note", "Was daraus wurde", "in einem Satz"),
    ),
)
INVITATION = MailForm(
    "Einladung in unser Team",
    (
        Ask("team", "Unser Team", "und wie viele wir sind"),
        Ask("dates", "Zwei Termine zur Auswahl"),
        Ask("questions", "Unsere Fragen", "höchstens drei, zu Recht oder Kultur"),
    ),
)
VISIT = MailForm(
    "Ein Dienst war im Team",
    (Ask("topic", "Thema"), Ask("held_on", "Tag"), _BODY),
)
_WHO_COMES = (
    Ask("date", "Termin"),
    Ask("who", "Wer kommt", "dienstlicher Name und Team"),
    Ask("contact", "Dienstliche E-Mail oder Telefon"),
    Ask("needs", "Was wir beachten sollen", "zum Beispiel Rampe, Schriftgröße"),
)
REGISTRATION = MailForm("Anmeldung zur Schulung", _WHO_COMES, OFFICIAL_ONLY)
WAITING_LIST = MailForm(
    "Warteliste zur Schulung",
    (*_WHO_COMES, Ask("until", "Bis wann wir einen freien Platz noch nehmen können")),
    OFFICIAL_ONLY,
)
TRAINING_REQUEST = MailForm(
    "Schulung anfragen",
    (
        Ask("team", "Unser Team", "und wie viele wir sind"),
        Ask("topics", "Themen", "Gewünschtes ankreuzen: [x]"),
        Ask("questions", "Drei Fragen aus unserem Alltag"),
        Ask("dates", "Zwei Termine und die Dauer"),
    ),
)
NEW_ISSUE = MailForm(
    "Neue Ausgabe anfordern",
    (_BODY, Ask("way", "Wohin sie kommen soll", "dienstliche E-Mail oder Ablage")),
    OFFICIAL_ONLY,
)
CASE_REGISTRATION = MailForm(
    "Anmeldung zur Fallbesprechung",
    (
        Ask("slot", "Platz"),
        Ask("kind", "Art der Frage", "Recht, Kurs, Anerkennung, Familie, Zusammenarbeit"),
        Ask("urgency", "Wie eilig", "bis wann Sie einen Rat brauchen"),
        Ask("who", "Wer dabei sein sollte", "Stellen, keine Personen"),
        _BODY,
    ),
    "(Bitte kein Wort zur Person: kein Name, kein Alter, kein Ort, kein Aktenzeichen.)",
)
UNIT_QUESTION = MailForm(
    "Allgemeine Frage",
    (
        Ask("question", "Frage in einem Satz", "allgemein, ohne den Fall"),
        Ask("until", "Antwort bis", "Tag und Grund"),
        Ask("body", "Stelle und dienstliche Rückrufnummer"),
    ),
    "(Bitte kein Wort zu einer Person: kein Name, kein Geburtsdatum, kein Aktenzeichen.)",
)
