"""Bodies of the network: whom one calls."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, WithOpenPoints
from .contact import Contact, CostOption, Deputy, Email, Interpreting, Location, Phone, Schedule
from .handed_out import Card, Find, SlipFacts
from .markers import Answer, Facet, Listed, ReachableWhen, Ref, StaffOnly
from .partner_kinds import PartnerKind
from .presentations import Presentation
from .values import Line, Several, Text, WebAddress, Whole, YesNo, ages_in_order
from .vocabularies import BenefitId, LanguageId, MunicipalityId, ResidenceStatusId, TopicId

Age = Annotated[Whole, Field(ge=0, le=120)]


class TargetGroup(Choice):
    """For whom an offer is meant."""

    ALL = "alle", "alle"
    ADULTS = "erwachsene", "Erwachsene"
    YOUTH = "jugendliche", "Jugendliche und junge Erwachsene"
    FAMILIES = "familien", "Familien"
    WOMEN = "frauen", "Frauen"
    REFUGEES = "gefluechtete", "Geflüchtete"
    EMPLOYERS = "fachkraefte", "Fachkräfte und Betriebe"


class Organisation(WithOpenPoints):
    """What partners and course providers share (HSDS ``organization`` and ``service``)."""

    organization: Line | None = Field(
        None, title="Träger", description="Der Träger hinter der Stelle, wenn er anders heißt."
    )
    description: Text | None = Field(
        None,
        title="Was die Stelle tut",
        description="Zwei bis fünf Sätze: was die Stelle tut, und was nicht.",
    )
    phones: Annotated[tuple[Phone, ...], Answer()] = Field(
        (),
        title="Telefon",
        description="Die wichtigste Nummer zuerst; sie steht auch in den Listen.",
    )
    deputy: Deputy | None = Field(
        None, title="Vertretung", description="Wen man anruft, wenn niemand abhebt."
    )
    emails: tuple[Email, ...] = Field(
        (), title="E-Mail", description="Funktionspostfächer, keine persönlichen Adressen."
    )
    website: WebAddress | None = Field(
        None, title="Webseite", description="Nur die Seite der Stelle selbst."
    )
    contacts: tuple[Contact, ...] = Field(
        (),
        title="Ansprechpersonen",
        description="Nie in der Ausgabe für das Netzwerk. Besser: Funktionspostfach.",
    )
    locations: Annotated[tuple[Location, ...], Answer(instead_of="service_area")] = Field(
        (), title="Wo", description="Jeder Standort mit Anschrift, Anfahrt und Zugang."
    )
    schedules: Annotated[tuple[Schedule, ...], ReachableWhen()] = Field(
        (),
        title="Wann",
        description="Telefonzeit, Öffnungszeit und Termine nach Vereinbarung getrennt angeben.",
    )
    languages: Annotated[tuple[LanguageId, ...], Facet()] = Field(
        (),
        title="Sprachen",
        description="Sprachen, in denen dort wirklich beraten wird, ohne Dolmetschen.",
    )
    interpreting: Interpreting | None = Field(
        None, title="Dolmetschen", description="Ob und wie Dolmetschen möglich ist."
    )
    reply_time: Line | None = Field(
        None,
        title="Antwort in der Regel",
        description="Wann man mit einer Antwort rechnen kann, zum Beispiel „2 Arbeitstage“.",
    )
    service_area: Annotated[
        tuple[MunicipalityId, ...], Facet(), Listed(), Answer(all="{whole}")
    ] = Field(
        (),
        title="Zuständig für",
        description="Die Orte, für die sie zuständig ist. Leer: nicht örtlich begrenzt.",
    )
    eligibility_description: Text | None = Field(
        None, title="Wer kommen darf", description="Wer kommen darf und welche Ausnahmen es gibt."
    )
    required_documents: Several[Line] = Field(
        (),
        title="Mitbringen",
        description="Was die Person zum ersten Termin mitbringt, je Zeile ein Papier.",
    )
    cost_options: tuple[CostOption, ...] = Field(
        (), title="Kosten", description="Für wen es was kostet. Auch „kostenlos“ eintragen."
    )
    application_process: Text | None = Field(
        None,
        title="Der Weg dorthin",
        description="Der erste Schritt zuerst: anrufen, Termin, Überweisung, Einwilligung.",
    )
    staff_note: Annotated[Text | None, StaffOnly()] = Field(
        None,
        title="Nur für Mitarbeitende",
        description="Erscheint nie im Netzwerk und nie im Druck.",
    )

    def visiting_card(self) -> Card:
        """Return how to reach the body."""
        return Card(self.organization, self.phones, self.emails, self.locations, self.website)

    def slip(self, find: Find) -> SlipFacts:
        """Return what someone needs who goes there."""
        return SlipFacts(
            kind="contact",
            by=self.organization or "",
            phones=self.phones,
            locations=self.locations,
            schedules=self.schedules,
            languages=self.languages,
            required_documents=self.required_documents,
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

    kind: Annotated[PartnerKind, Facet()] = Field(
        title="Art der Stelle", description="Danach ist die Liste der Kontakte gegliedert."
    )
    topics: Annotated[tuple[TopicId, ...], Facet()] = Field(
        (), title="Themen", description="Wobei die Stelle hilft. Danach findet „Verweisen“ sie."
    )
    target_groups: Annotated[Several[TargetGroup], Facet()] = Field(
        (), title="Zielgruppe", description="Für wen das Angebot gedacht ist."
    )
    minimum_age: Age | None = Field(
        None,
        title="Ab Alter",
        description="In Jahren. Eine Regel, kein Verbot: „eligibility_description“.",
    )
    maximum_age: Age | None = Field(
        None,
        title="Bis Alter",
        description="In Jahren, das letzte Jahr mitgezählt: „26“ heißt unter 27.",
    )
    age_tolerance: Annotated[Whole, Field(ge=0, le=10)] = Field(
        2,
        title="Spielraum beim Alter",
        description="So viele Jahre daneben nennt „Verweisen“ die Stelle noch, mit Hinweis.",
    )
    residence_statuses: tuple[ResidenceStatusId, ...] = Field(
        (),
        title="Aufenthaltsstatus",
        description="Nur ausfüllen, wenn die Stelle nur für bestimmte Aufenthaltsstatus da ist.",
    )
    benefits: tuple[BenefitId, ...] = Field(
        (),
        title="Leistungsbezug",
        description="Nur ausfüllen, wenn die Stelle nur bei bestimmten Leistungen da ist.",
    )
    for_clients: YesNo = Field(
        True,
        title="Für Klientinnen und Klienten",
        description="false: dort fragen nur Stellen, „Verweisen“ nennt sie nicht.",
    )
    clearing: YesNo = Field(
        False,
        title="Clearingstelle",
        description="true: klärt, wer weiterhilft, wenn sonst keine Stelle passt (MBE, JMD).",
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="So übergeben Sie", description="Kennung des Ablaufs, nach dem man verweist."
    )
    presents: tuple[Presentation, ...] = Field(
        (),
        title="Kommt ins Team",
        description="Wozu die Stelle in Teams etwas vorstellt, wenn man sie einlädt.",
    )
    part_of: Annotated[str, Ref("partners")] | None = Field(
        None,
        title="Gehört zu",
        description="Die übergeordnete Stelle, wenn sie hier einen Eintrag hat.",
    )

    @model_validator(mode="after")
    def _ages_in_order(self) -> Self:
        ages_in_order(self.minimum_age, self.maximum_age)
        return self
