"""Statements on the law: who released them, who may read them, what stays in the house."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from .base import Audience, Part, WithOpenPoints
from .markers import StaffOnly
from .values import Day, Line, Text, fault, in_order


class Approval(Part):
    """Which office released a text, when, and until when."""

    office: Line = Field(title="Freigegeben von", description="Die Stelle, keine Person.")
    approved_on: Day = Field(title="Freigegeben am", description="Der Tag der Freigabe.")
    approved_until: Day | None = Field(
        None,
        title="Freigegeben bis",
        description="Der letzte Tag, an dem die Freigabe gilt. Leer: bis jemand sie zurücknimmt.",
    )

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        in_order(self.approved_on, self.approved_until, "approved_until")
        return self


class LegalStatement(WithOpenPoints):
    """A record whose text says what the law demands or allows."""

    approval: Approval | None = Field(
        None,
        title="Freigabe",
        description="Nur wenn die Fachaufsicht den Text freigegeben hat. "
        "Ohne Angabe steht „noch nicht freigegeben“ auf der Seite.",
    )

    audience_reason: Annotated[Line | None, StaffOnly()] = Field(
        None,
        title="Warum nur intern",
        description="Welche Stelle das entschieden hat, und weshalb.",
    )
    staff_note: Annotated[Text | None, StaffOnly()] = Field(
        None,
        title="Nur für Mitarbeitende",
        description="Was {house} allein angeht. Steht nie in der Ausgabe für die Partner.",
    )

    @property
    def needs_approval(self) -> bool:
        """Whether its page says if it was released."""
        return True


class SharedStatement(LegalStatement):
    """A statement the network informs each other of: partners read it unless an office objects."""

    audience: Audience = Field(
        Audience.NETZWERK,
        title="Sichtbar für",
        description="Ohne Angabe auch die Ausgabe für die Partner. intern: nur {house}, "
        "mit Grund unter „audience_reason“.",
    )

    @model_validator(mode="after")
    def _kept_back_for_a_reason(self) -> Self:
        if self.audience is Audience.INTERN and self.audience_reason is None:
            hint = "nennen Sie dort Stelle und Grund, oder nehmen Sie „audience: intern“ heraus"
            raise fault("audience_reason", "nur intern, aber ohne Grund", hint, "audience")
        return self
