"""The words on the slip for clients in one language: ``data/slip_labels/<language>.yml``."""

from pydantic import Field

from .base import Part
from .values import Day, Line, YesNo


class Phrase(Part):
    """Something to bring, in German and in the language of the file."""

    de: Line = Field(
        title="Deutsch", description="Genau so, wie es in den Einträgen unter „Mitbringen“ steht."
    )
    text: Line = Field(title="Übersetzung", description="Dasselbe in der Sprache der Datei.")


class SlipLabels(Part):
    """Every word the slip needs. The file's name is the ISO 639 code of the language."""

    language: str = Field(
        title="Sprache", exclude=True, description="Der Dateiname. Sie steht nicht in der Datei."
    )
    native_name: Line = Field(
        title="Eigenname", description="Wie die Sprache sich selbst nennt: „Türkçe“."
    )
    reviewed: YesNo = Field(
        False,
        title="Geprüft",
        description="true, wenn jemand mit dieser Erstsprache alles gelesen hat.",
    )
    reviewed_by: Line | None = Field(
        None, title="Geprüft von", description="Eine Stelle, keine Person."
    )
    reviewed_on: Day | None = Field(None, title="Geprüft am", description="Tag der Prüfung.")
    heading_contact: Line = Field(
        title="Überschrift Stelle", description="„Hier bekommen Sie Hilfe“."
    )
    heading_course: Line = Field(title="Überschrift Kurs", description="„Ihr Deutschkurs“.")
    phone: Line = Field(title="Telefon", description="„Telefon“.")
    address: Line = Field(title="Adresse", description="„Adresse“.")
    getting_there: Line = Field(title="Anfahrt", description="„So kommen Sie hin“.")
    barrier_free: Line = Field(title="Barrierefrei", description="„Ohne Stufen erreichbar“.")
    languages: Line = Field(title="Sprachen", description="„Hier spricht man“.")
    open: Line = Field(title="Offene Sprechzeit", description="„Sie können ohne Termin kommen“.")
    phone_hours: Line = Field(title="Telefonzeit", description="„Sie können anrufen“.")
    by_appointment: Line = Field(title="Nach Termin", description="„Nur mit Termin“.")
    class_hours: Line = Field(title="Unterricht", description="„Unterricht“.")
    closed_on_holidays: Line = Field(title="Feiertage", description="„An Feiertagen geschlossen“.")
    starts_on: Line = Field(title="Beginn", description="„Der Kurs beginnt am“.")
    placement_test: Line = Field(title="Einstufungstest", description="„Einstufungstest am“.")
    bring: Line = Field(title="Mitbringen", description="„Bitte bringen Sie mit“.")
    appointment: Line = Field(title="Termin", description="„Ihr Termin“, davor eine leere Linie.")
    scan_phone: Line = Field(title="Code Telefon", description="„Scannen und anrufen“.")
    scan_date: Line = Field(title="Code Termin", description="„Scannen und Termin speichern“.")
    scan_address: Line = Field(title="Code Adresse", description="„Scannen: Adresse“.")
    example: Line = Field(title="Beispiel", description="„Beispiel: Diese Angaben sind erfunden“.")
    unreviewed: Line = Field(
        title="Nicht geprüft", description="„Diese Übersetzung ist noch nicht geprüft“."
    )
    phrases: tuple[Phrase, ...] = Field(
        (), title="Mitbringen im Einzelnen", description="Häufige Papiere und ihre Übersetzung."
    )

    def translated(self, german: str) -> str:
        """Return what `german` is called in this language; empty when nobody wrote it down."""
        return next((phrase.text for phrase in self.phrases if phrase.de == german), "")
