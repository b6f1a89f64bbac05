"""What every record has in common, and the parts that records are made of."""

from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field

from .happenings import Happening
from .markers import Ref
from .values import Day, Line, Several, Text, WebAddress, Whole, YesNo

if TYPE_CHECKING:  # they are made of parts, which are defined here
    from .handed_out import Card, Find, SlipFacts


class Choice(Enum):
    """A fixed vocabulary whose values carry their German label.

    Members are written ``NAME = "value", "Label"``, and with a third text where pages
    say it in the words of the house: see `House.worded`.
    """

    label: str
    wording: str

    def __new__(cls, value: str, label: str, wording: str = "") -> Self:
        """Make a member whose value is `value`."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        member.wording = wording or label
        return member


class Audience(Choice):
    """Who may read: the house alone, or the partners in the network too."""

    INTERN = "intern", "nur intern", "nur {house}"
    NETZWERK = "netzwerk", "auch für das Netzwerk"


class Part(BaseModel):
    """A piece of a record: immutable, and strict about unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False)


class RestrictedPart(Part):
    """A list item that may be kept from an edition. Without a mark it follows its record."""

    audience: Audience | None = Field(
        None, title="Sichtbar für", description="Leer: wie der ganze Eintrag."
    )


class Source(Part):
    """Where a statement comes from."""

    title: Line = Field(
        title="Titel",
        description="Was man dort findet, mit Stand: „§ 44a AufenthG (Fassung vom 28.04.2026)“.",
    )
    url: WebAddress | None = Field(
        None, title="Adresse", description="Die Seite selbst, nicht die Startseite."
    )
    retrieved: Day = Field(title="Abgerufen am", description="Wann Sie dort nachgesehen haben.")


class Group(Choice):
    """Parts of the mission; the value is the folder of the overview page in the site."""

    CONTACTS = "kontakte", "Kontakte"
    COURSES = "kurse", "Kurse"
    LAW = "recht", "Recht"
    RECOGNITION = "anerkennung", "Anerkennung"
    FUNDING = "foerderung", "Förderung"
    COOPERATION = "zusammenarbeit", "Zusammenarbeit"
    FORMS = "formulare", "Formulare"
    TRAINING = "schulung", "Schulung"
    REFERENCE = "nachschlagen", "Nachschlagen"


class CollectionInfo(BaseModel):
    """How a collection is called, where its pages live, and how its list is ordered.

    `name` is the folder under ``data/``, `folder` the one in the site. `group_by`
    names the field whose values head the sections of the list page; `order_by`
    the field that sorts it (the name when empty), `order_else` the one for records that
    lack it, newest first if `newest_first`; of a field with several dates the first counts.
    `plural` is the word after a number where the title is none. `marks_news` has the
    browser mark rows that are new to the reader; `has_feed` gives the collection a feed
    of its own, and its news come first in mails. `own_column` keeps its dates out of
    „Nächste Termine“, because the start page tells them in a column of their own.

    `search_factor` below 1 lets others go first where they match as well: explanations
    after the thing itself, what has changed in a section after what it says, what is
    taught after what is done. `names_are_words` has the search take one name of a record
    for another wherever it stands: terms, places, languages. `grows` marks records to which
    commands add what others wrote: that alone demands no new check of the whole. `intro`
    is worded by the house.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    folder: str
    title: str
    singular: str
    intro: str
    group: Group
    group_by: str = ""
    order_by: str = ""
    order_else: str = ""
    newest_first: bool = False
    plural: str = ""
    marks_news: bool = False
    has_feed: bool = False
    own_column: bool = False
    grows: bool = False
    names_are_words: bool = False
    search_factor: float = 1.0

    @property
    def many(self) -> str:
        """The word after a number: „12 Schulungen“."""
        return self.plural or self.title


class Record(Part):
    """One file under ``data/<collection>/``. The file name is the `id`."""

    collection: ClassVar[CollectionInfo]

    id: str = Field(
        title="Kennung",
        exclude=True,
        description="Der Dateiname ohne „.yml“. Sie steht nicht in der Datei.",
    )
    name: Line = Field(
        title="Name", description="So heißt der Eintrag in der Überschrift und in jeder Liste."
    )
    alternate_name: Several[Line] = Field(
        (),
        title="Auch genannt",
        description="Andere Namen und Abkürzungen, unter denen jemand sucht.",
    )
    summary: Annotated[Line, Field(max_length=240)] = Field(
        title="Kurz gesagt", description="Ein bis zwei Sätze, höchstens 240 Zeichen."
    )
    tags: Several[Line] = Field(
        (),
        title="Schlagwörter",
        description="Einzelne Wörter, die im Text nicht vorkommen, aber gesucht werden.",
    )
    sources: tuple[Source, ...] = Field(
        (),
        title="Quellen",
        description="Woher die Angaben stammen. Pflicht für alles, was kein Beispiel ist.",
    )
    assured_date: Day = Field(
        title="Zuletzt geprüft",
        description="Tag, an dem zuletzt jemand bestätigt hat, dass alles stimmt.",
    )
    assurer: Line = Field(title="Geprüft von", description="Eine Stelle, keine Person.")
    review_every: Annotated[Whole, Field(ge=1, le=60)] = Field(
        12,
        title="Prüfen alle (Monate)",
        description="Danach warnt die Prüfung: nachfragen, „assured_date“ erneuern.",
    )
    updated: Day = Field(
        title="Inhalt geändert",
        description="Tag der letzten Änderung des Inhalts, nicht der Prüfung.",
    )
    example: YesNo = Field(
        False, title="Beispiel", description="true, wenn die Angaben erfunden sind."
    )
    audience: Audience = Field(
        Audience.INTERN,
        title="Sichtbar für",
        description="intern: nur {house}. netzwerk: auch die Ausgabe für die Partner.",
    )

    @property
    def key(self) -> str:
        """The record's address in the knowledge: ``collection/id``."""
        return f"{self.collection.name}/{self.id}"

    @property
    def source_path(self) -> str:
        """The record's file, relative to the project folder."""
        return f"data/{self.collection.name}/{self.id}.yml"

    @property
    def past_after(self) -> date | datetime | None:
        """The day or moment after which the record belongs to the past; `None` for most."""
        return None

    def happenings(self) -> tuple[Happening, ...]:
        """Return what of the record belongs into a calendar; nothing for most."""
        return ()

    def visiting_card(self) -> "Card | None":
        """Return how to reach the record, for an address book; `None` for most."""
        return None

    def slip(self, find: "Find") -> "SlipFacts | None":
        """Return what a client needs of the record on paper; `None` for most.

        `find` looks up a record it refers to.
        """
        return None


class WithOpenPoints(Record):
    """A record that can say what is not settled yet, and whom to ask."""

    ask: Annotated[str, Ref("partners")] | None = Field(
        None, title="Wen fragen", description="Die Stelle für Zweifelsfälle."
    )
    unverified: Text | None = Field(
        None,
        title="Nicht verifiziert",
        description="Was noch offen ist. Steht als Hinweiskasten auf der Seite.",
    )
