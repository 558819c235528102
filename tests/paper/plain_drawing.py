"""Figures without people, for tests of what stands around them: drawing takes most of the time."""

from backcoach.figure.geometry.shape import Picture, Shape

_SQUARE = Shape((((10, 10), (90, 10), (90, 90), (10, 90)),), "#1f6f6b")


class PlainDrawing:
    """As large as a figure, with a square in it."""

    def __init__(self, _staged, style, size):
        self._ground, self._size = style.palette.ground, size

    def picture(self, people, signs):
        return self.picture_of(self.sketch(people), signs)

    def sketch(self, _people):
        return None

    def picture_of(self, _sketch, _signs):
        return Picture(*self._size, self._ground, (_SQUARE,))
