"""What states and channels of a list mean, in the words of one-stop software and of the national portal."""

import re
from collections.abc import Mapping
from enum import IntEnum

from generator.observations import Channel
from generator.vietnamese import closest, slug_of


class State(IntEnum):
    """Where a dossier stands on the day of the list, as far as it changes what it counts as."""

    NOT_ACCEPTED = 0
    IN_PROGRESS = 1
    WAITING = 2  # for papers or a payment of the citizen: in time
    STOPPED = 3  # in time
    SENT_BACK = 4  # returned, withdrawn or refused: solved on time
    FINISHED = 5


WORDS: Mapping[State, tuple[str, ...]] = {
    State.NOT_ACCEPTED: (
        "Mới đăng ký", "Mới nộp", "Chờ tiếp nhận", "Chờ tiếp nhận hồ sơ", "Chưa tiếp nhận",
        "Không được tiếp nhận", "Không tiếp nhận", "Từ chối tiếp nhận", "Not accepted",
    ),
    State.IN_PROGRESS: (
        "Đang xử lý", "Đang giải quyết", "Đang thụ lý", "Đang thực hiện", "Được tiếp nhận", "Đã tiếp nhận",
        "Tiếp nhận", "Mới tiếp nhận", "Chờ xử lý", "Chờ giải quyết", "Chưa giải quyết", "Chờ phê duyệt",
        "In progress",
    ),
    State.WAITING: (
        "Chờ bổ sung", "Chờ bổ sung hồ sơ", "Chờ bổ sung giấy tờ", "Yêu cầu bổ sung", "Yêu cầu bổ sung hồ sơ",
        "Yêu cầu bổ sung giấy tờ", "Đang bổ sung", "Bổ sung hồ sơ", "Chờ công dân bổ sung",
        "Chờ thực hiện nghĩa vụ tài chính", "Yêu cầu thực hiện nghĩa vụ tài chính",
        "Thực hiện nghĩa vụ tài chính", "Chờ nghĩa vụ tài chính", "Chờ nộp phí, lệ phí", "Waiting",
    ),
    State.STOPPED: (
        "Dừng xử lý", "Dừng giải quyết", "Tạm dừng", "Tạm dừng xử lý", "Tạm dừng giải quyết", "Stopped",
    ),
    State.SENT_BACK: (
        "Trả lại", "Trả lại hồ sơ", "Đã trả lại", "Đã trả lại hồ sơ", "Công dân rút", "Công dân rút hồ sơ",
        "Công dân yêu cầu rút hồ sơ", "Rút hồ sơ", "Xin rút", "Xin rút hồ sơ", "Đã rút", "Đã rút hồ sơ",
        "Từ chối", "Từ chối giải quyết", "Từ chối hồ sơ", "Returned", "Withdrawn", "Refused",
    ),
    State.FINISHED: (
        "Đã trả kết quả", "Đã xử lý xong", "Đã giải quyết", "Đã giải quyết xong", "Đã xử lý", "Đã hoàn thành",
        "Hoàn thành", "Đã có kết quả", "Có kết quả", "Chờ trả kết quả", "Chưa trả kết quả", "Đã trả",
        "Kết thúc", "Đã kết thúc", "Finished",
    ),
}  # fmt: skip
CHANNEL_WORDS: Mapping[Channel, tuple[str, ...]] = {
    Channel.ONLINE: (
        "Trực tuyến", "Nộp trực tuyến", "Qua mạng", "Dịch vụ công trực tuyến", "Cổng dịch vụ công", "Online",
        "Trực tuyến toàn trình", "Trực tuyến một phần", "Toàn trình", "Một phần",
        "Nộp trực tuyến toàn trình", "Nộp trực tuyến một phần", "Dịch vụ công trực tuyến toàn trình",
        "Dịch vụ công trực tuyến một phần",
    ),
    Channel.DIRECT_OR_POST: (
        "Trực tiếp", "Nộp trực tiếp", "Tại bộ phận một cửa", "Một cửa", "Bưu chính", "Qua bưu chính",
        "Dịch vụ bưu chính", "Bưu chính công ích", "Dịch vụ bưu chính công ích", "Qua dịch vụ bưu chính",
        "Qua dịch vụ bưu chính công ích", "Bưu điện", "Qua bưu điện", "BCCI", "Direct", "Post",
        "Trực tiếp, dịch vụ bưu chính", "Direct or post",
    ),
}  # fmt: skip
STATES = {slug_of(word): state for state, words in WORDS.items() for word in words}
CHANNELS = {slug_of(word): channel for channel, words in CHANNEL_WORDS.items() for word in words}
# “Đã trả kết quả đúng hạn”: whether it was in time is counted here, by the days.
VERDICT = re.compile("-(?:som-han|truoc-han|dung-han|tre-han|qua-han|trong-han|con-han|chua-den-han)$")


def state_of(text: str) -> State | None:
    """What a state says; None for words that are not known."""
    return STATES.get(VERDICT.sub("", slug_of(text)).replace("xu-li", "xu-ly"))


def channel_of(text: str) -> Channel | None:
    """How the dossier was filed; None for words that are not known."""
    return CHANNELS.get(slug_of(text))


def nearest_state(text: str) -> str | None:
    """The known words that may be meant."""
    return closest(text, {word: word for words in WORDS.values() for word in words})


def nearest_channel(text: str) -> str | None:
    """The known words that may be meant."""
    return closest(text, {word: word for words in CHANNEL_WORDS.values() for word in words})
