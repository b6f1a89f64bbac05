"""Course providers, kinds of courses, and single courses."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Part, Record
from .contact import CostOption, Location, Schedule
from .markers import Facet, Listed, Ref, StaffOnly
from .partners import Organisation, TargetGroup
from .values import Day, Line, PhoneNumber, Several, Text, Whole, YesNo, fault, in_order
from .vocabularies import BenefitId, ResidenceStatusId

CourseTypeId = Annotated[str, Ref("course_types")]


class AbsenceReport(Part):
    """To whom a provider reports absences (§ 8 Abs. 3 IntV)."""

    partner: Annotated[str, Ref("partners")] | None = Field(None, title="An")
    description: Line | None = Field(None, title="Wie und wann")
    procedure: Annotated[str, Ref("procedures")] | None = Field(None, title="Ablauf")


class CourseProvider(Organisation):
    """A body that holds courses."""

    collection: ClassVar = CollectionInfo(
        name="course_providers",
        folder="kurstraeger",
        title="Kursträger",
        singular="Kursträger",
        intro="Wer Integrations- und Berufssprachkurse hält, und wann die Einstufungstests sind.",
        group=Group.COURSES,
    )

    course_types: Annotated[tuple[CourseTypeId, ...], Facet(), Listed()] = Field(
        (), title="Kursarten"
    )
    placement_tests: tuple[Schedule, ...] = Field((), title="Einstufungstest")
    placement_test_note: Line | None = Field(None, title="Anmeldung zum Einstufungstest")
    absences: AbsenceReport | None = Field(None, title="Fehlzeiten meldet der Träger")


class Level(Choice):
    """Language levels of the Common European Framework (GER)."""

    ALPHA = "alpha", "Alphabetisierung"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"
    C1 = "c1", "C1"
    C2 = "c2", "C2"


class CourseFamily(Choice):
    """Which body of rules a course follows."""

    INTEGRATION = "integrationskurs", "Integrationskurs"
    VOCATIONAL = "berufssprachkurs", "Berufssprachkurs"
    OTHER = "weitere", "Weiterer Kurs"


class Way(Choice):
    """How someone gets into a course."""

    CLAIM = "claim", "Anspruch"
    OBLIGATION = "obligation", "Verpflichtung"
    ADMISSION = "admission", "Zulassung"


class RouteState(Choice):
    """Whether a way is open at present."""

    OPEN = "open", "offen"
    SUSPENDED = "suspended", "derzeit nicht"
    ASK = "ask", "Fachaufsicht fragen"


class AccessRoute(Part):
    """One way into a course type, with its paragraph."""

    way: Way = Field(title="Weg")
    paragraph: Line = Field(title="Rechtsgrundlage")
    who: Text = Field(title="Für wen")
    decided_by: Line = Field(title="Wer entscheidet")
    state: RouteState = Field(RouteState.OPEN, title="Stand")
    state_note: Text | None = Field(None, title="Hinweis zum Stand")
    residence_statuses: tuple[ResidenceStatusId, ...] = Field((), title="Aufenthaltsstatus")
    benefits: tuple[BenefitId, ...] = Field((), title="Leistungsbezug")
    form: Annotated[str, Ref("forms")] | None = Field(None, title="Formular")
    procedure: Annotated[str, Ref("procedures")] | None = Field(None, title="Ablauf")


class CourseType(Record):
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

    family: Annotated[CourseFamily, Facet()] = Field(title="Kursgruppe")
    hours: Annotated[Line, Listed()] = Field(title="Umfang")
    hours_note: Line | None = Field(None, title="Zum Umfang")
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
    target_level: Annotated[Level | None, Listed()] = Field(None, title="Ziel")
    entry_level: Level | None = Field(None, title="Vorausgesetzt")
    for_whom: Text = Field(title="Für wen")
    access_routes: tuple[AccessRoute, ...] = Field((), title="Wege in den Kurs")
    costs: Text | None = Field(None, title="Kosten und Befreiung")
    travel: Text | None = Field(None, title="Fahrtkosten")
    repetition: Text | None = Field(None, title="Wiederholung")
    ask: Annotated[str, Ref("partners")] | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")


class TimeOfDay(Choice):
    """When on the day a course takes place."""

    MORNING = "vormittags", "vormittags"
    AFTERNOON = "nachmittags", "nachmittags"
    EVENING = "abends", "abends"
    FULL_DAY = "ganztags", "ganztags"
    WEEKEND = "wochenende", "am Wochenende"


class Delivery(Choice):
    """Where teaching takes place."""

    ON_SITE = "praesenz", "in Präsenz"
    ONLINE = "online", "online"
    HYBRID = "hybrid", "teils online"


class ChildcareKind(Choice):
    """Whether children are looked after during class."""

    NONE = "none", "keine"
    ON_SITE = "on_site", "im Haus"
    NEARBY = "nearby", "in der Nähe"


class Childcare(Part):
    """Childcare during class."""

    kind: Annotated[ChildcareKind, Facet()] = Field(title="Kinderbetreuung")
    minimum_age: Line | None = Field(None, title="Ab Alter")
    maximum_age: Line | None = Field(None, title="Bis Alter")
    description: Line | None = Field(None, title="Hinweis")


class Places(Part):
    """Free places age fast, so the figure carries its date."""

    free: Annotated[Whole, Field(ge=0)] = Field(title="Freie Plätze")
    total: Annotated[Whole, Field(ge=1)] | None = Field(None, title="Plätze insgesamt")
    as_of: Day = Field(title="Stand")

    @model_validator(mode="after")
    def _not_more_than_all(self) -> Self:
        if self.total is not None and self.free > self.total:
            raise fault("places", "es sind mehr Plätze frei als vorhanden", field="free")
        return self


class Course(Record):
    """A single course at one place."""

    collection: ClassVar = CollectionInfo(
        name="courses",
        folder="kurse",
        title="Kurse",
        singular="Kurs",
        intro="Welcher Kurs passt? Nächster Beginn, Wartezeit, freie Plätze und Kinderbetreuung.",
        group=Group.COURSES,
        group_by="course_type",
        order_by="starts_on",
    )

    course_type: Annotated[CourseTypeId, Facet()] = Field(title="Kursart")
    provider: Annotated[str, Ref("course_providers"), Listed()] = Field(title="Träger")
    location: Location = Field(title="Wo")
    level: Annotated[Level, Facet(), Listed()] = Field(title="Ziel")
    entry_level: Level | None = Field(None, title="Vorausgesetzt")
    starts_on: Annotated[Day | None, Listed()] = Field(None, title="Nächster Beginn")
    ends_on: Day | None = Field(None, title="Ende")
    time_of_day: Annotated[TimeOfDay, Facet(), Listed()] = Field(title="Tageszeit")
    schedules: tuple[Schedule, ...] = Field((), title="Unterricht")
    delivery: Delivery = Field(Delivery.ON_SITE, title="Form")
    waiting_weeks: Annotated[Whole, Field(ge=0, le=104)] | None = Field(
        None, title="Wartezeit in Wochen"
    )
    places: Places | None = Field(None, title="Plätze")
    childcare: Annotated[Childcare | None, Listed()] = Field(None, title="Kinderbetreuung")
    barrier_free: Annotated[YesNo | None, Facet()] = Field(None, title="Barrierefrei")
    target_groups: Annotated[Several[TargetGroup], Facet()] = Field((), title="Zielgruppe")
    phone: PhoneNumber | None = Field(None, title="Telefon")
    placement_test_on: Day | None = Field(None, title="Nächster Einstufungstest")
    required_documents: Several[Line] = Field((), title="Mitbringen")
    cost_options: tuple[CostOption, ...] = Field((), title="Kosten")
    travel: Line | None = Field(None, title="Anfahrt")
    description: Text | None = Field(None, title="Zum Kurs")
    application_process: Text | None = Field(None, title="Anmeldung")
    staff_note: Annotated[Text | None, StaffOnly()] = Field(None, title="Nur für Mitarbeitende")

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.starts_on, self.ends_on, "ends_on")
        return self
