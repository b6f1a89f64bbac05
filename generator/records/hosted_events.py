"""What all events share to which a body of the network invites others."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from .base import Record
from .law_records import PartnerId
from .markers import Answer, Listed
from .values import Line, Moment, in_order


class HostedEvent(Record):
    """A body invites others, at a time and a place."""

    starts_at: Annotated[Moment, Listed(), Answer()] = Field(
        title="Beginn", description="Tag und Uhrzeit: 2027-03-10 14:00."
    )
    ends_at: Moment | None = Field(None, title="Ende", description="Tag und Uhrzeit.")
    location: Annotated[Line, Listed(), Answer()] = Field(title="Ort", description="Haus und Raum.")
    host: PartnerId | None = Field(
        None, title="Einladende Stelle", description="Kennung der Stelle, die einlädt."
    )
    participants: tuple[PartnerId, ...] = Field(
        (), title="Eingeladen", description="Kennungen der eingeladenen Stellen."
    )

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.starts_at, self.ends_at, "ends_at")
        return self

    @property
    def past_after(self) -> datetime:
        """The end, or the start of one without an end."""
        return self.ends_at or self.starts_at
