"""Compare the tree of a page with what an independent parser reads in it.

    html_reading.py PAGE TREE

TREE is the page's tree before mending, as HTML. The words must be the same, in
the same order, and so must the number of elements of each kind be.
"""
import sys
from collections import Counter
from html.parser import HTMLParser

KINDS = "h1 h2 h3 h4 h5 h6 ul ol li table tr img".split()


class Page(HTMLParser):
    """Words and counts of elements."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.text, self.counts, self.skipped = [], Counter(), None
        self.feed(text)
        self.close()
        for invisible in "\u200b\ufeff":
            self.text = [part.replace(invisible, "") for part in self.text]
        self.words = "".join(self.text).split()

    def handle_starttag(self, tag, attrs):
        style = dict(attrs).get("class")
        if tag in ("script", "style", "title"):
            self.skipped = tag
        if style == "subtitle":
            tag = "subtitle"
        if style == "caption":
            tag = "caption"
        if tag == "a":
            tag = "a href" if dict(attrs).get("href") is not None else "a id"
        if tag in KINDS or tag in ("subtitle", "caption", "a href"):
            self.counts[tag] += 1
        if tag in ("p", "li", "td", "tr", "br", "h1", "h2", "h3", "h4",
                   "subtitle", "caption", "ul", "ol", "img", "table"):
            self.text.append(" ")

    def handle_endtag(self, tag):
        if tag == self.skipped:
            self.skipped = None
        if tag in ("p", "li", "td", "h1", "h2", "h3", "h4", "ul", "ol"):
            self.text.append(" ")

    def handle_data(self, data):
        if not self.skipped:
            self.text.append(data)


def main():
    page, tree = (Page(open(path, encoding="utf-8").read())
                  for path in sys.argv[1:])
    print(dict(page.counts), dict(tree.counts))
    a, b = page.words, tree.words
    if a != b:
        at = next((i for i, pair in enumerate(zip(a, b)) if pair[0] != pair[1]), min(len(a), len(b)))
        print(len(a), len(b), a[at - 5:at + 8], b[at - 5:at + 8])
    for kind in sorted(set(page.counts) | set(tree.counts)):
        if page.counts[kind] != tree.counts[kind]:
            print(kind, page.counts[kind], tree.counts[kind])
main()
