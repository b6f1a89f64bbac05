"""The Atom feeds, read back with another library and held against RFC 4287."""

import re
from datetime import datetime
from urllib.parse import urljoin

import pytest
from lxml import etree

from generator.exports.feed import MOST, feeds
from generator.house import House
from generator.knowledge import Knowledge
from generator.loading import load
from tests.built import ROOT, SAMPLE_CONFIG, build_project, full_sample, shipped_site
from tests.samples import KEPT, in_force
from tests.support import Project, project, with_texts

HOUSE = House("GT aktiv", "", "redaktion@example.org", "")
LAW, ALL = "neues/rechtsaenderungen.xml", "neues/alles.xml"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
BASE = "https://wissen.example.org/unter/"

# RFC 4151 section 2.1, as far as ours use it.
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}:[A-Za-z0-9_/-]+")
# RFC 3339 section 5.6: Python reads more than that.
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")


def read(knowledge: Knowledge, base: str = "", house: House = HOUSE) -> dict[str, etree._Element]:
    """Return the root of every feed of the edition by its path."""
    return {
        export.path: etree.fromstring(export.text.encode())
        for export in feeds(knowledge, house, base)
    }


def said(element: etree._Element, path: str) -> list[str]:
    """Return the texts that `path` finds below `element`; names without a prefix are Atom's."""
    found = element.xpath(re.sub(r"(?<![@\w'])(?=[a-z])", "a:", path), namespaces=ATOM)
    return [one if isinstance(one, str) else one.text or "" for one in found]


def check_rules(feed: etree._Element) -> None:
    """Hold a feed against the demands of RFC 4287 sections 4.1.1 and 4.1.2."""
    assert feed.tag == f"{{{ATOM['a']}}}feed"
    for element in (feed, *feed.xpath("a:entry", namespaces=ATOM)):
        for name in ("id", "title", "updated"):
            assert len(said(element, name)) == 1, f"exactly one {name} is demanded"
        (moment,) = said(element, "updated")
        assert RFC_3339.fullmatch(moment), f"{moment} is no date of RFC 3339"
        assert datetime.fromisoformat(moment).tzinfo
        (found,) = said(element, "id")
        assert TAG.fullmatch(found), f"{found} is no tag URI"
        assert len(element.xpath("a:link[@rel='alternate']", namespaces=ATOM)) == 1
    assert len(said(feed, "author/name")) == 1
    ids = said(feed, "entry/id")
    assert len(set(ids)) == len(ids), "two entries share an id"
    moments = [datetime.fromisoformat(one) for one in said(feed, "entry/updated")]
    assert moments == sorted(moments, reverse=True)


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return Knowledge.of(load(ROOT))


def test_the_shipped_feeds_keep_the_rules(shipped: Knowledge) -> None:
    for knowledge in (shipped, shipped.for_edition("netzwerk")):
        found = read(knowledge)
        assert found.keys() == {LAW, ALL}
        for feed in found.values():
            check_rules(feed)
    titles = said(read(shipped)[LAW], "entry/title")
    assert sorted(titles) == sorted(record.name for record in shipped.all("legal_changes"))


def test_no_two_feeds_share_an_id(shipped: Knowledge) -> None:
    both = (shipped, shipped.for_edition("netzwerk"))
    ids = [name for one in both for feed in read(one).values() for name in said(feed, "id")]
    assert len(set(ids)) == 4


def test_feeds_of_everything_a_record_can_hold_keep_the_rules(work: Project) -> None:
    for feed in read(full_sample(work.root).knowledge(), BASE).values():
        check_rules(feed)


def test_an_entry_carries_what_to_do(work: Project) -> None:
    work.record(
        "legal_changes",
        "reform",
        name="Reform",
        summary="Kurz gesagt.",
        norm="§ 3a",
        **in_force("2026-07-01"),
        what_to_do="- Eins.\n- Zwei.",
        updated="2026-06-10",
    )
    (entry,) = read(work.knowledge())[LAW].xpath("a:entry", namespaces=ATOM)
    assert said(entry, "id") == ["tag:example.org,2026:legal_changes/reform"]
    assert said(entry, "updated") == ["2026-06-10T00:00:00+02:00"]
    assert said(entry, "category/@label") == ["Rechtsänderungen"]
    assert said(entry, "summary/@type") == ["text"]
    assert "\n".join(said(entry, "summary")).split("\n") == [
        "Vorschrift: § 3a · Stand: in Kraft · In Kraft ab: 01.07.2026",
        "Kurz gesagt.",
        "Was zu tun ist: Eins. Zwei.",
    ]


def test_one_feed_tells_of_the_law_alone_and_one_of_everything(work: Project) -> None:
    work.record("legal_changes", "reform", name="Reform", updated="2026-05-01")
    work.record("topics", "geld", name="Geld", updated="2026-01-15")
    found = read(work.knowledge())
    assert said(found[LAW], "entry/title") == ["Reform"]
    assert said(found[ALL], "entry/title") == ["Reform", "Geld"]
    assert said(found[LAW], "title") == ["Rechtsänderungen – GT aktiv"]
    assert said(found[ALL], "title") == ["Neues – GT aktiv"]
    assert said(found[ALL], "author/name") == ["GT aktiv"]
    # Summer and winter in Berlin; the feed is as new as its newest entry.
    assert said(found[ALL], "entry/updated") == [
        "2026-05-01T00:00:00+02:00",
        "2026-01-15T00:00:00+01:00",
    ]
    assert said(found[ALL], "updated") == ["2026-05-01T00:00:00+02:00"]


