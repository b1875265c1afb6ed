"""What clerks call a key besides its name and its title, as they write it from memory.

Capitals, diacritics, separators and the s of a plural do not count, so that a name stands here once. A name
that stands at several keys of one group means none of them for sure: the person is asked.
"""

from collections.abc import Mapping

OTHER = """
about: về, phần, part
actor: ai, người làm, người thực hiện, bên làm, who, by, doer
address: url, link, website, đường dẫn, web, địa chỉ web, trang web, đường link
agency: cơ quan, đơn vị, cơ quan giải quyết, đơn vị thực hiện, organization, office
agency_documents: giấy tờ cơ quan, giấy tờ nội bộ, giấy cơ quan lập
aliases: alias, tên khác, tên gọi khác, từ khóa, từ khóa tìm kiếm, other names, keywords, tags
alike: giống nhau, điểm giống, similarities
alternatives: giấy thay thế, giấy dùng thay, thay thế bằng, alternative
amended_by: sửa đổi bởi, bị sửa đổi, bị sửa đổi bởi, sửa đổi, sửa đổi bổ sung, amended
amends: sửa đổi cho, sửa đổi văn bản, amending, amend
amount: giá, mức thu, mức, số tiền, tiền, mức phí, phí, lệ phí, fee, price, cost, money, value, sum, đồng
answers: trả lời, câu trả lời, lựa chọn, options
applicants: đối tượng, đối tượng thực hiện, người nộp, người làm thủ tục, người thực hiện
area: nơi, địa bàn, khu vực, vùng, phạm vi, địa phương, region, place, where
aspect: mặt, tiêu chí, khía cạnh, criterion
at_most: tối đa, nhiều nhất, không quá, max, maximum
axis: xếp theo, trục
benefits: lợi ích, ích lợi, ưu điểm
capabilities: làm được trên mạng, tính năng, chức năng, features
captured_on: ngày đọc, ngày lấy, ngày truy cập, ngày xem, ngày chụp, ngày mở, ngày lưu, date, ngày,
  accessed_on, access_date, accessed, retrieved_on, captured_at, read_on
case: trường hợp, khi, khi nào, trường hợp nào, khi nào áp dụng, when, condition
changes: thay đổi, sắp xếp, các lần sắp xếp, lịch sử
channel: cách nộp, kênh, hình thức, way
channels: cách thức, hình thức, hình thức nộp, hình thức nộp hồ sơ, kênh, kênh nộp, cách thức thực hiện,
  cách nộp hồ sơ, ways
citizen_deadlines: hạn nộp, hạn của dân, thời hạn của dân, hạn phải nộp, hạn làm thủ tục, deadlines,
  deadline, hạn nộp hồ sơ, thời hạn nộp hồ sơ
clock_starts: tính từ, thời điểm tính, bắt đầu tính, starts
code: mã, mã số, mã tthc, mã hồ sơ, id, số
complaints: khiếu nại, phản ánh, tố cáo
concept: khái niệm, định nghĩa, definition
copies: bản sao, số bản sao, copy
counted_on: tính đến, ngày đếm, ngày, date
day: ngày, date, ngày nghỉ
day_off: ngày nghỉ, nghỉ, ngày được nghỉ
days_off: ngày nghỉ, nghỉ thêm, các ngày nghỉ, nghỉ lễ, holidays
days_worked: ngày làm việc, ngày vẫn làm, ngày đi làm
deadline: hạn, hạn nộp
decision: quyết định, qđ, số quyết định, quyết định số, qđ công bố, quyết định ban hành, decision number
description: mô tả, tóm tắt, giới thiệu, summary
document: văn bản, số hiệu, số văn bản, số, number, luật, nghị định, thông tư, tên văn bản, law
dossier_sets: số lượng hồ sơ, số lượng bộ hồ sơ, số bộ, số lượng, sets
doubtful: nghi ngờ, chưa chắc, nghi vấn, lý do chưa chắc, doubt, doubts, uncertain
doubts: nghi vấn, chưa chắc, chỗ nghi ngờ, điều chưa chắc, doubtful, questions
editor: người chịu trách nhiệm, chịu trách nhiệm, trưởng ban biên tập, ban biên tập, biên tập
effective_from: hiệu lực, ngày hiệu lực, ngày có hiệu lực, hiệu lực từ, có hiệu lực từ, from
effective_to: hiệu lực, hết hiệu lực, ngày hết hiệu lực, to, until
email: mail, thư, hộp thư, địa chỉ thư
end: kết thúc, bãi bỏ, ending, ended
events: sự kiện, việc, các việc, danh sách việc
exceptions: ngoại lệ
extension: gia hạn, kéo dài
fee: phí, lệ phí, tiền, fees
fee_exemptions: miễn giảm, miễn phí, miễn lệ phí, đối tượng miễn, đối tượng được miễn, đối tượng miễn giảm,
  ai được miễn phí, người được miễn, exemptions, exempt
fee_note: ghi chú phí, ghi chú về phí, ghi chú lệ phí, lưu ý về phí, lời về lệ phí, mô tả phí, note of fees
fees: phí, lệ phí, lệ phí và phí, phí và lệ phí, lệ phí phí, phí lệ phí, lệ phí/phí, phí/lệ phí, giá, mức
  thu, mức phí, mức lệ phí, chi phí, price, cost, charges
file: tệp, mẫu, tập tin, tệp đính kèm, file mẫu
first_day_without: ngày kết thúc, ngày hết
form: mẫu, biểu mẫu, tờ khai, mẫu đơn, mẫu tờ khai
former_ids: mã cũ, mã trước đây, tên cũ, former codes, old codes
from: từ, since, start, bắt đầu, ngày bắt đầu, áp dụng từ, effective_from, ngày áp dụng
general_way_unfit: không theo cách chung
good_to_know: lưu ý, nên biết thêm, điều nên biết, mẹo, cần biết, chú ý, những điều cần lưu ý, tips, notes,
  hints
government_levels: cấp, level, levels, cấp giải quyết, cấp chính quyền, cấp hành chính, cấp thủ tục
group: nhóm, đối tượng, nhóm đối tượng
happened_on: ngày xảy ra, date, ngày tháng, khi nào
help: giải thích, trợ giúp, gợi ý, hint
how: kết thúc thế nào, cách kết thúc, loại, kind
id: mã, tên ngắn, slug, code
introduction: giới thiệu, lời giới thiệu, mở đầu, lời mở đầu, intro, lead
issued_on: ngày ban hành, ngày ký, ngày ký ban hành, ban hành ngày, issue_date, signed_on, date_issued
issuer: nơi ban hành, cơ quan, ban hành, người ban hành, cơ quan ra văn bản, issued_by, agency
kind: loại, type, kiểu, loại giấy tờ
last_day: ngày cuối, ngày cuối còn hiệu lực, hiệu lực đến, có hiệu lực đến, hiệu lực đến ngày
lead: giới thiệu, mở đầu, lời giới thiệu, introduction, intro, summary
legal_basis: căn cứ, căn cứ luật, luật, cơ sở pháp lý, law, laws, legal_base, legal_bases, văn bản, văn bản
  pháp luật, văn bản pháp lý, văn bản căn cứ, pháp lý
level: mức, mức độ trực tuyến
levels: mức độ, các mức
life_events: sự kiện, sự kiện trong đời, việc đời, các việc trong đời, events, life_event
name: tên, tên gọi, tên đầy đủ, title, tiêu đề
need: có cần không, bắt buộc, mang theo, required
note: chú thích, lưu ý, ghi chú, notes, comment, remark
notice: thông báo, lời báo, lời nhắn, banner
number: số, số văn bản, số hiệu văn bản, số ký hiệu, ký hiệu, mã
offered: làm được, có gì, các việc
office_address: địa chỉ trụ sở, trụ sở, address
office_hours: giờ làm, giờ mở cửa, lịch làm việc, hours
official_reference: nơi lưu, nguồn chính thức, tra cứu
one_of: một trong, một trong các giấy, chọn một, any_of
online_levels: mức độ trực tuyến, mức độ, mức độ dịch vụ công, mức độ dvc, levels, level, mức
online_service: dịch vụ trực tuyến, trực tuyến
order: thứ tự, trình tự, các bước
originals: bản chính, số bản chính, bản gốc, số bản gốc, original
other_names: tên khác, tên gọi khác, aliases
outcome_returned: trả kết quả, cách trả, nhận kết quả
outcomes: kết quả thực hiện, kết quả giải quyết, kết quả nhận được, kết quả thủ tục, result, results, output
overrides: tạm thời, thay đổi tạm thời, cách làm tạm
papers: giấy tờ, hồ sơ, documents
partly_repealed_by: bị bãi bỏ một phần, bãi bỏ một phần, bãi bỏ một phần bởi
partly_repeals: bãi bỏ một phần của
per: tính trên, đơn vị tính
phone: sđt, số điện thoại, đt, di động, đường dây nóng, tel, telephone, hotline, mobile
portal_address: địa chỉ cổng, địa chỉ trên cổng, link cổng, đường dẫn cổng, trang trên cổng, portal,
  portal_url, portal_link, cổng dịch vụ công
portal_name: tên trên cổng, tên cổng
position: vị trí, role
positions: vị trí, số thứ tự
procedure: mã thủ tục, thủ tục, mã, code
procedures: thủ tục, các thủ tục
provision: điều, khoản, điều khoản, điều khoản điểm, điểm, mục, article, clause
public_service: dịch vụ công
published_on: ngày đăng tải, ngày công bố, ngày phát hành, date, ngày, publish_date, posted_on, published
question: câu hỏi, hỏi
questions: câu hỏi, các câu
reason: vì sao, nguyên nhân, why
reasons: lý do, vì sao
received_at: nơi nhận, nơi nộp, nơi tiếp nhận, nơi tiếp nhận hồ sơ, nơi nộp hồ sơ, địa điểm nộp, địa điểm
  nộp hồ sơ, địa điểm tiếp nhận, nộp ở đâu, nơi nhận hồ sơ nộp, where
replaced_by: thay thế bởi, bị thay thế, bị thay thế bởi, được thay bằng, thay thế, thay bằng
replaces: thay cho, thay thế cho, thay thế văn bản, replacing
report_address: trang báo sai, nơi báo sai, báo lỗi, báo sai sót
required_documents: hồ sơ, thành phần, thành phần hồ sơ, giấy tờ phải nộp, giấy tờ cần nộp, hồ sơ cần nộp,
  giấy tờ cần có, giấy tờ yêu cầu, hồ sơ gồm, papers, documents, required_papers, dossier
requirements: yêu cầu, yêu cầu điều kiện, điều kiện thực hiện, conditions, condition
requires: đòi hỏi, cần có
rests_on: cơ sở, căn cứ pháp lý, theo văn bản, luật, law, legal_basis, basis, based_on
review_by: ngày xem lại, hạn xem lại, xem lại, xem lại trước, rà soát, ngày rà soát, hạn rà soát, rà soát
  trước ngày, kiểm tra lại, review, review_date, review_on, next_review
rows: dòng, các hàng
same_day_until: trước giờ, giờ chót, giờ cuối, hạn giờ, giờ nhận, giờ chót nhận hồ sơ, hour
scheme: bộ, bộ mức
schemes: các bộ, bộ mức độ
sector: lãnh vực, ngành, field
sectors: lĩnh vực, danh sách lĩnh vực
short_name: tên ngắn gọn, tên tắt, tên rút gọn, tên thu gọn
site_address: địa chỉ trang, địa chỉ web, trang web, website, url, domain, tên miền
site_name: tên trang web, tên website, tên cổng thông tin
slug: tên ngắn, mã, id
source: nguồn, nguồn tin, nguồn dữ liệu, nguồn tham khảo, trích từ, lấy từ, reference
status: tình trạng, trạng thái, hiệu lực, tình trạng hiệu lực, state
status_source: nguồn tình trạng, nguồn trạng thái
steps: trình tự, trình tự thực hiện, bước, quy trình, các bước thực hiện, process
subject: về việc
successors: thay thế, thủ tục mới, replaced_by
summary: mô tả, giới thiệu, tóm lược, description, lead
superior_units: cấp trên, đơn vị trực thuộc
superseded_note: vì sao bỏ, vì sao thôi dùng, lý do bỏ, thay bằng gì, lý do không dùng nữa
swapped: hoán đổi, đổi ngày
text: nội dung, mô tả, chi tiết, nội dung bước, việc làm, lời văn, content, description, detail
time_limit: thời hạn, thời gian, hạn giải quyết
time_limits: thời hạn, thời gian, thời gian giải quyết, thời gian xử lý, thời hạn xử lý, hạn giải quyết,
  time, processing_time, duration, thời gian thực hiện
title: name, tên, tiêu đề, tên gọi, tên văn bản, trích yếu nội dung
to: đến, đến ngày, until, end, kết thúc, ngày kết thúc, effective_to, hết ngày
today: nay, hiện nay, bây giờ
total: tổng, tổng số, số lượt
unit: đơn vị tính, đơn vị thời gian, loại ngày
value: giá trị, số ngày, thời gian, thời hạn, số lượng, days, number, limit
versions: phiên bản, bản, các phiên bản, version
ways: cách nộp, các cách, channels
what_changes: thay đổi, khác gì, nội dung thay đổi
when: trường hợp, khi, khi nào, khi nào cần, trường hợp nào, điều kiện, case, condition, if
where: nơi nộp, ở đâu, nộp ở đâu, received_at
who: ai, đối tượng, người được miễn, trường hợp, group
who_may_apply: ai được nộp, ai được nộp hồ sơ, ai làm được, người được làm, đối tượng, đối tượng nộp, người
  yêu cầu, ai có quyền, who
why: vì sao, lý do, reason, khi nào
worked_instead: ngày làm bù, làm bù, bù
year: năm
years: năm, các năm làm việc
"""

