"""What is wrong with the content: a value with a place, never an exception.

Knows nothing of YAML, CSV, pages or printing. Whoever reads or checks content yields
problems; only the command line prints them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error cannot be published; a note is published and shown where it belongs."""

    ERROR = "error"
    NOTE = "note"


class Code(StrEnum):
    """The name of each bad thing, once. Stable: editors look codes up."""

    # The file as text
    FILE_NOT_UTF8 = "file-not-utf8"
    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_NAME_WRONG = "file-name-wrong"
    FILE_UNEXPECTED = "file-unexpected"
    BYTE_ORDER_MARK = "byte-order-mark"
    CONFLICT_MARKER = "conflict-marker"
    LINE_END_WINDOWS = "line-end-windows"
    CONTROL_CHARACTER = "control-character"
    INVISIBLE_CHARACTER = "invisible-character"
    TEXT_DECOMPOSED = "text-decomposed"
    OLD_ENCODING = "old-encoding"
    LETTER_FOREIGN = "letter-foreign"
    # YAML
    YAML_SYNTAX = "yaml-syntax"
    TAB_INDENTATION = "tab-indentation"
    TAB_INSIDE = "tab-inside"
    INDENTATION_WRONG = "indentation-wrong"
    PARENT_MISSING = "parent-missing"
    LINE_BREAK_MISSING = "line-break-missing"
    DASH_WITHOUT_SPACE = "dash-without-space"
    DASH_MISSING = "dash-missing"
    DASH_NEEDLESS = "dash-needless"
    LIST_MARK_WRONG = "list-mark-wrong"
    COLON_WITHOUT_SPACE = "colon-without-space"
    COLON_MISSING = "colon-missing"
    COLON_WRONG = "colon-wrong"
    COLON_INSIDE_TEXT = "colon-inside-text"
    KEY_NAMELESS = "key-nameless"
    QUOTE_UNCLOSED = "quote-unclosed"
    QUOTE_STRAY = "quote-stray"
    QUOTE_CURLY = "quote-curly"
    TEXT_AFTER_QUOTE = "text-after-quote"
    BACKSLASH_IN_QUOTES = "backslash-in-quotes"
    SIGN_AT_START = "sign-at-start"
    BRACKET_UNCLOSED = "bracket-unclosed"
    BLOCK_SIGN_WRONG = "block-sign-wrong"
    COMMA_AT_END = "comma-at-end"
    TEXT_STRAY = "text-stray"
    TEXT_AFTER_HASH = "text-after-hash"
    NESTING_TOO_DEEP = "nesting-too-deep"
    ALIAS_REFUSED = "alias-refused"
    TAG_REFUSED = "tag-refused"
    DOCUMENT_REPEATED = "document-repeated"
    KEY_DUPLICATE = "key-duplicate"
    KEY_NOT_TEXT = "key-not-text"
    # Values against the models
    KEY_UNKNOWN = "key-unknown"
    KEY_MISPLACED = "key-misplaced"
    KEY_MISSING = "key-missing"
    VALUE_EMPTY = "value-empty"
    VALUE_NOT_TEXT = "value-not-text"
    VALUE_NOT_LIST = "value-not-list"
    VALUE_NOT_GROUP = "value-not-group"
    VALUE_PLACEHOLDER = "value-placeholder"
    VALUE_NOT_ALLOWED = "value-not-allowed"
    VALUE_SPOILED = "value-spoiled"
    NUMBER_WRONG = "number-wrong"
    AMOUNT_AMBIGUOUS = "amount-ambiguous"
    DATE_WRONG = "date-wrong"
    DATE_IMPOSSIBLE = "date-impossible"
    PERIOD_REVERSED = "period-reversed"
    ADDRESS_WRONG = "address-wrong"
    EMAIL_WRONG = "email-wrong"
    CODE_WRONG = "code-wrong"
    SLUG_WRONG = "slug-wrong"
    TIME_LIMIT_INCOMPLETE = "time-limit-incomplete"
    HOUR_WRONG = "hour-wrong"
    NEED_CONTRADICTORY = "need-contradictory"
    FEE_CONTRADICTORY = "fee-contradictory"
    TIME_LIMIT_CONTRADICTORY = "time-limit-contradictory"
    FORM_NAME_WRONG = "form-name-wrong"
    TEXT_TOO_LONG = "text-too-long"
    PROBLEMS_LEFT_OUT = "problems-left-out"
    # Laws over the whole catalogue
    IDENTITY_DUPLICATE = "identity-duplicate"
    SECTOR_UNKNOWN = "sector-unknown"
    PROCEDURE_UNKNOWN = "procedure-unknown"
    LIFE_EVENT_UNKNOWN = "life-event-unknown"
    LIFE_EVENT_EMPTY = "life-event-empty"
    LIFE_EVENT_ORDER_FOREIGN = "life-event-order-foreign"
    QUESTION_DEAD_END = "question-dead-end"
    QUESTION_UNREACHABLE = "question-unreachable"
    QUESTIONS_CIRCULAR = "questions-circular"
    ANSWER_LEADS_NOWHERE = "answer-leads-nowhere"
    ANSWER_REPEATED = "answer-repeated"
    OUTCOME_ENDED = "outcome-ended"
    OVERRIDES_OVERLAP = "overrides-overlap"
    SUCCESSOR_MISSING = "successor-missing"
    SUCCESSOR_ENDED = "successor-ended"
    FORM_MISSING = "form-missing"
    FORM_CONTENT_WRONG = "form-content-wrong"
    FORM_TOO_LARGE = "form-too-large"
    FORM_UNUSED = "form-unused"
    SCHEME_UNKNOWN = "scheme-unknown"
    LEVEL_UNKNOWN = "level-unknown"
    LEGAL_DOCUMENT_UNKNOWN = "legal-document-unknown"
    LEGAL_DOCUMENT_AMBIGUOUS = "legal-document-ambiguous"
    LEGAL_DOCUMENT_UNRECORDED = "legal-document-unrecorded"
    SCHEMES_OVERLAP = "schemes-overlap"
    VERSIONS_OVERLAP = "versions-overlap"
    LEVEL_OUTSIDE_SCHEME = "level-outside-scheme"
    LEVEL_CONTRADICTORY = "level-contradictory"
    LEVEL_ABOVE_CAPABILITIES = "level-above-capabilities"
    LEVEL_REASON_MISSING = "level-reason-missing"
    LEVEL_UNDECLARED = "level-undeclared"
    LEVEL_UNPROVEN = "level-unproven"
    LEGAL_BASIS_NOT_YET_IN_FORCE = "legal-basis-not-yet-in-force"
    LEGAL_BASIS_LAPSED = "legal-basis-lapsed"
    LEGAL_BASIS_PARTLY_LAPSED = "legal-basis-partly-lapsed"
    LEGAL_BASIS_UNKNOWN = "legal-basis-unknown"
    LEGAL_BASIS_UNLIKELY = "legal-basis-unlikely"
    LEGAL_LAPSE_BEFORE_ISSUE = "legal-lapse-before-issue"
    LEGAL_FORCE_BEFORE_ISSUE = "legal-force-before-issue"
    LEGAL_YEAR_DIFFERS = "legal-year-differs"
    LEGAL_KIND_DIFFERS = "legal-kind-differs"
    LEGAL_END_UNLIKELY = "legal-end-unlikely"
    LEGAL_RELATION_CIRCULAR = "legal-relation-circular"
    LEGAL_RELATION_REVERSED = "legal-relation-reversed"
    LEGAL_SUCCESSOR_LAPSED = "legal-successor-lapsed"
    REVIEW_DATE_PASSED = "review-date-passed"
    DAY_AHEAD = "day-ahead"
    LINK_EXCEPTION_UNUSED = "link-exception-unused"
    DAY_REPEATED = "day-repeated"
    DAY_OUTSIDE_YEAR = "day-outside-year"
    DAY_OFF_ALREADY = "day-off-already"
    DAY_WORKED_ALREADY = "day-worked-already"
    # Figures
    COLUMN_UNKNOWN = "column-unknown"
    COLUMN_MISSING = "column-missing"
    COLUMN_DUPLICATE = "column-duplicate"
    ROW_WIDTH_WRONG = "row-width-wrong"
    CELL_WRONG = "cell-wrong"
    ROW_DUPLICATE = "row-duplicate"
    REVISION_REASON_MISSING = "revision-reason-missing"
    PERIOD_IN_FUTURE = "period-in-future"
    PERIOD_NOT_OVER = "period-not-over"
    FIGURES_DISAGREE = "figures-disagree"
    PARTS_DISAGREE = "parts-disagree"
    CHANNEL_MISSING = "channel-missing"
    CARRY_OVER_BROKEN = "carry-over-broken"
    CUMULATIVE_FALLS = "cumulative-falls"
    PERIODS_OVERLAP = "periods-overlap"
    MONTHS_MISSING = "months-missing"
    # The site
    ADDRESS_COLLISION = "address-collision"
    LINK_DEAD = "link-dead"
    ANCHOR_DEAD = "anchor-dead"
    PAGE_TOO_LARGE = "page-too-large"
    # What is kept between two nights
    STATE_WRONG = "state-wrong"


