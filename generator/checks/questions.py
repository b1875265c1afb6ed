"""Trees of questions: whoever answers comes to an outcome, and to every outcome somebody comes."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.advice.names import MOST_LISTED, Names, unknown
from generator.catalogue import Catalogue
from generator.catalogue.fields import same_words
from generator.catalogue.questions import QuestionTree
from generator.problems import Code, Problem, shown

FEWEST_ANSWERS = 2  # with one there is nothing to ask


def answers_lead_on(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No dead end: a question has answers to choose from, and each leads to what the tree has."""
    for tree in catalogue.question_trees:
        for number, question in enumerate(tree.questions):
            if len(question.answers) < FEWEST_ANSWERS:
                yield Problem(
                    tree.place("questions", number, "id"),
                    Code.QUESTION_DEAD_END,
                    f"câu hỏi “{question.id}” chỉ có {len(question.answers)} câu trả lời",
                    "thêm ít nhất hai câu trả lời, hoặc bỏ câu hỏi này",
                )
            for order, answer in enumerate(question.answers):
                if answer.to not in tree.nodes:
                    yield unknown(
                        tree.place("questions", number, "answers", order, "to"),
                        Code.ANSWER_LEADS_NOWHERE,
                        f"không có câu hỏi hay kết quả “{shown(answer.to)}” trong cây này",
                        _nodes(tree).meant(answer.to, "thêm câu hỏi hoặc kết quả có id này"),
                    )


def _nodes(tree: QuestionTree) -> Names:
    """The pages of a tree: questions by what they ask, outcomes by their titles."""
    asked = {question.id: question.question for question in tree.questions}
    return Names(asked | {outcome.id: outcome.title for outcome in tree.outcomes})


def answers_tell_apart(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No two answers of a question say the same; capitals and blanks tell nobody where to go."""
    for tree in catalogue.question_trees:
        for number, question in enumerate(tree.questions):
            seen: set[str | None] = set()
            for order, answer in enumerate(question.answers):
                if same_words(answer.text) in seen:
                    yield Problem(
                        tree.place("questions", number, "answers", order, "text"),
                        Code.ANSWER_REPEATED,
                        f"câu hỏi “{question.id}” đã có câu trả lời này",
                        "viết lại để hai câu trả lời khác nhau, hoặc bỏ một câu",
                    )
                seen.add(same_words(answer.text))


def questions_have_no_circle(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """No answer leads back to a question that stands before it on the way."""
    for tree in catalogue.question_trees:
        for number, order in _leading_back(tree):
            answer = tree.questions[number].answers[order]
            yield Problem(
                tree.place("questions", number, "answers", order, "to"),
                Code.QUESTIONS_CIRCULAR,
                f"câu trả lời này dẫn ngược về câu hỏi “{answer.to}” đã hỏi",
                "dẫn tới một câu hỏi chưa hỏi, hoặc tới một kết quả",
            )


def every_node_is_reached(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """To every question and every outcome some answers lead, from the first question on.

    Told is the first of those that nobody gets to, not what follows from it; nothing is told that an answer
    which leads nowhere may have been meant for.
    """
    for tree in catalogue.question_trees:
        for field, number, node, behind in _unreachable(tree):
            told = ", ".join(f"“{one}”" for one in behind[:MOST_LISTED])
            those = f" cùng các mục chỉ đi từ đó: {told}" if behind else ""
            yield Problem(
                tree.place(field, number, "id"),
                Code.QUESTION_UNREACHABLE,
                f"không có câu trả lời nào, kể từ câu hỏi đầu tiên, dẫn tới “{node}”",
                f"thêm câu trả lời dẫn tới mục này, hoặc bỏ mục này{those}",
            )


def outcomes_live_on(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: an outcome leads to a procedure that is no longer taken; its page says so.

    No error: a procedure may end by a day that its record has known for long, and that day must not stop
    the nightly run. The page shows it as ended, with what leads on.
    """
    for tree in catalogue.question_trees:
        for number, outcome in enumerate(tree.outcomes):
            for order, named in enumerate(outcome.procedures):
                procedure = catalogue.procedures_by_id.get(named.procedure)
                if procedure and procedure.has_ended(built_on):
                    yield Problem(
                        tree.place("outcomes", number, "procedures", order, "procedure"),
                        Code.OUTCOME_ENDED,
                        f"thủ tục “{procedure.id}” không còn thực hiện",
                        "ghi thủ tục đang nhận hồ sơ, rồi xem lại các điều riêng của trường hợp này",
                    )


def _leading_back(tree: QuestionTree) -> list[tuple[int, int]]:
    """The answers, by question and order, that close a circle."""
    numbers = {question.id: number for number, question in reversed(list(enumerate(tree.questions)))}
    found: list[tuple[int, int]] = []
    above: list[str] = []
    done: set[str] = set()

    def follow(node: str) -> None:
        above.append(node)
        for order, answer in enumerate(tree.questions[numbers[node]].answers):
            if answer.to in above:
                found.append((numbers[node], order))
            elif answer.to in numbers and answer.to not in done:
                follow(answer.to)
        above.pop()
        done.add(node)

    for question in tree.questions:
        if question.id not in done:
            follow(question.id)
    return found


def _unreachable(tree: QuestionTree) -> Iterator[tuple[str, int, str, list[str]]]:
    """Each node that nobody gets to, by field and order, with those to which only it leads."""
    reached = _reached(tree)
    if reached is None:
        return
    leading = _leading(tree)
    nodes = [("questions", number, one.id) for number, one in enumerate(tree.questions)]
    nodes += [("outcomes", number, one.id) for number, one in enumerate(tree.outcomes)]
    left = {node: entry for entry in nodes if (node := entry[2]) not in reached}
    led = {to for node in left for to in leading.get(node, ()) if to != node}
    # Those that nothing leads to come first; of a circle with no way in, the first that stands there.
    for node in sorted(left, key=lambda node: node in led):
        if node not in reached:
            behind = _from([node], leading) - reached
            reached |= behind
            yield (*left[node], [one for one in left if one in behind and one != node])


def _reached(tree: QuestionTree) -> set[str] | None:
    """Where answers lead from the start, those included that are near to a name that nothing else leads to.

    None where an answer that leads nowhere may have been meant for any.
    """
    leading, names = _leading(tree), _nodes(tree)
    while True:
        reached = _from([tree.start.id], leading)
        astray = sorted(word for word in reached if word not in tree.nodes and word not in leading)
        if not astray:
            return reached
        for word in astray:
            meant = names.only(word)
            if meant is None or meant in reached:
                return None
            leading[word] = [meant]


def _leading(tree: QuestionTree) -> dict[str, list[str]]:
    return {question.id: [answer.to for answer in question.answers] for question in tree.questions}


def _from(starts: list[str], leading: Mapping[str, list[str]]) -> set[str]:
    """Every name to which answers lead from these, they included."""
    reached: set[str] = set()
    ahead = list(starts)
    while ahead:
        node = ahead.pop()
        if node not in reached:
            reached.add(node)
            ahead += leading.get(node, ())
    return reached
