"""Edits of the program itself, in the copy that the workers import."""

from .workshop import Edit, Workshop


def _replaced(shop: Workshop, path: str, old: str, new: str) -> str:
    file = shop.package / "generator" / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} no longer has „{old}“: name another place to edit"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    shop.new_process = True
    return f"the program's {path}"


def module(shop: Workshop) -> str:
    new = f'class="w-external" data-neu="{shop.next()}"'
    return _replaced(shop, "text/statutes.py", 'class="w-external"', new)


def laws(shop: Workshop) -> str:
    return _replaced(shop, "law/laws.yml", "slug: sgb_2", f"slug: sgb_2_{shop.next()}_")


def vocabulary(shop: Workshop) -> str:
    new = f"equal:\n  - [muster, neues{shop.next()}]\n"
    return _replaced(shop, "search/vocabulary/families.yml", "equal:\n", new)


def template(shop: Workshop) -> str:
    path = shop.rng.choice(["wissen/start.html", "wissen/page.html", "wissen/handout.html"])
    return _replaced(shop, f"theme/{path}", "\n", f"<!-- {shop.next()} -->\n")


def script(shop: Workshop) -> str:
    return _replaced(shop, "theme/assets/wissen/clock.js", "\n", f"\n// {shop.next()}\n")


def style(shop: Workshop) -> str:
    return _replaced(shop, "theme/styles/record.css", "\n", f"\n/* {shop.next()} */\n")


EDITS: dict[str, Edit] = {
    edit.__name__: edit for edit in (module, laws, vocabulary, template, script, style)
}
