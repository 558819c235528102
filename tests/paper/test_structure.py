"""Marks of elements are painted in a PDF alone."""

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from backcoach.paper.structure import Element, TaggedContent, TaggingPainter, marked


def test_on_a_screen_nothing_is_marked():
    element, image = Element("P"), QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    with marked(painter, element):
        pass
    painter.end()
    assert not element.painted


def test_what_lies_in_an_element_belongs_to_it_and_a_heading_counts_once():
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    figure, inner, heading = Element("Figure"), Element("P"), Element("TH", scope="Column")
    painter = TaggingPainter(writer)
    painter.scale(2, 2)
    with marked(painter, figure, QRectF(1, 2, 3, 4)), marked(painter, inner):
        pass
    with marked(painter, heading), marked(painter, None):
        pass
    writer.newPage()
    painter.turn_page()
    with marked(painter, heading):
        pass
    painter.end()
    assert figure.contents == [TaggedContent(0, 1, QRectF(2, 4, 6, 8))]
    assert heading.contents == [TaggedContent(0, 2, None)]
    assert not inner.painted


def test_an_element_is_there_where_anything_in_it_is():
    listed = Element("L")
    item = listed.child("LI")
    assert not listed.painted
    item.child("LBody").contents.append(TaggedContent(0, 1, None))
    assert listed.painted
