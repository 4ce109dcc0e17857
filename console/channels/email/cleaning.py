"""HTML of letters made safe to show: no scripts, no forms, nothing fetched, nothing placed over the window."""

import re

import nh3

from console.channels.email import htmltext

# A picture of the network keeps its address behind this scheme, which nothing fetches: the one who shows the letter
# takes the prefix away when somebody asks for the pictures.
REMOTE_PICTURE = "remote:"

_TAGS = {
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br",
    "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
    "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "samp",
    "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
}  # fmt: skip
_DROPPED_WITH_CONTENT = {
    "script", "style", "title", "head", "noscript", "template", "iframe", "object", "applet", "svg", "math",
    "select", "textarea", "audio", "video",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"style", "dir", "lang", "align", "valign", "title", "bgcolor", "width", "height"},
    "a": {"href", "name"},
    "img": {"src", "alt", "border", "hspace", "vspace"},
    "font": {"color", "face", "size"},
    "table": {"border", "cellpadding", "cellspacing"},
    "td": {"colspan", "rowspan", "nowrap"},
    "th": {"colspan", "rowspan", "nowrap", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "ol": {"start", "type", "reversed"},
    "ul": {"type"},
    "li": {"value", "type"},
    "hr": {"size", "noshade", "color"},
    "br": {"clear"},
}
_STYLES = {
    "color", "background-color", "font", "font-family", "font-size", "font-style", "font-variant",
    "font-weight", "text-align", "text-decoration", "text-indent", "text-transform", "line-height",
    "letter-spacing", "white-space", "vertical-align", "direction", "border", "border-top", "border-right",
    "border-bottom", "border-left", "border-color", "border-style", "border-width", "border-collapse",
    "border-spacing", "margin", "margin-top", "margin-right", "margin-bottom", "margin-left", "padding",
    "padding-top", "padding-right", "padding-bottom", "padding-left", "width", "height", "max-width",
    "max-height", "list-style-type",
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto", "tel", "cid", "data"}
_SAFE_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp);base64,", re.IGNORECASE)
_REACHES_OUT = re.compile(r"url\s*\(|expression\s*\(|@import|\\", re.IGNORECASE)


class _Filter:
    """Decides on each attribute that is left, and counts the pictures that would be fetched."""

    def __init__(self) -> None:
        self.remote = 0

    def __call__(self, tag: str, name: str, value: str) -> str | None:
        if name == "style":
            # A negative or huge offset moves text over what surrounds the letter.
            return None if _REACHES_OUT.search(value) or re.search(r":\s*-\d", value) else value
        if name == "src":
            return self._picture(value.strip())
        if name == "href" and value.lower().lstrip().startswith(("data:", "cid:")):
            return None
        return value

    def _picture(self, address: str) -> str | None:
        scheme = address.partition(":")[0].lower()
        if scheme in {"http", "https"}:
            self.remote += 1
            return REMOTE_PICTURE + address
        if scheme == "cid" or _SAFE_DATA.match(address):
            return address
        return None


def cleaned(html: str, problems: list[str]) -> tuple[str, int]:
    """Safe HTML, and how many pictures in it wait for permission. What is too deep or too long comes as plain text."""
    if htmltext.is_too_much(html):
        problems.append("The formatted text is too large or too deeply nested; it is shown as plain text.")
        return f"<pre>{nh3.clean_text(htmltext.roughly(html))}</pre>", 0
    attribute_filter = _Filter()
    # "//host/picture" has no scheme of its own and would be thrown away as relative.
    html = re.sub(r"(\bsrc\s*=\s*[\"']?)//", r"\1https://", html, flags=re.IGNORECASE)
    safe = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute_filter,
        url_schemes=_SCHEMES,
        url_relative="deny",
        filter_style_properties=_STYLES,
        link_rel="noopener noreferrer",
    )
    return safe, attribute_filter.remote
