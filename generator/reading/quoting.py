"""Slips in a value: quotes, brackets, signs at the start, colons and hashes inside a sentence.

Most are mended in one way: the whole sentence in quotes, written out so that it can be copied.
"""

import re
from dataclasses import replace

from generator.problems import Code
from generator.reading.closing import QUOTED, closing_line
from generator.reading.lines import COLON_INSIDE, cut, without_remark
from generator.reading.slips import Slip, Where, replaced, write
from generator.reading.spanning import INNER, close_there, closed_below, has_quotes, lines_of_text

PAIR = re.compile(r"\"([^\"]*)\"")
OPENING, CURLY = "“„«”‟", "“”„‟«»"
ESCAPE = re.compile(r"\\(?:[0abtnvfre \"/\\N_LP\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(.?))")
CODE = re.compile(r"[\w./:+-]+|\"[^\"]*\"")
SIGNS = ("- ", "? ", ": ", ", ", "@", "`", "%", "*", "&", "!", "]", "}", ",")
# “nhà # ba”, but not “Hải Phòng  # Nơi áp dụng”: whoever remarks leaves more room, and it is a name.
NUMBERED = re.compile(r"\b(?<!hải )(?:phòng|quầy|cửa|số|bàn|tầng|khu|mục|điểm|ô|nhà|lô|tổ) #", re.IGNORECASE)
# “""x""”, “''x''”, “`x`”: what is inside has none of the signs.
DOUBLED = re.compile(r"(\"{2,}|'{2,}|`+|´+)([^\"`´]*?)(?:\1|\"{2,}|'{2,}|`+|´+)")
# A backslash that YAML would take, and that a person wrote as one: in a path, or within a word.
PATH_SIGN = re.compile(r"(?:\b[A-Za-z]:|[^\W_])\\(?=[A-Za-z0][a-zà-ỹ])|\b[A-Za-z]:\\(?=\w)")
# Inches: “màn hình 21" trở lên”; at the very end of a value it is a quote that was not opened.
INCH = re.compile(r"(?<=\d)\"(?=[\s,;.)]+\S)")
IN_QUOTES = "đặt cả câu trong ngoặc kép"


def quoted(value: str) -> str:
    """The sentence as one text in quotes; quotes inside it become “ and ”."""
    inner = PAIR.sub("“\\1”", value).replace('"', "")
    return '"' + inner.replace("\\", "\\\\") + '"'


def whole(
    text: str, where: Where, column: int, code: Code, message: str, new: str | None = None, more: str = ""
) -> Slip:
    """A slip whose line is right with the whole value written anew."""
    line = cut(text)
    new = quoted(line.value) if new is None else new
    mended = text[: line.value_column] + new
    below = lines_of_text(where) if new[:1] == '"' else []
    if below:
        return _over_lines(text, where, column, code, message, new, below)
    hint = f"{IN_QUOTES}, {write(mended)}" if new[:1] == '"' else write(mended)
    return Slip(where.index + 1, column + 1, 1, code, message, hint + more, {where.index: mended})


def _over_lines(
    text: str, where: Where, column: int, code: Code, message: str, new: str, below: list[int]
) -> Slip:
    """As `whole`, where the sentence goes on below: one quote before it, one behind its last line."""
    first = text[: cut(text).value_column] + new[:-1]
    hint = f"câu này dài đến dòng {below[-1] + 1}: {write(first)}; rồi thêm {close_there(where, below)}"
    hint += INNER if has_quotes(where, below) else ""
    mended = closed_below(where, below, first)
    return Slip(where.index + 1, column + 1, 1, code, message, hint, mended)


def straight(text: str, where: Where) -> Slip | None:
    """A value that begins with a quote: does it close, and is that its end?"""
    line = cut(text)
    value, sign = line.value, line.value[0]
    match = QUOTED.match(value)
    if slip := doubled(text, where):
        return slip
    if not match:
        return None if closing_line(text, where) else _unclosed(text, where)
    rest = value[match.end() :]
    column = line.value_column + match.end() + len(rest) - len(rest.lstrip())
    if not rest or rest.lstrip().startswith("#"):
        return _backslash(text, where) if sign == '"' and "\\" in match[0] else None
    if rest.strip() in (",", ";", "."):
        message = f"thừa dấu “{rest.strip()}” sau ngoặc kép"
        start = line.value_column + match.end()
        return replaced(text, where, (start, len(text)), "", Code.COMMA_AT_END, message, sure=True)
    # “"A "b" c"” was meant as one sentence, and so was “"A" và "B"”: only the first has quotes around it.
    nested = value.endswith(sign) and not rest[0].isspace() and len(value) > match.end()
    new = quoted(value[1:-1] if nested else value)
    message = "sau ngoặc kép đóng vẫn còn chữ"
    return whole(text, where, column, Code.TEXT_AFTER_QUOTE, message, new)


