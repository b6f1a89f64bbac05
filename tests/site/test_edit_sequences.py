"""Whatever is edited in whatever order: the next build gives what a full build would give."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.built import ROOT, copy_shipped
from tests.edits import program, project, settings
from tests.edits.worker import Made, Worker
from tests.edits.workshop import Edit, Settings, Workshop, copy_files, problems, start

pytestmark = pytest.mark.slow

EDITS: Mapping[str, Edit] = {**project.EDITS, **settings.EDITS, **program.EDITS}


@dataclass
class Run:
    """One worker per hash seed, each with a project folder that keeps its site between builds."""

    shop: Workshop
    folder: Path
    seeds: Sequence[int]
    workers: list[Worker] = field(default_factory=list)

    def restart(self) -> None:
        """Start the workers with the program as it is now."""
        self.close()
        self.workers = [Worker(self.shop.package, seed) for seed in self.seeds]
        self.shop.new_process = False

    def close(self) -> None:
        for worker in self.workers:
            worker.close()

    def incremental(self) -> list[Made]:
        """Build every worker's folder on top of what it built before."""
        call = self.shop.settings.call()
        for seed, worker in zip(self.seeds, self.workers, strict=True):
            root = self.folder / f"seed-{seed}"
            copy_files(self.shop.root, root)
            worker.ask(root, call, full=False)
        return [worker.answer() for worker in self.workers]

    def full(self) -> Made:
        """Build the project anew, in a folder that never held a site."""
        root = self.folder / "full"
        shutil.rmtree(root, ignore_errors=True)
        copy_files(self.shop.root, root)
        self.workers[0].ask(root, self.shop.settings.call(), full=True)
        return self.workers[0].answer()


def drawn(shop: Workshop, count: int) -> Iterator[str]:
    """Yield `count` names of edits: every kind in random order, then all again."""
    names: list[str] = []
    for _ in range(count):
        if not names:
            names = sorted(EDITS)
            shop.rng.shuffle(names)
        yield names.pop()


def edited(shop: Workshop, name: str, aside: Path) -> str:
    """Make an edit, and take it back if the project is no longer in order: that is no build."""
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(shop.root, aside)
    before = shop.settings
    said = EDITS[name](shop)
    if problems(shop.root):
        shutil.rmtree(shop.root)
        aside.rename(shop.root)
        shop.settings = before
        return f"{name}: {said} (taken back)"
    return f"{name}: {said}"


def contents(site: Path) -> dict[str, bytes]:
    """Return every file, the manifest included: a full build leaves the same."""
    files = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def differences(incremental: Path, full: Path) -> list[str]:
    here, there = contents(incremental), contents(full)
    return sorted(path for path in here.keys() | there.keys() if here.get(path) != there.get(path))


def stale_after(tmp_path: Path, seeds: Sequence[int], count: int, seed: int) -> list[str]:
    """Make `count` edits; return after which of them a build was not like a full one."""
    shop = start(tmp_path / "projekt", tmp_path / "programm", seed)
    run = Run(shop, tmp_path / "builds", seeds)
    found, carried_some = [], 0
    with ExitStack() as stack:
        stack.callback(run.close)
        run.restart()
        run.incremental()
        for number, name in enumerate(drawn(shop, count), 1):
            said = edited(shop, name, tmp_path / "vorher")
            if shop.new_process:
                run.restart()
            made, full = run.incremental(), run.full()
            carried_some += made[0].made < full.made
            for one, hash_seed in zip(made, seeds, strict=True):
                stale = differences(one.site, full.site)
                if stale:
                    some = ", ".join(stale[:5])
                    found.append(f"{number}. {said} [seed {hash_seed}]: {len(stale)} files: {some}")
                    shutil.rmtree(one.site)  # so that what follows is not blamed for it
    print(f"\n{count} edits, {len(seeds)} hash seeds, {carried_some} builds made less than all")
    assert carried_some, "no build was incremental: the sequence proves nothing"
    return found


def fail_on(found: Sequence[str]) -> None:
    if found:
        pytest.fail(
            "after these edits a build leaves something stale (or the hash seed shows); "
            "let the fingerprints depend on what was edited:\n" + "\n".join(found)
        )


def test_after_a_few_edits_nothing_stale_is_left(tmp_path: Path) -> None:
    fail_on(stale_after(tmp_path, seeds=(1,), count=8, seed=20261130))


@pytest.mark.trial
def test_after_200_edits_nothing_stale_is_left_with_any_hash_seed(tmp_path: Path) -> None:
    fail_on(stale_after(tmp_path, seeds=(1, 2, 4711), count=200, seed=7))


@pytest.mark.trial
def test_the_shipped_site_is_the_same_with_any_hash_seed(tmp_path: Path) -> None:
    sites = []
    for seed in (1, 2, 4711):
        root = copy_shipped(tmp_path / f"seed-{seed}")
        with Worker(ROOT, seed) as worker:
            worker.ask(root, Settings().call(), full=True)
            sites.append(worker.answer().site)
    for other in sites[1:]:
        assert not differences(other, sites[0]), "sort what comes out of a set"
