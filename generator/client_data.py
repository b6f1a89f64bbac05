"""What looks like data of a client: Python and the browser refuse it by the same patterns.

Patterns are meant for short texts somebody is about to send. Where a sequence of digits may be
harmless, they ask for the word that makes it none: telephone numbers, postal codes, dates of
laws and paragraphs stay. After „Frau“ or „Herr“ a German noun may stand instead of a name
(„Wenn die Frau Arbeitslosengeld bekommt“), so nouns of the field and their endings are known.

Python's `re` with `FLAGS` and JavaScript with `u` read them alike; every repetition is
bounded, so a text takes time in proportion to its length.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

FLAGS = re.ASCII
r"""As JavaScript counts: `\b`, `\d` and `\w` know ASCII alone."""

INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff]"
"""Signs nobody sees; a number may not hide behind one."""
DASHES = "[\u2010-\u2015\u2212]"
SPACES = "[\t-\r \u2028\u2029]+"
"""What counts as one space, once compatible signs are folded (NFKC)."""


@dataclass(frozen=True, slots=True)
class ClientDataKind:
    """A kind of data: what it is called in German, and the pattern it is known by."""

    name: str
    pattern: str


_UPPER = "A-ZÀ-ÖØ-ÞĀ-ž"
_LOWER = "a-zß-öø-ÿĀ-ž"
_LETTER = _UPPER + _LOWER
_BEGIN = f"(?<![{_LETTER}0-9])"
_END = f"(?![{_LETTER}0-9])"

_ENDINGS = (
    "ung|heit|keit|schaft|tion|tät|ismus|geld|hilfe|kurs|[slnrt]recht|pflicht|schutz|titel|angabe|"
    "zuschlag|zuschuss|schulden|arbeit|platz|stelle|amt|termin|papier|schein|vertrag|zeit|anrecht|"
    "kenntnis|kasse|frist|antrag|bescheid|(?:aus|nach)weis|nachzug|unterlage|adresse|nummer|miete|"
    "stunde|rente|steuer|kosten|kind|schule|studium|zeugnis|abschluss|konto|karte|sprache|beruf|"
    "gespräch|[srt]plan|prüfung|name|datum|sache|verfahren|[ltdhnsgkrfb]erin|unterhalt|anspruch|"
    "unterricht|urlaub|pause|job|test|brief|auftrag|wechsel|dienst|betreuung"
)
"""Ends of nouns that no name has, or hardly one."""
_WHOLE = "|".join(word.capitalize() for word in _ENDINGS.split("|") if word.isalpha())
_NOUNS = (
    "ALG|Abitur|Amts|Anfang|Angst|Ansprüche|Arabisch|Arzt|Asyl|Auto|BAföG|Bedarfe?|Daten|Deutsch|"
    "Ehemann|Eltern|Englisch|Essen|Familien?|Fehler|Fehltage|Fragen?|Freunde|Gewalt|Grund|Haus|"
    "Kindergarten|Kopftuch|Kraft|Krieg|Lohn|Mutter|Not|Pass|Pflege|Plan|Post|Ramadan|Recht|Ruhe|"
    "Schmerzen|Schritt|Sorgen|Sport|Strom|Unrecht|Vater|Widerspruch|Wohnraum|Zeugen|Zugang|Landrat|"
    "(?:Ober)?[Bb]ürgermeister|Staatssekretär(?:in)?|Beauftragte[rn]?|Teamleiter|Hausfrau|Witwe|"
    "Ärztin|Muslima|Jobcenter|Bezug|Hände|Mitte|Tee|Fahrt|"
    "Landrätin|Minister|Präsident|Kollege|Kollegin|Kollegen|Richter|Doktor|Professor|Direktor|"
    "Muster[a-z]{0,8}|Und|Oder|Der|Die|Das|Was|Wer|Wie|Wann|Wo|Ist|Hat|Kann|Darf|Muss|Soll|Im|In|"
    "Am|An|Bei|Zu|Für|Mit|Es|Er|Sie|Wir|Ich|Seit|Nach|Vor|Ab|Bis|Als|Wenn|Auch|Nur|Nicht|Keine?|Alle|"
    "Siehe|Ja|Nein|Diese[rs]?|Bitte|Noch|Schon"
)
"""Words with a capital that stand after „Frau“, „Herr“ or „Familie“ and are no name."""
_NO_NAME = (
    f"(?!(?:{_NOUNS}|(?:{_WHOLE})(?:e|en|er|ern|es|s|n)?){_END}|(?!(?:Hart|Horn|J)ung{_END})"
    f"[{_UPPER}][{_LOWER}-]{{0,24}}?(?:{_ENDINGS})(?:e|en|er|ern|es|s|n|nen)?{_END})"
)
_PARTICLE = "(?:(?:[Aa]l|[Ee]l|[Aa]bu|[Bb]en|[Bb]in|[Vv]an|[Dd]e|[Dd]i|[Dd]os|Von)[ -]){0,2}"
_TITLE = "(?:(?:Dr|Prof|Dipl|Ing|med)\\.[ -]?){0,3}"
_WORD = (
    f"(?:{_NO_NAME}[{_UPPER}]['’]?[{_UPPER}]?[{_LOWER}]{{1,24}}|"
    f"(?!ASYL|HINWEIS|ACHTUNG|WICHTIG)[{_UPPER}]{{5,24}}|[\u0370-\u04ff\u0530-\u074f]{{2,24}})"
)
_NAME = f"{_TITLE}{_PARTICLE}{_WORD}"
_ANY = "".join(
    f"(?<!\\b[{first}]{rest} )"
    for first, rest in (
        *(("Ee", "ine"), ("Ee", "iner"), ("Kk", "eine"), ("Kk", "einer"), ("Ee", "in")),
        *(("Jj", "ede"), ("Jj", "eder"), ("Ww", "elche"), ("Mm", "anche"), ("Ee", "inem")),
    )
)
"""„eine Frau …“ is anybody."""
_NOBLE = "".join(f"(?<![{first}]{rest} )" for first, rest in (("Dd", "ie"), ("Dd", "er")))

_TWO_WORDS = f"(?=[{_UPPER}][{_LOWER}]{{1,24}} [{_UPPER}][{_LOWER}])"
_BEFORE_NAMES = "|".join(
    (
        rf"{_BEGIN}{_ANY}(?:Herrn?|HERRN?|Hr\.?|Frau|FRAU|Eheleute|Ehepaar|Familie|Fam\.) ",
        rf"{_BEGIN}{_NOBLE}(?:Herrn?|Frau) {_TITLE}von ",
        rf"(?<!bis )(?<!und )(?<![,-] )(?<!-){_BEGIN}Fr\. ",
        rf"{_BEGIN}(?:Klient|Kunde|Klientin|Kundin|Ratsuchender?) {_TWO_WORDS}",
        rf"{_BEGIN}(?:Name|Nachname|Vorname|Familienname)(?: ist| lautet|:) ?",
        rf"{_BEGIN}(?:[Ee]r|[Ss]ie|Klient|Kunde|Klientin|Kundin|Frau|Mann|Sohn) hei(?:ß|ss)t ",
    )
)

_MONTH = "(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]{0,6}\\.?"
_DAY = (
    f"(?:\\d{{1,2}}\\. ?(?:\\d{{1,2}}\\. ?|{_MONTH} )\\d{{2,4}}|"
    "\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|(?:19|20)\\d\\d-\\d\\d-\\d\\d)"
)
_NOT_A_RULE = "".join(
    f"(?<!{word} )" for word in ("nach dem", "vor dem", "ab dem", "seit dem", "bis zum", "bis")
)

_COURT = (
    r"(?!(?:B|L) ?\d{1,2} ?[A-Z]|\d ?Bv[A-Z]|C[ -]\d|\d{1,2} ?C ?\d|"
    r"(?:I|V|X){1,5} ?Z[A-Z] ?\d)"
)
"""File numbers of the higher courts are published: B 14 AS 23/10 R, 1 BvL 7/16, C-123/20."""

CLIENT_DATA = (
    ClientDataKind(
        "eine BG-Nummer",
        r"\b\d{5} ?(?://|[Bb][Gg]) ?\d{7}\b|"
        r"\b(?:BG|[Bb]edarfsgemeinschaft)[ -]?(?:[Nn]r\.?|[Nn]ummer)?[ :.]{1,3}\d[\d /]{3,12}\d",
    ),
    ClientDataKind(
        "eine Kundennummer der Bundesagentur",
        r"\b\d{3} ?[A-Z] ?\d{3} ?\d{3}\b|\b\d{3}[a-z]\d{6}\b|\b\d{3} ?FK ?\d{6}\b",
    ),
    ClientDataKind(
        "eine Rentenversicherungsnummer",
        r"\b\d{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Z] ?\d{2} ?\d\b|\b\d{8}[a-z]\d{3}\b",
    ),
    ClientDataKind("eine Krankenversicherungsnummer", r"\b[A-Z] ?\d{3} ?\d{3} ?\d{3}\b"),
    ClientDataKind(
        "eine IBAN",
        r"\b[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?\b|"
        r"\b[A-Za-z]{2}\d{2}[A-Z0-9]{4}\d{7,22}\b|\b[Dd][Ee]\d{2}(?: ?\d{4}){4} ?\d{2}\b",
    ),
    ClientDataKind(
        "ein Geburtsdatum",
        rf"(?:[Gg]eb\.|[Gg]eb(?=[ :]\d)|[Gg]eboren|[Gg]eborene[nr]?|[Gg]eburtsdatum|[Gg]eburtstag|"
        rf"[Gg]eb\.-?[Dd]at(?:um|\.)|(?<!\*)\*)(?: am| ist| war)?:? ?(?:der |den )?{_DAY}|"
        rf"{_NOT_A_RULE}(?<![\d.]){_DAY}(?: in [{_LETTER}]{{2,20}})? geb(?:\.|oren)",
    ),
    ClientDataKind(
        "ein Aktenzeichen",
        rf"\b(?:Az\.?|AZ|Aktenzeichen|Gesch(?:ä|ae)ftszeichen|Gz\.?)(?: ist| lautet)?[ :.]{{1,3}}"
        rf"{_COURT}(?:[{_UPPER}]{{1,6}}[ ./-]{{0,2}}){{0,3}}"
        r"(?:\d{5,20}|\d{1,8} ?[./-] ?\d{1,8}|\d{1,6} [A-Z]{1,3} \d)|"
        r"(?<![\d/)-])(?<![\d/)-] )(?<!Tel\. )(?<!Telefon )(?<!Telefon: )\d{7}-\d{3}\b",
    ),
    ClientDataKind(
        "eine Nummer aus der Akte",
        r"(?:AZR|Ausl(?:ä|ae)nderzentralregister|(?:[Ss]teuer|[Ss]ozialversicherung|"
        r"[Rr]entenversicherung|[Kk]rankenversicherung|[Vv]ersicherung|[Vv]ersicherten|[Kk]unden|"
        r"[Kk]lienten|[Ff]all|[Tt]eilnehmer|[Mm]itglied|[Pp]ersonen|[Pp]ersonal|[Pp]ersonalausweis|"
        r"[Aa]usweis|[Pp]ass|[Rr]eisepass|[Dd]okumenten|[Kk]indergeld|[Kk]onto|[Ss]erien)s?(?=[- ]?"
        r"(?:ID|IdNr|[Ii]dent|[Nn]r|[Nn]ummer)))[- ]?"
        r"(?:ID|IdNr\.?|[Ii]dentifikationsnummer|[Nn]r\.?|[Nn]ummer)?(?: ist| lautet)?[ :.]{1,3}"
        r"[A-Z]{0,4} ?(?=[A-Z0-9 ]{0,3}\d)[A-Z0-9][A-Z0-9 /-]{2,18}[A-Z0-9]|"
        r"\b[A-Z]{1,2}\d{7,8}\b",
    ),
    ClientDataKind(
        "eine private E-Mail-Adresse",
        r"[\w.+-]{1,40}@(?:gmail|googlemail|gmx|web|t-online|hotmail|outlook|live|yahoo|icloud|"
        r"freenet|proton|protonmail|mail|yandex|ukr)\.[a-z]{2,4}\b",
    ),
    ClientDataKind(
        "eine Anschrift",
        r"\b(?:wohnt|wohnhaft|wohne|lebt|[Ww]ohnanschrift|[Aa]nschrift|[Mm]eldeadresse|"
        r"[Pp]rivatadresse|[Ww]ohnadresse)\b[^.;!?]{0,40}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|"
        r"[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer|[Hh]of|[Kk]amp) ?\d{1,4}",
    ),
    ClientDataKind("ein Name", f"(?:{_BEFORE_NAMES}){_NAME}"),
)
"""What is refused, the plainest first."""


def plain(text: str) -> str:
    """Return `text` as the patterns read it: compatible signs folded, one space, one dash."""
    folded = re.sub(INVISIBLE, "", unicodedata.normalize("NFKC", text))
    return re.sub(SPACES, " ", re.sub(DASHES, "-", folded))


def client_data_in(text: str) -> Iterator[ClientDataKind]:
    """Yield the kinds of client data that `text` seems to hold."""
    read = plain(text)
    return (kind for kind in CLIENT_DATA if re.search(kind.pattern, read, FLAGS))