def doubled(text: str, where: Where) -> Slip | None:
    """More than one pair of quotes around a value, or the signs that other programmes use for quotes."""
    line = cut(text)
    value, _ = without_remark(line.value)
    match = DOUBLED.fullmatch(value)
    if not match or QUOTED.fullmatch(value) or not match[2].strip():
        return None
    message = f"quanh giá trị phải là một cặp ngoặc kép thẳng, không phải {match[1]}"
    code = Code.SIGN_AT_START if match[1][0] in "`´" else Code.TEXT_AFTER_QUOTE
    span = (line.value_column, line.value_column + len(value))
    return replaced(text, where, span, quoted(match[2].strip()), code, message, sure=True)


def _unclosed(text: str, where: Where) -> Slip:
    line = cut(text)
    sign = line.value[0]
    if below := lines_of_text(where):
        return _closed_lower(text, where, below)
    inner = line.value[1:].rstrip(CURLY + "'\"")
    new = sign + inner + sign if sign == "'" and "'" not in inner else quoted(inner)
    mended = text[: line.value_column] + new
    return Slip(
        where.index + 1,
        line.value_column + 1,
        1,
        Code.QUOTE_UNCLOSED,
        "ngoặc kép mở ở đây mà không đóng trên cùng dòng",
        f"thêm ngoặc kép ở cuối câu: {write(mended)}",
        {where.index: mended},
    )


def _closed_lower(text: str, where: Where, below: list[int]) -> Slip:
    """A quote that opens a text of several lines, and is closed nowhere."""
    line = cut(text)
    sign = line.value[0]
    message = "ngoặc kép mở ở đây mà không đóng, cả ở các dòng dưới"
    hint = f"câu này dài đến dòng {below[-1] + 1}: thêm {close_there(where, below, sign)}"
    hint += INNER if sign == '"' and has_quotes(where, below) else ""
    mended = closed_below(where, below, text[: line.value_column] + '"' + line.value[1:])
    return Slip(where.index + 1, line.value_column + 1, 1, Code.QUOTE_UNCLOSED, message, hint, mended)


def _backslash(text: str, where: Where) -> Slip | None:
    line = cut(text)
    meant = {match.end() - 1 for match in PATH_SIGN.finditer(text, line.value_column)}
    for match in ESCAPE.finditer(text, line.value_column):
        if match[1] is not None or match.start() in meant:
            new = "'" + line.value[1:-1].replace("'", "''") + "'"
            message = "dấu \\ trong ngoặc kép có nghĩa riêng"
            mended = text[: line.value_column] + new
            hint = f"dùng ngoặc đơn: {write(mended)}"
            return Slip(
                where.index + 1,
                match.start() + 1,
                1,
                Code.BACKSLASH_IN_QUOTES,
                message,
                hint,
                {where.index: mended},
            )
    return None


def sign_at_start(text: str, where: Where, sign: str) -> Slip:
    """That a sentence begins with a sign of YAML."""
    message = f"câu không có ngoặc kép bắt đầu bằng dấu “{sign.strip()}”"
    return whole(text, where, cut(text).value_column, Code.SIGN_AT_START, message)


def first_sign(text: str, where: Where) -> Slip | None:
    """A sentence that begins with what opens something else in YAML."""
    line = cut(text)
    value, column = line.value, line.value_column
    if value.startswith("#"):
        return sign_at_start(text, where, "#")
    sign = next((sign for sign in SIGNS if value.startswith(sign)), None)
    if sign is None:
        return None
    rest = value[1:].partition(" ")[2].strip()
    if sign in "&!*" and (rest[:1] in ("[", "{") or (sign != "*" and not rest)):
        return None  # told by the parser: it is YAML that was meant
    if sign == "!":
        name = value.split()[0]
        return whole(text, where, column, Code.TAG_REFUSED, f"có nhãn kiểu “{name}”")
    if sign in "&*" and not value[1:2].isspace() and value[1:2] != sign:
        message = f"có lối gọi lại “{value[1:].split()[0]}” (dấu & hoặc *)" if value[1:] else "có dấu lạ"
        return whole(text, where, column, Code.ALIAS_REFUSED, message)
    if sign == "- " and CODE.fullmatch(rest := value[2:].strip()):
        message = "mục của danh sách không đứng cùng dòng với tên khóa"
        return whole(text, where, column, Code.SIGN_AT_START, message, f"[{rest}]")
    return sign_at_start(text, where, sign)


def curly(text: str, where: Where) -> Slip | None:
    """Curly quotes around a whole value, as programmes for letters put them."""
    line = cut(text)
    value, _ = without_remark(line.value)
    if value[0] not in OPENING or (inner := value[1:].rstrip(CURLY + '"')) != inner.strip(CURLY + '"'):
        return None
    if any(sign in inner for sign in CURLY + '"'):
        return None
    span = (line.value_column, line.value_column + len(value))
    message = f'“{value[0]}” là ngoặc kép cong; ngoặc kép bao giá trị phải là ngoặc thẳng (")'
    sure = bool(CODE.fullmatch(inner))
    return replaced(text, where, span, quoted(inner) if inner else '""', Code.QUOTE_CURLY, message, sure=sure)


