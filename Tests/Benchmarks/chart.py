"""Draws CPU time over lines of code, both on logarithmic scales: a straight line of slope one is linear growth."""

import math

WIDTH, HEIGHT = 680, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 130, 46, 50
COLORS = ["#777777", "#bb3300", "#2266aa", "#2c8a4a"]


class Scale:
    """Places values between two ends of the picture, whole powers of ten apart."""

    def __init__(self, values, start, end):
        self.low = math.floor(math.log10(min(values)))
        self.high = math.ceil(math.log10(max(values)))
        self.start, self.end = start, end

    def place(self, value):
        share = (math.log10(value) - self.low) / max(1, self.high - self.low)
        return self.start + (self.end - self.start) * share

    def decades(self):
        return [10.0**power for power in range(self.low, self.high + 1)]


def series(rows):
    """By name, the points of each line."""
    lines = {"bare parsing": [(row["lines"], row["bare"]) for row in rows]}
    lines["race-lint"] = [(row["lines"], row["all"].cpu) for row in rows]
    for name in sorted({name for row in rows for name in row["peers"]}):
        lines[name] = [(row["lines"], row["peers"][name].cpu) for row in rows if name in row["peers"]]
    return lines


def draw(rows, machine):
    lines = series(sorted(rows, key=lambda row: row["lines"]))
    x = Scale([count for points in lines.values() for count, _ in points], LEFT, WIDTH - RIGHT)
    y = Scale([max(seconds, 0.01) for points in lines.values() for _, seconds in points], HEIGHT - BOTTOM, TOP)
    parts = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    parts.append(text(LEFT, 24, f"CPU time by lines of Python ({machine})", "start", "#222"))
    for value in x.decades():
        parts.append(grid(x.place(value), TOP, x.place(value), HEIGHT - BOTTOM))
        parts.append(text(x.place(value), HEIGHT - BOTTOM + 18, f"{value:,.0f}"))
    for value in y.decades():
        parts.append(grid(LEFT, y.place(value), WIDTH - RIGHT, y.place(value)))
        parts.append(text(LEFT - 8, y.place(value) + 4, f"{value:g} s", "end"))
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "lines, comments and blank ones included"))
    for color, (name, points) in zip(COLORS, lines.items()):
        places = [(x.place(count), y.place(max(seconds, 0.01))) for count, seconds in points]
        path = " ".join(f"{left:.1f},{top:.1f}" for left, top in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{left:.1f}" cy="{top:.1f}" r="3.5" fill="{color}"/>' for left, top in places]
        parts.append(text(places[-1][0] + 10, places[-1][1] + 4, name, "start", color))
    body = "\n".join(parts)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            f'font-family="sans-serif" font-size="13">\n{body}\n</svg>\n')


def grid(left, top, right, bottom):
    return f'<line x1="{left:.1f}" y1="{top:.1f}" x2="{right:.1f}" y2="{bottom:.1f}" stroke="#e4e4e4"/>'


def text(left, top, words, anchor="middle", color="#666666"):
    return f'<text x="{left:.1f}" y="{top:.1f}" text-anchor="{anchor}" fill="{color}">{words}</text>'
