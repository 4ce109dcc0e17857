"""Keeps the translations in step with the code: finds the texts, updates the .ts files, compiles them to .qm.

python tools/i18n.py                      update every .ts and compile it
python tools/i18n.py --missing [CONTEXT…] print what has no translation yet, as JSON to fill in; known wordings
                                          are filled in already, to be judged
python tools/i18n.py --fill FILE.json     put the filled-in translations into the .ts files, then as without arguments
python tools/i18n.py --check              change nothing, say what is not in order, end with 1 if anything is not

Texts are found in the syntax tree, not with lupdate: that one takes no plural form from a plain function.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
PHRASES = ROOT / "tools" / "phrases.json"  # chosen wordings for texts the program says in several places
FORMS = {"en": 2, "pl": 3, "ru": 3}
PLACE = re.compile(r"%L?n|%\d|\{[a-z_]*\}")


@dataclass(frozen=True, order=True)
class Text:
    context: str
    text: str
    comment: str
    plural: bool


class NotALiteralError(Exception):
    pass


Known = dict[tuple[str, str, str], list[str]]


def texts_in_file(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "translate"):
            continue
        given: dict[str, ast.expr] = dict(zip(("context", "text", "comment", "n"), node.args, strict=False))
        given |= {word.arg: word.value for word in node.keywords if word.arg}
        parts = []
        for name in ("context", "text", "comment"):
            value = given.get(name)
            if value is None:
                parts.append("")
            elif isinstance(value, ast.Constant) and isinstance(value.value, str):
                parts.append(value.value)
            else:
                raise NotALiteralError(f"{path}:{node.lineno}: the {name} given to translate() is no literal")
        yield Text(parts[0], parts[1], parts[2], "n" in given)


# What these raise is seen in the window; the rest of the ConsoleErrors belong to the command line, which is English.
SEEN = ("channels", "gateway", "settings", "store", "sync")
COMMAND_LINE = ("access.py",)


def errors_in_code(path: Path = ROOT / "console" / "errors.py") -> set[str]:
    return {node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)}


def faults_in_file(path: Path, errors: set[str]) -> Iterator[Text]:
    """Title, cause and next step of every ConsoleError, raised or written down as a tuple; shown by words.fault().

    What holds values of the moment (an f-string) is said as it is, in English.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Call):
            kind, said = node.func, node.args
        elif isinstance(node, ast.Tuple) and node.elts:
            kind, said = node.elts[0], node.elts[1:]
        else:
            continue
        if isinstance(kind, ast.Name) and kind.id in errors and len(said) == 3:
            for words in said:
                if isinstance(words, ast.Constant) and isinstance(words.value, str):
                    yield Text("fault", words.value, "", plural=False)


def texts_in_code(root: Path = ROOT / "console") -> list[Text]:
    errors = errors_in_code()
    found: set[Text] = set()
    for path in sorted(root.rglob("*.py")):
        found |= set(texts_in_file(path))
        if path.relative_to(root).parts[0] in SEEN and path.name not in COMMAND_LINE:
            found |= set(faults_in_file(path, errors))
    return sorted(found)


def unused(filled: list[dict[str, Any]], texts: list[Text]) -> list[str]:
    """Entries that fit no text of the code: a slip of the pen in the source, or code that is not saved yet."""
    known = {(context, text.text) for text in texts for context in (text.context, "*")}
    return [entry["text"] for entry in filled if (entry.get("context", "*"), entry["text"]) not in known]


def wanted_in(language: str, texts: list[Text]) -> list[Text]:
    # English needs a file for its plural forms only; the rest of it is in the code.
    return [text for text in texts if text.plural or language != "en"]


