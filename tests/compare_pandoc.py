"""Compare our blocks of a Word document with pandoc's.

    compare_pandoc.py OURS PANDOC

OURS is what print_blocks printed, PANDOC the JSON of `pandoc -f docx+styles`.
Every block of pandoc must be among ours, in the same order, headings of the
same level. Ours may have more: pandoc leaves text boxes out, and the text of
links without target. What is an item is not compared: it takes paragraphs
after an item into it.
"""

import difflib
import json
import sys

MAX_EXTRA = 40  # Text boxes of a factsheet: year, country, chapters' covers


DASHES = str.maketrans("\u2011\u2012\u2013\u2212", "----", "\u200b")


def runs(inlines):
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            yield content
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind in ("Link", "Span", "Quoted"):
            yield from runs(content[1])
        elif kind in ("Emph", "Strong", "Underline", "Strikeout", "SmallCaps",
                      "Superscript", "Subscript"):
            yield from runs(content)


def fold(text):
    # pandoc takes the dash of a Symbol font for a minus sign.
    return " ".join(text.translate(DASHES).split())


def text_of(inlines):
    return fold("".join(runs(inlines)))


def cells(content):
    head, bodies, foot = content[3:6]
    rows = head[1] + [row for body in bodies for row in body[2] + body[3]]
    for row in rows + foot[1]:
        for cell in row[1]:
            yield cell[4]


def blocks(items, kind="p"):
    for block in items:
        name, content = block["t"], block.get("c")
        if name == "Header":
            yield f"h{content[0]}", text_of(content[2])
        elif name in ("Para", "Plain"):
            yield kind, text_of(content)
        elif name == "Div":
            style = dict(content[0][2]).get("custom-style", "")
            if not style.lower().startswith("toc "):
                yield from blocks(content[1],
                                  "h4" if style == "Subtitle" else kind)
        elif name in ("BulletList", "OrderedList"):
            for item in content if name == "BulletList" else content[1]:
                yield from blocks(item)
        elif name == "BlockQuote":
            yield from blocks(content, kind)
        elif name == "Table":
            for cell in cells(content):
                yield from blocks(cell)
        elif name != "Null":
            sys.exit(f"unknown block {name}")


def is_part(text, of):
    """Whether all letters are in the other text, in their order."""
    rest = iter(of)
    return all(letter in rest for letter in text.replace(" ", ""))


def only_theirs(theirs, ours):
    """The blocks that ours do not have even with more text in them."""
    rest = iter(ours)
    for kind, text in theirs:
        if not any(kind == our_kind and is_part(text, our_text)
                   for our_kind, our_text in rest):
            yield kind, text


with open(sys.argv[1], encoding="utf-8") as file:
    lines = [line.rstrip("\n").split("\t") for line in file]
ours = [("p" if kind == "li" else kind, fold(text)) for kind, text in lines]
with open(sys.argv[2], encoding="utf-8") as file:
    theirs = [block for block in blocks(json.load(file)["blocks"]) if block[1]]

matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
shorter = missing = 0
for what, i, i_end, j, j_end in matcher.get_opcodes():
    if what == "equal":
        continue
    lost = list(only_theirs(theirs[i:i_end], ours[j:j_end]))
    shorter += i_end - i - len(lost)
    missing += len(lost)
    for block in lost:
        print("only pandoc: {}\t{}".format(*block))
extra = len(ours) - len(theirs) + missing
print(f"{len(theirs)} blocks of pandoc: {shorter} of them shorter, {missing} "
      f"not ours; {extra} more of ours")
sys.exit(missing > 0 or extra > MAX_EXTRA)
