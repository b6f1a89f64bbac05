r"""How German writes citations: one set of tables and patterns, for Python and the browser.

`PROSE` reads texts as people write them, `QUERY` what people type; what `QUERY` allows
beyond `PROSE` stands at its end. The patterns mean the same in Python and in JavaScript:
they have no ``\w``, ``\d``, ``\s`` or ``\b``, which differ, and only ``(?P<`` is spelt
otherwise there. `reading.py` and the search's ``statutes.js`` read by them.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

ROMAN = tuple("I II III IV V VI VII VIII IX X XI XII XIII XIV".split())
"""Roman numerals from 1 on: books of the Social Code, paragraphs of a section."""
BOOKS = (
    *("Erst", "Zweit", "Dritt", "Viert", "Fünft", "Sechst", "Siebt", "Acht", "Neunt", "Zehnt"),
    *("Elft", "Zwölft", "Dreizehnt", "Vierzehnt"),
)
"""The books of the Social Code in words, without their ending."""

KINDS = (
    ("Abs.", "Abs. Absatz Absatzes Absätze Absätzen"),
    ("Satz", "Satz Satzes Sätze Sätzen S."),
    ("Nr.", "Nr. Nrn. Nummer Nummern Ziff. Ziffer"),
    ("Buchst.", "Buchst. Buchstabe Buchstaben lit."),
    ("Halbsatz", "Halbsatz Halbsatzes Hs. HS"),
    ("Alt.", "Alt. Alternative"),
    ("UAbs.", "UAbs. Unterabs. Unterabsatz Unterabsatzes"),
)
"""What lies below a section: its one spelling, and the words for it."""

ALIKE = (
    ("\t\n\x0b\x0c\r\x85\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
    ("\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff", " "),
    ("\u2010\u2011", "-"),
    ("\u2012\u2014\u2212", "–"),
    # Python and JavaScript do not agree whether these are other forms of i, k and s.
    ("ıİ", "i"),
    ("\u212a", "k"),
    ("ſ", "s"),
)
"""Characters that are read as another. Each stays one character, so that places stay, too."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one way to cite; an empty one means that it has no such thing.

    `loose` names the patterns that do not tell capitals from small letters. `unnamed`: a
    section needs no law. `any_rule`: „§ 3 GG“ means Art. 3 GG.
    """

    begin: str
    """Where a citation may begin: at a sign, or ``unsigned`` at a number or a ``word``."""
    sign: str
    """What leads in a section; group ``many`` is „§§“, ``article`` „Art.“."""
    number: str
    """A section: its digits, and in one of two groups its letter."""
    glued: tuple[str, ...]
    """The same where a law or a place follows without a space, tried in this order."""
    bare: str
    """Where a section may stand without a sign, right before its law."""
    near: str
    """What stands between such a section and its law."""
    after: str
    """What stands between a law and a section without a sign behind it."""
    following: str
    """„ff.“"""
    join: str
    """What stands between sections of one law."""
    place: str
    """A place below a section: ``ordinal`` after ``before``, or ``kind`` before ``value``."""
    more: str
    """Another number of the same kind: „Abs. 4 und 6“."""
    roman_place: str
    """Paragraph and sentence without words: „I 2“."""
    roman_more: str
    """More paragraphs without words: „I, II“."""
    of: str
    """What stands between a section and its law."""
    behind: str
    """What stands between a law and the sign behind it, up to that."""
    code: str
    """A book of the Social Code by its number, group ``sgb``."""
    book: str
    """A book of the Social Code in words: „des Zweiten Buches Sozialgesetzbuch“."""
    inside: str
    """A character of a word: what follows it does not begin one."""
    word: str
    """A word in the name of a law."""
    joint: str
    """What stands between such words."""
    name_end: str
    """What must hold behind a name."""
    kinds: dict[str, str]
    """The words for places below a section, with their one spelling."""
    loose: tuple[str, ...] = ()
    unnamed: bool = False
    any_rule: bool = False
    alike: tuple[tuple[str, str], ...] = ALIKE
    roman: tuple[str, ...] = ROMAN
    books: tuple[str, ...] = BOOKS

    def compiled(self) -> dict[str, re.Pattern[str]]:
        """Return the patterns by their names, but for `glued`."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {
            name: re.compile(value, re.IGNORECASE if name in self.loose else 0)
            for name, value in values.items()
            if isinstance(value, str)
        }

    def data(self) -> dict[str, Any]:
        """Return the grammar for the browser's reader; `kinds` the other way round, to be short."""
        words: dict[str, str] = {}
        for word, kind in self.kinds.items():
            words[kind] = f"{words[kind]} {word}" if kind in words else word
        return {name: _spelt(value) for name, value in asdict(self).items()} | {"kinds": words}


