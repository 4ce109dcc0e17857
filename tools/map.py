"""Makes the map of the code in docs/README.md from the first line of every module."""

from __future__ import annotations

import ast
from pathlib import Path

from tools.environment import CHECKOUT

PAGE = CHECKOUT / "docs" / "README.md"
BEGIN = "<!-- map: made by `make map` from the first line of every module -->"
END = "<!-- end of map -->"
# As in the house: what stands higher knows what stands lower.
ORDER = (
    "app",
    "ui",
    "gateway",
    "channels",
    "importers",
    "sync",
    "commands",
    "queries",
    "store",
    "settings",
    "domain",
)


def write() -> int:
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{PAGE.relative_to(CHECKOUT)}: {len(modules())} modules")
    return 0


def renewed(page: str) -> str:
    """The page with a fresh map between its two marks."""
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n\n{drawn()}\n{END}{after}"


def drawn() -> str:
    lines: list[str] = []
    folder = ""
    for path in modules():
        parent = path.parent.as_posix()
        if parent != folder:
            lines.append(f"\n**{parent}/** {headline(path) if path.name == '__init__.py' else ''}".rstrip())
            lines.append("")
            folder = parent
        if path.name != "__init__.py":
            lines.append(f"- `{path.name}`: {headline(path)}")
    return "\n".join(lines).strip() + "\n"


def modules() -> list[Path]:
    """Every module of the program and its tools, relative to the checkout, in the order of the house."""
    found = [path.relative_to(CHECKOUT) for top in ("console", "tools") for path in (CHECKOUT / top).rglob("*.py")]
    return sorted(found, key=place_in_house)


def place_in_house(path: Path) -> tuple[int, int, str, bool, str]:
    layer = path.parts[1] if len(path.parts) > 2 else ""
    rank = ORDER.index(layer) if layer in ORDER else -1
    return path.parts[0] != "console", rank, path.parent.as_posix(), path.name != "__init__.py", path.name


def headline(path: Path) -> str:
    """The first line of the module's docstring, empty where there is none."""
    text = ast.get_docstring(ast.parse((CHECKOUT / path).read_text(encoding="utf-8"))) or ""
    return text.splitlines()[0] if text else ""
