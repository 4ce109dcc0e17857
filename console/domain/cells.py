"""Cells of tables that leave the program for a calculation program."""

from __future__ import annotations

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """A name or a text that begins like a formula would be reckoned with: it gets a mark in front. Numbers stay."""
    is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
    return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) and not is_number else cell
