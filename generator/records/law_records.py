"""Legal notes, changes of the law, and questions asked in the teams."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Part, Record
from .markers import Facet, Listed, Ref
from .values import Day, Line, Several, Text, fault

PartnerId = Annotated[str, Ref("partners")]
LegalNoteId = Annotated[str, Ref("legal_notes")]


class Bindingness(Choice):
    """How far staff are bound by a text."""

    LAW = "gesetz", "Gesetz oder Verordnung"
    DIRECTIVE = "weisung", "Weisung"
    NOTE = "hinweis", "Hinweis"
    DRAFT = "entwurf", "Entwurf"


class Approval(Part):
    """Which office released a text, and when."""

    office: Line = Field(title="Freigegeben von")
    approved_on: Day = Field(title="Freigegeben am")


class LegalNote(Record):
    """What a rule says, and what it means at the desk."""

    collection: ClassVar = CollectionInfo(
        name="legal_notes",
        folder="recht",
        title="Rechtliche Hinweise",
        singular="Rechtlicher Hinweis",
        intro="Was in der Vorschrift steht, und was es am Schreibtisch bedeutet.",
        group=Group.LAW,
        group_by="law",
    )

    law: Annotated[Line, Facet()] = Field(
        title="Gesetz", description="Abkürzung: SGB II, AufenthG …"
    )
    norm: Annotated[Line, Listed()] = Field(
        title="Vorschrift", description="zum Beispiel § 18 SGB II"
    )
    says: Text = Field(title="Was dort steht")
    at_the_desk: Text = Field(title="Was das am Schreibtisch bedeutet")
    as_of: Annotated[Day, Listed()] = Field(title="Stand des Textes")
    bindingness: Annotated[Bindingness, Facet()] = Field(title="Verbindlichkeit")
    approval: Approval | None = Field(None, title="Freigabe")
    ask: PartnerId | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")
    related: tuple[LegalNoteId, ...] = Field((), title="Hängt zusammen mit")
    procedures: tuple[Annotated[str, Ref("procedures")], ...] = Field((), title="Abläufe dazu")


class ChangeStatus(Choice):
    """How certain a change is."""

    IN_FORCE = "in_kraft", "in Kraft"
    ANNOUNCED = "angekuendigt", "angekündigt"
    PRACTICE = "praxis", "Verwaltungspraxis"
    UNVERIFIED = "nicht_verifiziert", "nicht verifiziert"


class AmendingAct(Part):
    """The act that changes the law."""

    title: Line = Field(title="Gesetz oder Verordnung")
    date: Day | None = Field(None, title="Vom")
    citation: Line | None = Field(None, title="Fundstelle")


class LegalChange(Record):
    """What changed, since when, and what to do about it."""

    collection: ClassVar = CollectionInfo(
        name="legal_changes",
        folder="rechtsaenderungen",
        title="Rechtsänderungen",
        singular="Rechtsänderung",
        intro="Was sich geändert hat oder ändern wird, und was zu tun ist.",
        group=Group.LAW,
        order_by="in_force_on",
        newest_first=True,
    )

    law: Annotated[Line, Facet()] = Field(title="Gesetz")
    norm: Annotated[Line, Listed()] = Field(title="Vorschrift")
    status: Annotated[ChangeStatus, Facet(), Listed()] = Field(title="Stand")
    announced_on: Day | None = Field(None, title="Angekündigt am")
    in_force_on: Annotated[Day | None, Listed()] = Field(None, title="In Kraft ab")
    amending_act: AmendingAct | None = Field(None, title="Änderung durch")
    before: Text = Field(title="Vorher")
    after: Text = Field(title="Nachher")
    what_to_do: Text = Field(title="Was zu tun ist")
    due_on: Day | None = Field(None, title="Bis wann")
    affects: tuple[LegalNoteId, ...] = Field((), title="Betroffene Hinweise")
    announced_by: Line | None = Field(None, title="Mitgeteilt von")
    ask: PartnerId | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")

    @model_validator(mode="after")
    def _unverified_says_whom_to_ask(self) -> Self:
        if self.status is ChangeStatus.UNVERIFIED and self.ask is None:
            hint = "tragen Sie die Stelle unter „ask“ ein"
            raise fault(
                "ask", "nicht verifiziert, aber niemand ist genannt, den man fragt", hint, "status"
            )
        return self


class QuestionKind(Choice):
    """What a question is about."""

    LEGAL = "recht", "Recht"
    CULTURE = "kultur", "Kultur und Verständigung"
    PRACTICE = "praxis", "Praxis"


class Question(Record):
    """A question asked in the teams, with its answer. The name is the question."""

    collection: ClassVar = CollectionInfo(
        name="questions",
        folder="fragen",
        title="Fragen",
        singular="Frage",
        intro="Rechtliche und kulturelle Fragen aus den Teams, mit Antwort.",
        group=Group.REFERENCE,
        group_by="kind",
    )

    kind: Annotated[QuestionKind, Facet()] = Field(title="Art der Frage")
    answer: Text = Field(title="Antwort")
    bindingness: Bindingness = Field(Bindingness.NOTE, title="Verbindlichkeit")
    approval: Approval | None = Field(None, title="Freigabe")
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
    topics: Annotated[tuple[Annotated[str, Ref("topics")], ...], Facet()] = Field(
        (), title="Themen"
    )
    ask: PartnerId | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")
