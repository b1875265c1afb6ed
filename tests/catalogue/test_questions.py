"""A tree of questions: where it begins, what leads to a node, and the answers on the way."""


def steps(tree, node):
    return [(question.id, answer.text) for question, answer in tree.trail(node)]


def test_the_first_question_opens_the_tree(new_tree):
    """Nobody has to name it: it stands first, and no answer leads to it."""
    tree = new_tree(mot="hai xong", hai="cuoi het")

    assert tree.start.id == "mot"
    assert steps(tree, "mot") == []


def test_the_answers_on_the_way(new_tree):
    """Where one way alone leads, a page can say what has been answered."""
    tree = new_tree(mot="hai xong", hai="cuoi het")

    assert steps(tree, "het") == [("mot", "Đáp 1"), ("hai", "Đáp 2")]
    assert [(question.id, answer.text) for question, answer in tree.ways_to["xong"]] == [("mot", "Đáp 2")]


def test_where_ways_meet_no_answers_are_told(new_tree):
    """A shared address cannot know by which way somebody came, there and behind it."""
    tree = new_tree(mot="hai ba", hai="chung xong", ba="chung het", chung="cuoi dut")

    assert steps(tree, "chung") == steps(tree, "cuoi") == []
    assert steps(tree, "het") == [("mot", "Đáp 2"), ("ba", "Đáp 2")]


def test_of_two_nodes_with_one_id_the_first_is_meant(new_tree):
    """The second is told as a fault; until then nothing else changes."""
    tree = new_tree({"mot": {}, "xong": {}, "het": {}}, mot="xong het")

    assert tree.nodes["mot"] is tree.start


def test_procedures_and_documents_that_a_tree_names(new_tree):
    """With the place of each document, for the laws that look them up."""
    tree = new_tree(
        {
            "xong": {"procedures": [{"procedure": "1.001193"}]},
            "het": {"rests_on": [{"document": "60/2014/QH13"}], "procedures": [{"procedure": "1.004884"}]},
        },
        mot="xong het",
    )

    assert list(tree.procedures()) == ["1.001193", "1.004884"]
    assert list(tree.citations()) == [(("outcomes", 1, "rests_on", 0, "document"), "60/2014/QH13")]
