"""The one error of this room."""

from ..errors import WissenError


class AnswerError(WissenError):
    """A message cannot be taken over; the text says what is wrong, the `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message}\n    Hinweis: {hint}" if hint else message)
        self.message, self.hint = message, hint
