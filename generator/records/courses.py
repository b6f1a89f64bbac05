"""Course providers and single courses."""

from datetime import date, timedelta
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..browser import FRESH_DAYS
from .base import Choice, CollectionInfo, Group, Part, Record
from .contact import CostOption, Location, Phone, Schedule
from .course_types import CourseTypeId, Level
from .handed_out import Find, SlipFacts
from .happenings import Happening
from .markers import Answer, Facet, Listed, ReachableWhen, Ref, StaffOnly
from .partners import Organisation, TargetGroup
from .values import Day, Line, PhoneNumber, Several, Text, Whole, YesNo, fault, in_order


class AbsenceReport(Part):
    """To whom a provider reports absences (§ 8 Abs. 3 IntV)."""

    partner: Annotated[str, Ref("partners")] | None = Field(
        None, title="An", description="Kennung der Stelle."
    )
    description: Line | None = Field(
        None, title="Wie und wann", description="Auf welchem Weg, nach wie vielen Tagen."
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="Ablauf", description="Was dann geschieht."
    )


class CourseProvider(Organisation):
    """A body that holds courses."""

    collection: ClassVar = CollectionInfo(
        name="course_providers",
        folder="kurstraeger",
        title="Kursträger",
        singular="Kursträger",
        intro="Wer Sprach- und Anpassungskurse hält, und wann die Einstufungstests sind.",
        group=Group.COURSES,
    )

    course_types: Annotated[tuple[CourseTypeId, ...], Facet(), Listed()] = Field(
        (), title="Kursarten", description="Welche Kursarten der Träger anbietet."
    )
    placement_tests: tuple[Schedule, ...] = Field(
        (), title="Einstufungstest", description="Tage und Uhrzeiten der Einstufungstests."
    )
    placement_test_note: Line | None = Field(
        None,
        title="Anmeldung zum Einstufungstest",
        description="Mit oder ohne Termin, was mitzubringen ist.",
    )
    absences: AbsenceReport | None = Field(
        None,
        title="Fehlzeiten meldet der Träger",
        description="An wen der Träger Fehlzeiten meldet (§ 8 Abs. 3 IntV).",
    )


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

    kind: Annotated[ChildcareKind, Facet(), Answer()] = Field(
        title="Kinderbetreuung", description="Keine, im Haus oder in der Nähe."
    )
    minimum_age: Line | None = Field(None, title="Ab Alter", description="Zum Beispiel „1 Jahr“.")
    maximum_age: Line | None = Field(
        None, title="Bis Alter", description="Zum Beispiel „bis zum Schuleintritt“."
    )
    description: Line | None = Field(
        None, title="Hinweis", description="Anmeldung, Plätze, Kosten."
    )


_FRESH_FOR = timedelta(days=FRESH_DAYS)


class Places(Part):
    """Free places age fast, so the figure carries its date."""

    free: Annotated[Whole, Field(ge=0)] = Field(
        title="Freie Plätze", description="Die Zahl. „0“ heißt: Warteliste."
    )
    total: Annotated[Whole, Field(ge=1)] | None = Field(
        None, title="Plätze insgesamt", description="Wie viele Plätze der Kurs hat."
    )
    as_of: Day = Field(
        title="Stand",
        description=f"Tag, an dem die Zahl stimmte. Nach {FRESH_DAYS} Tagen verschwindet sie.",
    )

    @model_validator(mode="after")
    def _not_more_than_all(self) -> Self:
        if self.total is not None and self.free > self.total:
            raise fault("places", "es sind mehr Plätze frei als vorhanden", field="free")
        return self

    @property
    def fresh_until(self) -> date:
        """The last day on which the figure is worth showing."""
        return min(self.as_of, date.max - _FRESH_FOR) + _FRESH_FOR


