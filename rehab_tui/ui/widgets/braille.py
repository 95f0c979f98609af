"""Dots finer than letters: a canvas of braille signs, two dots wide and four high in each cell."""

BLANK = 0x2800
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
WIDE, HIGH = 2, 4


class Canvas:
    """`columns` x `rows` cells; dots count from the left and from the top, those outside are left out."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._cells = [[0] * columns for _ in range(rows)]

    @property
    def width(self) -> int:
        """The width in dots."""
        return self.columns * WIDE

    @property
    def height(self) -> int:
        """The height in dots."""
        return self.rows * HIGH

    def dot(self, x: int, y: int) -> None:
        """Set one dot."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._cells[y // HIGH][x // WIDE] |= DOTS[y % HIGH][x % WIDE]

    def clear(self, x: int, y: int) -> None:
        """Take one dot away."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._cells[y // HIGH][x // WIDE] &= ~DOTS[y % HIGH][x % WIDE]

    def box(self, left: int, top: int, right: int, bottom: int) -> None:
        """Fill from corner to corner, both included."""
        for y in range(top, bottom + 1):
            for x in range(left, right + 1):
                self.dot(x, y)

    def sign(self, column: int, row: int) -> str:
        """The braille sign of a cell, or a space if it has no dot."""
        bits = self._cells[row][column]
        return chr(BLANK + bits) if bits else " "
