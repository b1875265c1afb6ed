"""Questions that tests ask a page from the inside, as scripts for the browser to answer."""

# Text that a reader cannot get at: beyond the edge of the page, or cut by a box that hides what
# does not fit. What is made for listeners only has a clip of its own and is no loss.
# Takes whether the page is paper, where nothing can be scrolled.
CUT_TEXTS = """onPaper => {
  const edge = document.documentElement.clientWidth;
  const cut = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.trim()) continue;
    let left = 0, right = edge, reachable = false;
    for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
      const { clip, overflowX } = getComputedStyle(box);
      reachable = reachable || clip !== "auto" || (!onPaper && /auto|scroll/.test(overflowX));
      if (overflowX === "visible") continue;
      const bounds = box.getBoundingClientRect();
      left = Math.max(left, bounds.left);
      right = Math.min(right, bounds.right);
    }
    const range = document.createRange();
    range.selectNodeContents(text);
    const beyond = [...range.getClientRects()].some(rect => rect.left < left - 1 || rect.right > right + 1);
    if (beyond && !reachable) cut.add(text.data.trim());
  }
  return [...cut];
}"""

# How far the page can be moved sideways, in CSS pixels.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# The levels of the headings in the order of the page.
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .map(one => Number(one.tagName[1]))"""

# Everything that Tab must reach, in the order of the page.
REACHABLE_ELEMENTS = """() => [
  ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")
]
  .filter(one => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length > 0)
  .filter(one => one.checkVisibility())"""
# Without what a script says of an element when it gets the focus.
WITHOUT_STATE = 'outerHTML.replace(/ (role|aria-[a-z]+)="[^"]*"/g, "")'
REACHABLE = f"() => ({REACHABLE_ELEMENTS})().map(one => one.{WITHOUT_STATE})"

# What has the focus, and its ring: width, and contrast to what is behind it.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue]
    .map(value => value / 255)
    .map(value => (value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4))
    .reduce((sum, value, place) => sum + value * [.2126, .7152, .0722][place], 0);
  const { left, top, bottom } = one.getBoundingClientRect();
  const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const around = document.elementsFromPoint(Math.max(left - 3, 0), middle);
  const behind = around
    .filter(box => !one.contains(box))
    .map(box => channels(getComputedStyle(box).backgroundColor))
    .find(colour => colour.length === 3) || [255, 255, 255];
  const style = getComputedStyle(one);
  const [dark, bright] = [light(behind), light(channels(style.outlineColor))].sort((a, b) => a - b);
  return {
    html: one.outerHTML.replace(/ (role|aria-[a-z]+)="[^"]*"/g, ""),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (bright + .05) / (dark + .05),
  };
}"""

# The share of light points in a picture; takes its address.
LIGHTNESS = """async address => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0);
  const points = pen.getImageData(0, 0, picture.width, picture.height).data;
  let light = 0;
  for (let at = 0; at < points.length; at += 4) light += points[at] + points[at + 1] + points[at + 2] > 384;
  return light / (points.length / 4);
}"""

# Visible text that is hard to read on white, where a printer leaves the backgrounds out.
PALE_TEXTS = """() => {
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3)
    .map(value => value / 255)
    .map(value => (value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4))
    .reduce((sum, value, place) => sum + value * [.2126, .7152, .0722][place], 0);
  const pale = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const box = text.parentElement;
    if (!text.data.trim() || box.getClientRects().length === 0) continue;
    if (1.05 / (light(getComputedStyle(box).color) + .05) < 4.5) pale.push(text.data.trim());
  }
  return pale;
}"""

# Elements that run, load or lead somewhere, or change how the page is read.
ACTIVE = """() => [...document.querySelectorAll(
  "script, style, link, meta, base, template, form, input, iframe, object, embed, img, svg, video, math"
)].map(one => one.localName).sort()"""

