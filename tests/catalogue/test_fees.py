"""“Miễn phí” is a claim: it needs a source that says so, and nothing that says otherwise."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.catalogue.fees import Fee, is_free


def fee(**fields: Any) -> Fee:
    return Fee.model_validate({"amount": "0"} | fields)


def test_nothing_to_pay_for_anybody():
    """A source gives zero for every dossier."""
    assert is_free(None, [fee()])


@pytest.mark.parametrize(
    ("note", "fees"),
    [
        (None, []),
        (None, [fee(amount="8000")]),
        (None, [fee(), fee(amount="8000", case="không đúng hạn")]),
        (None, [fee(channels=["online"])]),
        (None, [fee(area="thành phố Hải Phòng")]),
        (None, [fee(case="đúng hạn")]),
        (None, [fee(group="hộ nghèo")]),
        (None, [fee(doubtful="chỗ khác nói có thu")]),
        ("Mức thu do Hội đồng nhân dân cấp tỉnh quy định.", [fee()]),
    ],
)
def test_whatever_speaks_against_it(note: str | None, fees: list[Fee]):
    """Unknown, an amount, a condition, a doubt, a word on who sets the amount: none of it is free."""
    assert not is_free(note, fees)


def test_the_most_is_not_less_than_the_amount():
    """A cap below the price of one page is a slip of the pen."""
    with pytest.raises(ValidationError) as raised:
        fee(amount="2000", at_most="1000")

    assert [details["type"] for details in raised.value.errors()] == ["fee-contradictory"]
