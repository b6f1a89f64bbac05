"""How good answers are: where the first right one stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .corpus import Query

DEPTH = 10
"""Results that are looked at; what stands lower is not found."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A query with the locations an engine found for it, best first."""

    query: Query
    found: tuple[str, ...]

    @property
    def rank(self) -> int:
        """The place of the first right result, from 1; 0 without one."""
        ranks = (at for at, name in enumerate(self.found[:DEPTH], 1) if name in self.query.relevant)
        return next(ranks, 0)


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the queries from 0 to 1, the mean reciprocal rank, and how many there were."""

    s1: float
    s5: float
    mrr: float
    zero: float
    n: int

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> "Score":
        """Count over `answers`."""
        ranks, count = [answer.rank for answer in answers], len(answers)
        share = 1 / max(count, 1)
        return cls(
            s1=share * sum(rank == 1 for rank in ranks),
            s5=share * sum(1 <= rank <= 5 for rank in ranks),
            mrr=share * sum(1 / rank for rank in ranks if rank),
            zero=share * sum(not answer.found for answer in answers),
            n=count,
        )


def by_kind(answers: Iterable[Answer]) -> dict[str, Score]:
    """Return the score of each kind of query, in the order in which they come."""
    kinds: dict[str, list[Answer]] = {}
    for answer in answers:
        kinds.setdefault(answer.query.kind, []).append(answer)
    return {kind: Score.of(found) for kind, found in kinds.items()}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` of the `values` do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-round(share * 1000) * len(ordered) // 1000) - 1)]