NOTES = frozenset(
    {
        Code.TEXT_DECOMPOSED,
        Code.LEVEL_REASON_MISSING,
        Code.LEVEL_UNDECLARED,
        Code.LEVEL_UNPROVEN,
        Code.LEGAL_DOCUMENT_UNRECORDED,
        Code.LEGAL_BASIS_NOT_YET_IN_FORCE,
        Code.LEGAL_BASIS_LAPSED,
        Code.LEGAL_BASIS_PARTLY_LAPSED,
        Code.LEGAL_BASIS_UNKNOWN,
        Code.LEGAL_BASIS_UNLIKELY,
        Code.LEGAL_FORCE_BEFORE_ISSUE,
        Code.LEGAL_YEAR_DIFFERS,
        Code.LEGAL_END_UNLIKELY,
        Code.LEGAL_SUCCESSOR_LAPSED,
        Code.REVIEW_DATE_PASSED,
        Code.DAY_AHEAD,
        Code.LINK_EXCEPTION_UNUSED,
        Code.SUCCESSOR_ENDED,
        Code.LIFE_EVENT_EMPTY,
        Code.OUTCOME_ENDED,
        Code.FORM_UNUSED,
        Code.PERIOD_NOT_OVER,
        Code.FIGURES_DISAGREE,
        Code.PARTS_DISAGREE,
        Code.CHANNEL_MISSING,
        Code.CARRY_OVER_BROKEN,
        Code.CUMULATIVE_FALLS,
        Code.PERIODS_OVERLAP,
        Code.MONTHS_MISSING,
    }
)


