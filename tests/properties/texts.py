"""Texts as editors, spreadsheets and enemies write them: more often than by chance what means something."""

from hypothesis import strategies as st

# Signs of YAML, CSV and markup; characters nobody sees; letters in both Unicode forms; line ends.
SIGNS = (*"-:?,[]{}#&*!|>'\"%@`~ \t\n\r\\;=+<", ": ", "- ", "\n  ", "---\n", "...\n", "<<: *a", "&a ")
STRANGE = ("\0", "\x1b", "\x85", "\u2028", "\ufeff", "\u200b", "\u00a0", "\U0001f600", "\ufffe", "\ud800")
WORDS = (
    "name", "code", "fees", "amount", "all", "đồng", "Đất đai", "ệ", "e\u0323\u0302", "\u0323",
    "null", "no", "0", "007", "8.000", "1e999", "0x1F", "1:30", "1:1:1", "9" * 400, "9" * 5_000, "2026-02-30",
    "2026-07-01", "99999999", "https://x.example/", "javascript:alert(1)", "=1+1",
    "=cmd|' /C calc'!A0", "../../x", "con",
)  # fmt: skip

pieces = st.sampled_from((*SIGNS, *WORDS, *STRANGE)) | st.characters()
texts = st.lists(pieces, max_size=40).map("".join)
utf8 = texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
data = utf8 | st.binary(max_size=200)