# Attributes that run script or load, and links to anything but a page, a telephone or a mailbox.
ARMED = """() => {
  const leadsAway = one => !one.matches("form.finder") || new URL(one.action).origin !== location.origin;
  const attributes = [...document.querySelectorAll("body *")]
    .flatMap(one => [...one.attributes].map(({ name }) => name)
      .filter(name => name !== "action" || leadsAway(one)));
  const protocols = [...document.querySelectorAll("a[*|href]")]
    .map(one => new URL(one.getAttribute("href") ?? one.href.baseVal, document.baseURI).protocol);
  return [
    ...attributes.filter(name => /^(on.*|srcdoc|style|action|formaction|background|ping)$/i.test(name)),
    ...protocols.filter(name => !["http:", "https:", "tel:", "mailto:"].includes(name)),
  ];
}"""

# Pairs of texts that are painted one over the other, and boxes that hide a part of their lines.
COLLIDING_TEXTS = """() => {
  const pieces = [], hidden = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const box = text.parentElement;
    if (!text.data.trim() || !box.checkVisibility({ opacityProperty: true })) continue;
    if (box.closest("svg")) continue;
    let clipped = false;
    for (let one = box; one && one !== document.body; one = one.parentElement) {
      const { clip, overflowY } = getComputedStyle(one);
      clipped = clipped || clip !== "auto";
      const overflows = overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1;
      if (overflows && !clipped) hidden.add(one.outerHTML);
    }
    if (clipped) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.width > 1) pieces.push({ text, rect, said: text.data.trim() });
    }
  }
  pieces.sort((one, other) => one.rect.top - other.rect.top);
  const found = new Set();
  pieces.forEach((one, place) => {
    for (let next = place + 1; next < pieces.length; next += 1) {
      const other = pieces[next];
      // The letters of a line stand in the middle of its box: what is less than a third is air.
      if (other.rect.top > one.rect.bottom - one.rect.height / 3) break;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      if (other.text !== one.text && across > 2) found.add(`${one.said} / ${other.said}`);
    }
  });
  return [...found, ...hidden];
}"""

# What fades, moves or glides, or is doing so now.
MOVING = """() => [...document.querySelectorAll("*")]
  .flatMap(one => [null, "::before", "::after"].map(part => {
    const style = getComputedStyle(one, part);
    const fades = style.transitionProperty !== "none" && /[1-9]/.test(style.transitionDuration);
    const still = !fades && style.animationName === "none" && style.scrollBehavior !== "smooth";
    return still ? null : `${one.tagName} ${one.className} ${part || ""}`;
  }))
  .filter(Boolean)
  .concat(document.getAnimations().map(one => String(one.animationName || one.transitionProperty)))"""

# Animations that run without anybody having asked for them.
UNASKED = """() => [...document.querySelectorAll("*")].flatMap(one => [null, "::before", "::after"]
  .map(part => getComputedStyle(one, part).animationName).filter(name => name !== "none"))"""

# Each thing that Tab reaches gets the focus in turn: those whose ring is thin or pale, and those of which
# nothing is seen, because something lies over them or they are outside the window. A key must have been
# pressed before: only then does a browser draw a ring where a script moves the focus.
UNSEEN_FOCUS = f"""() => {{
  const reachable = {REACHABLE_ELEMENTS};
  const look = {FOCUSED};
  const seen = one => [...one.getClientRects()].some(({{ left, right, top, bottom }}) => {{
    const across = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const down = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    return [left + 2, across, right - 2]
      .map(place => document.elementFromPoint(place, down))
      .some(over => over && one.contains(over));
  }});
  return reachable().flatMap(one => {{
    one.focus();
    const found = look();
    return found && found.ring >= 2 && found.contrast >= 3 && seen(one) ? [] : [found || one.outerHTML];
  }});
}}"""

# What a reader can unfold in the content; which of it was folded, to leave the page as it was.
UNFOLD = """() => [...document.querySelectorAll("details")]
  .map((one, place) => [one, place])
  .filter(([one]) => !one.open)
  .map(([one, place]) => { one.open = true; return place; })"""
FOLD = "places => places.forEach(place => { document.querySelectorAll('details')[place].open = false; })"
