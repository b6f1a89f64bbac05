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
class Statutes:
    """The line names statutes; readers find them linked."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Readers narrow lists by this field.

    On a field made of parts: by those fields of the part that carry the marker too.
    """


@dataclass(frozen=True, slots=True)
class Listed:
    """List pages show this field beside the name."""


@dataclass(frozen=True, slots=True)
class StaffOnly:
    """The field never leaves the ``intern`` edition."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """The text is a telephone number."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """The text is the path of a file under ``docs/`` that readers may download."""
