"""Trees of questions: no dead end, no circle, nothing that nobody reaches, nobody sent to what has ended."""

import pytest

from generator.checks.questions import (
    answers_lead_on,
    answers_tell_apart,
    every_node_is_reached,
    outcomes_live_on,
    questions_have_no_circle,
)
from generator.checks.references import named_procedures_are_known
from generator.problems import Code
from tests.sound_project import BUILT_ON

LAWS = (
    answers_lead_on,
    answers_tell_apart,
    questions_have_no_circle,
    every_node_is_reached,
    named_procedures_are_known,
    outcomes_live_on,
)


@pytest.fixture
def found(new_catalogue):
    def problems(tree, *procedures, unread=()):
        catalogue = new_catalogue(question_trees=[tree], procedures=procedures, unread=unread)
        return [(one.code, one.message) for law in LAWS for one in law(catalogue, BUILT_ON)]

    return problems


def led(*procedures):
    return {"procedures": [{"procedure": one} for one in procedures]}


def test_a_sound_tree(found, new_tree, new_procedure):
    """Every answer leads on, ways may meet, an outcome may name no procedure."""
    outcomes = {"xong": led("1.001193"), "het": {}}

    assert found(new_tree(outcomes, mot="hai het", hai="xong het"), new_procedure()) == []


def test_a_question_without_a_choice(found, new_tree):
    """With no answer one is stuck, with a single one there was nothing to ask."""
    none, single = new_tree({"xong": {}}, mot="hai xong", hai=""), new_tree(mot="hai xong", hai="xong")

    assert found(none) == [(Code.QUESTION_DEAD_END, "câu hỏi “hai” chỉ có 0 câu trả lời")]
    assert found(single) == [(Code.QUESTION_DEAD_END, "câu hỏi “hai” chỉ có 1 câu trả lời")]


def test_an_answer_that_leads_nowhere(new_catalogue, new_tree):
    """The nearest node is the advice."""
    catalogue = new_catalogue(question_trees=[new_tree({"xong": {}, "het": {}}, mot="xong het hett")])

    (problem,) = answers_lead_on(catalogue, BUILT_ON)
    assert (problem.code, problem.message) == (
        Code.ANSWER_LEADS_NOWHERE,
        "không có câu hỏi hay kết quả “hett” trong cây này",
    )
    assert problem.hint == "có phải là “het” (Kết het) không? nếu không, thêm câu hỏi hoặc kết quả có id này"


def test_two_answers_that_say_the_same(found, new_tree):
    """Capitals and blanks do not help to choose; in two questions the same words are two answers."""
    tree = new_tree(mot="hai xong", hai="cuoi het")
    question = tree.questions[0]
    same = question.answers[1].model_copy(update={"text": " đáp  1"})
    asked = question.model_copy(update={"answers": (question.answers[0], same)})

    assert found(tree) == []
    assert found(tree.model_copy(update={"questions": (asked, tree.questions[1])})) == [
        (Code.ANSWER_REPEATED, "câu hỏi “mot” đã có câu trả lời này")
    ]


@pytest.mark.parametrize(
    ("asked", "back"),
    [
        ({"mot": "mot xong"}, "mot"),
        ({"mot": "hai xong", "hai": "mot het"}, "mot"),
        ({"mot": "hai xong", "hai": "ba het", "ba": "hai cuoi"}, "hai"),
    ],
)
def test_an_answer_that_leads_back(found, new_tree, asked, back):
    """To the question itself, to the first one, to one between: nobody goes round."""
    assert found(new_tree(**asked)) == [
        (Code.QUESTIONS_CIRCULAR, f"câu trả lời này dẫn ngược về câu hỏi “{back}” đã hỏi")
    ]


@pytest.fixture
def unreached(new_catalogue):
    def names(tree):
        problems = every_node_is_reached(new_catalogue(question_trees=[tree]), BUILT_ON)
        return [problem.message.rpartition(" ")[2].strip("“”") for problem in problems]

    return names


def test_what_nobody_reaches(found, new_tree, unreached):
    """The question that no answer leads to, not the outcome behind it; a circle apart is told once."""
    apart = new_tree(mot="xong het", hai="cuoi xong")
    turned = new_tree(mot="xong het", hai="cuoi xong", ba="hai xong")
    circle = new_tree({"xong": {}, "het": {}}, mot="xong het", hai="ba xong", ba="hai het")

    assert unreached(apart) == ["hai"]
    assert unreached(turned) == ["ba"]
    assert [code for code, _ in found(circle)] == [Code.QUESTIONS_CIRCULAR, Code.QUESTION_UNREACHABLE]


def test_what_an_answer_astray_may_have_been_meant_for(new_tree, unreached):
    """A name that is near to one node alone was meant for it; one near to none for any."""
    ends = {"xong": {}, "ket-thuc": {}, "cho-ket-qua": {}, "bo-sung": {}}

    assert unreached(new_tree(ends, mot="xong ket-thucc", hai="bo-sung xong")) == ["hai", "cho-ket-qua"]
    assert unreached(new_tree(ends, mot="xong tam-dung")) == []
    assert unreached(new_tree(ends, mot="ket-thuc ket-thucc")) == []


def test_an_outcome_without_a_record(found, new_tree, new_procedure):
    """It would be a dead link; a file that could not be read is told for itself."""
    tree = new_tree({"xong": led("1.001194"), "het": {}}, mot="xong het")
    unknown = (Code.PROCEDURE_UNKNOWN, "không có thủ tục “1.001194” trong kho")

    assert found(tree, new_procedure()) == [unknown]
    assert found(tree, new_procedure(), unread=["1.001194"]) == []


def test_an_outcome_that_has_ended(found, new_tree, new_procedure):
    """Noted on the day of the end, not before: its page then shows what leads on."""
    tree = new_tree({"xong": led("1.001193"), "het": {}}, mot="xong het")
    over = new_procedure(end={"how": "repealed", "first_day_without": "2026-11-22"})
    later = new_procedure(end={"how": "repealed", "first_day_without": "2026-11-23"})

    assert found(tree, over) == [(Code.OUTCOME_ENDED, "thủ tục “1.001193” không còn thực hiện")]
    assert found(tree, later) == []
