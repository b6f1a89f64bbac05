"""What a site or mail says, whatever it is packed or encoded in."""

import gzip
from email import message_from_bytes
from email.policy import default
from html import unescape
from pathlib import Path
from urllib.parse import unquote


def readable(site: Path) -> dict[str, str]:
    """Return every file of `site` by path as text in lower case, whatever it is packed in."""
    files = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {
        path: (path + "\n" + _opened(file)).lower()
        for file in files
        if (path := file.relative_to(site).as_posix())
    }


def _opened(file: Path) -> str:
    raw = file.read_bytes()
    if file.suffix == ".gz":
        raw = gzip.decompress(raw)
    text = raw.decode("utf-8", errors="replace")
    if file.suffix == ".eml":
        return opened_mail(raw)
    if file.suffix in {".ics", ".vcf"}:
        return text.replace("\r\n ", "")
    # An address can hold a whole calendar entry, with folded lines of its own.
    return text + unescape(unquote(text)).replace("\r\n ", "") if "%" in text else text


def opened_mail(raw: bytes) -> str:
    """Return a mail's headers and words in lower case, whatever they are encoded in."""
    mail = message_from_bytes(raw, policy=default)
    parts = [part.get_content() for part in mail.walk() if not part.is_multipart()]
    return "\n".join((*map(str, mail.values()), *map(str, parts))).lower()
