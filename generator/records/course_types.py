"""Kinds of courses: hours, legal basis, and the ways in."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Choice, CollectionInfo, Group, Part
from .course_families import CourseFamily
from .markers import Answer, Facet, Listed, Ref
from .statements import LegalStatement
from .values import Line, Norm, Several, Text
from .vocabularies import BenefitId, ResidenceStatusId

CourseTypeId = Annotated[str, Ref("course_types")]


class Level(Choice):
    """Language levels of the Common European Framework (GER)."""

    ALPHA = "alpha", "Alphabetisierung"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"
    C1 = "c1", "C1"
    C2 = "c2", "C2"


class Way(Choice):
    """How someone gets into a course."""

    CLAIM = "claim", "Anspruch"
    OBLIGATION = "obligation", "Verpflichtung"
    ADMISSION = "admission", "Zulassung"


class RouteState(Choice):
    """Whether a way is open at present."""

    OPEN = "open", "offen"
    SUSPENDED = "suspended", "derzeit nicht"
    ASK = "ask", "vorher fragen"
    CONDITION = "condition", "nur unter Bedingungen"


class AccessRoute(Part):
    """One way into a course type, with its paragraph."""

    way: Way = Field(title="Weg", description="Anspruch, Verpflichtung oder Zulassung.")
    paragraph: Norm = Field(
        title="Rechtsgrundlage", description="Der Paragraf, aus dem der Weg folgt."
    )
    who: Text = Field(
        title="Für wen", description="Für wen der Weg offen ist, in einem oder zwei Sätzen."
    )
    decided_by: Line = Field(title="Wer entscheidet", description="Welche Stelle entscheidet.")
    state: RouteState = Field(
        RouteState.OPEN, title="Stand", description="Ob der Weg zurzeit offen ist."
    )
    state_note: Text | None = Field(
        None, title="Hinweis zum Stand", description="Warum und bis wann."
    )
    residence_statuses: tuple[ResidenceStatusId, ...] = Field(
        (),
        title="Aufenthaltsstatus",
        description="Für welche Aufenthaltsstatus. Leer heißt: für alle.",
    )
    benefits: tuple[BenefitId, ...] = Field(
        (), title="Leistungsbezug", description="Bei welchem Leistungsbezug. Leer heißt: bei jedem."
    )
    form: Annotated[str, Ref("forms")] | None = Field(
        None, title="Formular", description="Mit welchem Formular."
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="Ablauf", description="Nach welchem Ablauf."
    )


class CourseType(LegalStatement):
    """A kind of course: hours, legal basis, ways in."""

    collection: ClassVar = CollectionInfo(
        name="course_types",
        folder="kursarten",
        title="Kursarten",
        singular="Kursart",
        intro="Umfang, Rechtsgrundlage und Wege in den Kurs.",
        group=Group.COURSES,
        group_by="family",
    )

    family: Annotated[CourseFamily, Facet()] = Field(
        title="Kursgruppe",
        description="Welches Recht gilt: IntV, DeuFöV oder das Recht der Anerkennung.",
    )
    hours: Annotated[Line, Listed(), Answer()] = Field(
        title="Umfang", description="Zum Beispiel „600 + 100 Unterrichtsstunden“."
    )
    hours_note: Line | None = Field(
        None, title="Zum Umfang", description="Abschnitte, Gruppengröße, Abweichungen."
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Die Paragrafen, nach denen der Kurs läuft."
    )
    target_level: Annotated[Level | None, Listed()] = Field(
        None, title="Ziel", description="Das Sprachniveau am Ende des Kurses."
    )
    entry_level: Level | None = Field(
        None, title="Vorausgesetzt", description="Das Niveau, das man mitbringen muss."
    )
    for_whom: Text = Field(
        title="Für wen", description="Wem dieser Kurs hilft, und wem ein anderer besser hilft."
    )
    access_routes: tuple[AccessRoute, ...] = Field(
        (),
        title="Wege in den Kurs",
        description="Jeder Weg mit Paragraf. Daraus folgt, wer wie in den Kurs kommt.",
    )
    costs: Text | None = Field(
        None,
        title="Kosten und Befreiung",
        description="Wer zahlt, wer befreit ist, auf welchen Antrag.",
    )
    travel: Text | None = Field(
        None,
        title="Fahrtkosten",
        description="Ob es Fahrtkosten gibt und wann der Antrag gestellt sein muss.",
    )
    repetition: Text | None = Field(
        None, title="Wiederholung", description="Ob und wie man Stunden wiederholen kann."
    )