class Course(Record):
    """A single course at one place."""

    collection: ClassVar = CollectionInfo(
        name="courses",
        folder="kurse",
        title="Kurse",
        singular="Kurs",
        intro="Welcher Kurs passt? Nächster Beginn, Wartezeit, freie Plätze und Kinderbetreuung.",
        group=Group.COURSES,
        order_by="starts_on",
        own_column=True,
    )

    course_type: Annotated[CourseTypeId, Facet()] = Field(
        title="Kursart",
        description="Kennung der Kursart; von dort kommen Umfang und Wege in den Kurs.",
    )
    provider: Annotated[str, Ref("course_providers"), Listed()] = Field(
        title="Träger", description="Kennung des Kursträgers."
    )
    location: Annotated[Location, Facet(), Answer()] = Field(
        title="Wo", description="Wo der Unterricht ist."
    )
    level: Annotated[Level | None, Facet(), Listed(), Answer()] = Field(
        None,
        title="Ziel",
        description="Das Sprachniveau am Ende. Leer: Der Kurs führt zu keinem Niveau.",
    )
    entry_level: Level | None = Field(
        None, title="Vorausgesetzt", description="Das Niveau, das man mitbringen muss."
    )
    starts_on: Annotated[Day | None, Facet(), Listed(), Answer("Beginn {}")] = Field(
        None,
        title="Nächster Beginn",
        description="Der nächste Beginn. Vergangene Kurse wandern von selbst nach hinten.",
    )
    ends_on: Day | None = Field(None, title="Ende", description="Der letzte Unterrichtstag.")
    time_of_day: Annotated[TimeOfDay, Facet(), Listed(), Answer(beside="level")] = Field(
        title="Tageszeit", description="Die Tageszeit des größten Teils."
    )
    schedules: Annotated[tuple[Schedule, ...], ReachableWhen()] = Field(
        (), title="Unterricht", description="Wochentage und Uhrzeiten des Unterrichts."
    )
    delivery: Annotated[Delivery, Facet()] = Field(
        Delivery.ON_SITE, title="Form", description="Ohne Angabe: in Präsenz."
    )
    waiting_weeks: Annotated[
        Annotated[Whole, Field(ge=0, le=104)] | None, Answer("Wartezeit {} Wochen")
    ] = Field(
        None,
        title="Wartezeit in Wochen",
        description="Wie lange es heute von der Anmeldung bis zum Beginn dauert.",
    )
    places: Places | None = Field(
        None, title="Plätze", description="Freie Plätze immer mit dem Tag, an dem die Zahl stimmte."
    )
    childcare: Annotated[Childcare | None, Facet(), Listed(), Answer("Kinderbetreuung {}")] = Field(
        None,
        title="Kinderbetreuung",
        description="Auch „keine“ eintragen; leer heißt: nicht bekannt.",
    )
    barrier_free: Annotated[YesNo | None, Facet()] = Field(
        None, title="Barrierefrei", description="Nur eintragen, wenn es jemand geprüft hat."
    )
    target_groups: Annotated[Several[TargetGroup], Facet()] = Field(
        (), title="Zielgruppe", description="Für wen der Kurs gedacht ist."
    )
    phone: PhoneNumber | None = Field(
        None, title="Telefon", description="Wer zu diesem Kurs Auskunft gibt."
    )
    placement_test_on: Day | None = Field(
        None,
        title="Nächster Einstufungstest",
        description="Der nächste Termin für den Einstufungstest.",
    )
    required_documents: Several[Line] = Field(
        (), title="Mitbringen", description="Was man zur Anmeldung mitbringt, je Zeile ein Papier."
    )
    cost_options: tuple[CostOption, ...] = Field(
        (), title="Kosten", description="Für wen der Kurs was kostet."
    )
    travel: Line | None = Field(
        None, title="Anfahrt", description="Verbindung, letzte Rückfahrt, Fahrgemeinschaft."
    )
    description: Text | None = Field(
        None, title="Zum Kurs", description="Was diesen Kurs von anderen unterscheidet."
    )
    application_process: Text | None = Field(
        None, title="Anmeldung", description="Der Weg vom Schreibtisch in den Kurs."
    )
    staff_note: Annotated[Text | None, StaffOnly()] = Field(
        None,
        title="Nur für Mitarbeitende",
        description="Erscheint nie im Netzwerk und nie im Druck.",
    )

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.starts_on, self.ends_on, "ends_on")
        return self

    @property
    def past_after(self) -> date | None:
        """The start: whoever looks for a course looks for one that is still to begin."""
        return self.starts_on

    def happenings(self) -> tuple[Happening, ...]:
        """Return the start of the course."""
        if self.starts_on is None:
            return ()
        place = ", ".join(
            f"{address.address_1}, {address.postal_code} {address.city}"
            for address in self.location.addresses[:1]
        )
        start = f"Kursbeginn: {self.name}"
        return (Happening(start, self.starts_on, location=place, note=self.summary),)

    def slip(self, find: Find) -> SlipFacts:
        """Return what someone needs who goes there, who asks its provider where it names nobody."""
        provider = find(CourseProvider.collection.name, self.provider)
        there = provider if isinstance(provider, CourseProvider) else None
        phones = there.phones if there else ()
        return SlipFacts(
            kind="course",
            by=there.name if there else "",
            phones=(Phone(number=self.phone),) if self.phone else phones,
            locations=(self.location,),
            schedules=self.schedules,
            required_documents=self.required_documents,
            starts_on=self.starts_on,
            test_on=self.placement_test_on,
        )
