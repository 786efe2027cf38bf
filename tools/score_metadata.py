#!/usr/bin/env python3
"""Score what is read of a page's metadata: `BINARY read --format json FILE...` against what the page itself states in its markup.

    score_metadata.py BINARY HTML_DIR [--wrong]

What a page states is read here with Python's own parser, from the one place that is written for machines, best first: JSON-LD,
`<meta>`, and for dates `<time datetime>`; titles also `<title>`. A page that states nothing counts for nothing. Right means: the title is the same but for
white space, kinds of quotation marks and the outlet's name at its end, or it is the page's only `<h1>`; the date is the same day; all authors are there; the language is
the same. Prints right and stated for each; `--wrong` lists what is not right.
"""
import html.parser
import json
import os
import re
import subprocess
import sys

DATES = ("article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "dc.date.issued", "date")
TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title")
AUTHORS = ("author", "parsely-author", "sailthru.author", "dc.creator", "byl")


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.meta, self.scripts, self.times, self.lang, self.title = {}, [], [], None, ""
        self.inside = None
        self.headings = []

    def handle_starttag(self, tag, attrs):
        attrs = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = self.lang or attrs.get("lang") or attrs.get("xml:lang")
        elif tag == "meta":
            name = attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or ""
            if attrs.get("content", "").strip():
                self.meta.setdefault(name.strip().lower(), attrs["content"].strip())
        elif tag == "time" and (attrs.get("itemprop") == "datePublished" or "pubdate" in attrs):
            self.times.append(attrs.get("datetime", ""))
        if tag == "script" and "ld+json" in attrs.get("type", ""):
            self.inside = "script"
            self.scripts.append("")
        elif tag == "title" and not self.title:
            self.inside = "title"
        elif tag == "h1":
            self.inside = "h1"
            self.headings.append("")

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts[-1] += data
        elif self.inside == "title":
            self.title += data
        elif self.inside == "h1":
            self.headings[-1] += data


def articles(value):
    """The objects of JSON-LD that are articles."""
    if isinstance(value, list):
        for one in value:
            yield from articles(one)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(str(kind).endswith(("Article", "Posting")) for kind in kinds):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from articles(value.get(key))


def names(value):
    if isinstance(value, str):
        return [] if "://" in value else [value]
    if isinstance(value, dict):
        return names(value.get("name"))
    return [name for one in value or [] for name in names(one)]


def stated(source):
    page = Page()
    page.feed(source)
    linked = {}
    for script in page.scripts:
        try:
            linked = next(articles(json.loads(script, strict=False)), linked) if not linked else linked
        except ValueError:
            pass

    def first(keys):
        return next((page.meta[key] for key in keys if key in page.meta), None)

    title = linked.get("headline") if isinstance(linked.get("headline"), str) else None
    meta_author = first(AUTHORS)
    authors = names(linked.get("author"))
    if not authors and meta_author and "://" not in meta_author:
        authors = [meta_author]
    date = linked.get("datePublished") or first(DATES) or next(iter(page.times), None)
    headings = page.headings if len(page.headings) == 1 else []
    day = re.match(r"\d{4}-\d\d-\d\d", str(date or "").strip())
    return {
        "title": [one for one in (title, first(TITLES), page.title, *headings) if one and one.strip()],
        "published": day and day[0],
        "byline": authors,
        "lang": page.lang,
    }


def folded(text):
    text = re.sub(r"<[^>]+>|&[a-z]+;|&#\d+;", " ", text)
    text = text.translate(str.maketrans("‘’“”–—…", "''\"\"--."))
    return re.sub(r"\W+", " ", text).strip().lower().removeprefix("by ")


def title_is_right(read, candidates):
    """The same as one of the titles, or as one without the outlet's name behind a separator."""
    read = folded(read or "")
    for candidate in candidates:
        parts = re.split(r"\s+[|–—·•»\[-]\s*|\s*::\s*|\s*[|]\s*|\s*_", candidate)
        starts = [candidate] + [" - ".join(parts[: -n]) for n in range(1, len(parts))] + [" - ".join(parts[n:]) for n in range(1, len(parts))]
        if any(read and read == folded(start) for start in starts):
            return True
    return False


def main():
    binary, root = sys.argv[1:3]
    files = sorted(os.path.join(folder, name) for folder, _, found in os.walk(root) for name in found if name.endswith((".html", ".htm")))
    right, total = {}, {}
    for path in files:
        with open(path, encoding="utf-8", errors="replace") as file:
            page = stated(file.read())
        run = subprocess.run([binary, "read", "--format", "json", path], capture_output=True, text=True, timeout=60, check=False)
        read = next(iter(json.loads(run.stdout)["articles"]), None)
        if read is None:
            continue
        found = folded(" ".join(read["byline"]))
        checks = {
            "title": title_is_right(read["title"], page["title"]),
            "published": read["published"] == page["published"],
            "byline": all(set(folded(name).split()) <= set(found.split()) for name in page["byline"]),
            "lang": (page["lang"] or "").lower()[:2] == read["lang"][:2],
        }
        for field, is_right in checks.items():
            if page[field]:
                total[field] = total.get(field, 0) + 1
                right[field] = right.get(field, 0) + is_right
                if not is_right and "--wrong" in sys.argv:
                    print(field, os.path.basename(path), "stated", page[field], "read", read[field])
    print(", ".join(f"{field} {right[field]}/{total[field]} = {right[field] / total[field]:.3f}" for field in total))


if __name__ == "__main__":
    main()
