// The finder in the page: a list below the field of every page, whole results with facets on the finder's own page.
// site.js brings this file, with match.js before it, when somebody turns to a field.
(function () {
  "use strict";
  const SHOWN_BELOW = 8;
  const SHOWN_FIRST = 12; // on the finder's page, before a reader asks for the rest
  const header = document.querySelector("[data-finder][data-index]");
  const root = header.dataset.root;
  const match = window.communeMatch;
  let reading = null, isRead = false;

  // The index, read once; what did not arrive is asked for again with the next key.
  function data() {
    if (!reading) {
      reading = window.communeIndex.then(match.readInSlices);
      reading.then(() => { isRead = true; }, () => {
        reading = null;
        window.bringIndex();
      });
    }
    return reading;
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children.filter(child => child !== ""));
    return made;
  }

  // What is said before the results: that nothing fits, or how far they do.
  const doubt = (words, { found, fit }) => found.length ? words[fit] || "" : words[fit === "weak" ? "absent" : "none"];

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => key in values ? values[key] : all);
  const addressOf = (all, { at, way }) => root + (way ? way[0] : `${all.at}${all.id[at]}/`);
  const nameOf = (all, { at, way }) => way ? way[1] : all.name[at];
  // A way to an event of a life, or to questions, is no procedure: nothing counts it, and it passes no facet.
  const proceduresOf = found => found.filter(one => !one.way);

  function summed(all, answer) {
    const count = proceduresOf(answer.found).length;
    return [doubt(all.words, answer), count && filled(all.words.count, { count })].filter(Boolean).join(" ");
  }

  // A result: the name, by which other name it was found, and what tells it from the others.
  function result(all, one, name) {
    const { at, way, also } = one, words = all.words;
    if (way) return [name];
    const state = words.states[all.state[at]];
    return [
      name,
      also ? element("span", { class: "finder__also" }, filled(words.also, { name: also })) : "",
      state ? element("span", { class: "finder__state" }, state) : "",
      element("span", { class: "finder__facts" },
        `${all.sectors[all.sector[at]][1]} · ${all.levels[all.level[at]][1]}`),
      element("span", { class: "finder__facts" },
        filled(words.facts, { limit: all.limits[all.limit[at]], fee: all.fees[all.fee[at]] })),
    ];
  }

  // Of an option, name and state are read out as its name, limit and fee as its description; the rest is for the eye.
  function spoken(option) {
    const rest = [...option.querySelectorAll(".finder__also, .finder__facts")], last = rest[rest.length - 1];
    for (const part of rest) part.setAttribute("aria-hidden", "true");
    if (last) {
      last.id = `${option.id}-mo-ta`;
      option.setAttribute("aria-describedby", last.id);
    }
    return option;
  }

  // Below a field: the pattern of a combobox whose list holds links.
  function below(form) {
    const field = form.querySelector("input[type=search]");
    const list = element("div", { role: "listbox", id: `${field.id}-ket-qua`, hidden: "" });
    const told = element("p", { class: "finder__told" });
    const panel = element("div", { class: "finder__list", tabindex: "-1", hidden: "" }, told, list);
    const status = element("p", { class: "visually-hidden", role: "status" });
    let active = -1, asked = 0;
    form.append(panel, status);
    for (const [key, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    })) field.setAttribute(key, value);

    // A list without options is none: its sentence stands beside it.
    function show(open) {
      panel.hidden = !open;
      list.hidden = !open || !list.childElementCount;
      told.hidden = !told.textContent;
      field.setAttribute("aria-expanded", String(!list.hidden));
      if (!open) choose(-1);
    }

    function say(text) {
      told.textContent = text;
      status.textContent = text;
      list.replaceChildren();
      show(true);
    }

    function choose(place) {
      const options = [...list.querySelectorAll("[role=option]")];
      active = place;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
      if (place < 0) field.removeAttribute("aria-activedescendant");
      else {
        field.setAttribute("aria-activedescendant", options[place].id);
        options[place].scrollIntoView({ block: "nearest" });
      }
    }

    function option(number, href, children) {
      return element("a", {
        class: "finder__option", role: "option", id: `${list.id}-${number}`, href, tabindex: "-1", "aria-selected": "false",
      }, ...children);
    }

    async function update() {
      const text = field.value, turn = ++asked;
      if (!text.trim()) {
        status.textContent = "";
        return show(false);
      }
      let known;
      if (!isRead) say(header.dataset.waiting);
      try { known = await data(); } catch (failed) {
        if (turn === asked) say(header.dataset.failed); // the form still leads to the finder's page
        return;
      }
      if (turn !== asked) return;
      const all = known.index, answer = match.search(known, text), { found } = answer;
      const options = found.slice(0, SHOWN_BELOW).map((one, at) => spoken(option(at, addressOf(all, one), result(all, one,
        element("span", { class: "finder__name" }, nameOf(all, one))))));
      const more = `${form.action}?${new URLSearchParams({ q: text })}`; // half a character throws nothing there
      if (found.length > SHOWN_BELOW) {
        options.push(option(SHOWN_BELOW, more, [filled(all.words.all, { count: found.length })]));
      }
      told.textContent = doubt(all.words, answer);
      list.setAttribute("aria-label", all.words.results);
      list.replaceChildren(...options);
      status.textContent = summed(all, answer);
      active = -1;
      field.removeAttribute("aria-activedescendant");
      show(true);
    }

    field.addEventListener("input", update);
    field.addEventListener("focus", () => { if (panel.hidden && field.value.trim()) update(); });
    field.addEventListener("keydown", event => {
      const options = list.querySelectorAll("[role=option]");
      if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault(); // once closes the list, twice empties the field
        show(false);
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !event.isComposing) {
        event.preventDefault();
        if (panel.hidden) update();
        else if (options.length) {
          const step = event.key === "ArrowDown" ? 1 : -1, places = options.length + 1;
          choose((active + 1 + step + places) % places - 1);
        }
      } else if (event.key === "Enter" && active >= 0 && !event.isComposing) {
        event.preventDefault();
        options[active].click();
      }
    });
    document.addEventListener("pointerdown", event => { if (!form.contains(event.target)) show(false); });
    form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) show(false); });
    if (document.activeElement === field) update();
  }

  // The finder's page: the search stands in the address, so that it can be sent to somebody.
  function whole(form) {
    const field = form.querySelector("input[type=search]");
    const place = document.querySelector("[data-finder-results]");
    const status = document.querySelector("[data-finder-status]");
    const filter = document.querySelector("[data-finder-filter]");
    const facetPlace = document.querySelector("[data-finder-facets]");
    const chosen = new Map();
    let waiting = 0;

    // Of each facet: the values that a procedure has.
    function facetsOf(all) {
      const one = (key, title, values, of) => ({ key, title, values, of });
      const groups = all.groups.map(bits => all.who.map((name, value) => value).filter(value => bits >> value & 1));
      return [
        one("linh-vuc", all.words.sector, all.sectors, at => [all.sector[at]]),
        one("muc-do", all.words.level, all.levels, at => [all.level[at]]),
        one("doi-tuong", all.words.who, all.who, at => groups[at]),
        one("nop-truc-tuyen", all.words.online, all.words.channels, at => [all.online[at]]),
      ];
    }

    function readAddress(facets) {
      const asked = new URLSearchParams(location.search);
      field.value = asked.get("q") || "";
      for (const { key, values } of facets) {
        const place = values.findIndex(([id]) => id === asked.get(key));
        if (place < 0) chosen.delete(key);
        else chosen.set(key, place);
      }
    }

    function writeAddress(facets, push) {
      const asked = new URLSearchParams();
      if (field.value.trim()) asked.set("q", field.value.trim());
      for (const { key, values } of facets) if (chosen.has(key)) asked.set(key, values[chosen.get(key)][0]);
      const address = `${location.pathname}${String(asked) ? `?${asked}` : ""}`;
      history[push ? "pushState" : "replaceState"](null, "", address);
    }

    const passes = (at, facets, without) => facets.every(facet => facet.key === without
      || !chosen.has(facet.key) || facet.of(at).includes(chosen.get(facet.key)));

    function facetList(all, facets, found, change) {
      return facets.map(({ key, title, values, of }) => {
        const open = proceduresOf(found).filter(one => passes(one.at, facets, key)), counts = values.map(() => 0);
        for (const one of open) for (const value of of(one.at)) counts[value]++;
        const options = values.map(([, name], number) => [name, number, counts[number]])
          .filter(([, number, count]) => count || chosen.get(key) === number)
          .sort((a, b) => b[2] - a[2]);
        const select = element("select", { id: `loc-${key}` },
          element("option", { value: "" }, filled(all.words.any, { count: open.length })),
          ...options.map(([name, number, count]) => element("option", { value: number }, `${name} (${count})`)));
        select.value = chosen.has(key) ? String(chosen.get(key)) : "";
        select.addEventListener("change", () => {
          if (select.value === "") chosen.delete(key);
          else chosen.set(key, Number(select.value));
          change(select.id);
        });
        return element("div", { class: "finder__facet" }, element("label", { for: select.id }, title), select);
      });
    }

    function list(all, found) {
      const item = one => element("li", {}, ...result(all, one,
        element("a", { class: "finder__name", href: addressOf(all, one) }, nameOf(all, one))));
      const first = element("ol", { class: "finder__results" }, ...found.slice(0, SHOWN_FIRST).map(item));
      if (found.length <= SHOWN_FIRST) return [first];
      const more = element("button", { type: "button", class: "md-button" },
        filled(all.words.rest, { count: found.length - SHOWN_FIRST }));
      more.addEventListener("click", () => {
        const rest = found.slice(SHOWN_FIRST).map(item);
        first.append(...rest);
        more.remove();
        rest[0].querySelector("a").focus();
      });
      return [first, more];
    }

    function show(known, facets, focused) {
      const all = known.index, text = field.value;
      const answer = text.trim() ? match.search(known, text) : { found: all.id.map((id, at) => ({ at, also: "" })), fit: "" };
      const left = answer.found.filter(one => one.way ? !chosen.size : passes(one.at, facets, ""));
      status.textContent = summed(all, { found: left, fit: answer.fit });
      // Nobody sees the facets while they are folded away, and drawing them would cost every key.
      facetPlace.replaceChildren(...filter.open ? facetList(all, facets, answer.found, id => {
        writeAddress(facets, true);
        show(known, facets, id);
      }) : []);
      place.replaceChildren(...list(all, left));
      if (focused) document.getElementById(focused).focus();
    }

    data().then(known => {
      const facets = facetsOf(known.index);
      function write(push) {
        clearTimeout(waiting);
        waiting = 0;
        writeAddress(facets, push);
      }
      const writeNow = () => { if (waiting) write(false); };
      readAddress(facets);
      if (chosen.size) filter.open = true;
      show(known, facets);
      filter.addEventListener("toggle", () => {
        if (filter.open !== Boolean(facetPlace.childElementCount)) show(known, facets);
      });
      field.addEventListener("input", () => {
        show(known, facets);
        clearTimeout(waiting); // browsers refuse an address that changes with every key
        waiting = setTimeout(writeNow, 400);
      });
      // Whoever leaves before that comes back to what they typed.
      field.addEventListener("blur", writeNow);
      document.addEventListener("click", writeNow, true);
      addEventListener("pagehide", writeNow);
      form.addEventListener("submit", event => {
        event.preventDefault();
        write(true);
        show(known, facets);
      });
      addEventListener("popstate", () => {
        clearTimeout(waiting);
        waiting = 0;
        readAddress(facets);
        show(known, facets);
      });
    }, () => { status.textContent = status.dataset.failed; });
  }

  // Read before the first key; an index that did not arrive is left in peace until then.
  window.communeIndex.then(data, () => {});
  document.querySelectorAll("[data-finder]").forEach(form => {
    if ("finderWhole" in form.dataset) whole(form);
    else below(form);
  });
})();