def _spelt(value: Any) -> Any:
    """Return a value as JavaScript spells it."""
    if isinstance(value, str):
        return value.replace("(?P<", "(?<")
    return [_spelt(one) for one in value] if isinstance(value, tuple) else value


_L = "[A-Za-zÀ-ÖØ-öø-ɏ]"
_W = "[0-9A-Za-z_À-ÖØ-öø-ɏ]"
_JOINS = "und|oder|bis|sowie"
_SENTENCE = r"(?: +(?:S\. *)?(?P<sentence>[0-9]{1,2}))?"
_CAPITALS = "I{1,3}|IV|VI{0,3}|IX|XI{0,2}"
_ROMAN_END = f"(?!{_W}|[-./]{_W})"
_NAMES = f"(?:{'|'.join(BOOKS)})"


def _place(kinds: dict[str, str], dot: str) -> str:
    """Return the pattern of a place below a section; `dot` may end each word for one."""
    longest_first = sorted(kinds, key=len, reverse=True)
    words = "|".join(word.replace(".", r"\.") for word in longest_first)
    # Most of what follows a section is no place: its first letter says so at once.
    first = "".join(sorted({word[0] for word in kinds}))
    before = rf"(?P<before>[0-9]+\.) *(?P<ordinal>{words}){dot}(?!{_W})"
    value = f"[0-9]+(?:[a-z](?!{_W}))?|(?<=[ .])(?:[a-z]{{1,2}}|[IVX]+)(?!{_W})"
    return rf" *(?:, *)?(?:{before}|(?=[{first}])(?P<kind>{words}){dot} *(?P<value>{value}))"


def _number(letter: str, apart: str, following: str) -> str:
    return (
        rf"([1-9][0-9]{{0,3}})(?:({letter})(?!{_W})| ({apart})"
        rf"|(?={following}(?!{_W}))|(?!{_W}))(?!\.[0-9])"
    )


_KINDS = {word: kind for kind, words in KINDS for word in words.split()}
_SIGN = (
    rf"(?<!{_W})(?:(?P<many>§§)|§|(?P<article>Art\.|Artikel[ns]?)"
    r"|Paragra(?:f|ph)(?:en)?) *(?=[0-9])"
)

PROSE = Grammar(
    begin=_SIGN,
    sign=_SIGN,
    number=_number("[a-z]", "[a-eg-z](?= +[A-ZÄÖÜ])", "ff?"),
    glued=(),
    bare="",
    near="",
    after="",
    following=rf" *ff?(?!{_W})\.?",
    join=rf" *(?:,(?: *(?:und|oder))?|{_JOINS}|i\. ?V\. ?m\.|iVm|in +Verbindung +mit|[–-]) *",
    place=_place(_KINDS, ""),
    more=rf" *(?:,|{_JOINS}|[–-]) *(?P<number>[0-9]{{1,4}})(?P<letter>[a-z]?)"
    rf"(?!(?:{_W}|\.)*{_W})",
    roman_place=rf" +(?P<roman>{_CAPITALS}){_ROMAN_END}{_SENTENCE}{_ROMAN_END}",
    roman_more=rf" *(?:,|{_JOINS}|[–-]) *(?:{_CAPITALS}){_ROMAN_END}"
    rf"{_SENTENCE.replace('?P<sentence>', '?:')}{_ROMAN_END}",
    of=r" *(?:, *)?(?:\(?(?:des|der|dem|vom|im|zum) +)?",
    behind=r" *[,:]? *\(?$",
    code=rf"SGB[ -]*(?P<sgb>[IVX]+|[0-9]{{1,2}})(?!{_W}|-)",
    book=rf"(?P<book>{_NAMES})e[ns]? +Buch(?:e?s)?(?P<whole> +Sozialgesetzbuch(?:e?s)?)?(?!{_W})",
    inside=_W,
    word=f"{_L}+",
    joint="[ /-]+",
    name_end=f"(?!{_W}|[-/]{_W})",
    kinds=_KINDS,
)
"""Citations in texts, as people write them."""


