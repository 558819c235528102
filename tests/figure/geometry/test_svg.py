from xml.etree import ElementTree as ET

from backcoach.figure.geometry.shape import Picture, Shape
from backcoach.figure.geometry.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*shapes):
    return ET.fromstring(svg(Picture(200.0, 100.0, "#ffffff", shapes)))  # noqa: S314 -- our own text


def test_a_picture_has_its_size_and_its_ground():
    root = drawn()
    assert root.get("viewBox") == "0 0 200 100"
    assert root.find(f"{SVG}rect").get("fill") == "#ffffff"


def test_lines_arcs_and_curves_are_joined_and_closed():
    path = ((0.0, 0.0), (10.0, 0.0, 5.0, 90.0, -90.0), (1.0, 2.0, 3.0, 4.0, 5.0, 6.0))
    data = drawn(Shape((path,), "#112233")).find(f"{SVG}path").get("d")
    assert data == (
        "M0.00 0.00L10.00 -5.00A5.00 5.00 0 0 1 15.00 0.00C1.00 2.00 3.00 4.00 5.00 6.00Z"
    )


def test_a_whole_disc_is_drawn_in_unambiguous_steps():
    data = drawn(Shape((((10.0, 10.0, 5.0, 0.0, 360.0),),), "#112233")).find(f"{SVG}path").get("d")
    assert data.count("A") == 3


def test_a_line_without_fill_stays_open():
    path = drawn(Shape((((0.0, 0.0), (1.0, 1.0)),), "", "#000000", 2.0, closed=False)).find(
        f"{SVG}path"
    )
    assert path.get("fill") == "none"
    assert path.get("stroke-width") == "2"
    assert not path.get("d").endswith("Z")


def test_a_shadow_is_see_through():
    square = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))
    assert drawn(Shape((square,), "#80000000")).find(f"{SVG}path").get("fill-opacity") == "0.502"
