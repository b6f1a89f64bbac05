"""The kinds of bodies in the network."""

from .base import Choice


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