def test_an_id_outlives_a_new_title_and_a_new_day(work: Project) -> None:
    work.record("topics", "geld", name="Geld", updated="2026-05-01")
    before = said(read(work.knowledge())[ALL], "entry/id")
    work.record("topics", "geld", name="Geld und Schulden", updated="2026-06-01")
    after = read(work.knowledge())[ALL]
    assert said(after, "entry/title") == ["Geld und Schulden"]
    assert said(after, "entry/id") == before == ["tag:example.org,2026:topics/geld"]


def test_markup_and_control_characters_cannot_break_a_feed(work: Project) -> None:
    name = "A & B <b>fett</b> ]]> \x00\x08\x1b\x7f\x85\u2028Ende\ufffe \U0001f600"
    work.record("topics", "x")
    knowledge = with_texts(work, "topics/x", name=name, summary="<script>&amp;\x01")
    house = House("Haus\x0b & <Hof>", "", "a@example.org", "")
    feed = read(knowledge, house=house)[ALL]
    check_rules(feed)
    assert said(feed, "entry/title") == ["A & B <b>fett</b> ]]> \u2028Ende \U0001f600"]
    assert said(feed, "entry/summary") == ["<script>&amp;"]
    assert said(feed, "author/name") == ["Haus & <Hof>"]


def test_without_an_address_of_the_site_links_count_from_the_feed(work: Project) -> None:
    work.record("legal_changes", "reform")
    place = "file:///laufwerk/site/"
    for path, feed in read(work.knowledge()).items():
        (link,) = said(feed, "entry/link/@href")
        assert urljoin(place + path, link) == f"{place}rechtsaenderungen/reform.html"
        assert not said(feed, "link[@rel='self']/@href")


def test_with_an_address_links_are_whole(work: Project) -> None:
    work.record("legal_changes", "reform")
    feed = read(work.knowledge(), BASE)[LAW]
    assert said(feed, "entry/link/@href") == [f"{BASE}rechtsaenderungen/reform.html"]
    assert said(feed, "link[@rel='alternate']/@href") == [f"{BASE}rechtsaenderungen/index.html"]
    assert said(feed, "link[@rel='self']/@href") == [BASE + LAW]


def test_a_feed_holds_the_newest_and_no_more(work: Project) -> None:
    for number in range(MOST + 1):
        work.record("topics", f"t{number}", updated="2026-05-01")
    work.record("topics", "alt", updated="2020-01-01")
    work.record("topics", "neu", updated="2026-06-01")
    ids = said(read(work.knowledge())[ALL], "entry/id")
    assert len(ids) == MOST
    assert ids[0].endswith("/neu")
    assert not any(one.endswith("/alt") for one in ids)


def test_an_empty_feed_stays_and_does_not_ask_the_clock(work: Project) -> None:
    for feed in read(work.knowledge()).values():
        check_rules(feed)
        assert said(feed, "updated") == ["2026-01-01T00:00:00+01:00"]


def test_the_same_records_give_the_same_feeds(shipped: Knowledge) -> None:
    assert list(feeds(shipped, HOUSE)) == list(feeds(shipped, HOUSE))


def test_the_network_reads_nothing_of_the_house(work: Project) -> None:
    work.record("legal_changes", "intern", name="Geheime Änderung", **KEPT)
    work.record("topics", "offen", name="Offenes", audience="netzwerk")
    found = list(feeds(work.knowledge().for_edition("netzwerk"), HOUSE))
    assert "Offenes" in found[1].text
    assert not any("eheim" in export.text for export in found)


@pytest.mark.parametrize(
    ("page", "up"), [("index.html", ""), ("rechtsaenderungen/index.html", "../")]
)
def test_every_page_names_the_feeds(page: str, up: str) -> None:
    tree = etree.fromstring((shipped_site() / page).read_bytes(), etree.HTMLParser())
    links = tree.xpath("//head/link[@type='application/atom+xml']")
    assert [(link.get("title"), link.get("href")) for link in links] == [
        ("Rechtsänderungen – GT aktiv", up + LAW),
        ("Neues – GT aktiv", up + ALL),
    ]


def test_the_list_of_changes_shows_its_feed() -> None:
    folder = shipped_site() / "rechtsaenderungen"
    tree = etree.fromstring((folder / "index.html").read_bytes(), etree.HTMLParser())
    (link,) = tree.xpath("//a[text()='Feed (Atom)']/@href")
    check_rules(etree.fromstring((folder / link).read_bytes()))
    other = etree.fromstring((folder / "../treffen/index.html").read_bytes(), etree.HTMLParser())
    assert not other.xpath("//a[text()='Feed (Atom)']")


def test_every_link_of_a_built_feed_leads_to_a_page() -> None:
    for path in (LAW, ALL):
        feed = etree.fromstring((shipped_site() / path).read_bytes())
        for link in (*said(feed, "link/@href"), *said(feed, "entry/link/@href")):
            assert (shipped_site() / "neues" / link).is_file(), f"{path} leads to {link}"


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_build_hands_over_the_address_of_the_site(work: Project, slash: str) -> None:
    settings = SAMPLE_CONFIG.replace("/unter/", f"/unter{slash}").partition("nav:")[0]
    started = project(work.root).settings(settings).record("legal_changes", "reform")
    started.page("hilfe.md", "# Hilfe\n")
    build_project(started.root)
    feed = etree.fromstring((started.root / "site" / LAW).read_bytes())
    assert said(feed, "entry/link/@href") == [f"{BASE}rechtsaenderungen/reform.html"]
