"""Layout of tables: a box for each row, with the headings on each page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from backcoach.paper.layout_text import HAIRLINE, TextFrame, hairline
from backcoach.paper.page_box import PageBox, paint_stack, stack_height
from backcoach.paper.sheet import Table, TickGrid
from backcoach.paper.structure import Element, marked
from backcoach.paper.typography import Paragraph, TypeStyle, dots

_PAD, _ROW_PAD = dots(1.8), dots(0.9)
_TINT = QColor("#e6efed")
_TICK, _LARGE_TICK, _APART = dots(6), dots(11.0), dots(10)
_ENDLESS = 1e7

Cell = tuple[Paragraph, float]
"""A text, and how far from the left edge it stands."""


def layout_table(block: Table, room: TextFrame) -> list[PageBox]:
    """A caption, headings and rows."""
    widths = _widths(block, room)
    heading, body = room.hand.small, room.hand.body
    above = room.element.child("P") if block.caption else None
    room = room.within(room.element.child("Table"))
    head_cells = _cells(block, ("", *block.headings)[1:], widths, (heading, True), room)
    head = _row(head_cells, room.width, tinted=True)
    rows = [
        _row(_cells(block, row, widths, (body, False), room), room.width, head=head)
        for row in block.rows
    ]
    top = PageBox(head.height, head.paint, dots(1.2), with_next=True)
    if not block.caption:
        return [top, *rows]
    caption = room.paragraph("", body, room.width, block.caption, element=above)
    first = PageBox(caption.height, caption.paint, caption.line_height, with_next=True)
    return [first, top, *rows]


def _cells(
    block: Table,
    texts: Sequence[str],
    widths: Sequence[float],
    look: tuple[TypeStyle, bool],
    room: TextFrame,
) -> list[Cell]:
    letters, bold = look
    cells, left = [], 0.0
    line = room.element.child("TR")
    for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
        room_inside = width - 2 * _PAD
        plain, strong = ("", text) if bold else (text, "")
        element = _cell_of(line, heading=bold, first=column == 0)
        cell = room.paragraph(plain, letters, room_inside, strong, element=element)
        spare = max(0.0, room_inside - cell.natural_width) if column in block.numbers else 0.0
        cells.append((cell, left + _PAD + spare))
        left += width
    return cells


def _cell_of(line: Element, *, heading: bool, first: bool) -> Element:
    if heading:
        return line.child("TH", scope="Column")
    return line.child("TH", scope="Row") if first else line.child("TD")


def _widths(block: Table, room: TextFrame) -> list[float]:
    """The width of the longest text of each column, or its fair share of the space."""
    wanted = []
    for column in range(len(block.headings)):
        heading = room.paragraph("", room.hand.small, _ENDLESS, block.headings[column])
        cells = [room.paragraph(row[column], room.hand.body, _ENDLESS) for row in block.rows]
        widest = max(each.natural_width for each in (heading, *cells))
        wanted.append(widest + 2 * _PAD + 1.0)
    return shared_widths(wanted, room.width)


def shared_widths(wanted: Sequence[float], width: float) -> list[float]:
    """Column widths that fill `width`: the wide ones share the rest."""
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / len(wanted)
        return [each + spare for each in wanted]
    given = dict.fromkeys(range(len(wanted)), 0.0)
    left, open_ = width, sorted(given, key=lambda column: wanted[column])
    while open_:
        fair = left / len(open_)
        column = open_.pop(0)
        given[column] = min(wanted[column], fair)
        left -= given[column]
    return list(given.values())


def _row(
    cells: Sequence[Cell], width: float, *, tinted: bool = False, head: PageBox | None = None
) -> PageBox:
    height = max((cell.height for cell, _ in cells), default=0.0) + 2 * _ROW_PAD
    return PageBox(height, partial(_paint_row, cells, (width, height), tinted), head=head)


def _paint_row(
    cells: Sequence[Cell],
    size: tuple[float, float],
    tinted: bool,  # noqa: FBT001
    painter: QPainter,
    x: float,
    y: float,
) -> None:
    width, height = size
    if tinted:
        painter.fillRect(QRectF(x, y, width, height), _TINT)
    for cell, left in cells:
        cell.paint(painter, x + left, y + _ROW_PAD)
    hairline(painter, x, y + height, width)


def layout_tick_grid(block: TickGrid, room: TextFrame) -> list[PageBox]:
    """A caption and rows of tick boxes, all on one page; in two columns but in large type."""
    element = room.element.child("P")
    caption = room.paragraph("", room.hand.body, room.width, block.caption, element=element)
    above = PageBox(caption.height, caption.paint, caption.line_height, with_next=True)
    middle = (len(block.rows) + 1) // 2
    if room.hand.large or middle == len(block.rows):
        return [above, *_grid(block.rows, block.columns, _LARGE_TICK, room)]
    half = room.narrowed((room.width - _APART) / 2)
    parts = [
        _grid(rows, block.columns, _TICK, half)
        for rows in (block.rows[:middle], block.rows[middle:])
    ]
    height = max(map(stack_height, parts))
    return [above, PageBox(height, partial(_paint_halves, parts, half.width), dots(1.5))]


def _paint_halves(
    parts: Sequence[Sequence[PageBox]], width: float, painter: QPainter, x: float, y: float
) -> None:
    for number, part in enumerate(parts):
        paint_stack(part, painter, x + number * (width + _APART), y)


def _grid(rows: Sequence[str], days: Sequence[str], tick: float, room: TextFrame) -> list[PageBox]:
    table = room.element.child("Table")
    head, *lines = (table.child("TR") for _ in range(len(rows) + 1))
    names = [
        room.paragraph(name, room.hand.body, room.width, element=line.child("TH", scope="Row"))
        for name, line in zip(rows, lines, strict=True)
    ]
    left = max(name.natural_width for name in names) + dots(4)
    pitch = min((room.width - left) / len(days), 2.2 * tick)
    columns = [
        room.paragraph(day, room.hand.small, pitch, element=head.child("TH", scope="Column"))
        for day in days
    ]
    top = max(column.height for column in columns)
    heads = partial(_paint_columns, columns, (left, pitch, tick))
    boxes = [PageBox(top, heads, dots(1.5), with_next=True)]
    for index, (name, line) in enumerate(zip(names, lines, strict=True)):
        cells = [line.child("TD") for _ in days]
        painted = partial(_paint_ticks, name, cells, (left, pitch, tick))
        boxes.append(PageBox(tick, painted, dots(1.2), with_next=index + 1 < len(names)))
    return boxes


def _paint_columns(
    columns: Sequence[Paragraph],
    places: tuple[float, float, float],
    painter: QPainter,
    x: float,
    y: float,
) -> None:
    left, pitch, tick = places
    for index, column in enumerate(columns):
        middle = x + left + index * pitch + tick / 2
        column.paint(painter, max(x + left, middle - column.natural_width / 2), y)


def _paint_ticks(
    name: Paragraph,
    cells: Sequence[Element],
    places: tuple[float, float, float],
    painter: QPainter,
    *corner: float,
) -> None:
    x, y = corner
    left, pitch, tick = places
    name.paint(painter, x, y + (tick - name.height) / 2)
    painter.save()
    painter.setPen(QPen(HAIRLINE.darker(150), dots(0.35)))
    for index, cell in enumerate(cells):
        with marked(painter, cell):
            painter.drawRect(QRectF(x + left + index * pitch, y, tick, tick))
    painter.restore()
