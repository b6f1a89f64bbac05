"""Funding programmes."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import CollectionInfo, Group
from .law_records import PartnerId
from .markers import Answer, Listed, Ref
from .meetings import MeetingId
from .statements import LegalStatement
from .values import Line, Norm, Several, Text


class FundingProgram(LegalStatement):
    """Money or places one can apply for."""

    collection: ClassVar = CollectionInfo(
        name="funding_programs",
        folder="foerderprogramme",
        title="Förderprogramme",
        singular="Förderprogramm",
        intro="Was gefördert wird, wer den Antrag stellt und wer entscheidet.",
        group=Group.FUNDING,
    )

    covers: Text = Field(
        title="Was gefördert wird",
        description="Was bezahlt wird, und was nicht. Beträge nur, wenn sie geprüft sind.",
    )
    who_applies: Annotated[Line, Listed()] = Field(
        title="Wer stellt den Antrag", description="Die Person, der Betrieb oder der Träger."
    )
    who_decides: Annotated[Line, Listed(), Answer("entscheidet: {}")] = Field(
        title="Wer entscheidet", description="Die Stelle, die bewilligt."
    )
    decided_by: PartnerId | None = Field(
        None, title="Kontakt der Stelle", description="Kennung der Stelle, die bewilligt."
    )
    before_start: Text = Field(
        title="Vor dem Beginn", description="Was vor dem Beginn geschehen sein muss."
    )
    subordinate_to: Text | None = Field(
        None, title="Nachrangig gegenüber", description="Welche anderen Leistungen vorgehen."
    )
    application_process: Text | None = Field(
        None,
        title="So geht der Antrag",
        description="Schritt für Schritt, vom Gespräch bis zum Bescheid.",
    )
    required_documents: Several[Line] = Field(
        (), title="Unterlagen", description="Welche Papiere zum Antrag gehören."
    )
    forms: tuple[Annotated[str, Ref("forms")], ...] = Field(
        (), title="Formulare", description="Muster, die dazu hier liegen."
    )
    introduced_at: MeetingId | None = Field(
        None,
        title="Vorgestellt beim Treffen",
        description="Kennung des Treffens, bei dem das Programm vorgestellt wurde oder wird.",
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Der Paragraf, aus dem die Förderung folgt."
    )
