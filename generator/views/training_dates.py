"""The dates of a training, as pages say them, and the mail by which one registers for each."""

from dataclasses import dataclass
from datetime import date

from ..dates import german_date, german_moment, machine_time
from ..house import House
from ..mail_forms import REGISTRATION, WAITING_LIST, MailForm
from ..records.courses import Places
from ..records.partners import Partner
from ..records.training_offers import Appointment, TrainingOffer
from .display import Display
from .prepared_mails import address_for

_REGISTER = "Anmelden"
_WAIT = "Auf die Warteliste"
_ASK_FOR_LIST = "Nach der Warteliste fragen"


@dataclass(frozen=True, slots=True)
class Registration:
    """A prepared mail to `address`: the link, and what the button says.

    `spoken` tells buttons of one wording apart for those who hear them.
    """

    href: str
    address: str
    label: str
    spoken: str


@dataclass(frozen=True, slots=True)
class TrainingDate:
    """A date of a training. `seats` is „noch 6 von 14 Plätzen“, empty when nobody said.

    `closes` is when nobody can register any more, as scripts compare it. `mail` registers or
    asks for the waiting list, and is missing when a full date has none. `later` registers
    from the day after `fresh_until` on, when nobody knows any more whether it is full.
    """

    slot: Appointment
    seats: str
    waiting: str
    closes: str
    mail: Registration | None
    later: Registration | None
    fresh_until: date | None


def training_dates(offer: TrainingOffer, view: Display, house: House) -> list[TrainingDate]:
    """Return the dates of `offer`, in its order; mails go to whoever holds it, else the network.

    Without any address there are no mails.
    """
    provider = view.find("partners", offer.provider)
    address = address_for(provider if isinstance(provider, Partner) else None, house)
    return [_date(offer, slot, address) for slot in offer.dates]


def seats(places: Places | None) -> str:
    """Say how many places are free: „noch 6 von 14 Plätzen“; empty when nobody said."""
    if places is None:
        return ""
    if not places.free:
        return "ausgebucht"
    if places.total:
        return f"noch {places.free} von {places.total} Plätzen"
    return "noch 1 Platz" if places.free == 1 else f"noch {places.free} Plätze"


def waiting(slot: Appointment) -> str:
    """Say whether there is a waiting list, or that nobody said."""
    if slot.waiting_list is None:
        return "nicht bekannt"
    return "ja" if slot.waiting_list else "nein"


def _date(offer: TrainingOffer, slot: Appointment, address: str) -> TrainingDate:
    full = slot.places is not None and not slot.places.free
    return TrainingDate(
        slot=slot,
        seats=seats(slot.places),
        waiting=waiting(slot),
        closes=machine_time(slot.register_until or slot.starts_at),
        mail=_for_full(offer, slot, address) if full else _register(offer, slot, address),
        later=_register(offer, slot, address) if full else None,
        fresh_until=slot.places.fresh_until if slot.places else None,
    )


def _register(offer: TrainingOffer, slot: Appointment, address: str) -> Registration | None:
    return _mail(REGISTRATION, _REGISTER, offer, slot, address)


def _for_full(offer: TrainingOffer, slot: Appointment, address: str) -> Registration | None:
    if slot.waiting_list is False:
        return None
    label = _WAIT if slot.waiting_list else _ASK_FOR_LIST
    return _mail(WAITING_LIST, label, offer, slot, address)


def _mail(
    form: MailForm, label: str, offer: TrainingOffer, slot: Appointment, address: str
) -> Registration | None:
    when = german_moment(slot.starts_at)
    about = f"{german_date(slot.starts_at.date())}, {offer.name}"
    href = form.link(address, about, {"date": when})
    return Registration(href, address, label, f"{label}: {offer.name}, {when}") if href else None
