"""The invitation as a mail, read back by the parser of another age, and by another library."""

from datetime import date
from email import message_from_bytes, message_from_string, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from pathlib import Path
from typing import Any

import icalendar
import pytest
from lxml import html

from generator.exports.invitation import invitations
from generator.house import House
from generator.knowledge import Knowledge
from generator.loading import load
from generator.plan.exports import export_files
from tests.built import ROOT
from tests.support import Project

HOUSE = House("GT aktiv", "", "redaktion@example.org", "", "netzwerk@example.org")
PATH = "treffen/fruehjahr-einladung.eml"
GUESTS = ["verl", "intern", "stumm", "haus"]


def with_meeting(work: Project, **fields: Any) -> Project:
    shared: dict[str, Any] = {"audience": "netzwerk"}
    for name, words in (("verl", "MBE Verl, Büro"), ("haus", "GT aktiv"), ("stumm", "Stummes")):
        mails = [] if name == "stumm" else [{"address": f"{name}@example.org"}]
        work.record("partners", name, name=words, emails=mails, **shared)
    secret = [{"address": "geheim@example.org"}]
    work.record("partners", "intern", name="Innenrevision", emails=secret)
    given: dict[str, Any] = {
        "name": "Treffen im Frühjahr",
        "starts_at": "2027-04-14 09:30",
        "ends_at": "2027-04-14 12:15",
        "location": "Großer Saal",
        "host": "haus",
        "participants": GUESTS,
        "topics_until": "2027-03-17",
        "topics": [{"title": "Briefe & <mehr>", "suggested_by": "verl", "reason": "**Warum** so?"}],
        "updated": "2026-05-04",
    }
    return work.record("meetings", "fruehjahr", **shared, **(given | fields))


def raw(knowledge: Knowledge, house: House = HOUSE) -> str:
    (found,) = invitations(knowledge, house)
    assert found.path == PATH
    return found.text


def read(text: str) -> EmailMessage:
    found = message_from_bytes(text.encode(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def words(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_says_when_where_what_and_until_when(work: Project) -> None:
    mail = read(raw(with_meeting(work).knowledge()))
    assert words(mail, "plain") == (Path(__file__).parent / "invitation.txt").read_text()
    assert mail["Subject"] == "Einladung: Treffen im Frühjahr am 14.04.2027"


def test_both_forms_say_the_same(work: Project) -> None:
    mail = read(raw(with_meeting(work).knowledge()))
    (body,) = html.document_fromstring(words(mail, "html")).xpath("//body")
    shown = " ".join(body.text_content().split())
    plain = [line.strip() for line in words(mail, "plain").splitlines() if line.strip()]
    for line in plain:
        assert line.removeprefix("1. ") in shown
    assert "Briefe &amp; &lt;mehr&gt;" in words(mail, "html")


def test_it_goes_to_the_mailboxes_of_those_invited_and_can_be_sent_on(work: Project) -> None:
    mail = read(raw(with_meeting(work).knowledge()))
    found = [(one.display_name, one.addr_spec) for one in mail["To"].addresses]
    assert found == [
        ("", "verl@example.org"),
        ("", "geheim@example.org"),
    ]
    assert mail["From"].addresses[0].addr_spec == "netzwerk@example.org"
    assert mail["X-Unsent"] == "1"
    assert mail["Date"].datetime.date() == date(2026, 5, 4)


def test_the_network_writes_to_nobody_it_does_not_know(work: Project) -> None:
    with_meeting(work, topics=[{"title": "Geheimes Thema", "audience": "intern"}])
    shown = raw(work.knowledge().for_edition("netzwerk"))
    mail = read(shown)
    said = words(mail, "plain") + words(mail, "html") + str(mail["To"]) + shown
    for secret in ("Innenrevision", "geheim@", "Geheimes"):
        assert secret not in said


def test_the_calendar_entry_is_attached(work: Project) -> None:
    (attached,) = read(raw(with_meeting(work).knowledge())).iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_filename() == "fruehjahr.ics"
    (event,) = icalendar.Calendar.from_ical(attached.get_content()).walk("VEVENT")
    assert event["SUMMARY"] == "Treffen im Frühjahr"
    assert event["LOCATION"] == "Großer Saal"
    assert event.start.isoformat().startswith("2027-04-14T09:30")


def test_an_old_mail_program_reads_it_too(work: Project) -> None:
    """By the rules before RFC 2231 and Unicode: headers decoded one by one, parts walked."""
    text = raw(with_meeting(work).knowledge())
    mail: Message = message_from_string(text, policy=policy.compat32)
    assert str(make_header(decode_header(mail["Subject"]))) == (
        "Einladung: Treffen im Frühjahr am 14.04.2027"
    )
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
    ]


def test_lines_end_as_mail_wants_and_none_is_too_long(work: Project) -> None:
    with_meeting(work, topics=[{"title": "Wort " * 60, "reason": "wort " * 400}])
    text = raw(work.knowledge())
    assert text.isascii()
    assert text.count("\n") == text.count("\r\n")
    assert max(map(len, text.split("\r\n"))) <= 78


def test_the_same_data_is_the_same_mail(work: Project) -> None:
    knowledge = with_meeting(work).knowledge()
    assert raw(knowledge) == raw(knowledge)
    assert raw(with_meeting(work, location="Kleiner Saal").knowledge()) != raw(knowledge)


@pytest.mark.parametrize(
    "written",
    [
        {"results": "Gut."},
        {"attended": ["verl"]},
        {"decisions": [{"title": "Bogen", "due_on": "2027-05-01"}]},
    ],
    ids=["results", "attended", "decisions"],
)
def test_what_came_of_a_meeting_takes_the_place_of_its_invitation(
    work: Project, written: dict[str, Any]
) -> None:
    assert not list(invitations(with_meeting(work, **written).knowledge(), HOUSE))


@pytest.mark.parametrize("address", ["", "netzwerk", "müller@example.org"])
def test_without_a_usable_address_there_is_no_mail_and_no_error(
    work: Project, address: str
) -> None:
    house = House("GT aktiv", "", address, "")
    assert not list(invitations(with_meeting(work).knowledge(), house))


def test_an_example_says_that_it_is_one(work: Project) -> None:
    mail = read(raw(with_meeting(work, example=True).knowledge()))
    assert words(mail, "plain").startswith("Beispiel: Diese Angaben sind erfunden.")


def test_a_meeting_with_nothing_but_a_day_can_invite(work: Project) -> None:
    bare = {"host": None, "participants": None, "topics": None, "ends_at": None}
    mail = read(raw(with_meeting(work, **bare, topics_until=None).knowledge()))
    assert mail["To"] is None
    assert "Wann: 14.04.2027, 09:30 Uhr" in words(mail, "plain")


def test_the_shipped_meeting_invites() -> None:
    paths = [one.path for one in export_files(Knowledge.of(load(ROOT)), HOUSE, "")]
    assert "treffen/netzwerktreffen-2027-1-einladung.eml" in paths
