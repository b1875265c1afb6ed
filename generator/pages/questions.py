"""Trees of questions: a page for each question and each outcome, its answers plain links.

Each page has an address to share and shows, where one way alone leads to it, the answers on that way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.questions import Outcome, Question, QuestionTree
from generator.pages import addresses
from generator.pages.about import phone_address, phone_term
from generator.pages.badges import undeclared_note
from generator.pages.citations import reference_entry
from generator.pages.first_visit import visit
from generator.pages.page import Link, Page
from generator.pages.parts import doubted_source_text, in_short
from generator.pages.procedure_list import ended_entries
from generator.wording import asking, words


@dataclass(frozen=True)
class Step:
    """An answer on the way to a page: what was asked, what was answered, and the question's page."""

    question: Link
    answer: str


def question_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """The page of all trees, then the pages of each; none where there is no tree."""
    trees = catalogue.question_trees
    if trees:
        yield Page(
            address=addresses.QUESTIONS,
            frame="question",
            template="question_trees.html",
            title=asking.QUESTIONS,
            description=asking.QUESTIONS_LEAD,
            values={
                "labels": asking,
                "trees": [(Link(tree.title, addresses.question_tree(tree)), tree.lead) for tree in trees],
            },
            crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
        )
    for tree in trees:
        for question in tree.questions:
            yield _question_page(catalogue, tree, question)
        for outcome in tree.outcomes:
            yield _outcome_page(catalogue, tree, outcome, built_on)


def _question_page(catalogue: Catalogue, tree: QuestionTree, question: Question) -> Page:
    first = question is tree.start
    answers = [Link(answer.text, addresses.question_node(tree, answer.to)) for answer in question.answers]
    told = asking.QUESTION_DESCRIPTION.format(
        title=tree.title, question=question.question, count=len(question.answers)
    )
    return Page(
        address=addresses.question_node(tree, question.id),
        frame="question",
        template="question.html",
        title=tree.title if first else question.question,
        description=in_short(told),
        values={"labels": asking, "question": question, "answers": answers, "first": first}
        | _common(catalogue, tree, question),
        crumbs=_crumbs(tree, first=first),
    )


def _outcome_page(catalogue: Catalogue, tree: QuestionTree, outcome: Outcome, built_on: date) -> Page:
    named = [(catalogue.procedures_by_id[one.procedure], one.why or "") for one in outcome.procedures]
    special = (
        (asking.DEADLINE, outcome.deadline),
        (asking.WHERE, outcome.where),
        (words.TIME_LIMIT, outcome.time_limit),
        (asking.FEE, outcome.fee),
    )
    return Page(
        address=addresses.question_node(tree, outcome.id),
        frame="question",
        template="outcome.html",
        title=outcome.title,
        description=in_short(outcome.text),
        values={
            "labels": asking,
            "outcome": outcome,
            "special": [(term, text) for term, text in special if text],
            "visits": [
                visit(
                    *(catalogue, procedure, built_on, why),
                    whole=True,
                    told_above=() if order else _told_above(outcome),
                )
                for order, (procedure, why) in enumerate(named)
                if not procedure.has_ended(built_on)
            ],
            "phone_term": phone_term(catalogue.commune),
            "phone": Link(catalogue.commune.phone or "", phone_address(catalogue.commune)),
            "undeclared": undeclared_note(catalogue, built_on),
            "ended": ended_entries(catalogue, [one for one, _ in named if one.has_ended(built_on)]),
            "basis": [reference_entry(catalogue, reference, built_on) for reference in outcome.rests_on],
            "source": doubted_source_text(tree.source),
            "source_address": tree.source.address or "",
            "review_passed": bool(tree.review_by and tree.review_by < built_on),
        }
        | _common(catalogue, tree, outcome),
        crumbs=_crumbs(tree, first=False),
    )


def _told_above(outcome: Outcome) -> frozenset[str]:
    """The terms of which the outcome itself tells: of its first procedure, which is that of the case."""
    told = {
        asking.USUAL_DEADLINE: outcome.deadline,
        words.IN_SHORT_WHERE: outcome.where,
        words.IN_SHORT_LIMIT: outcome.time_limit,
        words.IN_SHORT_FEE: outcome.fee,
        words.IN_SHORT_PAPERS: outcome.papers,
    }
    return frozenset(term for term, text in told.items() if text)


def _common(catalogue: Catalogue, tree: QuestionTree, node: Question | Outcome) -> dict[str, object]:
    """What every page of a tree shows: the tree, the answers before it, the ways back."""
    back = [
        Link(asking.BACK_TO.format(question=question.question), addresses.question_node(tree, question.id))
        for question, _ in tree.ways_to.get(node.id, ())
    ]
    return {
        "tree": tree,
        "trail": [
            Step(Link(question.question, addresses.question_node(tree, question.id)), answer.text)
            for question, answer in tree.trail(node.id)
        ],
        "back": list(dict.fromkeys(back)),
        "start": Link(asking.START_AGAIN, addresses.question_tree(tree)),
    }


def _crumbs(tree: QuestionTree, *, first: bool) -> tuple[Link, ...]:
    every = Link(asking.QUESTIONS, addresses.QUESTIONS)
    return (every,) if first else (every, Link(tree.title, addresses.question_tree(tree)))
