"""The text of a message: pasted, or from an ``.eml`` file of any mail program."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from .html_text import text_of_html
from .refusal import AnswerError

MOST_BYTES = 4_000_000
"""So large a message may be; a longer one is a mistake or malice."""
_MOST_TEXT = 200_000
_MOST_LINES = 5_000
_MOST_HTML = 1_000_000
"""In letters: with pictures inside of it, a page can be longer than what it says."""
_MOST_PARTS = 200
_LONGEST_HEADER = 20_000

_HEADERS = re.compile(
    rb"(?im)^(from|to|subject|date|message-id|mime-version|content-type|received|return-path"
    rb"|delivered-to|x-[a-z-]+):[ \t]"
)
_HEADER_LINES = re.compile(rb"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n|[ \t][^\n]*\n)+")
_ENOUGH_HEADERS = 2
_OTHER_FILES = (
    (b"\xd0\xcf\x11\xe0", "eine Outlook-Datei (.msg)"),
    (b"%PDF", "eine PDF-Datei"),
    (b"PK\x03\x04", "ein Office-Dokument oder ein Archiv"),
)
_COPY = "öffnen Sie die Mail, und kopieren Sie ihren ganzen Text"


def texts_of(raw: bytes) -> tuple[str, ...]:
    """Return what the message `raw` says, the best reading first: plain text before HTML.

    Raises `AnswerError` for what is too large, no text, or has none.
    """
    if len(raw) > MOST_BYTES:
        raise AnswerError(f"die Mail ist größer als {MOST_BYTES // 1_000_000} MB", _COPY)
    for start, name in _OTHER_FILES:
        if raw.startswith(start):
            raise AnswerError(f"das ist {name}, kein Text", _COPY)
    texts = tuple(_mail_texts(raw)) if _is_mail(raw) else (_pasted(raw),)
    filled = tuple(text for text in texts if text.strip())
    if not filled:
        raise AnswerError("in der Mail steht kein Text", _COPY)
    if any(len(text) > _MOST_TEXT or text.count("\n") > _MOST_LINES for text in filled):
        raise AnswerError("der Text der Mail ist zu lang", "kopieren Sie nur die Antworten heraus")
    return filled


def _pasted(raw: bytes) -> str:
    text = _decoded(raw, "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    return _page_text(text) if re.match(r"(?i)\s*<(?:!doctype|html)\b", text) else text


def _is_mail(raw: bytes) -> bool:
    head = _HEADER_LINES.match(raw[:200_000].replace(b"\r\n", b"\n"))
    kinds = {name.lower() for name in _HEADERS.findall(head[0])} if head else set()
    return len(kinds) >= _ENOUGH_HEADERS


def _mail_texts(raw: bytes) -> Iterator[str]:
    """Yield all plain text of a mail as one, then all HTML as one."""
    _refuse_tricks(raw)
    # The older policy reads headers by simple patterns; the newer one's grammar takes minutes
    # for some that are made for it.
    try:
        message = message_from_bytes(raw)
    except RecursionError:
        raise AnswerError("in der Mail stecken zu viele Mails ineinander", _COPY) from None
    shown = [part for part in message.walk() if not part.is_multipart() and _is_shown(part)]
    plain = [_plain(part) for part in shown if part.get_content_type() == "text/plain"]
    pages = [_words(part) for part in shown if part.get_content_type() == "text/html"]
    yield "\n".join(plain)
    yield _page_text("\n".join(pages))


def _page_text(source: str) -> str:
    if len(source) > _MOST_HTML:
        raise AnswerError("die Mail ist als HTML zu lang", _COPY)
    return text_of_html(source)


def _refuse_tricks(raw: bytes) -> None:
    if raw.lower().count(b"boundary") > _MOST_PARTS:
        raise AnswerError("die Mail besteht aus zu vielen Teilen", _COPY)
    head = raw[:1_000_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    unfolded = re.sub(rb"\n[ \t]+", b" ", head)
    if any(len(line) > _LONGEST_HEADER for line in unfolded.split(b"\n")):
        raise AnswerError("der Kopf der Mail ist zu lang", _COPY)


def _is_shown(part: "Message[str, str]") -> bool:
    return part.get_content_disposition() != "attachment" and not part.get_filename()


def _words(part: "Message[str, str]") -> str:
    raw = part.get_payload(decode=True)
    return _decoded(raw if isinstance(raw, bytes) else b"", part.get_content_charset() or "utf-8")


def _plain(part: "Message[str, str]") -> str:
    text = _words(part)
    if str(part.get_param("format", "")).lower() == "flowed":
        return _unflowed(text, "" if str(part.get_param("delsp", "")).lower() == "yes" else " ")
    return text


def _unflowed(text: str, joint: str) -> str:
    """Join lines that a mail program wrapped (RFC 3676): those that end in a space."""
    lines: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        own = line.removeprefix(" ")
        if goes_on and own:
            lines[-1] = lines[-1].removesuffix(" ") + joint + own.lstrip("> ")
        else:
            lines.append(own)
        goes_on = own.endswith(" ") and own.rstrip() not in ("--", "")
    return "\n".join(lines)


def _decoded(raw: bytes, charset: str) -> str:
    """Return `raw` as text by `charset`, or by what such texts are in when that is wrong."""
    for name in (charset, "utf-8-sig", "cp1252"):
        try:
            return raw.decode(name)
        except (LookupError, ValueError):
            continue
    return raw.decode("latin-1")
