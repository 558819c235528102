"""Rotations of frames: about their own axes, as angles of joints, and as quaternions."""

from math import acos, asin, atan2, cos, degrees, radians, sin, sqrt

from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.vector import Vec, dot

Quaternion = tuple[float, float, float, float]


def _swung(a: Vec, b: Vec, angle: float) -> tuple[Vec, Vec]:
    """Rotate a toward b, and b away from a, by so many degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )


def leant_forward(frame: Frame, angle: float) -> Frame:
    """With the top turned to the front, in degrees."""
    if angle == 0.0:
        return frame
    up, front = _swung(frame.up, frame.front, angle)
    return Frame(frame.origin, frame.left, front, up)


def leant_left(frame: Frame, angle: float) -> Frame:
    """With the top turned to the left, in degrees."""
    if angle == 0.0:
        return frame
    up, left = _swung(frame.up, frame.left, angle)
    return Frame(frame.origin, left, frame.front, up)


def turned_left(frame: Frame, angle: float) -> Frame:
    """With the front turned to the left, in degrees."""
    if angle == 0.0:
        return frame
    front, left = _swung(frame.front, frame.left, angle)
    return Frame(frame.origin, left, front, frame.up)


def bent(frame: Frame, forward: float, left: float, turn_left: float) -> Frame:
    """Leant forward, then to its left, then turned left about its new axis, in degrees."""
    return turned_left(leant_left(leant_forward(frame, forward), left), turn_left)


def bends(parent: Frame, child: Frame) -> tuple[float, float, float]:
    """The degrees by which `bent` turns the parent's axes into the child's."""
    sideways = asin(max(-1.0, min(1.0, dot(child.up, parent.left))))
    forward = atan2(dot(child.up, parent.front), dot(child.up, parent.up))
    untwisted = leant_left(leant_forward(parent, degrees(forward)), degrees(sideways))
    turn = atan2(dot(child.front, untwisted.left), dot(child.front, untwisted.front))
    return (degrees(forward), degrees(sideways), degrees(turn))


def rotate_about(v: Vec, axis: Vec, angle: float) -> Vec:
    """Rotate about a unit axis by the right-hand rule, in degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    k = dot(v, axis) * (1.0 - c)
    return (
        v[0] * c + (axis[1] * v[2] - axis[2] * v[1]) * s + axis[0] * k,
        v[1] * c + (axis[2] * v[0] - axis[0] * v[2]) * s + axis[1] * k,
        v[2] * c + (axis[0] * v[1] - axis[1] * v[0]) * s + axis[2] * k,
    )


def rotate_frame(frame: Frame, axis: Vec, angle: float) -> Frame:
    """Rotate a frame on its origin about a unit axis of the world, in degrees."""
    if angle == 0.0:
        return frame
    return Frame(
        frame.origin,
        rotate_about(frame.left, axis, angle),
        rotate_about(frame.front, axis, angle),
        rotate_about(frame.up, axis, angle),
    )


def quaternion(frame: Frame) -> Quaternion:
    """The rotation from the world's axes to the frame's, w first."""
    (a, d, g), (x, y, z), (c, f, i) = frame.left, frame.front, frame.up
    b, e, h = -x, -y, -z  # left, back, up is right-handed
    trace = a + e + i
    if trace > 0.0:
        s = 2.0 * sqrt(1.0 + trace)
        return (s / 4.0, (h - f) / s, (c - g) / s, (d - b) / s)
    if a >= e and a >= i:
        s = 2.0 * sqrt(1.0 + a - e - i)
        return ((h - f) / s, s / 4.0, (b + d) / s, (c + g) / s)
    if e >= i:
        s = 2.0 * sqrt(1.0 + e - a - i)
        return ((c - g) / s, (b + d) / s, s / 4.0, (f + h) / s)
    s = 2.0 * sqrt(1.0 + i - a - e)
    return ((d - b) / s, (c + g) / s, (f + h) / s, s / 4.0)


def from_quaternion(origin: Vec, turn: Quaternion) -> Frame:
    """The frame at a point whose axes are the world's, rotated."""
    w, x, y, z = turn
    return Frame(
        origin,
        (1.0 - 2.0 * (y * y + z * z), 2.0 * (x * y + w * z), 2.0 * (x * z - w * y)),
        (2.0 * (w * z - x * y), 2.0 * (x * x + z * z) - 1.0, -2.0 * (y * z + w * x)),
        (2.0 * (x * z + w * y), 2.0 * (y * z - w * x), 1.0 - 2.0 * (x * x + y * y)),
    )


def about(axis: Vec, angle: float) -> Quaternion:
    """The rotation about a unit axis by the right-hand rule, in degrees."""
    half = radians(angle) / 2.0
    share = sin(half)
    return (cos(half), axis[0] * share, axis[1] * share, axis[2] * share)


def twist(q: Quaternion, axis: Vec) -> float:
    """By how many degrees a rotation turns about a unit axis, from -180 to 180."""
    _, x, y, z = q
    half = atan2(x * axis[0] + y * axis[1] + z * axis[2], q[0])
    return (degrees(2.0 * half) + 180.0) % 360.0 - 180.0


def rotated(q: Quaternion, v: Vec) -> Vec:
    """A direction after a rotation."""
    _, x, y, z = compose(compose(q, (0.0, *v)), inverse(q))
    return (x, y, z)


def compose(p: Quaternion, q: Quaternion) -> Quaternion:
    """The rotation q, then p (both seen from the world)."""
    a, b, c, d = p
    e, f, g, h = q
    return (
        a * e - b * f - c * g - d * h,
        a * f + b * e + c * h - d * g,
        a * g - b * h + c * e + d * f,
        a * h + b * g - c * f + d * e,
    )


def inverse(q: Quaternion) -> Quaternion:
    return (q[0], -q[1], -q[2], -q[3])


def slerp(p: Quaternion, q: Quaternion, share: float) -> Quaternion:
    """The rotation at `share` (0 to 1) of the shortest way from p to q."""
    cosine = p[0] * q[0] + p[1] * q[1] + p[2] * q[2] + p[3] * q[3]
    sign = 1.0 if cosine >= 0.0 else -1.0
    angle = acos(min(1.0, abs(cosine)))
    if angle < 1e-6:  # the two are the same within rounding
        return p
    from_p = sin((1.0 - share) * angle) / sin(angle)
    from_q = sign * sin(share * angle) / sin(angle)
    return (
        p[0] * from_p + q[0] * from_q,
        p[1] * from_p + q[1] * from_q,
        p[2] * from_p + q[2] * from_q,
        p[3] * from_p + q[3] * from_q,
    )
