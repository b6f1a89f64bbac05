"""Which body of rules a course follows."""

from .base import Choice


class CourseFamily(Choice):
    """Which body of rules a course follows."""

    INTEGRATION = "integrationskurs", "Integrationskurs"
    VOCATIONAL = "berufssprachkurs", "Berufssprachkurs"
    ADAPTATION = "anpassung", "Anpassung und Qualifizierung"
    OTHER = "weitere", "Weiterer Kurs"
