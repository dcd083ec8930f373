"""Compare the tree of a page with what another parser reads in it.

    html_reading.py PAGE TREE

TREE is what `factcat tree --raw PAGE` prints. The words and their order, and
the number of elements of each kind, must be the same in both. Prints how many
h1, h2, h3, p.subtitle, li and tables there are.
"""

import sys
from collections import Counter
from html.parser import HTMLParser

COUNTED = ["h1", "h2", "h3", "subtitle", "li", "table"]
BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table",
          "tr", "td", "th", "br", "img"}
DROPPED = {"title", "script", "style"}
ZERO_WIDTH = {0x200B: None, 0xFEFF: None}


class Page(HTMLParser):
    """The words of a page, and how many elements of each kind it has."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.pieces = []
        self.counts = Counter()
        self.dropped = None
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())
        self.close()
        self.words = "".join(self.pieces).translate(ZERO_WIDTH).split()

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        if tag in DROPPED:
            self.dropped = tag
        if tag in BLOCKS:
            self.pieces.append(" ")
        if names.get("class") in ("subtitle", "caption"):
            tag = names["class"]
        # Emphasis and paragraphs may be empty, and then are no content.
        if tag == "a" and "href" in names or tag not in ("a", "p"):
            self.counts[tag] += 1

    def handle_endtag(self, tag):
        if tag == self.dropped:
            self.dropped = None
        if tag in BLOCKS:
            self.pieces.append(" ")

    def handle_data(self, data):
        if not self.dropped:
            self.pieces.append(data)


def main():
    page, tree = Page(sys.argv[1]), Page(sys.argv[2])
    kinds = BLOCKS - {"p", "br", "td", "th"} | {"a", "subtitle", "caption"}
    faults = [
        f"{kind}: {page.counts[kind]} are {tree.counts[kind]}"
        for kind in sorted(kinds) if page.counts[kind] != tree.counts[kind]
    ]
    for number, (word, other) in enumerate(zip(page.words, tree.words)):
        if word != other:
            faults.append(f"word {number}: {word} is {other}")
            break
    if len(page.words) != len(tree.words):
        faults.append(f"{len(page.words)} words are {len(tree.words)}")
    print(*(page.counts[kind] for kind in COUNTED))
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
