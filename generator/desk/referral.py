"""What the referral helper knows: who takes whom, and the ways into a course.

The rules are the records' own (`service_area`, `minimum_age`, `residence_statuses`,
`access_routes` …); the script in the browser only compares them with what someone
enters, so nothing entered ever leaves the page.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from ..browser import CONTACTS, REFER_BASE, RULES, data_file, part_name
from ..formats.hours import ages
from ..formats.phone import dial, readable
from ..formats.reachable import reachable
from ..house import NO_DISTRICT, District
from ..knowledge import Knowledge
from ..output import SiteFile
from ..records import Record
from ..records.contact import Interpreting, InterpretingKind
from ..records.cooperation import Procedure
from ..records.course_families import CourseFamily
from ..records.course_types import AccessRoute, CourseType, RouteState
from ..records.partners import Partner, TargetGroup
from ..records.vocabularies import Municipality, Topic
from ..text import ProseRenderer
from ..views.display import Display

_RULE = (
    "way",
    "paragraph",
    "state",
    "decided_by",
    "residence_statuses",
    "benefits",
    "form",
    "procedure",
)
"""The fields of a way that decide whom it is for and who decides."""

_PARTNERS = 500
"""Contacts in one part of the data (0.7 kB each)."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A record to go to: its name and its page, as seen from the helper's page."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact as the helper compares it. Ages are whole years, `tolerance` too."""

    id: str
    name: str
    href: str
    summary: str
    example: bool
    kind: str
    clearing: bool
    topics: tuple[str, ...]
    area: tuple[str, ...]
    lowest: int | None
    highest: int | None
    tolerance: int
    ages: str
    languages: tuple[str, ...]
    interpreting: str
    statuses: tuple[str, ...]
    benefits: tuple[str, ...]
    women: bool
    phone: str
    dial: str
    deputy: str
    deputy_phone: str
    deputy_dial: str
    documents: tuple[str, ...]
    procedure: str
    hours: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """A procedure with its consent, as the helper shows it."""

    name: str
    href: str
    consent: str
    form: PageLink | None


@dataclass(frozen=True, slots=True)
class Route:
    """A way into the courses of one family. `who` and `note` are HTML from the records."""

    family: str
    way: str
    state: str
    headline: str
    paragraph: str
    who: str
    note: str
    decided_by: str
    statuses: tuple[str, ...]
    benefits: tuple[str, ...]
    form: PageLink | None
    procedure: PageLink | None
    types: tuple[PageLink, ...]


class Referral(Display):
    """Makes the helper's data from knowledge."""

    def __init__(
        self,
        knowledge: Knowledge,
        prose: ProseRenderer,
        path: str,
        district: District = NO_DISTRICT,
    ) -> None:
        """Prepare the data for the page at `path`; `district` is what the places form."""
        super().__init__(knowledge, prose, path)
        self._district = district

    def parts(self) -> Iterator[SiteFile]:
        """Yield the scripts the helper reads: what all share, then the contacts."""
        yield self._part(RULES, 0, self._shared())
        partners = [
            asdict(self._candidate(record))
            for record in self._knowledge.of_kind(Partner)
            if record.for_clients
        ]
        for number in range(self.part_count):
            chunk = partners[number * _PARTNERS : (number + 1) * _PARTNERS]
            yield self._part(CONTACTS, number, chunk)

    @property
    def part_count(self) -> int:
        """How many parts the contacts take."""
        return max(1, -(-len(self._knowledge.all("partners")) // _PARTNERS))

    @staticmethod
    def _part(kind: str, number: int, data: object) -> SiteFile:
        return data_file(part_name(REFER_BASE, kind, number), data)

    def _shared(self) -> dict[str, object]:
        procedures = self._knowledge.of_kind(Procedure)
        return {
            "towns": {town.id: town.name for town in self._knowledge.of_kind(Municipality)},
            "district": {"whole": self._district.whole, "allOf": self._district.all_of},
            "topics": {
                topic.id: {
                    "name": topic.name,
                    "question": topic.first_question or "",
                    "kinds": [kind.value for kind in topic.first_kinds],
                    "course": topic.leads_to_course,
                    "families": [family.label for family in topic.course_families],
                    "procedure": topic.procedure or "",
                }
                for topic in self._knowledge.of_kind(Topic)
            },
            "languages": self._names("languages"),
            "statuses": self._names("residence_statuses"),
            "benefits": self._names("benefits"),
            "procedures": {one.id: asdict(self._handover(one)) for one in procedures},
            "lastResort": [one.id for one in procedures if one.last_resort],
            "routes": [asdict(route) for route in self.routes()],
            "courses": self.list_href("courses"),
        }

    def _names(self, collection: str) -> dict[str, str]:
        return {record.id: record.name for record in self._knowledge.all(collection)}

    def _candidate(self, partner: Partner) -> Candidate:
        voice = [phone for phone in partner.phones if phone.type.value != "fax"]
        number = voice[0].number if voice else ""
        deputy = partner.deputy
        other = self.find("partners", deputy.partner) if deputy else None
        deputy_phone = deputy.phone or "" if deputy else ""
        return Candidate(
            id=partner.id,
            name=partner.name,
            href=self.record_href(partner),
            summary=partner.summary,
            example=partner.example,
            kind=partner.kind.value,
            clearing=partner.clearing,
            topics=partner.topics,
            area=partner.service_area,
            lowest=partner.minimum_age,
            highest=partner.maximum_age,
            tolerance=partner.age_tolerance,
            ages=ages(partner.minimum_age, partner.maximum_age),
            languages=partner.languages,
            interpreting=interpreting_words(partner.interpreting),
            statuses=partner.residence_statuses,
            benefits=partner.benefits,
            women=partner.target_groups == (TargetGroup.WOMEN,),
            phone=readable(number) if number else "",
            dial=dial(number) if number else "",
            deputy=(other.name if other else deputy.name or "") if deputy else "",
            deputy_phone=readable(deputy_phone) if deputy_phone else "",
            deputy_dial=dial(deputy_phone) if deputy_phone else "",
            documents=partner.required_documents,
            procedure=partner.procedure or "",
            hours=tuple(one.compact() for one in reachable(partner.schedules)),
        )

    def _handover(self, procedure: Procedure) -> Handover:
        form = self.find("forms", procedure.consent.form)
        return Handover(
            procedure.name,
            self.record_href(procedure),
            procedure.consent.need.label,
            self._target(form),
        )

    def routes(self) -> list[Route]:
        """Return the ways into courses; one that several course types share comes once."""
        found: dict[object, list[tuple[AccessRoute, CourseType]]] = {}
        for record in self._knowledge.of_kind(CourseType):
            for route in record.access_routes:
                found.setdefault(_sameness(record, route), []).append((route, record))
        families = list(CourseFamily)
        ordered = sorted(found.values(), key=lambda shared: families.index(shared[0][1].family))
        return [self._route(shared) for shared in ordered]

    def _route(self, shared: list[tuple[AccessRoute, CourseType]]) -> Route:
        route, first = shared[0]
        # What the course types say differently is left to their own pages.
        alike = all(other.who == route.who for other, _ in shared)
        noted = all(other.state_note == route.state_note for other, _ in shared)
        return Route(
            family=first.family.label,
            way=route.way.label,
            state=route.state.value,
            headline=_headline(route),
            paragraph=route.paragraph,
            who=str(self.prose(route.who)) if alike else "",
            note=str(self.prose(route.state_note)) if route.state_note and noted else "",
            decided_by=route.decided_by,
            statuses=route.residence_statuses,
            benefits=route.benefits,
            form=self._target(self.find("forms", route.form)),
            procedure=self._target(self.find("procedures", route.procedure)),
            types=tuple(PageLink(one.name, self.record_href(one)) for _, one in shared),
        )

    def _target(self, record: Record | None) -> PageLink | None:
        return PageLink(record.name, self.record_href(record)) if record else None


def _headline(route: AccessRoute) -> str:
    """Return which way it is and, unless open, how it stands: „Zulassung – vorher fragen“."""
    if route.state is RouteState.OPEN:
        return route.way.label
    return f"{route.way.label} – {route.state.label}"


def _sameness(course_type: CourseType, route: AccessRoute) -> object:
    """Return what two ways have in common when they are one."""
    return (course_type.family, *(getattr(route, name) for name in _RULE))


def interpreting_words(interpreting: Interpreting | None) -> str:
    """Return how interpreting is possible: „Dolmetschen auf Anfrage, 3 Arbeitstage vorher“."""
    if interpreting is None:
        return ""
    if interpreting.kind is InterpretingKind.BRING:
        return "Dolmetschen bitte selbst mitbringen"
    words = f"Dolmetschen {interpreting.kind.label}"
    days = interpreting.lead_time_days
    if days is None:
        return words
    return f"{words}, {'1 Arbeitstag' if days == 1 else f'{days} Arbeitstage'} vorher"
