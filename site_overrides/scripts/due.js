// The due-date calculator counts as working_days/counting.py does; limits, days and words stand on the page.
(function () {
  "use strict";
  const DAY = 864e5;
  const form = document.querySelector("[data-due]");
  const data = form.dataset;
  const words = JSON.parse(data.words);
  const [dayField, hourField, keep] = ["date", "time", "button"].map(type => form.querySelector(`[type=${type}]`));
  const status = form.querySelector("[role=status]");
  const ranges = [];
  const worked = new Set();
  const unsure = [];
  const announced = {};
  let found;

  // Days are numbers: no zone can shift them.
  const dayOf = text => Date.parse(text) / DAY;
  const iso = time => new Date(time).toISOString();
  const parts = day => iso(day * DAY).slice(0, 10).split("-");
  const told = day => parts(day).reverse().join("/");
  const fill = (pattern, values) => pattern.replace(/{(\w+)}/g, (all, name) => values[name]);
  const minuteOf = text => parseInt(text) * 60 + +text.slice(3);
  const isWeekend = day => (day + 3) % 7 > 4;
  const isOff = day => isWeekend(day) ? !worked.has(day) : ranges.some(([first, last]) => first <= day && day <= last);

  for (const { children, dataset } of document.querySelectorAll("[data-year]")) {
    announced[dataset.year] = "announced" in dataset;
    for (const item of children) {
      const [[kind, text]] = Object.entries(item.dataset);
      const [first, last] = text.split("/").map(dayOf);
      if (kind === "off") ranges.push([first, last, item.textContent]);
      else if (last) unsure.push(first, last);
      else worked.add(first);
    }
  }

  const workingFrom = day => isOff(day) ? workingFrom(day + 1) : day;
  const workingAfter = (day, count) => count > 0 ? workingAfter(workingFrom(day + 1), count - 1) : day;

  // The last day, its minute, the first day to be passed over.
  const counted = {
    hours: (day, value, minute) => {
      const end = minute + value * 60;
      return [day + Math.floor(end / 1440), end % 1440];
    },
    half_days: (day, value, minute) => {
      const halves = value + (isOff(day) ? -1 : minute >= 720);
      return [workingAfter(workingFrom(day), halves >> 1), halves % 2 ? null : 720, day];
    },
    days: (day, value) => [day + value],
    working_days: (day, value) => [workingAfter(day, value), null, day + 1],
    months: (day, value) => {
      const [year, month, date] = parts(day);
      const end = +month + value;
      return [Math.min(Date.UTC(year, end - 1, date), Date.UTC(year, end, 0)) / DAY];
    },
    same_day: (day, value, minute, until) => [day + (minute > until), null, day],
  };

  function due(start, minute, { unit, value, until }) {
    const [last, hour = null, begins = last] = counted[unit](start, +value, minute, minuteOf(until));
    const day = workingFrom(last);
    return { start, day, begins, limit: unit + value, hour: day > last ? null : hour };
  }

  function sentences({ start, day, begins, hour }) {
    let count = 0;
    for (let one = begins; one < day; one += 1) count += isWeekend(one) && isOff(one);
    const passed = count ? [fill(words.weekends, { count })] : [];
    for (const [first, last, text] of ranges) if (last >= begins && first < day) passed.push(text);
    const unknown = Object.keys(announced).filter(year => !announced[year] && parts(start)[0] <= year && year <= parts(day)[0]);
    const doubted = unsure.filter(one => start <= one && one <= day).sort().map(told);
    const minutes = hour % 60;
    return [
      fill(hour === null ? words.by : words.at, {
        hour: fill(words.hour, { hour: (hour - minutes) / 60 }) + (minutes ? ` ${`0${minutes}`.slice(-2)}` : ""),
        day: `${words.weekdays[(day + 3) % 7]}, ${told(day)}`,
      }),
      ...[["passed", passed], ["unannounced", unknown], ["unsure", doubted]]
        .filter(one => one[1][0])
        .map(([name, values]) => fill(words[name], { values: values.join("; ") })),
    ];
  }

  function answer() {
    const start = dayOf(dayField.value);
    const minute = hourField ? minuteOf(hourField.value) : 0;
    const known = day => parts(day)[0] in announced;
    const limit = form.querySelector("option:checked,strong").dataset;
    found = start % 1 === 0 && minute >= 0 && known(start) && due(start, minute, limit);
    keep.hidden = !found || !known(found.day);
    status.textContent = "";
    for (const line of keep.hidden ? [words.outside] : sentences(found))
      status.appendChild(document.createElement("p")).textContent = line;
  }

  // RFC 5545: at most 75 octets a line.
  function folded(line) {
    let room = 75;
    return Array.from(line, letter => {
      const octets = new Blob([letter]).size;
      const fits = octets <= room;
      room = (fits ? room : 74) - octets;
      return fits ? letter : `\r\n ${letter}`;
    }).join("");
  }

  keep.onclick = () => {
    const { start, day, hour, limit } = found;
    const escaped = text => text.replace(/\n/g, " ").replace(/[\\;,]/g, "\\$&");
    const basic = time => iso(time).replace(/-|:|\.\d+/g, "");
    const date = parts(day).join("");
    const text = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:${location.host}
BEGIN:VEVENT
UID:${data.due}.${parts(start).join("")}.${limit}@${location.host}
DTSTAMP:${basic(Date.now())}
DTSTART${hour === null ? `;VALUE=DATE:${date}` : `:${basic(day * DAY + (hour - 420) * 6e4)}`}
SUMMARY:${escaped(fill(words.event, { name: document.querySelector("h1").innerText }))}
DESCRIPTION:${escaped(sentences(found).join(" "))}
END:VEVENT
END:VCALENDAR
`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text.split("\n").map(folded).join("\r\n")], { type: "text/calendar" }));
    link.download = `${data.due}.ics`;
    link.click();
  };
  form.onsubmit = event => {
    event.preventDefault();
    answer();
  };
  form.onchange = () => status.firstChild && answer();

  // Now in Viet Nam.
  const now = iso(Date.now() + 252e5);
  dayField.value = now.slice(0, 10);
  if (hourField) hourField.value = now.slice(11, 16);
  form.hidden = false;
})();
