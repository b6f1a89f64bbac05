"""What is internal reaches no byte of the network's edition, and changes none."""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.records import COLLECTIONS
from generator.site.build import Request
from generator.site_dir.manifest import FILE
from tests.built import ROOT, SHIPPED_DAY, build_project, shipped_network_site
from tests.canaries import Planter, canaries_in, planted_project
from tests.conftest import Run
from tests.planted import planted, site
from tests.public_copy import public_copy
from tests.unpacked import opened_mail, readable

pytestmark = pytest.mark.slow

KINDS = ("record", "item", "staff", "page", "nav", "query")
"""What a canary's place begins with."""

NEVER_SHOWN = {
    "query: the text of a query": "queries are for `wissen check --search`",
    "record: decision_paths.nodes.key": "pages number the nodes",
}
"""Canaries that the house's own pages do not show either, with the reason."""


@cache
def seen(edition: str) -> dict[str, set[str]]:
    """Return by file what of the canaries stands in it."""
    return {path: canaries_in(text) for path, text in readable(site(edition)).items()}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_internal_is_in_the_network_edition(kind: str) -> None:
    wanted = {word: place for word, place in planted()[1].items() if place.startswith(kind)}
    assert wanted, f"no canary of „{kind}“ was planted"
    leaks = []
    for word, place in sorted(wanted.items(), key=lambda item: item[1]):
        files = [path for path, words in seen("netzwerk").items() if word in words]
        if files:
            leaks.append(f"{place} leaks into {len(files)} files: {', '.join(files[:3])} …")
    if leaks:
        pytest.fail("the network's edition holds what is internal:\n" + "\n".join(leaks))


def test_the_house_sees_what_the_network_must_not() -> None:
    canaries = planted()[1]
    print(f"\n{len(canaries)} canaries, {len(seen('netzwerk'))} files for the network")
    everywhere = set().union(*seen("intern").values())
    unseen = {place for word, place in canaries.items() if word not in everywhere}
    assert unseen == NEVER_SHOWN.keys(), (
        "these canaries prove nothing, because no page shows them; show the field, "
        f"or say in NEVER_SHOWN why not: {sorted(unseen ^ NEVER_SHOWN.keys())}"
    )


@pytest.mark.parametrize("since", [("--since", "2000-01-01"), ("--since-meeting",)], ids=" ".join)
@pytest.mark.parametrize("edition", ["netzwerk", "intern"])
def test_the_digest_tells_only_what_its_edition_shows(
    tmp_path: Path, wissen: Run, edition: str, since: tuple[str, ...]
) -> None:
    call = ("-C", str(planted()[0]), "digest", *since)
    call += ("--today", SHIPPED_DAY.isoformat(), "--edition", edition)
    code, text, errors = wissen(*call)
    assert code == 0, errors
    assert wissen(*call, "--eml", str(tmp_path / "neues.eml"))[0] == 0
    mail = opened_mail((tmp_path / "neues.eml").read_bytes())
    for shown in (text.lower(), mail):
        words = canaries_in(shown)
        told = sorted(place for word, place in planted()[1].items() if word in words)
        if edition == "intern":
            assert told, "not even the house's own digest tells of internal records"
        else:
            assert not told, f"the digest tells the network of {told}"


def test_a_shared_record_that_needs_something_internal_stays_in_the_house(tmp_path: Path) -> None:
    project, _ = planted_project(tmp_path, hidden=False)
    planter = Planter()
    values = planter.secret(COLLECTIONS["courses"], "course")
    assert values["location"]["audience"] == "intern"
    # What cannot be shown without its place is not shown at all, whatever it says of itself.
    project.record("courses", "abendkurs", **{**values, "audience": "netzwerk"})
    shown = readable(build_project(project.root, Request(SHIPPED_DAY, edition="netzwerk")).site)
    leaks = [path for path, text in shown.items() if canaries_in(text) & planter.planted.keys()]
    assert not leaks, f"a course without a place that may be shown leaks into {leaks}"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a site that must not depend on what is internal.

    The manifest holds digests of all of ``data/``, by which the next build sees that
    something changed; the packed sitemap holds the second it was made, so it is unpacked.
    """
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name != FILE:
            raw = file.read_bytes()
            name = file.relative_to(folder).as_posix()
            found[name] = gzip.decompress(raw) if file.suffix == ".gz" else raw
    return found


def test_what_is_internal_changes_no_byte_of_the_network_edition() -> None:
    equal(contents(site("netzwerk")), contents(site("netzwerk", hidden=False)))


@pytest.mark.trial
def test_what_is_internal_in_the_shipped_data_changes_no_byte(tmp_path: Path) -> None:
    request = Request(SHIPPED_DAY, edition="netzwerk")
    public = build_project(public_copy(ROOT, tmp_path / "netz"), request).site
    equal(contents(shipped_network_site()), contents(public))


def equal(with_it: Mapping[str, bytes], without_it: Mapping[str, bytes]) -> None:
    assert with_it.keys() == without_it.keys()
    changed = [path for path in with_it if with_it[path] != without_it[path]]
    if changed:
        some = ", ".join(changed[:6])
        pytest.fail(f"what is internal changes {len(changed)} files of the network: {some} …")
