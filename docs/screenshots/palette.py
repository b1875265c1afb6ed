"""Small pictures: a screenshot as a PNG with a palette, the same bytes for the same points.

Written here because it is thirty lines and the packages that do it are large. Knows no page and no file.
"""

from __future__ import annotations

import base64
import struct
import zlib

from playwright.sync_api import Page

COLOURS = 64  # letters on plain ground need no more

# Takes the address of a picture and how many colours it may have: [width, height, colours, points], with
# colours as red, green and blue, and points as places among the colours, in base64. The most frequent
# colours stay; each other becomes the nearest of them.
REDUCE = """async ([address, most]) => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const { width, height } = picture;
  const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
  pen.drawImage(picture, 0, 0);
  const data = pen.getImageData(0, 0, width, height).data;
  const colour = at => data[at] << 16 | data[at + 1] << 8 | data[at + 2];
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) counts.set(colour(at), (counts.get(colour(at)) || 0) + 1);
  const kept = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, most).map(([value]) => value);
  const far = (one, other) => [16, 8, 0]
    .reduce((sum, shift) => sum + ((one >> shift & 255) - (other >> shift & 255)) ** 2, 0);
  const nearest = new Map([...counts.keys()].map(one => [one,
    kept.reduce((best, other, place) => far(one, other) < far(one, kept[best]) ? place : best, 0)]));
  let points = "";
  for (let at = 0; at < data.length; at += 4) points += String.fromCharCode(nearest.get(colour(at)));
  return [width, height, kept, btoa(points)];
}"""


def small(page: Page, png: bytes) -> bytes:
    """The picture with few colours. `page` is a blank one of the same browser, which reads the picture."""
    address = f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"
    width, height, colours, points = page.evaluate(REDUCE, [address, COLOURS])
    rows = base64.b64decode(points)
    # Each row begins with how it is written: 0, as it is.
    lines = b"".join(b"\0" + rows[start : start + width] for start in range(0, width * height, width))
    palette = b"".join(colour.to_bytes(3, "big") for colour in colours)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
