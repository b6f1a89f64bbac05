"""Legal notes, changes of the law, and questions asked in the teams."""

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Part
from .happenings import Happening
from .markers import Answer, Facet, Listed, News, Ref
from .statements import SharedStatement
from .values import Day, Line, Norm, Several, Text, fault

PartnerId = Annotated[str, Ref("partners")]
LegalNoteId = Annotated[str, Ref("legal_notes")]


class Bindingness(Choice):
    """How far staff are bound by a text."""

    LAW = "gesetz", "Gesetz oder Verordnung"
    DIRECTIVE = "weisung", "Weisung"
    NOTE = "hinweis", "Hinweis"
    DRAFT = "entwurf", "Entwurf"


class LegalNote(SharedStatement):
    """What a rule says, and what it means at the desk."""

    collection: ClassVar = CollectionInfo(
        name="legal_notes",
        folder="recht",
        marks_news=True,
        title="Rechtliche Hinweise",
        singular="Rechtlicher Hinweis",
        intro="Was in der Vorschrift steht, und was es am Schreibtisch bedeutet.",
        group=Group.LAW,
        group_by="law",
    )

    law: Annotated[Line, Facet()] = Field(
        title="Gesetz", description="Abkürzung: SGB II, AufenthG …"
    )
    norm: Annotated[Line, Listed(), Answer()] = Field(
        title="Vorschrift", description="zum Beispiel § 18 SGB II"
    )
    says: Text = Field(
        title="Was dort steht",
        description="In eigenen Worten, mit Absatz und Satz. Kein abgeschriebener Gesetzestext.",
    )
    at_the_desk: Text = Field(
        title="Was das am Schreibtisch bedeutet",
        description="Was man tut oder lässt, wenn die Person vor einem sitzt.",
    )
    as_of: Annotated[Day, Listed(), Answer("Stand {}")] = Field(
        title="Stand des Textes", description="Der Tag der Fassung, die Sie gelesen haben."
    )
    bindingness: Annotated[Bindingness, Facet()] = Field(
        title="Verbindlichkeit", description="Ob es Gesetz, Weisung, Hinweis oder Entwurf ist."
    )
    related: tuple[LegalNoteId, ...] = Field(
        (), title="Hängt zusammen mit", description="Andere Hinweise, die man mitlesen sollte."
    )
    procedures: tuple[Annotated[str, Ref("procedures")], ...] = Field(
        (), title="Abläufe dazu", description="Abläufe, die auf der Vorschrift beruhen."
    )


class ChangeStatus(Choice):
    """How certain a change is."""

    IN_FORCE = "in_kraft", "in Kraft"
    ANNOUNCED = "angekuendigt", "angekündigt"
    PRACTICE = "praxis", "Verwaltungspraxis"
    UNVERIFIED = "nicht_verifiziert", "nicht verifiziert"


class AmendingAct(Part):
    """The act that changes the law."""

    title: Line = Field(
        title="Gesetz oder Verordnung", description="Der Name, wie er verkündet wurde."
    )
    date: Day | None = Field(
        None, title="Vom", description="Das Datum des Gesetzes, nicht der Verkündung."
    )
    citation: Line | None = Field(
        None, title="Fundstelle", description="Zum Beispiel „BGBl. 2024 I Nr. 393“."
    )


