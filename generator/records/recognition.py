"""Recognition of qualifications."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Choice, CollectionInfo, Group
from .contact import CostOption
from .law_records import PartnerId
from .markers import Answer, Facet, Listed, Ref
from .statements import LegalStatement
from .values import Line, Norm, Several, Text


class RecognitionKind(Choice):
    """Which rules of recognition apply."""

    REGULATED = "reglementiert", "Reglementierter Beruf"
    TRAINING = "ausbildungsberuf", "Ausbildungsberuf (nicht reglementiert)"
    ACADEMIC = "hochschule", "Hochschulabschluss"
    SCHOOL = "schule", "Schulabschluss"
    BODY = "stelle", "Verfahren und Beratung"


class Recognition(LegalStatement):
    """An occupation or certificate: who recognises it, and what comes first."""

    collection: ClassVar = CollectionInfo(
        name="recognition",
        folder="anerkennung",
        title="Anerkennung",
        singular="Eintrag",
        plural="Einträge",
        intro="Wer ausländische Abschlüsse und Berufe anerkennt, und was zuerst zu tun ist.",
        group=Group.RECOGNITION,
        group_by="kind",
    )

    kind: Annotated[RecognitionKind, Facet()] = Field(
        title="Art", description="Danach ist die Liste gegliedert."
    )
    competent_body: Annotated[Line, Listed(), Answer()] = Field(
        title="Zuständige Stelle", description="Die Stelle, die entscheidet."
    )
    partner: PartnerId | None = Field(
        None,
        title="Kontakt der Stelle",
        description="Kennung der Stelle, wenn sie unter Kontakte steht.",
    )
    counselling: tuple[PartnerId, ...] = Field(
        (), title="Beratung vorab", description="Wer vor dem Antrag berät."
    )
    first_step: Text = Field(
        title="Erster Schritt", description="Was Sie heute mit der Person tun."
    )
    required_documents: Several[Line] = Field(
        (), title="Unterlagen", description="Welche Papiere man zuerst zusammensucht."
    )
    language_level: Line | None = Field(
        None, title="Sprachniveau", description="Welches Deutsch verlangt wird, und wofür."
    )
    processing_time: Text | None = Field(
        None, title="Frist", description="Wie lange die Stelle brauchen darf."
    )
    cost_options: tuple[CostOption, ...] = Field(
        (), title="Kosten", description="Nur geprüfte Beträge."
    )
    who_pays: Text | None = Field(
        None,
        title="Wer zahlt",
        description="Wer die Kosten übernimmt, in welcher Reihenfolge man fragt.",
    )
    compensation: Text | None = Field(
        None,
        title="Wenn etwas fehlt",
        description="Ausgleichsmaßnahme, Anpassungslehrgang, Prüfung.",
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Das Gesetz für diesen Beruf."
    )
    funding: tuple[Annotated[str, Ref("funding_programs")], ...] = Field(
        (), title="Förderung", description="Förderprogramme, die dafür infrage kommen."
    )