# Names that may well mean the key, and may mean something else: the person is asked.
ASKED = """
effective_from: ngày, date
first_day_without: từ ngày, from, date, ngày
issued_on: ngày, date
kind: hình thức
official_reference: link, url, địa chỉ, address
per: theo, mỗi, đơn vị, unit
portal_address: url, link, đường dẫn, địa chỉ, address, website, cổng
position: chức danh
same_day_until: trước, until
subject: nội dung, chủ đề
superior_units: thuộc
title: nội dung, chức vụ
"""


def _read(table: str) -> Mapping[str, tuple[str, ...]]:
    """The names of each key: a line for each, which runs on where the next one is indented."""
    lines = (line.partition(":") for line in table.strip().replace("\n  ", " ").split("\n"))
    return {key: tuple(name.strip() for name in names.split(",")) for key, _, names in lines}


OTHER_NAMES, ASKED_NAMES = _read(OTHER), _read(ASKED)

# Names that also begin a remark or a sentence that fell out of its text: nothing is sure of them.
REMARKS = frozenset({"lưu ý", "ghi chú", "chú ý", "chú thích", "note", "notes"})


def names_of(titles: Mapping[str, str]) -> dict[str, str]:
    """What each key of a group may be called; `titles` are its keys with their titles, which come first."""
    names = {key: key for key in titles}
    for key, title in titles.items():
        if title:
            names.setdefault(title, key)
    for key in titles:
        for other in OTHER_NAMES.get(key, ()):
            names.setdefault(other, key)
    return names
