"""Prepared mails: every link of the site, as RFC 6068, Outlook and Thunderbird read it."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from generator.mail_forms import LAW_CHANGE, TOPIC, Ask, MailForm
from generator.mailto import LONGEST, LONGEST_SUBJECT, TooLongError, fitting_mailto, mailto
from tests.built import ROOT, shipped_network_site, shipped_site
from tests.mail_programs import RFC_6068, Message, outlook, thunderbird

SITES = {"intern": shipped_site, "netzwerk": shipped_network_site}
ADVICE = "prepare it with a MailForm of generator/mail_forms.py and its link()"

NOTE = re.compile(r"\(Bitte (?:keine? |nur dienstliche )[^)]*\)")
"""What a body must not hold, as the notes of generator/mail_forms.py say it."""


@cache
def links(edition: str) -> dict[str, str]:
    """Return every different mail link of an edition, with a page it stands on."""
    site = SITES[edition]()
    found: dict[str, str] = {}
    for page in sorted(site.rglob("*.html")):
        text = page.read_bytes()
        if b"mailto:" not in text:
            continue
        for link in html.fromstring(text).xpath("//@href[starts-with(., 'mailto:')]"):
            found.setdefault(str(link), page.relative_to(site).as_posix())
    return found


def prepared(edition: str) -> Iterator[tuple[str, str]]:
    """Yield those links that open a message with content."""
    return ((link, page) for link, page in links(edition).items() if "?" in link)


def addresses() -> set[str]:
    """Return every address that the settings or a record name."""
    known = set()
    files = [*(ROOT / "data").rglob("*.yml"), ROOT / "mkdocs.yml"]
    for file in files:
        known |= set(re.findall(r"[\w.+-]+@[\w.-]+\w", file.read_text(encoding="utf-8")))
    return known


both = pytest.mark.parametrize("edition", SITES)
slow = pytest.mark.slow


@slow
@both
def test_there_are_prepared_mails_of_several_kinds(edition: str) -> None:
    subjects = {thunderbird(link).subject.partition(":")[0] for link, _ in prepared(edition)}
    expected = {"Fehler melden", TOPIC.subject, LAW_CHANGE.subject}
    assert expected <= subjects, f"only {subjects}: the other tests here would look at nothing"


@slow
@both
def test_every_link_is_one_that_mail_programs_take(edition: str) -> None:
    for link, page in links(edition).items():
        assert len(link) <= LONGEST, f"{page}: {len(link)} characters; {ADVICE}"
        assert RFC_6068.fullmatch(link), f"{page}: {link}: {ADVICE}"
        assert "+" not in link, f"{page}: a blank is %20, not „+“: {link}"
        assert link.count("?") <= 1, f"{page}: only one „?“ may stand bare: {link}"
        assert link.count("&") <= max(link.count("=") - 1, 0), f"{page}: {link}"


@slow
@both
def test_outlook_and_thunderbird_open_the_same_message(edition: str) -> None:
    for link, page in links(edition).items():
        assert outlook(link) == thunderbird(link), f"{page}: {link}"


@slow
@both
def test_each_goes_to_one_address_that_is_known(edition: str) -> None:
    known = addresses()
    for link, page in links(edition).items():
        to = thunderbird(link).to
        assert to in known, f"{page}: nobody knows „{to}“: {ADVICE}"


@slow
@both
def test_subject_and_body_are_readable(edition: str) -> None:
    for link, page in prepared(edition):
        message = thunderbird(link)
        where = f"{page}: „{message.subject}“"
        assert 0 < len(message.subject) <= LONGEST_SUBJECT, f"{where} is too long: {ADVICE}"
        assert message.subject == " ".join(message.subject.split()), f"{where}: one line"
        assert not re.search(r"(?<!\r)\n|\r(?!\n)", message.body), f"{where}: lines end with CRLF"
        for text in (message.subject, message.body):
            assert "\ufffd" not in text, f"{where}: a letter is lost"
            assert "Ã" not in text, f"{where}: an umlaut was encoded twice"
            assert not re.search(r"&(?:amp|quot|lt|gt|#\d+);", text), f"{where}: escaped twice"


@slow
@both
def test_what_asks_for_something_says_what_must_not_stand_in_it(edition: str) -> None:
    for link, page in prepared(edition):
        body = thunderbird(link).body
        assert NOTE.search(body), f"{page}: {body!r} lacks a note: {ADVICE}"


@slow
@both
def test_umlauts_arrive(edition: str) -> None:
    subjects = [thunderbird(link).subject for link, _ in prepared(edition)]
    assert any(re.search("[äöüÄÖÜß§–]", subject) for subject in subjects)


@slow
def test_the_raw_page_escapes_the_only_and() -> None:
    """In an attribute „&subject“ may be read as a character: it stands as ``&amp;``."""
    for page in (shipped_site() / "rechtsaenderungen").glob("*.html"):
        for link in re.findall(r'href="(mailto:[^"]*)"', page.read_text(encoding="utf-8")):
            assert not re.search(r"&(?!amp;)", link), f"{page.name}: {link}"


# What one mail may be made of.

ASTRAL = st.sampled_from(
    ["😀", "👩🏽‍🎓", "👨‍👩‍👧", "🇩🇪", "e\u0301", "𝔘", "ß", "§", "&", "?", "+", "%", "=", "\u200d"]
)
TEXT = st.lists(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), ASTRAL), max_size=900
).map("".join)
SHORT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
HALVES = ("\u200d", "\U0001f3fb", "\U0001f3ff")


@given(about=TEXT, subject=st.just("Thema vorschlagen"), line=SHORT)
@settings(deadline=None)
def test_no_link_is_ever_too_long_and_only_the_end_is_cut(
    about: str, subject: str, line: str
) -> None:
    link = fitting_mailto("netz@example.org", subject, ("Warum:", line), about)
    assert len(link) <= LONGEST
    read = thunderbird(link)
    assert read == outlook(link)
    assert len(read.subject) <= LONGEST_SUBJECT
    assert read.body.startswith(f"Warum:\r\n{line}")
    if not about:
        assert read == Message("netz@example.org", subject, f"Warum:\r\n{line}")
        return
    for told in (
        read.subject.removeprefix(f"{subject}: "),
        read.body.rpartition("\r\nAnlass: ")[2],
    ):
        kept = told.removesuffix("…") if told != about else told
        assert about.startswith(kept.rstrip()), "what is left is the beginning"


@pytest.mark.parametrize("sign", ["😀", "👩🏽‍🎓", "👨‍👩‍👧", "🇩🇪", "e\u0301", "ß", "𝔘"])
@pytest.mark.parametrize("before", range(4))
def test_a_sign_is_kept_whole_or_left_out(sign: str, before: int) -> None:
    about = "x" * before + sign * 400
    body = thunderbird(fitting_mailto("netz@example.org", "Thema", (), about)).body
    kept = body.rpartition("Anlass: ")[2].removesuffix("…").removeprefix("x" * before)
    assert kept
    assert kept == sign * (len(kept) // len(sign)), "cut in the middle of a sign"


def test_what_may_not_be_cut_is_refused() -> None:
    with pytest.raises(TooLongError):
        fitting_mailto("netz@example.org", "Thema", ("ü" * 400,), "Anlass")


def test_what_is_filled_is_left_out_where_it_is_too_long() -> None:
    form = MailForm("Änderung", (Ask("norm", "Vorschrift"), Ask("what", "Was")))
    read = thunderbird(form.link("netz@example.org", "Anlass", {"norm": "§ 1 " * 300}))
    assert read.body.startswith("Vorschrift:\r\n\r\n\r\nWas:")
    filled = thunderbird(form.link("netz@example.org", "Anlass", {"norm": "§ 18 SGB II"}))
    assert filled.body.startswith("Vorschrift:\r\n§ 18 SGB II\r\n\r\nWas:")
    assert form.link("", "Anlass") == ""


@pytest.mark.parametrize(
    ("read", "link"),
    [
        (thunderbird, "mailto:a@example.org?subject=Ein Satz"),
        (thunderbird, "mailto:a@example.org?subject=ü"),
        (thunderbird, "mailto:a@example.org?subject=A&B"),
        (thunderbird, "mailto:a@example.org,b@example.org"),
        (thunderbird, "mailto:?subject=A"),
        (thunderbird, "mailto:a@example.org?body=a/b"),
    ],
)
def test_the_readers_here_see_what_is_wrong(read: Callable[[str], Message], link: str) -> None:
    with pytest.raises(AssertionError, match="RFC 6068"):
        read(link)


def test_readers_that_differ_are_noticed() -> None:
    torn = mailto("a@example.org", "A", ("Frage?",)).replace("%3F", "&x=1")
    assert outlook(torn).body == "Frage"
    with pytest.raises(TypeError):
        thunderbird(torn)


def test_a_subject_is_one_line_whatever_a_name_brings() -> None:
    """A line break in it would begin another field of the mail's head."""
    link = fitting_mailto("a@example.org", "Thema", ("Frage:",), "Treffen\r\nBcc: b@example.org")
    assert thunderbird(link).subject == "Thema: Treffen Bcc: b@example.org"
