"""How the network works together: procedures and forms."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Choice, CollectionInfo, Group, Part
from .law_records import PartnerId
from .markers import Answer, Facet, Listed, Ref
from .statements import LegalStatement
from .values import Day, FilePath, Line, Norm, Several, Text, Whole, YesNo
from .vocabularies import LanguageId

FormId = Annotated[str, Ref("forms")]


class ConsentNeed(Choice):
    """Whether the client must agree."""

    REQUIRED = "erforderlich", "erforderlich"
    DEPENDS = "je_nach_fall", "je nach Fall"
    NONE = "nicht_noetig", "nicht nötig"


class Consent(Part):
    """What the client must agree to before data leave the house."""

    need: ConsentNeed = Field(
        title="Einwilligung", description="Erforderlich, je nach Fall oder nicht nötig."
    )
    description: Text = Field(
        title="Wozu", description="Was ohne Einwilligung nicht weitergegeben wird."
    )
    form: FormId | None = Field(
        None, title="Formular", description="Das Formular, das die Person unterschreibt."
    )


class Step(Part):
    """Who does what by when."""

    who: Line = Field(title="Wer", description="Eine Stelle oder Funktion.")
    what: Text = Field(title="Was", description="Was zu tun ist, in einem oder zwei Sätzen.")
    by_when: Line | None = Field(
        None, title="Bis wann", description="Zum Beispiel „am selben Tag“."
    )
    form: FormId | None = Field(
        None, title="Formular", description="Das Formular zu diesem Schritt."
    )


class Feedback(Part):
    """What comes back to whom."""

    to: Line = Field(title="Rückmeldung an", description="Wer die Rückmeldung bekommt.")
    due: Line = Field(title="Bis wann", description="Bis wann sie da sein soll.")
    description: Line | None = Field(None, title="Was", description="Was darin steht.")


class Occasion(Choice):
    """What the network does together, from which everybody learns."""

    CASE = "fallbesprechung", "Fallbesprechung"
    TEAM = "team", "Besuch im Team"
    TRAINING = "schulung", "Schulung"


class Procedure(LegalStatement):
    """A procedure as numbered steps."""

    collection: ClassVar = CollectionInfo(
        name="procedures",
        folder="ablaeufe",
        title="Abläufe",
        singular="Ablauf",
        intro=(
            "Schritt für Schritt: wer was bis wann tut, "
            "mit welcher Einwilligung und welchem Formular."
        ),
        group=Group.COOPERATION,
    )

    when: Text = Field(
        title="Wann Sie das brauchen",
        description="In welcher Lage man ihn braucht. Kurz: Er soll auf eine Seite passen.",
    )
    steps: Annotated[tuple[Step, ...], Field(min_length=1)] = Field(
        title="Schritte", description="Höchstens acht Schritte, jeder mit dem, der handelt."
    )
    consent: Consent = Field(
        title="Einwilligung",
        description="Ob die Person zustimmen muss, wozu, und mit welchem Formular.",
    )
    forms: tuple[FormId, ...] = Field(
        (), title="Formulare", description="Formulare, die man braucht."
    )
    deadline: Annotated[Line, Listed(), Answer("Frist: {}")] = Field(
        title="Frist", description="oder „keine“"
    )
    feedback: Feedback | None = Field(
        None, title="Rückmeldung", description="Wer am Ende was erfährt."
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Paragrafen oder die Kooperationsvereinbarung."
    )
    contact: PartnerId | None = Field(
        None, title="Ansprechstelle", description="Die Stelle, mit der man es zu tun hat."
    )
    occasion: Occasion | None = Field(
        None,
        title="Anlass",
        description="Fallbesprechung, Besuch im Team oder Schulung: Seiten dazu verweisen auf den "
        "Ablauf, und auf seiner Seite steht „Frage vorschlagen“.",
    )
    last_resort: YesNo = Field(
        False,
        title="Letzter Ausweg",
        description="true: „Verweisen“ nennt den Ablauf, wenn keine Stelle passt.",
    )


class FormField(Part):
    """A line to fill in on paper."""

    label: Line = Field(title="Beschriftung", description="Was dort einzutragen ist.")
    lines: Annotated[Whole, Field(ge=1, le=12)] = Field(
        1, title="Zeilen", description="Wie viele Schreiblinien, 1 bis 12."
    )
    checkbox: YesNo = Field(
        False,
        title="Kästchen zum Ankreuzen",
        description="true: ein Kästchen vor der Beschriftung.",
    )


class Form(LegalStatement):
    """A form to print. It never holds client data."""

    collection: ClassVar = CollectionInfo(
        name="forms",
        folder="formulare",
        title="Formulare",
        singular="Formular",
        intro="Muster zum Ausdrucken. Daten von Klientinnen und Klienten gehören nur aufs Papier.",
        group=Group.FORMS,
    )

    purpose: Text = Field(title="Zweck", description="Wozu das Formular da ist, und wann nicht.")
    signed_by: Annotated[Line, Listed()] = Field(
        title="Wer unterschreibt", description="Wessen Unterschrift nötig ist."
    )
    received_by: Annotated[Line, Listed()] = Field(
        title="Wer erhält es", description="Wer das ausgefüllte Blatt bekommt."
    )
    valid_from: Day = Field(title="Gilt ab", description="Ab wann diese Fassung gilt.")
    languages: Annotated[tuple[LanguageId, ...], Facet()] = Field(
        (), title="Sprachen", description="In welchen Sprachen es vorliegt."
    )
    body: Text | None = Field(
        None,
        title="Text des Formulars",
        description="Text, der auf dem Blatt über den Feldern steht.",
    )
    fields: tuple[FormField, ...] = Field(
        (), title="Felder zum Ausfüllen", description="Die Felder in der Reihenfolge auf dem Blatt."
    )
    file: FilePath | None = Field(None, title="Datei", description="Pfad unter docs/.")
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Worauf das Formular beruht."
    )
