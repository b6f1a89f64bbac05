"""Decision paths: a question leads to the next, until it is clear what to do."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import CollectionInfo, Group, Part
from .law_records import LegalNoteId
from .markers import NameInside, Ref
from .statements import SharedStatement
from .values import Line, Norm, Several, Text, fault


class Branch(Part):
    """An answer, and the node it leads to."""

    answer: Line = Field(
        title="Antwort", description="„ja“, „nein“ oder der Fall in wenigen Worten."
    )
    to: Annotated[Line, NameInside()] = Field(
        title="Weiter bei", description="Die Kennung des nächsten Knotens."
    )


class PathNode(Part):
    """A question with its branches, or a result without any."""

    key: Annotated[Line, NameInside()] = Field(
        title="Kennung", description="Ein kurzes Wort, in diesem Weg nur einmal."
    )
    title: Line = Field(
        title="Frage oder Ergebnis", description="Die Frage, oder was zu tun ist, in einem Satz."
    )
    description: Text | None = Field(
        None, title="Dazu", description="Ein bis drei kurze Sätze, wenn der Titel nicht reicht."
    )
    legal_basis: Annotated[Several[Norm], Field(min_length=1)] = Field(
        title="Rechtsgrundlage", description="Der Paragraf, der das sagt."
    )
    branches: tuple[Branch, ...] = Field(
        title="Antworten", description="Eine leere Liste, [], macht den Knoten zum Ergebnis."
    )


class DecisionPath(SharedStatement):
    """A path of questions to click through and to print on one page."""

    collection: ClassVar = CollectionInfo(
        name="decision_paths",
        folder="wege",
        title="Entscheidungswege",
        singular="Entscheidungsweg",
        intro="Frage für Frage zum Ergebnis, jede mit ihrem Paragrafen. Auf einer Seite gedruckt.",
        group=Group.LAW,
    )

    nodes: Annotated[tuple[PathNode, ...], Field(min_length=1, max_length=16)] = Field(
        title="Knoten",
        description="Der erste ist der Anfang. Höchstens sechzehn: Alles passt auf eine Seite.",
    )
    related: tuple[LegalNoteId, ...] = Field(
        (), title="Hinweise dazu", description="Die rechtlichen Hinweise, die man mitlesen sollte."
    )
    procedures: tuple[Annotated[str, Ref("procedures")], ...] = Field(
        (), title="Abläufe dazu", description="Was danach Schritt für Schritt zu tun ist."
    )

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each node on the page, by its key."""
        return {node.key: number for number, node in enumerate(self.nodes, 1)}

    @model_validator(mode="after")
    def _leads_on(self) -> Self:
        """Each node is named once and reached; each branch leads further down."""
        numbers = self.numbers
        if len(numbers) < len(self.nodes):
            ids = [node.key for node in self.nodes]
            twice = next(name for name in ids if ids.count(name) > 1)
            raise fault(
                "node", f"den Knoten „{twice}“ gibt es zweimal", "benennen Sie ihn um", "nodes"
            )
        targets = {branch.to for node in self.nodes for branch in node.branches}
        for node in self.nodes:
            for branch in node.branches:
                if numbers.get(branch.to, 0) <= numbers[node.key]:
                    message = f"„{node.key}“ führt nach „{branch.to}“; dort geht es nicht weiter"
                    hint = "nennen Sie einen Knoten, der weiter unten steht"
                    raise fault("branch", message, hint, "nodes")
        lost = [node.key for node in self.nodes[1:] if node.key not in targets]
        if lost:
            hint = "nennen Sie ihn bei einer Antwort unter „to“, oder nehmen Sie ihn heraus"
            raise fault("lost", f"zum Knoten „{lost[0]}“ führt keine Antwort", hint, "nodes")
        return self