def ts_path(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"third_ring_{language}.ts"


def read_ts(path: Path) -> Known:
    known: Known = {}
    if not path.exists():
        return known
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            known[key] = forms
    return known


def forms_of(text: Text, language: str) -> int:
    return FORMS[language] if text.plural else 1


def write_ts(path: Path, language: str, texts: list[Text], known: Known) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        context = contexts.get(text.context)
        if context is None:
            context = contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = text.context
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
        ET.SubElement(message, "source").text = text.text
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        forms = known.get((text.context, text.text, text.comment), [])
        complete = len(forms) == forms_of(text, language) and all(forms)
        translation = ET.SubElement(message, "translation", {} if complete else {"type": "unfinished"})
        if text.plural:
            for form in forms if complete else [""] * FORMS[language]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if complete else ""
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(ts: Path, qm: Path) -> None:
    beside = Path(sys.executable).with_name("pyside6-lrelease")
    program = str(beside) if beside.exists() else shutil.which("pyside6-lrelease")
    if program is None:
        raise SystemExit("pyside6-lrelease was not found; it comes with PySide6-Essentials.")
    # A running program has the old one mapped: written over in place it would read half of each.
    fresh = qm.with_suffix(".qm.new")
    subprocess.run([program, str(ts), "-qm", str(fresh), "-silent"], check=True, capture_output=True)
    fresh.replace(qm)


def missing(language: str, texts: list[Text], folder: Path = FOLDER) -> list[Text]:
    known = read_ts(ts_path(language, folder))
    result = []
    for text in wanted_in(language, texts):
        forms = known.get((text.context, text.text, text.comment), [])
        if len(forms) != forms_of(text, language) or not all(forms):
            result.append(text)
    return result


def unlike(text: Text, forms: list[str]) -> bool:
    """Whether a translation has other places to fill than its source. A plural form may leave its number out."""
    places = sorted(PLACE.findall(text.text))
    if not text.plural:
        return any(sorted(PLACE.findall(form)) != places for form in forms)
    named = sorted(place for place in places if place != "%n")
    return any(sorted(place for place in PLACE.findall(form) if place != "%n") != named for form in forms) or (
        "%n" in places and "%n" not in forms[-1]
    )


def faults(folder: Path = FOLDER) -> list[str]:
    texts = texts_in_code()
    result = []
    for language in FORMS:
        wanted = wanted_in(language, texts)
        known = read_ts(ts_path(language, folder))
        result += [
            f"{language}: no translation: {text.context}: {text.text}" for text in missing(language, texts, folder)
        ]
        keys = {(text.context, text.text, text.comment) for text in wanted}
        result += [f"{language}: not in the code any more: {key[0]}: {key[1]}" for key in known if key not in keys]
        for text in wanted:
            forms = known.get((text.context, text.text, text.comment))
            if forms and unlike(text, forms):
                result.append(f"{language}: other places to fill: {text.context}: {text.text} / {forms}")
        if not compiled_is_fresh(language, folder):
            result.append(f"{language}: the .qm is older than the .ts")
    return result


def compiled_is_fresh(language: str, folder: Path = FOLDER) -> bool:
    committed = ts_path(language, folder).with_suffix(".qm")
    if not committed.exists():
        return False
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary) / committed.name
        compile_ts(ts_path(language, folder), fresh)
        return fresh.read_bytes() == committed.read_bytes()


def update(filled: list[dict[str, Any]], folder: Path = FOLDER) -> None:
    texts = texts_in_code()
    for language in FORMS:
        path = ts_path(language, folder)
        known = read_ts(path)
        for entry in filled:
            value = entry.get(language)
            if not value:
                continue
            for text in wanted_in(language, texts):
                if text.text == entry["text"] and entry.get("context", "*") in ("*", text.context):
                    key = (text.context, text.text, text.comment)
                    if entry.get("comment", text.comment) != text.comment:
                        continue
                    if entry.get("context", "*") == "*" and key in known:
                        continue  # a word for any context does not replace a chosen one
                    known[key] = value if isinstance(value, list) else [value]
        write_ts(path, language, wanted_in(language, texts), known)
        compile_ts(path, path.with_suffix(".qm"))


def to_fill(contexts: list[str]) -> list[dict[str, Any]]:
    texts = texts_in_code()
    entries: dict[Text, dict[str, Any]] = {}
    phrases = json.loads(PHRASES.read_text(encoding="utf-8"))
    for language in FORMS:
        elsewhere = {key[1]: forms for key, forms in read_ts(ts_path(language)).items()}
        for phrase in phrases:
            ready = phrase.get(language, [])
            elsewhere[phrase["text"]] = ready if isinstance(ready, list) else [ready]
        for text in missing(language, texts):
            if contexts and text.context not in contexts:
                continue
            entry = entries.setdefault(text, {"context": text.context, "text": text.text})
            if text.comment:
                entry["comment"] = text.comment
            # A ready phrase or the same text of another context is offered, to be judged by whoever fills this in.
            forms = elsewhere.get(text.text, [])
            offered = forms if len(forms) == forms_of(text, language) else [""] * forms_of(text, language)
            entry[language] = offered if text.plural else offered[0]
    return [entries[text] for text in sorted(entries)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--missing", nargs="*", metavar="CONTEXT")
    what.add_argument("--fill", type=Path, metavar="FILE")
    what.add_argument("--check", action="store_true")
    given = parser.parse_args()
    try:
        if given.check:
            found = faults()
            print("\n".join(found) or "Every text is translated.")
            return 1 if found else 0
        if given.missing is not None:
            print(json.dumps(to_fill(given.missing), ensure_ascii=False, indent=1))
            return 0
        filled = json.loads(given.fill.read_text(encoding="utf-8")) if given.fill else []
        for text in unused(filled, texts_in_code()):
            print(f"not in the code: {text}", file=sys.stderr)
        update(filled)
    except (NotALiteralError, SyntaxError) as fault:
        print(fault, file=sys.stderr)
        return 1
    left = {language: len(missing(language, texts_in_code())) for language in FORMS}
    print(", ".join(f"{language}: {count} without translation" for language, count in left.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
