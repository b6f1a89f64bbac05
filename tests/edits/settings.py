"""Edits of what a house sets: ``mkdocs.yml``, what it names, and how a build is called."""

from datetime import timedelta

from .workshop import BASE, HOOK, SHIPPED_DAY, Edit, Workshop

_FEATURES = ("navigation.tabs", "navigation.top", "toc.follow", "navigation.footer")
_OVERRIDES = ("eigenes/copyright.html", "eigenes/partials/copyright.html")
"""The second one is used; the first has its name, and may have its content."""


def names(shop: Workshop) -> str:
    name = shop.rng.choice(["site_name", "house", "tagline"])
    shop.change(**{name: f"Neuer Name {shop.next()}"})
    return name


def district(shop: Workshop) -> str:
    shop.change(district=shop.rng.choice(["Kreis", "Landkreis", "Region"]))
    return "what the places form"


def option(shop: Workshop) -> str:
    if shop.rng.random() < 0.5:
        shop.change(state=shop.rng.choice(["NW", "BY", "BE", "SN"]))
        return "the federal state"
    shop.change(unreviewed="false" if shop.settings.unreviewed == "true" else "true")
    return "unreviewed slips"


def nav(shop: Workshop) -> str:
    entries = list(shop.settings.nav)
    if shop.rng.random() < 0.5:
        shop.rng.shuffle(entries)
        shop.change(nav=tuple(entries))
        return "the order of the navigation"
    place = shop.rng.randrange(len(entries))
    entries[place] = (f"Titel {shop.next()}", entries[place][1])
    shop.change(nav=tuple(entries))
    return "a title in the navigation"


def feature(shop: Workshop) -> str:
    one, on = shop.rng.choice(_FEATURES), shop.settings.features
    shop.change(features=tuple(two for two in on if two != one) if one in on else (*on, one))
    return f"feature {one}"


def inherited(shop: Workshop) -> str:
    (shop.root / "basis.yml").write_text(BASE.format(number=shop.next()), encoding="utf-8")
    return "the file behind INHERIT"


def environment(shop: Workshop) -> str:
    shop.change(author=f"Name {shop.next()}")
    return "a value behind !ENV"


def hook(shop: Workshop) -> str:
    (shop.root / "haken.py").write_text(HOOK.format(number=shop.next()), encoding="utf-8")
    shop.new_process = True  # MkDocs keeps a hook it has read
    return "a hook"


def override(shop: Workshop) -> str:
    """Add, change, move or remove a template of the house."""
    other, used = (shop.root / path for path in _OVERRIDES)
    if used.exists() and shop.rng.random() < 0.6:
        used.rename(other)
        return "a template moved to where nobody uses it"
    if other.exists() and not used.exists():
        other.rename(used)
        return "a template moved to where it is used"
    if used.exists() and shop.rng.random() < 0.3:
        used.unlink()
        return "a template removed"
    used.write_text(f"<p>Eigen {shop.next()}</p>", encoding="utf-8")
    return "a template added or changed"


def stylesheet(shop: Workshop) -> str:
    (shop.root / "docs/stil.css").write_text(f"/* {shop.next()} */\n", encoding="utf-8")
    return "extra_css"


def day(shop: Workshop) -> str:
    today = SHIPPED_DAY + timedelta(days=shop.rng.choice([-400, -31, -1, 0, 1, 7, 40, 300]))
    shop.change(today=today)
    return f"another day: {today}"


def edition(shop: Workshop) -> str:
    shop.change(edition="intern" if shop.settings.edition == "netzwerk" else "netzwerk")
    return f"the edition {shop.settings.edition}"


def examples(shop: Workshop) -> str:
    shop.change(examples=not shop.settings.examples)
    return "with or without examples"


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        names, option, nav, feature, inherited, environment, hook, override, stylesheet, day,
        edition, examples, district,
    )
}  # fmt: skip
