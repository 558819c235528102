"""A picture as SVG text."""

from collections.abc import Iterable
from math import cos, radians, sin

from backcoach.figure.geometry.shape import Path, Picture, Shape


def svg(picture: Picture) -> str:
    size = f"{picture.width:g} {picture.height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n'
        f"{svg_content(picture)}\n</svg>\n"
    )


def svg_content(picture: Picture) -> str:
    """What stands inside an SVG element."""
    ground = f'<rect width="100%" height="100%" fill="{picture.ground}"/>'
    shapes = (
        f'<path{_paint(shape)} d="{_data(shape.paths, shape.closed)}"/>' for shape in picture.shapes
    )
    return "\n".join((ground, *shapes))


def _paint(shape: Shape) -> str:
    text = _colour("fill", shape.fill)
    if shape.line:
        text += _colour("stroke", shape.line)
        text += f' stroke-width="{shape.width:.4g}" stroke-linecap="round" stroke-linejoin="round"'
    return text


def _colour(name: str, colour: str) -> str:
    if len(colour) == len("#aarrggbb"):
        opacity = int(colour[1:3], 16) / 255
        return f' {name}="#{colour[3:]}" {name}-opacity="{opacity:.3g}"'
    return f' {name}="{colour or "none"}"'


def _data(paths: Iterable[Path], closed: bool) -> str:  # noqa: FBT001
    return " ".join(_path(path) + ("Z" if closed else "") for path in paths)


def _path(path: Path) -> str:
    text: list[str] = []
    for segment in path:
        command = "L" if text else "M"
        if len(segment) == 2:
            text.append(f"{command}{segment[0]:.2f} {segment[1]:.2f}")
        elif len(segment) == 5:
            text.append(command + _arc(*segment))
        else:
            text.append("C" + " ".join(f"{number:.2f}" for number in segment))
    return "".join(text)


def _arc(x: float, y: float, radius: float, start: float, span: float) -> str:
    """The arc in steps under half a turn, so that none is ambiguous."""
    steps = max(1, -int(-abs(span) // 170))
    angles = [radians(start + span * step / steps) for step in range(steps + 1)]
    points = [f"{x + radius * cos(a):.2f} {y - radius * sin(a):.2f}" for a in angles]
    sweep = 0 if span >= 0 else 1
    curve = f"A{radius:.2f} {radius:.2f} 0 0 {sweep} "
    return points[0] + "".join(curve + point for point in points[1:])
