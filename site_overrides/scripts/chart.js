// Interactive charts on demand. A figure carries a static picture, its data, its words and the address of the drawing
// library, which is ten times all the rest. It is loaded when somebody asks, or when a reader on a fast link who has
// begun to scroll comes to a chart; a first view never pays for it. Without this script the picture and the table are there.
(function () {
  "use strict";
  const root = document.documentElement;
  const settings = { displayModeBar: false, showTips: false, responsive: true, scrollZoom: false };
  const libraries = new Map();
  const seen = new Map();

  function library(address) {
    if (!libraries.has(address)) {
      libraries.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = () => (window.Plotly ? resolve(window.Plotly) : reject(new Error(address)));
        script.onerror = () => {
          // Forgotten, so that the next click tries again.
          libraries.delete(address);
          script.remove();
          reject(new Error(address));
        };
        document.head.appendChild(script);
      }));
    }
    return libraries.get(address);
  }

  // The colours of the page's present scheme. `hovermode` stays "closest": the others write style attributes,
  // which the page's policy refuses.
  function dressed(layout) {
    const style = getComputedStyle(root);
    const colour = name => style.getPropertyValue(name).trim();
    const axis = { gridcolor: colour("--line"), linecolor: colour("--line-strong"), zerolinecolor: colour("--line-strong"), automargin: true };
    const ours = {
      autosize: true,
      colorway: ["--chart-1", "--chart-2", "--chart-3", "--chart-4"].map(colour),
      dragmode: false,
      font: Object.assign({}, layout.font, {
        color: colour("--ink"),
        family: getComputedStyle(document.body).fontFamily,
        size: 14,
      }),
      hoverlabel: { bgcolor: colour("--paper"), bordercolor: colour("--line-strong"), font: { color: colour("--ink") } },
      hovermode: "closest",
      legend: Object.assign({ orientation: "h", y: -0.15 }, layout.legend),
      margin: Object.assign({ t: 16, r: 16, b: 48, l: 48 }, layout.margin),
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      // The caption of the figure is the title.
      title: undefined,
    };
    const whole = Object.assign({}, layout, ours);
    Object.keys(whole).concat("xaxis", "yaxis").filter(name => /^[xy]axis\d*$/.test(name)).forEach(name => {
      whole[name] = Object.assign({}, layout[name], axis);
    });
    return whole;
  }

  function prepare(figure) {
    const data = figure.querySelector("template[data-chart-data]");
    const button = figure.querySelector("[data-chart-open]");
    const place = figure.querySelector("[data-chart-place]");
    const caption = figure.querySelector("figcaption");
    const picture = figure.querySelector("[data-chart-picture]");
    if (!data || !button || !place) return;

    const status = document.createElement("p");
    status.className = "source";
    status.setAttribute("role", "status");
    button.insertAdjacentElement("afterend", status);

    // Each look has the colour that it has in the static picture.
    function coloured(traces) {
      const style = getComputedStyle(root);
      const names = { plain: "--chart-1", pale: "--chart-pale", hatched: "--chart-2" };
      return traces.map(trace => {
        const colour = style.getPropertyValue(names[trace.meta] || "--chart-1").trim();
        const marker = Object.assign({}, trace.marker, { color: colour, opacity: 1 });
        return Object.assign({}, trace, { marker }, trace.line ? { line: Object.assign({}, trace.line, { color: colour }) } : {});
      });
    }

    function draw(Plotly) {
      const chart = JSON.parse((data.content || data).textContent);
      status.textContent = "";
      place.setAttribute("role", "img");
      if (caption) place.setAttribute("aria-label", caption.textContent.trim());
      return Plotly.newPlot(place, coloured(chart.data), dressed(chart.layout || {}), settings).then(() => {
        // The button goes; who pressed it is left at the chart, not at the top of the page.
        place.tabIndex = -1;
        if (document.activeElement === button) place.focus({ preventScroll: true });
        button.hidden = true;
        if (picture) picture.hidden = true;
        new MutationObserver(() => Plotly.react(place, coloured(chart.data), dressed(chart.layout || {}), settings))
          .observe(root, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
      });
    }

    button.hidden = false;
    seen.set(figure, button);
    let asked = false;
    button.addEventListener("click", event => {
      // A reader may click while the library is already on its way unasked.
      asked = asked || event.isTrusted;
      if (button.getAttribute("aria-busy") === "true") return;
      button.setAttribute("aria-busy", "true");
      status.textContent = button.dataset.loading;
      library(button.dataset.src)
        .then(draw)
        // Whoever did not ask is not told that nothing came.
        .catch(() => { status.textContent = asked ? button.dataset.failed : ""; })
        .then(() => {
          asked = false;
          button.removeAttribute("aria-busy");
        });
    });
  }

  // A link that says itself that it is fast; most browsers say nothing, and then nothing is loaded unasked.
  function isFast() {
    const link = navigator.connection;
    return Boolean(link) && !link.saveData && link.effectiveType === "4g" && link.downlink >= 5;
  }

  function watch() {
    if (!isFast() || !("IntersectionObserver" in window)) return;
    const observer = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
      observer.unobserve(entry.target);
      const button = seen.get(entry.target);
      if (!button.hidden) button.click();
    }));
    seen.forEach((button, figure) => observer.observe(figure));
  }

  document.querySelectorAll("figure[data-chart]").forEach(prepare);
  window.addEventListener("scroll", watch, { once: true, passive: true });
})();
