"""Statute references in finished HTML become links, and nothing else changes."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from generator.law.citations import Citation
from generator.text import StatuteLink, link_statutes


def here(citation: Citation) -> StatuteLink:
    return StatuteLink(f"../{citation.law.name}-{citation.section}.html", external=False)


def elsewhere(citation: Citation) -> StatuteLink:
    return StatuteLink(citation.law.address(citation.section), external=True)


def nowhere(citation: Citation) -> None:
    return None


def test_a_reference_becomes_a_link() -> None:
    assert link_statutes("<p>Siehe § 18 SGB II.</p>", here) == (
        '<p>Siehe <a href="../SGB II-18.html">§\u00a018 SGB II</a>.</p>'
    )


def test_a_link_to_another_site_is_marked() -> None:
    assert link_statutes("§ 24 AufenthG", elsewhere) == (
        '<a href="https://www.gesetze-im-internet.de/aufenthg_2004/__24.html" '
        'rel="noopener noreferrer" class="w-external">§\u00a024 AufenthG</a>'
    )


def test_several_sections_become_several_links() -> None:
    linked = link_statutes("§§ 44, 44a AufenthG", here)
    assert re.findall(r">([^<]+)</a>", linked) == ["§§\u00a044", "44a AufenthG"]


def test_what_leads_nowhere_stays_as_it_is() -> None:
    assert link_statutes("<p>§ 34 SchulG NRW</p>", nowhere) == "<p>§ 34 SchulG NRW</p>"


def test_links_code_and_headings_are_left_alone() -> None:
    for name in ("a", "code", "pre", "h1", "h2", "h3", "h6", "button", "title"):
        html = f"<{name}>§ 18 SGB II <em>und § 7 SGB II</em></{name}>"
        assert link_statutes(html, here) == html


def test_after_a_link_references_are_found_again() -> None:
    linked = link_statutes('<p><a href="x">§ 7 SGB II</a>, § 18 SGB II</p>', here)
    assert linked.count("<a ") == 2


def test_attributes_and_comments_are_left_alone() -> None:
    html = '<img alt="§ 18 SGB II"><!-- § 18 SGB II --><br title="§ 7 SGB II">'
    assert link_statutes(html, here) == html


def test_hard_spaces_are_spaces() -> None:
    assert '<a href="../SGB II-18.html">' in link_statutes("<p>§&nbsp;18 SGB&nbsp;II</p>", here)


PIECES = st.sampled_from(
    "§ 18 SGB II|<p>|</p>|<a href='x'>|</a>|<code>|</code>|Art. 3 GG|"
    "&amp;|&lt;b&gt;| und |<em>|</em>|§§ 67 ff. SGB X|<br>|Wort".split("|")
)


@given(st.lists(PIECES, max_size=20))
def test_what_one_reads_stays_the_same(pieces: list[str]) -> None:
    html = "".join(pieces)

    def read(text: str) -> str:
        return unescape(re.sub(r"<[^>]*>", "", text)).replace("\u00a0", " ")

    assert read(link_statutes(html, elsewhere)) == read(html)
