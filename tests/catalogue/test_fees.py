"""“Miễn phí” is a claim: it needs a source that says so, and nothing that says otherwise."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from generator.catalogue.fees import Fee
from generator.catalogue.procedure import Procedure, is_free


def fee(**fields: Any) -> Fee:
    return Fee.model_validate({"amount": "0"} | fields)


def free(new_procedure: Callable[..., Procedure], *fees: Fee, **fields: Any) -> bool:
    return is_free(new_procedure(**fields), fees)


def test_nothing_to_pay_for_anybody(new_procedure):
    """A source gives zero for every dossier."""
    assert free(new_procedure, fee())


@pytest.mark.parametrize(
    "fees",
    [
        [],
        [fee(amount="8000")],
        [fee(), fee(amount="8000", case="không đúng hạn")],
        [fee(channels=["online"])],
        [fee(area="thành phố Hải Phòng")],
        [fee(case="đúng hạn")],
        [fee(group="hộ nghèo")],
        [fee(doubtful="chỗ khác nói có thu")],
    ],
)
def test_whatever_of_the_fees_speaks_against_it(new_procedure, fees: list[Fee]):
    """Unknown, an amount, a condition, a place, a doubt: none of it is free."""
    assert not free(new_procedure, *fees)


@pytest.mark.parametrize(
    "fields",
    [
        {"fee_note": "Mức thu do Hội đồng nhân dân cấp tỉnh quy định."},
        {"doubts": [{"text": "Phần trình tự nói có nộp lệ phí.", "about": "fee"}]},
    ],
)
def test_whatever_else_speaks_against_it(new_procedure, fields: dict[str, Any]):
    """A word on who sets the amount, a doubt about the fee: no source may be quoted against another."""
    assert not free(new_procedure, fee(), **fields)


def test_a_doubt_about_something_else_does_not(new_procedure):
    """A missing form costs nobody anything."""
    assert free(new_procedure, fee(), doubts=[{"text": "Không ghi số của mẫu.", "about": "forms"}])


def test_the_most_is_not_less_than_the_amount():
    """A cap below the price of one page is a slip of the pen."""
    with pytest.raises(ValidationError) as raised:
        fee(amount="2000", at_most="1000")

    assert [details["type"] for details in raised.value.errors()] == ["fee-contradictory"]
