"""„Frage vorschlagen“: the form on a page that becomes a prepared mail."""

from dataclasses import dataclass

from ..browser import compact
from ..house import House
from ..mail_forms import QUESTION, Ask
from ..records.law_records import QuestionKind
from .prepared_mails import sent_from


@dataclass(frozen=True, slots=True)
class FormAsk:
    """A question of a form on the page. With `choices` one is chosen."""

    ask: Ask
    choices: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its name in the form."""
        return self.ask.key

    @property
    def label(self) -> str:
        """What stands above its field."""
        return self.ask.label

    @property
    def hint(self) -> str:
        """What stands beside that; nothing where the choices say it."""
        return "" if self.choices else self.ask.hint


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """The mail that suggests a question: `link` with nothing filled in, `data` for the script."""

    link: str
    data: str
    asks: tuple[FormAsk, ...]


def question_form(house: House, path: str) -> QuestionForm | None:
    """Return the form that suggests a question from the page `path`; `None` without an address."""
    address = house.editors_email
    if not address:
        return None
    below = sent_from(path)
    data = {
        "address": address,
        "subject": QUESTION.subject,
        "asks": [[ask.key, ask.heading] for ask in QUESTION.asks],
        "below": [QUESTION.note, "", *below],
    }
    choices = {"kind": tuple(kind.label for kind in QuestionKind)}
    shown = (ask for ask in QUESTION.asks if ask.key != "body")
    asks = tuple(FormAsk(ask, choices.get(ask.key, ())) for ask in shown)
    return QuestionForm(QUESTION.link(address, below=below), compact(data), asks)
