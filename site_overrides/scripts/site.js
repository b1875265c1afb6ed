// The chrome's behaviour: fold and unfold the navigation, switch the colour scheme, bring the finder.
(function () {
  "use strict";
  const root = document.documentElement;

  function foldNavigation(button) {
    const navigation = document.getElementById(button.getAttribute("aria-controls"));
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    const show = open => button.setAttribute("aria-expanded", String(open));

    button.addEventListener("click", () => show(!isOpen()));
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !isOpen()) return;
      const within = navigation.contains(document.activeElement) || document.activeElement === button;
      show(false);
      // Focus comes back only from what has just vanished.
      if (within) button.focus();
    });
  }

  function switchScheme(button) {
    const preference = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => root.getAttribute("data-md-color-scheme") === "slate";

    function show(dark) {
      root.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
      button.setAttribute("aria-pressed", String(dark));
      const colour = getComputedStyle(root).getPropertyValue("--brand").trim();
      document.querySelectorAll("meta[name=theme-color]").forEach(meta => { meta.content = colour; });
    }

    // Storage may be forbidden: the choice then lasts as long as the page.
    function remembered() {
      try { return localStorage.getItem("color-scheme"); } catch (forbidden) { return null; }
    }
    function remember(scheme) {
      try { localStorage.setItem("color-scheme", scheme); } catch (forbidden) { /* lasts as long as the page */ }
    }

    show(isDark());
    button.addEventListener("click", () => {
      show(!isDark());
      remember(isDark() ? "slate" : "default");
    });
    preference.addEventListener("change", () => {
      if (!remembered()) show(preference.matches);
    });
  }

  // The finder and its index come when somebody turns to a field: most readers pay nothing for them.
  function bringFinder() {
    const { script, index } = document.querySelector("[data-finder][data-index]").dataset;
    if (window.communeIndex) return;
    // Asked for again only by a reader who goes on: a link that is down is left in peace.
    window.bringIndex = () => {
      window.communeIndex = fetch(index).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
      window.communeIndex.catch(() => {});
    };
    window.bringIndex();
    const finder = document.createElement("script");
    finder.src = script;
    document.head.append(finder);
  }

  document.querySelectorAll("[data-finder]").forEach(form => {
    form.addEventListener("focusin", bringFinder, { once: true });
    if ("finderWhole" in form.dataset) bringFinder();
  });
  document.querySelectorAll("[data-menu-button]").forEach(foldNavigation);
  document.querySelectorAll("[data-scheme-button]").forEach(switchScheme);
})();
