"""What the pages of events of a life, and those of questions that lead to a procedure, say of themselves.

Constants only. Templates take them as `labels`.
"""

LIFE_EVENTS = "Việc trong đời"
LIFE_EVENTS_LEAD = (
    "Chọn việc đang đến với bạn hoặc gia đình. Mỗi trang nói phải làm giấy tờ gì, việc nào làm trước."
)
LIFE_EVENTS_DESCRIPTION = (
    "Sinh con, kết hôn, xây nhà, người thân qua đời: cần làm thủ tục gì, việc nào trước."
)
BY_LIFE_EVENT = "Theo việc trong đời"
ALL_LIFE_EVENTS = "Xem mọi việc trong đời"
EVENT_DESCRIPTION = "{name}: {count} thủ tục làm ở xã. {lead}"
FIRST = "Làm trước hết"
IN_ORDER = "Làm theo thứ tự này"
IN_ANY_ORDER = "Các thủ tục có thể cần"
OTHERS = "Các thủ tục khác có thể cần"
USUAL_DEADLINE = "Hạn đi làm"

QUESTIONS = "Hỏi để tìm đúng thủ tục"
QUESTIONS_LEAD = "Không chắc mình phải làm thủ tục nào? Trả lời vài câu hỏi ngắn."
NOT_SURE = "Không chắc mình thuộc trường hợp nào?"
ANSWER_SOME = "Trả lời vài câu hỏi: {title}"
QUESTION_DESCRIPTION = "{title} {question} Chọn một trong {count} câu trả lời."
YOUR_ANSWERS = "Bạn đã trả lời"
BACK_TO = "Quay lại: {question}"
START_AGAIN = "Bắt đầu lại"
MOVES = "Chuyển giữa các câu hỏi"
SPECIAL = "Riêng trường hợp này"
PAPERS = "Giấy tờ cần chú ý"
WHERE = "Nộp ở đâu"
DEADLINE = "Hạn đi làm"
FEE = "Lệ phí"
PROCEDURES = "Làm theo thủ tục nào"
NO_PROCEDURE = "Trang này chưa có thủ tục nào cho trường hợp này."
ASK_FIRST = "Còn chưa rõ thì hỏi trước khi đi."
