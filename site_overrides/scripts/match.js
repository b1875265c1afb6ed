// What the finder finds: from the index and a query to procedures, the best first. No page here.
// People type without diacritics, in any Unicode form, in raw Telex or VNI keys, in any order, with a slip.
window.communeMatch = (function () {
  "use strict";
  // Tones by their combining mark, and by their Telex letter and VNI digit.
  const TONES = { "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5 };
  const TELEX_TONES = { f: 1, r: 2, x: 3, s: 4, j: 5, z: 0 };
  const VNI_TONES = { 0: 0, 1: 4, 2: 1, 3: 2, 4: 3, 5: 5 };
  const VNI_MARKS = { 6: { a: "â", e: "ê", o: "ô" }, 7: { o: "ơ", u: "ư" }, 8: { a: "ă" }, 9: { d: "đ" } };
  const TELEX_PAIRS = { aa: "â", ee: "ê", oo: "ô", dd: "đ" };
  const TELEX_HORN = { a: "ă", o: "ơ", u: "ư" };
  const FILLERS = new Set(["thu", "tuc"]); // half of the names begin so: it tells nothing apart
  // What people say around the thing they mean: it counts little, and need not be found.
  const CHATTER = new Set(("thu tuc toi em minh thi la o dau gi can muon lam cho cua nhu the nao bao gio xin hoi duoc phai va"
    + " voi bi khi truc tuyen online tien le phi het nhieu lau bao o").split(" "));
  const CHATTER_WEIGHT = .25;
  const EXACT = 1, COMPATIBLE = .92, PREFIX = .8, INITIALS = .75, SLIP = .45, OTHER_MARKS = .4;
  const FEW_WORDS = 4; // so many at most are looked at for slips among real words: a sentence has words to spare
  const FEW = 3, NEAR = .5; // where fewer hold every word, those that hold nearly all follow
  const SURE = .5; // from here on a word is the one that was meant
  const STATES = [0, .06, .12]; // what a procedure loses that is taken elsewhere, or no longer
  const SECTOR = .35;
  const LEAST_LETTERS = 3; // of a word in which a slip is forgiven

  // “đường” → letters "đương" without its tone, the tone apart: “hòa” and “hoà” are then one word.
  function spelled(word) {
    let letters = "", tone = 0;
    for (const sign of word.normalize("NFD")) {
      if (sign in TONES) tone = TONES[sign];
      else letters += sign;
    }
    letters = withI(letters.normalize("NFC"));
    return { letters, tone, folded: fold(letters) };
  }

  // “kỹ” is written “kĩ” too.
  function withI(letters) {
    return letters.replace(/(^|[bcdđghklmnprstvx])y$/, "$1i");
  }

  function fold(letters) {
    return letters.replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function words(text) {
    return text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) || [];
  }

  // Raw keys as a person's keyboard would have turned them into letters; null where they are none.
  function fromTelex(word) {
    if (!/^[a-z]+$/.test(word) || !/[aeiouy]/.test(word) || !/aa|ee|oo|d.*d|w|[aeiouyw].*[sfrxjzaeo]/.test(word)) return null;
    let letters = "", tone = null;
    for (const key of word) {
      const vowels = /[aeiouyăâêôơư]/.test(letters);
      if (key in TELEX_TONES && vowels) tone = TELEX_TONES[key];
      else if (key === "w") letters = horned(letters);
      else if ("aeo".includes(key) && letters.includes(key)) letters = replaceLast(letters, key, TELEX_PAIRS[key + key]);
      else if (key === "d" && letters.startsWith("d")) letters = "đ" + letters.slice(1);
      else letters += key;
    }
    return keyed(letters, tone || 0, word);
  }

  function horned(letters) {
    if (/uo/.test(letters)) return letters.replace("uo", "ươ");
    if (/ưo/.test(letters)) return letters.replace("ưo", "ươ");
    for (const vowel of "aou") {
      if (letters.includes(vowel)) return replaceLast(letters, vowel, TELEX_HORN[vowel]);
    }
    return letters + "ư";
  }

  function fromVni(word) {
    if (!/^[a-z]+[0-9][a-z0-9]*$/.test(word)) return null;
    let letters = "", tone = 0;
    for (const key of word) {
      if (key in VNI_TONES) tone = VNI_TONES[key];
      else if (key in VNI_MARKS) {
        const marks = VNI_MARKS[key];
        if (key === "7" && letters.includes("uo")) letters = letters.replace("uo", "ươ");
        else {
          const place = [...letters].reverse().find(letter => letter in marks);
          if (!place) return null;
          letters = replaceLast(letters, place, marks[place]);
        }
      } else letters += key;
    }
    return keyed(letters, tone, word);
  }

  function keyed(letters, tone, word) {
    const spelling = withI(letters);
    return letters === word && !tone ? null : { letters: spelling, tone, folded: fold(spelling) };
  }

  function replaceLast(text, letter, by) {
    const at = text.lastIndexOf(letter);
    return text.slice(0, at) + by + text.slice(at + 1);
  }

  // One letter more, less, wrong, or two that changed places.
  function isSlip(typed, word) {
    const [short, long] = typed.length <= word.length ? [typed, word] : [word, typed];
    if (long.length - short.length > 1 || short.length < LEAST_LETTERS - 1 || long.length < LEAST_LETTERS) return false;
    let at = 0;
    while (at < short.length && short[at] === long[at]) at++;
    if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
    return short.slice(at + 1) === long.slice(at + 1)
      || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
  }

  // Whether a word is what was typed with some marks left out: “duong”, “đuong”, “đương” of “đường”.
  function isWithin(typed, word) {
    if (typed.tone && typed.tone !== word.tone) return false;
    return [...typed.letters].every((letter, at) => letter === word.letters[at] || letter === word.folded[at]);
  }

  function likeness(typed, word, isLast) {
    if (typed.folded === word.folded) {
      if (typed.letters === word.letters && typed.tone === word.tone) return EXACT;
      return isWithin(typed, word) ? COMPATIBLE : OTHER_MARKS;
    }
    if (!word.folded.startsWith(typed.folded) || !(isLast || typed.folded.length > 1)) return 0;
    const near = PREFIX * (.75 + .25 * typed.folded.length / word.folded.length);
    return (isWithin({ letters: typed.letters, tone: 0 }, word) ? 1 : .6) * near * (isLast ? 1 : .6);
  }

  function readIndex(index) {
    const vocabulary = new Map(), list = [];
    function number(word) {
      if (!vocabulary.has(word)) {
        vocabulary.set(word, list.length);
        list.push(spelled(word));
      }
      return vocabulary.get(word);
    }
    const field = (text, weight) => ({ text, weight, words: words(text).map(number) });
    const sectors = index.sectors.map(([, name]) => field(name, SECTOR));
    const procedures = index.id.map((id, at) => {
      const names = [index.name[at], ...(index.also[at] ? index.also[at].split("|") : [])];
      const fields = names.map((name, place) => field(name, place ? .88 : 1));
      return { at, digits: /^\d\.\d{6}$/.test(id) ? id.replace(".", "") : "", fields: [...fields, sectors[index.sector[at]]] };
    });
    for (const procedure of procedures) {
      for (const one of procedure.fields) {
        one.told = one.words.map(word => !FILLERS.has(list[word].folded));
        one.length = one.told.filter(Boolean).length || 1;
        one.initials = one.words.map(word => list[word].folded[0]).join("");
      }
    }
    const beside = new Set();
    for (const procedure of procedures) {
      for (const { words: all } of procedure.fields) {
        all.slice(1).forEach((word, at) => beside.add(`${list[all[at]].folded} ${list[word].folded}`));
      }
    }
    return { index, list, folded: new Set(list.map(word => word.folded)), beside, procedures };
  }

  // Words typed without spaces, “khaisinh”, as the words that they are; null where no name has each beside the next.
  function split(typed, { folded, beside }) {
    const ways = [[]];
    for (let end = 1; end <= typed.length; end++) {
      for (let start = Math.max(0, end - 7); start < end; start++) {
        const piece = withI(typed.slice(start, end)), before = ways[start];
        if (!before || !folded.has(piece)) continue;
        const last = before[before.length - 1];
        if (last && !beside.has(`${last} ${piece}`)) continue;
        if (!ways[end] || before.length + 1 < ways[end].length) ways[end] = [...before, piece];
      }
    }
    const found = ways[typed.length];
    return found && found.length > 1 ? found : null;
  }

  // What was typed, as tokens: each with how much every known word is like it.
  function readQuery(text, data) {
    const tokens = [], typed = text.normalize("NFC").toLowerCase().trim();
    for (const chunk of typed.split(/\s+/)) {
      const digits = chunk.replace(/[.\-]/g, "");
      if (/^\d{3,}$/.test(digits) || /^\d\d{6}/.test(digits) && /^[\d.]+h?\d*$/.test(chunk)) tokens.push({ digits: digits.slice(0, 7) });
      else tokens.push(...words(chunk).map(word => ({ word })));
    }
    return tokens.flatMap((token, place) => {
      if (token.digits) return [token];
      const isLast = place === tokens.length - 1;
      const plain = spelled(token.word);
      const readings = [plain, fromTelex(token.word), fromVni(token.word)].filter(Boolean);
      const plainly = matches(plain, data.list, isLast);
      if (plainly.size && (isLast || data.folded.has(plain.folded))) {
        return [{ word: token.word, plain, found: plainly, initials: initials(plain) }];
      }
      // Unknown as it stands: as keys of a keyboard, as words run together, with a slip.
      const found = new Map(plainly);
      const add = (like, at) => found.set(at, Math.max(like, found.get(at) || 0));
      for (const reading of readings.slice(1)) matches(reading, data.list, isLast).forEach(add);
      const pieces = found.size ? null : split(plain.folded, data);
      if (pieces) return pieces.map(piece => ({ word: piece, found: matches(spelled(piece), data.list, false) }));
      for (const reading of readings) slips(reading, data.list).forEach(add);
      return [{ word: token.word, found, initials: initials(plain) }];
    });
  }

  function initials(reading) {
    return reading.folded.length >= LEAST_LETTERS && !/[aeiou]/.test(reading.folded) ? reading.folded : "";
  }

  function slips(reading, list) {
    const found = new Map();
    list.forEach((word, at) => { if (isSlip(reading.folded, word.folded)) found.set(at, SLIP); });
    return found;
  }

  function matches(reading, list, isLast) {
    const found = new Map();
    list.forEach((word, at) => {
      const like = likeness(reading, word, isLast);
      if (like) found.set(at, like);
    });
    return found;
  }

  // How well a name, or another field, holds the tokens: what is found of each, in which order, and what is left over.
  function held(field, tokens) {
    const best = tokens.map(() => 0), places = tokens.map(() => -1), used = new Set();
    tokens.forEach((token, number) => {
      if (token.initials && field.initials.includes(token.initials)) best[number] = INITIALS;
      if (!token.found) return;
      field.words.forEach((word, place) => {
        const like = token.found.get(word) || 0;
        // Of equal words the one behind the word before it, then one that no other token has taken.
        const follows = number && places[number - 1] === place - 1;
        const better = like > best[number] || like === best[number] && like && (follows || used.has(places[number]));
        if (better && !(used.has(place) && like <= best[number])) {
          best[number] = like;
          places[number] = place;
        }
      });
      used.add(places[number]);
    });
    let pairs = 0;
    for (let number = 1; number < places.length; number++) {
      if (places[number] > 0 && places[number] === places[number - 1] + 1) pairs++;
    }
    const covered = new Set(places.filter(place => place >= 0 && field.told[place])).size;
    return { best, order: tokens.length > 1 ? pairs / (tokens.length - 1) : 1, covered: covered / field.length };
  }

  function search(data, text) {
    const read = readQuery(text, data);
    const first = ranked(data, read);
    if (first.found.some(row => row.complete) || !read.length || read.length > FEW_WORDS) return shown(first);
    // No name holds every word: perhaps one of them, though a word too, is a slip for another. Who writes marks means them.
    const second = ranked(data, read.map(token => isPlain(token) ? { ...token, found: withSlips(token, data.list) } : token));
    return shown(second.found.some(row => row.complete) ? second : first);
  }

  const isPlain = ({ plain }) => Boolean(plain) && !plain.tone && plain.letters === plain.folded;

  function withSlips(token, list) {
    return new Map([...slips(token.plain, list), ...token.found]);
  }

  function shown({ found, complete }) {
    return { complete, found: found.map(row => ({ at: row.procedure.at, also: alias(row) })) };
  }

  function ranked(data, tokens) {
    const chatter = tokens.map(token => !token.digits && CHATTER.has(fold(token.word)));
    const idle = chatter.every(Boolean) ? chatter.map(() => false) : chatter;
    if (!tokens.length) return { found: [], complete: true };
    const rows = data.procedures.map(procedure => {
      const fields = procedure.fields.map(field => held(field, tokens));
      const best = tokens.map((token, number) => {
        if (token.digits) return procedure.digits.includes(token.digits) ? EXACT : 0;
        return Math.max(...fields.map(field => field.best[number]));
      });
      return { procedure, fields, best };
    });
    const weights = tokens.map((token, number) => {
      const count = rows.filter(row => row.best[number]).length;
      return count ? Math.log(1 + rows.length / (count + 4)) * (idle[number] ? CHATTER_WEIGHT : 1) : 0;
    });
    const meant = tokens.filter((token, number) => !idle[number]).length;
    const known = weights.filter((weight, number) => weight && !idle[number]).length;
    // What nothing is like may be half of the query; behind that nothing is meant.
    if (known * 2 < meant || !known) return { found: [], complete: false };
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const share = values => values.reduce((sum, value, number) => sum + weights[number] * value, 0) / whole;
    for (const row of rows) {
      row.share = share(row.best.map(like => Math.min(1, like / SURE)));
      row.complete = row.best.every((like, number) => like || idle[number]);
      row.sure = row.best.every((like, number) => like >= SURE || idle[number]);
      let top = 0;
      row.fields.forEach((field, at) => {
        const { weight } = row.procedure.fields[at];
        const score = weight * (share(field.best) + .25 * field.order * share(field.best.map(Boolean)) + .5 * field.covered);
        if (score > top) {
          top = score;
          row.field = at;
        }
      });
      row.score = share(row.best) + top - STATES[data.index.state[row.procedure.at]];
    }
    const complete = rows.filter(row => row.complete);
    const found = complete.length >= FEW ? complete : rows.filter(row => row.complete || row.share >= NEAR);
    found.sort((one, other) => other.complete - one.complete || other.score - one.score || one.procedure.at - other.procedure.at);
    return { complete: found.some(row => row.sure), found };
  }

  // The other name by which it was found; nothing where the first name tells as much, or the sector did it.
  function alias(row) {
    const { fields } = row.procedure, last = fields.length - 1;
    const told = row.fields[0].best.every((like, number) => like >= row.best[number]);
    return row.field > 0 && row.field < last && !told ? fields[row.field].text : "";
  }

  return { readIndex, search };
})();