def _typed(word: str) -> Iterator[str]:
    """Yield how people type a word for a place: „absätze“, „absaetze“, „absatze“."""
    plain = word.lower().replace(".", "")
    yield from (plain, plain.replace("ä", "ae"), plain.replace("ä", "a"))


_TYPED = {typed: kind for word, kind in _KINDS.items() for typed in _typed(word)}
_TYPED_SIGN = (
    rf"(?:(?P<many>§ *§[§ ]*)|§|(?<!{_W})(?:(?P<article>Art(?:ikel[ns]?)?\.?)"
    r"|Par(?:agra(?:f|ph)(?:en|s)?|\.)?)) *(?=[1-9])"
)
_NO_YEAR = f"(?!(?:19|20)[0-9][0-9](?!{_W}))(?=[1-9])"
_SMALL = r"xi{1,2}|ix|iv|vi{1,3}|i{2,3}|[ivx](?= +(?:[sS]\.? *)?[0-9])"
_TYPED_SENTENCE = r"(?: +(?:[sS]\.? *)?(?P<sentence>[0-9]{1,2}))?"
_GLUED = rf"([1-9][0-9]{{0,3}})%s(?={_L}{{2}})"

QUERY = replace(
    PROSE,
    # Capitals, umlauts and full stops do not count.
    loose=("begin", "sign", "join", "place", "more", "of", "code", "book"),
    kinds=_TYPED,
    place=_place(_TYPED, r"\.?"),
    # „Paragraf“, „Par.“ and „Art“ stand for the sign, several signs for one; § 3 GG for Art. 3 GG.
    sign=_TYPED_SIGN,
    any_rule=True,
    # A law says something alone, and so does a section.
    begin=rf"{_TYPED_SIGN}|(?P<unsigned>(?<!{_W})(?:[0-9]|(?P<word>{_L}+)){_W}*)",
    unnamed=True,
    # Without a sign: „31a sgb ii“, „intv 13“; not a year, nor in a telephone number.
    bare=rf"(?<!{_W})(?<![0-9][.,/-])(?<![0-9] ){_NO_YEAR}",
    near=" *",
    after=f" +{_NO_YEAR}",
    # Without spaces: „§13intv“, „31asgb2“, „§7abs1sgb2“.
    glued=(_GLUED % "([a-z])", _GLUED % "()"),
    # A letter may stand apart: „16 i sgb 2“; with a number behind it, it is a paragraph.
    number=_number(
        "[A-Za-z]",
        rf"[a-eg-rtv-z](?!{_W}|\. ?{_L}| +(?:[sS]\.? *)?[0-9])",
        "[fF][fF]?",
    ),
    following=rf" *[fF][fF]?(?!{_W})\.?",
    roman_place=rf" +(?P<roman>{_CAPITALS}|{_SMALL}){_ROMAN_END}{_TYPED_SENTENCE}{_ROMAN_END}",
    roman_more=rf" *(?:,|{_JOINS}|[–-]) *(?:{_CAPITALS}|{_SMALL}){_ROMAN_END}"
    rf"{_TYPED_SENTENCE.replace('?P<sentence>', '?:')}{_ROMAN_END}",
    # „u.“, „/“ and „&“ join, „aus dem“ leads to the law, a hyphen may follow it.
    join=rf" *(?:,(?: *(?:und|oder))?|{_JOINS}|u\.?|[/&+–-]|i\.? ?v\.? ?m\.?"
    rf"|in +Verbindung +mit) *",
    of=r" *(?:, *)?\(?(?:(?:des|der|dem|vom|im|zum|aus|nach|in|von) +){0,2}",
    code=rf"SGB[ .-]*(?P<sgb>[IVX]+|[0-9]{{1,2}})(?!{_W})",
    name_end=f"(?!{_W})",
)
"""Citations in queries, as people type them; the search reads its texts so as well."""
