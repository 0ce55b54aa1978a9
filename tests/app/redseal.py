"""Looks at a printed page: python3 redseal.py PAGE.ppm WORDS.html DPI. The red on it is one round seal of 42 mm that
lies over a date; pdftotext -bbox wrote the words of all pages, the last page's date counts.
"""
import re
import sys

kind, width, height, depth = (data := open(sys.argv[1], "rb").read()).split(None, 4)[:4]
assert kind == b"P6" and depth == b"255"
width, height, dots = int(width), int(height), data[-3 * int(width) * int(height):]
red = [(i % width, i // width) for i in range(width * height)
       if dots[3 * i] > 150 and dots[3 * i + 1] < 110 and dots[3 * i + 2] < 110]
assert len(red) > 500, f"{len(red)} red dots"
left, right = min(x for x, _ in red), max(x for x, _ in red)
top, bottom = min(y for _, y in red), max(y for _, y in red)
across, down = right - left + 1, bottom - top + 1
dpi = float(sys.argv[3])
assert abs(across - down) <= 2, f"{across} by {down} is not round"
assert abs(across / dpi * 25.4 - 42) < 1, f"{across / dpi * 25.4:.1f} mm across"
# Round: nothing is red in the corners of the square around it, and the ring is reached in every direction.
centre_x, centre_y, radius = (left + right) / 2, (top + bottom) / 2, across / 2
assert all((x - centre_x) ** 2 + (y - centre_y) ** 2 <= (radius + 1.5) ** 2 for x, y in red), "red outside the ring"
page = open(sys.argv[2], encoding="utf-8").read().split("<page")[-1]
words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', page)
dates = [tuple(float(v) * dpi / 72 for v in word[:4]) for word in words if re.search(r"\d年\d+月\d+日$", word[4])]
assert dates, "no date on the last page"
x0, y0, x1, y1 = dates[-1]
assert left < (x0 + x1) / 2 < right and top < (y0 + y1) / 2 < bottom, "the seal is not over the date"
print(f"ok  red, round, {across / dpi * 25.4:.1f} mm, over the date")
