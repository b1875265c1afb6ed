// A procedure's page: the checklist of papers that this device remembers, and the day on which the page is due for review.
(function () {
  "use strict";
  const SHORT = 3000; // signs, blanks between elements too: as much fits one sheet in letters of the usual size

  // The day here, not that of the build: an old page says by itself that it is old.
  document.querySelectorAll("[data-review-by]").forEach(note => {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
    note.hidden = today <= note.dataset.reviewBy;
  });

  function checklist(section) {
    const bar = section.querySelector("[data-checklist-bar]");
    if (!bar) return;
    const key = `papers:${location.pathname}`;
    const count = bar.querySelector("[data-checklist-count]");
    const boxes = [];

    // Storage may be forbidden: the ticks then last as long as the page. It may hold anything: what is no list is one.
    function remembered() {
      try { return [].concat(JSON.parse(localStorage.getItem(key))); } catch (forbidden) { return []; }
    }
    function remember() {
      const names = boxes.filter(box => box.checked).map(box => box.value);
      try {
        if (names.length) localStorage.setItem(key, JSON.stringify(names));
        else localStorage.removeItem(key);
      } catch (forbidden) { /* lasts as long as the page */ }
      // A paper of another's case is no gap: beside what everybody needs, only what is ticked counts.
      const always = boxes.filter(box => box.closest("[data-always]"));
      const have = always.filter(box => box.checked).length, others = names.length - have;
      count.textContent = [
        always.length && bar.dataset.always.replace("{have}", have).replace("{all}", always.length),
        others && bar.dataset.others.replace("{have}", others),
      ].filter(Boolean).join(" ");
    }

    const ticked = new Set(remembered());
    section.querySelectorAll(".papers > li > .papers__name").forEach(name => {
      const label = document.createElement("label"), box = document.createElement("input");
      box.type = "checkbox";
      box.className = "papers__tick";
      box.value = name.textContent;
      box.checked = ticked.has(box.value);
      box.addEventListener("change", remember);
      const more = [...name.parentNode.querySelectorAll(":scope > span")].slice(1);
      more.forEach((one, at) => { one.id = `giay-${boxes.length}-${at}`; });
      if (more.length) box.setAttribute("aria-describedby", more.map(one => one.id).join(" "));
      name.replaceWith(label);
      label.append(box, name);
      boxes.push(box);
    });
    section.querySelectorAll(".papers").forEach(list => list.classList.add("papers--ticked"));
    bar.querySelector("[data-checklist-clear]").addEventListener("click", () => {
      boxes.forEach(box => { box.checked = false; });
      remember();
    });
    bar.querySelector("[data-checklist-print]").addEventListener("click", () => {
      const root = document.documentElement;
      const looks = ["print-checklist"];
      if (section.textContent.length < SHORT) looks.push("print-usual");
      root.classList.add(...looks);
      // Browsers within messengers print nothing and say nothing: then the next touch brings the page back.
      const back = () => root.classList.remove(...looks);
      for (const event of ["afterprint", "pointerdown", "keydown"]) addEventListener(event, back, { once: true });
      print();
    });
    remember();
    bar.hidden = false;
  }

  document.querySelectorAll("[data-checklist]").forEach(checklist);
})();
