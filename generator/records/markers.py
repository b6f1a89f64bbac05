"""Markers on model fields: what a value means beyond its type."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """The text is the id of a record in `collection`."""

    collection: str


@dataclass(frozen=True, slots=True)
class Prose:
    """The text is Markdown; ``[[id]]`` in it links to a record."""


@dataclass(frozen=True, slots=True)
class CitesLaw:
    """The line names statutes; readers find them linked."""


@dataclass(frozen=True, slots=True)
class NameInside:
    """The line names a part within its record; pages and the search do not show it."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Readers narrow lists by this field.

    On a field made of parts: by those fields of the part that carry the marker too.
    """


@dataclass(frozen=True, slots=True)
class Listed:
    """List pages show this field beside the name."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Search results show this field, in the order of the model: often nobody opens the page.

    On a field made of parts: those fields of the part that carry the marker too.
    `words` stand around the value („Beginn {}“). `beside` names a field whose answer
    this one completes: „B1 vormittags“. `instead_of` names a field that says it better
    where it is filled. `all` are the words for a list that names every record there is;
    `{whole}` in them is what all places form. `last` lets all others go first. Of several
    numbers or days only the first is shown, and never a choice „none“. Lists show an
    answering telephone number beside the name.
    """

    words: str = "{}"
    beside: str = ""
    instead_of: str = ""
    all: str = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class OtherName:
    """Other names of the record: the search takes them for its name."""


@dataclass(frozen=True, slots=True)
class News:
    """Feeds and mails of what is new tell this field under its label."""


@dataclass(frozen=True, slots=True)
class ReachableWhen:
    """The hours say whether someone can be reached now; lists show it."""


@dataclass(frozen=True, slots=True)
class StaffOnly:
    """The field never leaves the ``intern`` edition."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """The text is a telephone number."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """The text is the path of a file under ``docs/`` that readers may download."""