class LegalChange(SharedStatement):
    """What changed, since when, and what to do about it."""

    collection: ClassVar = CollectionInfo(
        name="legal_changes",
        folder="rechtsaenderungen",
        marks_news=True,
        has_feed=True,
        own_column=True,
        search_factor=0.85,
        title="Rechtsänderungen",
        singular="Rechtsänderung",
        intro="Was sich geändert hat oder ändern wird, und was zu tun ist.",
        group=Group.LAW,
        order_by="in_force_on",
        order_else="planned_for",
        newest_first=True,
    )

    law: Annotated[Line, Facet()] = Field(
        title="Gesetz", description="Abkürzung: SGB II, AufenthG …"
    )
    norm: Annotated[Norm, Listed(), Answer(), News()] = Field(
        title="Vorschrift", description="Zum Beispiel § 13 IntV."
    )
    status: Annotated[ChangeStatus, Facet(), Listed(), Answer(last=True), News()] = Field(
        title="Stand", description="Wie sicher die Änderung ist."
    )
    announced_on: Day | None = Field(
        None, title="Angekündigt am", description="Wann die Änderung bekannt wurde."
    )
    in_force_on: Annotated[Day | None, Listed(), Answer("ab {}"), News()] = Field(
        None,
        title="In Kraft ab",
        description="Der belegte Tag. Einen erwarteten tragen Sie unter „planned_for“ ein.",
    )
    planned_for: Annotated[Day | None, Listed(), Answer("geplant für {}"), News()] = Field(
        None,
        title="Geplant für",
        description="Der Tag, der angekündigt ist oder war. Er belegt noch nichts.",
    )
    amending_act: AmendingAct | None = Field(
        None, title="Änderung durch", description="Das Gesetz oder die Verordnung, die ändert."
    )
    before: Text = Field(title="Vorher", description="Der alte Stand in eigenen Worten.")
    after: Text = Field(title="Nachher", description="Der neue Stand in eigenen Worten.")
    what_to_do: Annotated[Text, News()] = Field(
        title="Was zu tun ist", description="Was sich am Schreibtisch ändert."
    )
    due_on: Annotated[Day | None, News()] = Field(
        None, title="Bis wann", description="Wenn bis zu einem Tag etwas zu tun ist."
    )
    affects: tuple[LegalNoteId, ...] = Field(
        (),
        title="Betroffene Hinweise",
        description="Die rechtlichen Hinweise, die deshalb zu prüfen sind.",
    )
    announced_by: Line | None = Field(
        None,
        title="Mitgeteilt von",
        description="Welche Stelle die Änderung ins Netzwerk gegeben hat.",
    )
    reported_by: Annotated[PartnerId | None, Listed(), News()] = Field(
        None,
        title="Gemeldet von",
        description="Kennung der Stelle, die von der Änderung gehört und sie gemeldet hat.",
    )

    @model_validator(mode="after")
    def _unverified_says_whom_to_ask(self) -> Self:
        if self.status is ChangeStatus.UNVERIFIED and self.ask is None:
            hint = "tragen Sie die Stelle unter „ask“ ein"
            raise fault(
                "ask", "nicht verifiziert, aber niemand ist genannt, den man fragt", hint, "status"
            )
        return self

    @model_validator(mode="after")
    def _in_force_is_proved(self) -> Self:
        """Only what is in force has a day in force, and then says where that is published."""
        if self.status is ChangeStatus.IN_FORCE:
            if self.in_force_on is None:
                hint = "tragen Sie den belegten Tag ein, oder ändern Sie „status“"
                raise fault("in_force", "in Kraft, aber ohne Tag", hint, "in_force_on")
            if self.amending_act is None or self.amending_act.citation is None:
                hint = "ergänzen Sie „amending_act“ mit „citation“, oder ändern Sie „status“"
                raise fault("in_force", "in Kraft, aber ohne Fundstelle", hint, "amending_act")
        elif self.status is not ChangeStatus.PRACTICE and self.in_force_on is not None:
            hint = "tragen Sie den erwarteten Tag unter „planned_for“ ein"
            raise fault("in_force", f"der Stand ist „{self.status.label}“", hint, "in_force_on")
        return self

    @property
    def day(self) -> date | None:
        """The day it comes into force; while none is verified, the planned one."""
        return self.in_force_on or self.planned_for

    def happenings(self) -> tuple[Happening, ...]:
        """Return the day on which the change comes, or is said to come, into force."""
        if self.day is None:
            return ()
        planned = self.in_force_on is None
        title = f"{'Geplant' if planned else 'In Kraft'}: {self.name}"
        return (Happening(title, self.day, note=self.summary, tentative=planned),)


class QuestionKind(Choice):
    """What a question is about."""

    LEGAL = "recht", "Recht"
    CULTURE = "kultur", "Kultur und Verständigung"
    PRACTICE = "praxis", "Praxis"


class Question(SharedStatement):
    """A question asked in the teams, with its answer. The name is the question."""

    collection: ClassVar = CollectionInfo(
        name="questions",
        folder="fragen",
        search_factor=0.8,
        title="Fragen",
        singular="Frage",
        intro="Rechtliche und kulturelle Fragen aus den Teams, mit Antwort.",
        group=Group.REFERENCE,
        group_by="kind",
    )

    kind: Annotated[QuestionKind, Facet()] = Field(
        title="Art der Frage", description="Rechtlich oder kulturell."
    )
    answer: Text = Field(
        title="Antwort", description="Die Antwort im ersten Satz, dann die Begründung."
    )
    bindingness: Bindingness = Field(
        Bindingness.NOTE, title="Verbindlichkeit", description="Wie verbindlich die Antwort ist."
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Die Paragrafen, auf denen die Antwort beruht."
    )
    topics: Annotated[tuple[Annotated[str, Ref("topics")], ...], Facet()] = Field(
        (), title="Themen", description="Worum es geht."
    )

    @property
    def needs_approval(self) -> bool:
        """Answers on culture and practice are advice, no statement of the law."""
        return self.kind is QuestionKind.LEGAL
