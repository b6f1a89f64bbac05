"""A digest as a message (RFC 5322) that any mail program opens."""

from datetime import date, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import blake2b
from zoneinfo import ZoneInfo

from ..errors import WissenError
from ..house import House
from ..mailto import mail_address
from .digest import Digest

_BERLIN = ZoneInfo("Europe/Berlin")


def sender_of(house: House) -> Address:
    """Return the editors as the sender of a mail; raise `WissenError` if they have no address."""
    if not house.editors_email:
        raise WissenError(
            "die Mail hat keinen Absender; tragen Sie in mkdocs.yml editors_email ein"
        )
    found = mail_address(house.name, house.editors_email)
    if found is None:
        raise WissenError(
            f"„{house.editors_email}“ taugt nicht als Absender; "
            "schreiben Sie in mkdocs.yml unter editors_email zum Beispiel team@example.org"
        )
    return found


def as_mail(digest: Digest, sender: Address, day: date) -> EmailMessage:
    """Return `digest` as a message of `day`, in plain text and HTML, without a recipient yet.

    The same content gives the same Message-ID, so that mail programs know it again;
    with the same `day` the message is the same byte for byte.
    """
    said = "\0".join((digest.subject, digest.text, digest.html))
    mark = blake2b(said.encode(), digest_size=16).hexdigest()
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["Subject"] = digest.subject
    message["Date"] = datetime.combine(day, time(), _BERLIN)
    message["Message-ID"] = f"<{mark}@{sender.domain}>"
    message["X-Unsent"] = "1"  # Outlook opens it ready to be addressed and sent
    message.set_content(digest.text)
    message.add_alternative(digest.html, subtype="html")
    message.set_boundary(f"={mark}")  # one made by chance would make every file another
    return message
