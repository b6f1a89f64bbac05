"""Bodies of the network: whom one calls."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Record
from .contact import Contact, CostOption, Deputy, Email, Interpreting, Location, Phone, Schedule
from .markers import Facet, Listed, Ref, StaffOnly
from .values import Line, Several, Text, WebAddress, Whole, fault
from .vocabularies import BenefitId, LanguageId, MunicipalityId, ResidenceStatusId, TopicId

Age = Annotated[Whole, Field(ge=0, le=120)]


class PartnerKind(Choice):
    """What kind of body it is."""

    JOBCENTER = "jobcenter", "Jobcenter"
    MBE = "mbe", "Migrationsberatung (MBE)"
    JMD = "jmd", "Jugendmigrationsdienst (JMD)"
    IMMIGRATION_OFFICE = "auslaenderbehoerde", "Ausländerbehörde"
    BAMF = "bamf", "BAMF"
    INTEGRATION = "integration", "Integrationszentrum und -management"
    EMPLOYMENT_AGENCY = "agentur_fuer_arbeit", "Agentur für Arbeit"
    RECOGNITION = "anerkennung", "Anerkennungsstelle"
    WELFARE = "wohlfahrt", "Wohlfahrtsverband"
    FAMILY = "familie", "Familie und Erziehung"
    DEBT = "schulden", "Schuldnerberatung"
    HEALTH = "gesundheit", "Gesundheit und Therapie"
    WOMEN = "frauen", "Beratung für Frauen"
    HOUSING = "wohnen", "Wohnen"
    INTERPRETING = "sprachmittlung", "Sprachmittlung"
    AUTHORITY = "behoerde", "Weitere Behörde"
    OTHER = "weitere", "Weitere Beratung"


class TargetGroup(Choice):
    """For whom an offer is meant."""

    ALL = "alle", "alle"
    ADULTS = "erwachsene", "Erwachsene"
    YOUTH = "jugendliche", "Jugendliche und junge Erwachsene"
    FAMILIES = "familien", "Familien"
    WOMEN = "frauen", "Frauen"
    REFUGEES = "gefluechtete", "Geflüchtete"
    EMPLOYERS = "fachkraefte", "Fachkräfte und Betriebe"


class Organisation(Record):
    """What partners and course providers share (HSDS ``organization`` and ``service``)."""

    organization: Line | None = Field(None, title="Träger")
    description: Text | None = Field(None, title="Was die Stelle tut")
    phones: tuple[Phone, ...] = Field((), title="Telefon")
    deputy: Deputy | None = Field(None, title="Vertretung")
    emails: tuple[Email, ...] = Field((), title="E-Mail")
    website: WebAddress | None = Field(None, title="Webseite")
    contacts: tuple[Contact, ...] = Field((), title="Ansprechpersonen")
    locations: tuple[Location, ...] = Field((), title="Wo")
    schedules: tuple[Schedule, ...] = Field((), title="Wann")
    languages: Annotated[tuple[LanguageId, ...], Facet()] = Field((), title="Sprachen")
    interpreting: Interpreting | None = Field(None, title="Dolmetschen")
    reply_time: Line | None = Field(None, title="Antwort in der Regel")
    service_area: Annotated[tuple[MunicipalityId, ...], Facet(), Listed()] = Field(
        (), title="Zuständig für"
    )
    required_documents: Several[Line] = Field((), title="Mitbringen")
    cost_options: tuple[CostOption, ...] = Field((), title="Kosten")
    application_process: Text | None = Field(None, title="Der Weg dorthin")
    staff_note: Annotated[Text | None, StaffOnly()] = Field(
        None,
        title="Nur für Mitarbeitende",
        description="Erscheint nie im Netzwerk und nie im Druck.",
    )


class Partner(Organisation):
    """A body of the network."""

    collection: ClassVar = CollectionInfo(
        name="partners",
        folder="kontakte",
        title="Kontakte",
        singular="Kontakt",
        intro="Wen rufe ich an? Stellen im Netzwerk mit Telefon, Vertretung und Zuständigkeit.",
        group=Group.CONTACTS,
        group_by="kind",
    )

    kind: Annotated[PartnerKind, Facet()] = Field(title="Art der Stelle")
    topics: Annotated[tuple[TopicId, ...], Facet()] = Field((), title="Themen")
    target_groups: Annotated[Several[TargetGroup], Facet()] = Field((), title="Zielgruppe")
    minimum_age: Age | None = Field(None, title="Ab Alter")
    maximum_age: Age | None = Field(None, title="Bis Alter")
    eligibility_description: Text | None = Field(None, title="Wer kommen darf")
    residence_statuses: tuple[ResidenceStatusId, ...] = Field((), title="Aufenthaltsstatus")
    benefits: tuple[BenefitId, ...] = Field((), title="Leistungsbezug")
    part_of: Annotated[str, Ref("partners")] | None = Field(None, title="Gehört zu")

    @model_validator(mode="after")
    def _ages_in_order(self) -> Self:
        low, high = self.minimum_age, self.maximum_age
        if low is not None and high is not None and high < low:
            message = "das Höchstalter liegt unter dem Mindestalter"
            raise fault("order", message, "prüfen Sie beide Altersangaben", "maximum_age")
        return self
