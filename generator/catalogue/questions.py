"""A tree of questions that ends, by the answers, at the procedure that fits the case.

Every question and every outcome is a page with an address of its own; the first question opens the
tree. That it has neither dead ends nor circles, the checks see to.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from pydantic import Field

from generator.catalogue.fields import (
    AnswerText,
    Day,
    Group,
    LegalReference,
    Location,
    Many,
    Record,
    Source,
    Text,
)
from generator.catalogue.identifiers import EntryId, Slug
from generator.catalogue.life_events import NamedProcedure
from generator.catalogue.sourced import Doubts

NODE = "Chữ thường không dấu, nối bằng gạch ngang; là phần cuối của địa chỉ trang, ví dụ: "


class Answer(Group):
    """One answer and where it leads."""

    text: AnswerText = Field(
        title="Câu trả lời", description="Vài chữ người dân nói, ví dụ: Chưa quá 60 ngày."
    )
    to: EntryId = Field(
        title="Dẫn tới", description="Tên ngắn của câu hỏi tiếp theo hoặc của kết quả, ví dụ: dung-han."
    )


class Question(Group):
    """One question; it is asked only where the answer changes what is to be done."""

    id: Slug = Field(title="Tên ngắn", description=f"{NODE}cha-me.")
    question: Text = Field(
        title="Câu hỏi", description="Một câu ngắn, lời thường ngày, kết thúc bằng dấu hỏi."
    )
    help: Text | None = Field(
        default=None,
        title="Giải thích",
        description="Một, hai câu giúp chọn đúng; không cần thì bỏ dòng này.",
    )
    answers: Many[Answer] = Field(
        title="Các câu trả lời", description="Ít nhất hai câu, không trùng nhau, phủ hết các trường hợp."
    )


class OutcomeProcedure(NamedProcedure):
    """A procedure that an outcome leads to."""

    why: Text | None = Field(
        default=None,
        title="Dùng khi nào",
        description="Một câu, khi kết quả nêu nhiều thủ tục hoặc cần nói rõ.",
    )


class Outcome(Group):
    """Where answers end: what to do, by which procedures, and what is special in the case."""

    id: Slug = Field(title="Tên ngắn", description=f"{NODE}khai-sinh-dung-han.")
    title: Text = Field(title="Tên trường hợp", description="Vài chữ, ví dụ: Khai sinh trong 60 ngày.")
    text: Text = Field(title="Phải làm gì", description="Một đến ba câu ngắn nói rõ phải làm gì.")
    procedures: Many[OutcomeProcedure] = Field(
        default=(),
        title="Thủ tục",
        description="Thủ tục phải làm; bỏ dòng này khi kho chưa có thủ tục nào cho trường hợp này.",
    )
    papers: Many[Text] = Field(
        default=(),
        title="Giấy tờ của riêng trường hợp này",
        description="Mỗi dòng một giấy, đúng theo hồ sơ của thủ tục; giấy tờ chung không phải chép lại.",
    )
    where: Text | None = Field(
        default=None,
        title="Nộp ở đâu trong trường hợp này",
        description="Chỉ ghi khi có điều cần nói thêm so với hồ sơ của thủ tục.",
    )
    deadline: Text | None = Field(
        default=None, title="Hạn trong trường hợp này", description="Hạn mà người dân phải đi làm."
    )
    time_limit: Text | None = Field(
        default=None,
        title="Thời hạn giải quyết trong trường hợp này",
        description="Chỉ ghi khi thời hạn trong hồ sơ của thủ tục không đúng với trường hợp này.",
    )
    fee: Text | None = Field(
        default=None,
        title="Tiền trong trường hợp này",
        description="Một câu, đúng theo hồ sơ của thủ tục, ví dụ: Đúng hạn thì không thu lệ phí.",
    )
    good_to_know: Many[Text] = Field(
        default=(), title="Nên biết", description="Mỗi dòng một điều riêng của trường hợp này."
    )
    rests_on: Many[LegalReference] = Field(
        default=(), title="Căn cứ", description="Mỗi mục một văn bản và chỗ trong văn bản."
    )
    doubts: Doubts = ()


class QuestionTree(Record):
    """One tree of questions. The first of `questions` opens it."""

    slug: Slug = Field(
        title="Tên ngắn", description="Trùng với tên tệp, không có đuôi .yml, ví dụ: khai-sinh."
    )
    title: Text = Field(
        title="Tên", description="Một câu hỏi, hiện trên đầu trang, ví dụ: “Làm khai sinh thế nào cho đúng?”."
    )
    lead: Text = Field(title="Lời đầu", description="Một, hai câu: trả lời xong thì biết được gì.")
    life_events: Many[EntryId] = Field(
        default=(), title="Việc trong đời", description="Tên ngắn của việc trong content/life-events.yml."
    )
    questions: Many[Question] = Field(
        min_length=1,
        title="Các câu hỏi",
        description="Câu đầu tiên là câu mở đầu; nên không quá năm câu liền.",
    )
    outcomes: Many[Outcome] = Field(
        min_length=1, title="Các kết quả", description="Mỗi mục một trường hợp mà các câu trả lời dẫn tới."
    )
    source: Source = Field(title="Nguồn", description="Nơi đã đọc các điều riêng của từng trường hợp.")
    review_by: Day | None = Field(
        default=None, title="Xem lại trước ngày", description="Ngày chậm nhất phải đối chiếu lại với nguồn."
    )

    @property
    def start(self) -> Question:
        """The question that opens the tree."""
        return self.questions[0]

    @cached_property
    def nodes(self) -> Mapping[str, Question | Outcome]:
        """Questions and outcomes by id; the first of two that share one."""
        every: list[Question | Outcome] = [*self.questions, *self.outcomes]
        return {node.id: node for node in reversed(every)}

    @cached_property
    def ways_to(self) -> Mapping[str, tuple[tuple[Question, Answer], ...]]:
        """Which answers lead to a node, by its id."""
        found: defaultdict[str, list[tuple[Question, Answer]]] = defaultdict(list)
        for question in self.questions:
            for answer in question.answers:
                found[answer.to].append((question, answer))
        return {node: tuple(ways) for node, ways in found.items()}

    def trail(self, node: str) -> tuple[tuple[Question, Answer], ...]:
        """The answers on the way from the start to a node; () for the start, and where ways meet.

        Of a tree that passed the checks: with a circle in it this would not end.
        """
        steps: list[tuple[Question, Answer]] = []
        while node != self.start.id:
            ways = self.ways_to[node]
            if len(ways) > 1:
                return ()
            steps.insert(0, ways[0])
            node = ways[0][0].id
        return tuple(steps)

    def procedures(self) -> Iterator[str]:
        """The id of every procedure that an outcome names, in their order."""
        return (named.procedure for outcome in self.outcomes for named in outcome.procedures)

    def citations(self) -> Iterator[tuple[Location, str]]:
        """Every field that names a legal document, with the number."""
        for index, outcome in enumerate(self.outcomes):
            for order, reference in enumerate(outcome.rests_on):
                yield ("outcomes", index, "rests_on", order, "document"), reference.document