# What is wrong is where the file stands or what it is called, not a text inside.
NAMED = frozenset({Code.FILE_NAME_WRONG, Code.FILE_UNEXPECTED})

MOST_PER_FILE = 100  # problems: whoever has more repairs these first and runs the check again
LONGEST_SHOWN = 60  # characters of a value in a message
LONGEST_EXCERPT = 1_000  # characters: a hostile file has its thousands on one line, and many problems there


@dataclass(frozen=True, order=True)
class Place:
    """Where: a path relative to the project, a line and a column counted from 1.

    `width` is the number of characters to point at; `excerpt` is the whole line as written, of a very long
    one its beginning, or nothing where the place lies behind that.
    """

    path: str
    line: int = 1
    column: int = 1
    width: int = field(default=1, compare=False)
    excerpt: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if len(self.excerpt) > LONGEST_EXCERPT:
            kept = self.excerpt[:LONGEST_EXCERPT] if self.column <= LONGEST_EXCERPT else ""
            object.__setattr__(self, "excerpt", kept)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the message is a fact that stands alone, the hint advises.

    `repair` is what to write instead of the `width` characters at the place, where only one thing can be
    meant; of a file's name (`NAMED`) the whole right path. None where a person must decide.
    """

    place: Place
    code: Code
    message: str
    hint: str = ""
    repair: str | None = None

    @property
    def severity(self) -> Severity:
        """Decided by the code alone, so that one law never has two weights."""
        return Severity.NOTE if self.code in NOTES else Severity.ERROR


def first_of(problems: list[Problem], path: str) -> list[Problem]:
    """The problems of one file; of too many the first ones, and behind them one that says so."""
    if len(problems) <= MOST_PER_FILE:
        return problems
    kept = problems[:MOST_PER_FILE]
    end = max(problem.place for problem in kept)
    message = f"tệp có quá {MOST_PER_FILE} chỗ sai, ở đây chỉ nêu {MOST_PER_FILE} chỗ"
    hint = "sửa những chỗ này rồi kiểm tra lại"
    return [*kept, Problem(Place(path, end.line, end.column), Code.PROBLEMS_LEFT_OUT, message, hint)]


def shown(value: str) -> str:
    """A value as messages quote it: on one line, and no longer than a glance takes."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1].rstrip() + "…"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted by place, then code; an exact repetition is said once."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda problem: (problem.place, problem.code, problem.message))
