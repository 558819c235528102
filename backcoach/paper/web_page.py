"""A sheet as one HTML file, for screen readers and small screens.

Its pictures are SVG; it has no script and loads nothing from the network.
"""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import count
from typing import Any

from backcoach.figure.geometry.svg import svg_content
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Card,
    Columns,
    Emphasis,
    Facts,
    FactStrip,
    Figure,
    Figures,
    Heading,
    Label,
    PageBreak,
    Sheet,
    Table,
    Text,
    TextSize,
    TickGrid,
    WritingLines,
)
from backcoach.paper.web_style import web_style

_CLASSES = {
    Emphasis.QUIET: "quiet",
    Emphasis.NONE: "card",
    Emphasis.NOTICE: "card notice",
    Emphasis.ALARM: "card alarm",
}


def html(sheet: Sheet, share: float = 1.0) -> str:
    """The whole file as text; letters on paper are of a share of their usual size."""
    title = escape(sheet.title)
    body = _Body()
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(sheet.language)}" dir="ltr">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="BackCoach">\n'
        f"<title>{title}</title>\n"
        f"<style>{web_style(sheet, share)}</style>\n</head>\n<body>\n"
        f"{_header(sheet.header)}<main>\n<h1>{title}</h1>\n{body.of(sheet.blocks)}</main>\n"
        "</body>\n</html>\n"
    )


def _header(header: str) -> str:
    lines = header.strip().splitlines()
    if not lines:
        return ""
    return (
        "<header>" + "".join(f'<p dir="auto">{escape(line)}</p>' for line in lines) + "</header>\n"
    )


class _Body:
    """Writes blocks, and numbers the pictures so that the ids of their parts are unique."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def of(self, blocks: Sequence[Block]) -> str:
        """The HTML of some blocks."""
        return "".join(_WRITERS[type(block)](self, block) for block in blocks)

    def columns(self, block: Columns) -> str:
        parts = "".join(f"<div>{self.of(blocks)}</div>\n" for blocks in block.columns)
        shares = " ".join(f"{100 * share:g}fr" for share in block.shares)
        return f'<div class="columns" style="--parts: {shares}">{parts}</div>\n'

    def card(self, block: Card) -> str:
        return f'<section class="{_CLASSES[block.care]}">\n{self.of(block.blocks)}</section>\n'

    def figures(self, block: Figures) -> str:
        figures = "".join(map(self._figure, block.figures))
        return f'<div class="figures" style="--tall: {block.height_mm:g}mm">{figures}</div>\n'

    def _figure(self, figure: Figure) -> str:
        number = next(self._numbers)
        picture = figure.picture
        look = ' class="chart"' if figure.labels else ""
        caption = f"<figcaption>{escape(figure.caption)}</figcaption>" if figure.caption else ""
        return (
            f'<figure{look}><svg role="img" aria-labelledby="picture{number}" '
            f'viewBox="0 0 {picture.width:g} {picture.height:g}">'
            f'<title id="picture{number}">{escape(figure.alt)}</title>\n'
            f"{svg_content(picture)}\n"
            f"{''.join(map(_label, figure.labels))}</svg>{caption}</figure>\n"
        )


def _label(label: Label) -> str:
    x, y = label.at
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{label.size:g}" text-anchor="{label.align}">'
        f"{escape(label.text)}</text>\n"
    )


def _heading(_body: _Body, block: Heading) -> str:
    heading = f"<h{block.level}>{escape(block.text)}</h{block.level}>\n"
    if not block.aside:
        return heading
    return f'<div class="headed">\n{heading}<p>{escape(block.aside)}</p>\n</div>\n'


def _text(_body: _Body, block: Text) -> str:
    lead = f"<strong>{escape(block.lead)}</strong> " if block.lead else ""
    look = "" if block.tone is TextSize.BODY else f' class="{block.tone}"'
    return f"<p{look}>{lead}{_lines(block.text)}</p>\n"


def _bullets(_body: _Body, block: Bullets) -> str:
    start = f' start="{block.first}"' if block.numbered and block.first != 1 else ""
    tag = "ol" if block.numbered else "ul"
    items = "".join(f"<li>{_lines(item)}</li>\n" for item in block.items)
    return f"<{tag}{start}>\n{items}</{tag}>\n"


def _facts(_body: _Body, block: Facts) -> str:
    rows = "".join(
        f'<dt>{escape(name)}</dt><dd dir="auto">{_lines(value)}</dd>\n'
        for name, value in block.rows
    )
    return f"<dl>\n{rows}</dl>\n"


def _strip(_body: _Body, block: FactStrip) -> str:
    cells = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{_lines(value)}</dd></div>\n"
        for name, value in block.cells
    )
    return f'<dl class="strip">\n{cells}</dl>\n'


def _table(_body: _Body, block: Table) -> str:
    rows = "".join(f"<tr>{''.join(_cells(block, row))}</tr>\n" for row in block.rows)
    return _whole_table("", block.caption, "".join(_headings(block)), rows)


def _headings(block: Table) -> Iterator[str]:
    for column, heading in enumerate(block.headings):
        yield f'<th scope="col"{_look(block, column)}>{escape(heading)}</th>'


def _cells(block: Table, row: Sequence[str]) -> Iterator[str]:
    for column, cell in enumerate(row):
        tag, scope = ("td", "") if column else ("th", ' scope="row"')
        yield f"<{tag}{scope}{_look(block, column)}>{_lines(cell)}</{tag}>"


def _look(block: Table, column: int) -> str:
    return ' class="number"' if column in block.numbers else ""


def _tick_grid(_body: _Body, block: TickGrid) -> str:
    headings = "<td></td>" + "".join(
        f'<th scope="col">{escape(name)}</th>' for name in block.columns
    )
    empty = "<td></td>" * len(block.columns)
    rows = "".join(f'<tr><th scope="row">{escape(name)}</th>{empty}</tr>\n' for name in block.rows)
    return _whole_table(' class="ticks"', block.caption, headings, rows)


def _whole_table(look: str, caption: str, headings: str, rows: str) -> str:
    above = f"<caption>{escape(caption)}</caption>\n" if caption else ""
    return (
        f"<table{look}>\n{above}"
        f"<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _writing_lines(_body: _Body, block: WritingLines) -> str:
    return f"<p>{escape(block.label)}</p>\n" + '<div class="rule"></div>\n' * block.count


def _page_break(_body: _Body, _block: PageBreak) -> str:
    return '<div class="break"></div>\n'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


_WRITERS: dict[type, Callable[[_Body, Any], str]] = {
    Heading: _heading,
    Text: _text,
    Bullets: _bullets,
    Facts: _facts,
    FactStrip: _strip,
    Table: _table,
    TickGrid: _tick_grid,
    Figures: _Body.figures,
    WritingLines: _writing_lines,
    Columns: _Body.columns,
    Card: _Body.card,
    PageBreak: _page_break,
}