def stray_quote(text: str, where: Where) -> Slip | None:
    """A quote without its other half in an unquoted value."""
    line = cut(text)
    value, _ = without_remark(line.value)
    if value.count('"') % 2 == 0:
        return None
    bare = INCH.sub("″", value)
    if bare.count('"') % 2 == 0 or where.followers():
        return None
    column = line.value_column + bare.rindex('"')
    if value.endswith('"'):
        message = "ngoặc kép đóng ở đây mà không mở ở đầu câu"
        inner = value[:-1].lstrip(CURLY)
        return whole(text, where, column, Code.QUOTE_STRAY, message, quoted(inner))
    message = "có một ngoặc kép lẻ giữa câu"
    return replaced(text, where, (column, column + 1), "", Code.QUOTE_STRAY, message)


def hash_sign(text: str, where: Where) -> Slip | None:
    """What stands behind a hash is a remark to YAML, and vanishes from the page."""
    line = cut(text)
    value, remark = without_remark(line.value)
    if not remark:
        return None
    sign = remark.index("#")
    behind = remark[sign + 1 :]
    told = behind[:1].strip() and behind[:1] != "#"
    counted = behind.strip()[:1].isdigit() or NUMBERED.search(line.value)
    is_word = value.isascii() and " " not in value
    if not told and (is_word or not counted):
        return None
    column = line.value_column + len(value) + sign
    if is_word and told and not behind[0].isdigit():
        return _stuck_hash(text, where, column)
    if word := where.known.word((*where.path, line.key or ""), value):
        return _word_alone(text, where, column, word, Code.TEXT_AFTER_HASH)
    message = "chữ từ dấu # trở đi sẽ mất, vì câu không có ngoặc kép"
    more = "; nếu là lời ghi chú thì viết “# ” trên một dòng riêng"
    return whole(text, where, column, Code.TEXT_AFTER_HASH, message, more=more)


def _stuck_hash(text: str, where: Where, column: int) -> Slip:
    """A remark behind a word, without the space that people leave behind a hash."""
    message = "chữ từ dấu # trở đi là lời ghi chú, không hiện trên trang; sau # thiếu một dấu cách"
    slip = replaced(text, where, (column, column + 1), "# ", Code.TEXT_AFTER_HASH, message)
    hint = f"{slip.hint}; nếu # thuộc về giá trị, {IN_QUOTES}"
    return replace(slip, hint=hint)


def colon_inside(text: str, where: Where) -> Slip | None:
    """A colon and a space inside an unquoted sentence."""
    line = cut(text)
    value, _ = without_remark(line.value)
    match = COLON_INSIDE.search(value)
    if not match:
        return None
    column = line.value_column + match.start()
    if line.key is None and match.end() >= len(value) and where.followers():
        return None
    message = "dấu hai chấm nằm giữa câu mà câu không có ngoặc kép"
    if word := where.known.word((*where.path, line.key or ""), value[: match.start()].strip()):
        return _word_alone(text, where, column, word, Code.COLON_INSIDE_TEXT)
    slip = whole(text, where, column, Code.COLON_INSIDE_TEXT, message)
    if line.dashes and line.key is None and where.known.is_list_of_values(where.path):
        word = where.known.item(where.path, value[: match.start()].strip())
        if word and where.known.item(where.path, value) != value:
            return _word_alone(text, where, column, word, Code.COLON_INSIDE_TEXT)
        return replace(slip, column=line.value_column + 1, width=len(line.value), repair=quoted(line.value))
    return slip


def _word_alone(text: str, where: Where, column: int, word: str, code: Code) -> Slip:
    """A word behind a key, or in a list, that takes certain words alone, and what a person says of it."""
    mended = text[: cut(text).value_column] + word
    message = f"khóa này chỉ nhận từ có sẵn, như “{word}”; sau từ ấy không có lời nào nữa"
    hint = f"xóa từ dấu {text[column]} trở đi, {write(mended)}"
    if cut(text).key is None:
        message = f"sau “{word}” không có dấu hai chấm: danh sách này không nhận lời văn"
        hint = f"xóa dấu hai chấm và chữ sau nó, {write(mended)}; không có mục này thì xóa cả dòng"
    return Slip(where.index + 1, column + 1, 1, code, message, hint, {where.index: mended})


def comma(text: str, where: Where) -> Slip | None:
    """A comma or semicolon behind a value, as lists elsewhere have them."""
    line = cut(text)
    value, _ = without_remark(line.value)
    bare = value.rstrip(",;").rstrip()
    if bare == value or where.followers():
        return None
    is_code = bool(CODE.fullmatch(bare))
    if not is_code and not value.endswith(","):
        return None
    span = (line.value_column + len(bare), line.value_column + len(value))
    message = f"thừa dấu “{value[len(bare) :].strip()}” ở cuối dòng"
    return replaced(text, where, span, "", Code.COMMA_AT_END, message, sure=is_code)
