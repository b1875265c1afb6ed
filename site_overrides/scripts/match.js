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
  const FILLERS = dictionary("thủ tục"); // half of the names begin so: it tells nothing apart
  // What people say around the thing they mean: it counts little, and need not be found.
  const CHATTER = dictionary("thủ tục tôi em mình thì là ở đâu gì cần muốn làm cho của như thế nào bao giờ xin hỏi được phải và"
    + " với bị khi trực tuyến online tiền lệ phí hết nhiều lâu xã có không chưa mới vừa sắp rồi ai để quá");
  // Whose event of life it is: “ông nội mất”, “em gái tôi qua đời”.
  const KIN = dictionary("người thân thằng vợ chồng bố cha ba má mẹ ông bà nội ngoại con cháu anh chị em cô dì chú bác cậu mợ trai gái");
  // What offices do, and with which papers: alone it says nothing of the matter.
  const OFFICE = dictionary("đăng ký cấp đổi lại mất giấy phép chứng nhận xác hạn");
  // What is done to what there is already. Who does not say so begins; who says so is not helped by a beginning.
  const LATER = dictionary("lại mất đổi sửa hủy xóa bỏ rút thôi chấm dứt ngừng hồi hạn");
  const ANEW = dictionary("lại mất đổi"); // what must be named then
  const COPY = /^(công chứng|sao y|photo) /i; // of any paper: that is not where it is issued
  const CHATTER_WEIGHT = .25;
  const EXACT = 1, COMPATIBLE = .92, PREFIX = .8, INITIALS = .75, SLIP = .45, OTHER_MARKS = .4;
  const LEAST_OF_WAY = .6; // that is held of a name of an event, or of questions
  const PASSING = .25; // of a name: what holds every word among four times as many holds them by chance, unless side by side
  const HALF = .5; // of a name: one that holds more than what was typed besides may have been meant, or not
  const SHORT = 4; // letters: a slip in such a word may be another word altogether
  const FEW_WORDS = 4; // so many at most are looked at for slips among real words: a sentence has words to spare
  const FEW = 3, NEAR = .5; // where fewer hold every word, those that hold nearly all follow; so many where all are doubtful
  const SURE = .5; // from here on a word is the one that was meant
  const ENDED = 2;
  const STATES = [0, .06, .35]; // what a procedure loses that is taken elsewhere, or no longer
  const BEGINNING = 4; // words of a name that say what is done
  const AFTER = .12, FIRST = .1; // what it loses that changes or ends something, unasked; gains that an event begins with
  const SECTOR = .35;
  const FITS = ["", "partly", "weak"];
  const LEAST_LETTERS = 3; // of a word in which a slip is forgiven
  const SLICE = 8; // ms of reading the index, then the page may breathe

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

  // Words by their spelling; which of them an unaccented word may be.
  function dictionary(text) {
    const all = words(text).map(spelled);
    return { exact: new Set(all.map(keyOf)), folded: new Set(all.map(({ folded }) => folded)) };
  }

  function keyOf({ letters, tone }) {
    return letters + tone;
  }

  const isBare = ({ letters, folded, tone }) => !tone && letters === folded;

  // Whether somebody who typed this may have meant a word of the dictionary.
  function mayBe({ meant }, { exact, folded }) {
    return Boolean(meant) && (isBare(meant) ? folded.has(meant.folded) : exact.has(keyOf(meant)));
  }

  function words(text) {
    return text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) || [];
  }

  // Raw keys as a person's keyboard would have turned them into letters; null where they are none.
  function fromTelex(word) {
    if (!/^[a-z]+$/.test(word) || !/[aeiouy]|^dd/.test(word) || !/aa|ee|oo|d.*d|w|[aeiouyw].*[sfrxjzaeo]/.test(word)) return null;
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

  // Step by step, so that a slow phone can answer keys between the steps. A word is a number from here on.
  function* reading(index) {
    const numbers = new Map(), chunks = new Map(), list = [];
    function number(word) {
      if (!numbers.has(word)) {
        const spelling = spelled(word);
        numbers.set(word, list.length);
        const is = ({ exact }) => exact.has(keyOf(spelling));
        const chatter = is(CHATTER);
        list.push({ ...spelling, chatter, heard: sound(spelling.folded), told: !is(FILLERS), own: !chatter && !is(OFFICE), later: is(LATER) });
      }
      return numbers.get(word);
    }
    function numbered(text) {
      const all = [];
      for (const chunk of text.split(" ")) {
        if (!chunks.has(chunk)) chunks.set(chunk, words(chunk).map(number));
        all.push(...chunks.get(chunk));
      }
      return all;
    }
    const count = (all, what) => all.filter(word => list[word][what]).length || 1;
    function field(text, weight) {
      const all = numbered(text);
      const isLater = all.some(word => list[word].later);
      return { text, weight, words: all, length: count(all, "told"), own: count(all, "own"), isCopy: COPY.test(text), isLater };
    }
    const named = (names, more) => {
      const fields = [...names.map((name, place) => field(name, place ? .88 : 1)), ...more], all = new Set();
      for (const { words: row } of fields) {
        row.forEach((word, place) => {
          all.add(word);
          if (place) beside.add(row[place - 1] << 15 | word);
        });
      }
      return { fields, words: [...all] };
    };
    const sectors = index.sectors.map(([, name]) => field(name, SECTOR));
    const procedures = [], beside = new Set(), first = new Set(index.ways.map(way => way[3]));
    for (let at = 0; at < index.id.length; at++) {
      const id = index.id[at], names = [index.name[at], ...(index.also[at] ? index.also[at].split("|") : [])];
      const known = named(names, [sectors[index.sector[at]]]);
      const changes = known.fields[0].words.filter(word => list[word].told).slice(0, BEGINNING).some(word => list[word].later);
      procedures.push({ at, ...known, digits: /^\d\.\d{6}$/.test(id) ? id.replace(".", "") : "", changes, isFirst: first.has(at) });
      yield;
    }
    const ways = index.ways.map((way, at) => ({ at, way, digits: "", ...named(way[2].split("|"), [field("", 0)]) }));
    const pairs = new Set(), meaning = new Set();
    for (const pair of beside) {
      const one = list[pair >> 15], other = list[pair & 32767], text = `${one.folded} ${other.folded}`;
      pairs.add(text);
      if (!one.chatter && !other.chatter) meaning.add(text);
    }
    return { index, list, folded: new Set(list.map(word => word.folded)), beside: pairs, meaning, procedures, ways, kept: new Map() };
  }

  function readInSlices(index) {
    const steps = reading(index);
    return new Promise(read => {
      (function slice() {
        const end = performance.now() + SLICE;
        while (performance.now() < end) {
          const { done, value } = steps.next();
          if (done) {
            return setTimeout(() => {
              search(value, "a b"); // the browser compiles now what the first key would wait for
              read(value);
            });
          }
        }
        setTimeout(slice);
      })();
    });
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

  // What was typed, as tokens: each with how much every known word is like it. A word is looked up once, not with each key.
  function readQuery(text, data) {
    const tokens = [], typed = text.normalize("NFC").toLowerCase().trim().replace(/(^|\s)(\d)[\s-]+(?=\d{6}(\D|$))/g, "$1$2.");
    for (const chunk of typed.split(/\s+/)) {
      const digits = chunk.replace(/[.\-]/g, "");
      if (/^\d{3,}$/.test(digits) || /^\d\d{6}/.test(digits) && /^[\d.]+h?\d*$/.test(chunk)) tokens.push({ digits: digits.slice(0, 7) });
      else tokens.push(...words(chunk).map(word => ({ word })));
    }
    return tokens.flatMap((token, place) => {
      if (token.digits) return [token];
      const isLast = place === tokens.length - 1, key = token.word + (isLast ? " " : "");
      if (!data.kept.has(key)) data.kept.set(key, readWord(token.word, isLast, data));
      return data.kept.get(key);
    });
  }

  function readWord(word, isLast, data) {
    const plain = spelled(word), { list } = data;
    const found = new Float64Array(list.length);
    const add = (like, at) => { found[at] = Math.max(like, found[at]); };
    if (matches(plain, list, isLast, add) && (isLast || data.folded.has(plain.folded))) {
      return [{ word, plain, meant: plain, found, initials: initials(plain, LEAST_LETTERS) }];
    }
    // Unknown as it stands: as keys of a keyboard, as words run together, with a slip.
    const letters = word.replace(/\d+/g, "");
    const readings = [plain, fromTelex(word), fromVni(word), letters && letters !== word && spelled(letters)].filter(Boolean);
    for (const one of readings.slice(1)) matches(one, list, isLast, add);
    const pieces = found.some(Boolean) ? null : split(plain.folded, data);
    if (pieces) return pieces.flatMap(piece => readWord(piece, false, data));
    for (const one of readings) slips(one, list, add);
    const meant = readings.find(one => data.folded.has(one.folded)) || plain;
    return [{ word, meant, found, initials: initials(plain, 2) }];
  }

  function initials(reading, least) {
    return reading.folded.length >= least && /^[a-z]+$/.test(reading.folded) && !/[aeiou]/.test(reading.folded) ? reading.folded : "";
  }

  function slips(reading, list, add) {
    const heard = sound(reading.folded);
    list.forEach((word, at) => { if (heard === word.heard || isSlip(reading.folded, word.folded)) add(SLIP, at); });
  }

  // Beginnings that sound alike in one part of the country or another.
  function sound(folded) {
    return folded.replace(/^tr/, "ch").replace(/^x/, "s").replace(/^(gi(?=[aeou])|r)/, "d");
  }

  function matches(reading, list, isLast, add) {
    let any = false;
    list.forEach((word, at) => {
      const like = likeness(reading, word, isLast);
      if (!like) return;
      any = true;
      add(like, at);
    });
    return any;
  }

  // What a name, or another field, holds of each token, and where, written into `best` and `places`; whether anything.
  function held(field, tokens, list, best, places) {
    let any = false;
    for (let number = 0; number < tokens.length; number++) {
      const { found, initials: short } = tokens[number];
      let like = short && initialsOf(field, list).includes(short) ? ofInitials(short) : 0, at = -1;
      for (let place = 0; found && place < field.words.length; place++) {
        const here = found[field.words[place]];
        if (!here || here < like) continue;
        // Of equal words the one behind the word before it, then one that no other token has taken.
        const isFree = here > like
          || !isTaken(places, number, place) && (places[number - 1] === place - 1 || isTaken(places, number, at));
        if (!isFree) continue;
        like = here;
        at = place;
      }
      best[number] = like;
      places[number] = at;
      any = any || like > 0;
    }
    return any;
  }

  function isTaken(places, number, place) {
    for (let before = 0; before < number; before++) if (places[before] === place) return true;
    return false;
  }

  const ofInitials = short => short.length < LEAST_LETTERS ? SURE : INITIALS;

  function initialsOf(field, list) {
    if (field.initials === undefined) field.initials = field.words.map(word => list[word].folded[0]).join("");
    return field.initials;
  }

  // Procedures, the best first, and how well they fit what was typed: "" where one holds every word; "partly" where one
  // holds what was probably meant; "weak" where the site seems to have nothing of the kind: few are shown then;
  // "none" where no word of it is known.
  // A way to an event of a life, or to questions, is first, or behind a procedure that has this very name.
  function search(data, text) {
    const tokens = readQuery(text, data), answer = ranked(data, tokens), [best] = waysTo(answer);
    const { rows, fit } = best && answer.fit ? answer : withSlipsOf(data, tokens, answer);
    const near = fit === "weak" ? rows.filter(row => row.isNear).slice(0, FEW) : rows;
    const found = near.map(row => ({ at: row.procedure.at, get also() { return alias(row); } }));
    if (best) found.splice(near[0] && near[0].isNamed ? 1 : 0, 0, { way: best.procedure.way, also: alias(best) });
    return { fit: best ? "" : fit, found };
  }

  function waysTo({ toWays = [], query }) {
    if (!query) return [];
    const ofKin = query.tokens.map((token, number) => query.idle[number] || mayBe(token, KIN));
    const idle = ofKin.every(Boolean) ? query.idle : ofKin;
    const rows = toWays.filter(row => row.best.every((like, number) => like >= SURE || idle[number]));
    for (const row of rows) weigh(row, { ...query, idle, meant: idle.filter(one => !one).length });
    return rows.filter(row => row.isOfWay).sort((one, other) => other.score - one.score);
  }

  // Where no name holds every word, or only a long one does, in passing, perhaps one of them, though a word too, is a slip
  // for another.
  function withSlipsOf(data, tokens, first) {
    const top = first.rows[0], isShort = tokens.length <= FEW_WORDS && tokens.some(({ plain }) => plain);
    if (!isShort || top && top.complete && (tokens.length === 1 || top.covered >= HALF)) return first;
    const second = ranked(data, tokens.map(token => token.plain ? withSlips(token, data.list) : token));
    const sure = new Set(first.rows.filter(row => row.complete && row.fit !== "weak").map(row => row.procedure));
    const isMeant = row => row.complete && row.fit !== "weak" && !sure.has(row.procedure)
      && (row.isJoined || row.order === 1 && row.covered >= HALF)
      && row.best.filter((like, number) => like >= SURE && !second.query.idle[number]).length * 2 >= second.query.meant;
    const meant = second.rows.filter(isMeant).slice(0, FEW), known = new Set(meant.map(row => row.procedure));
    if (!meant.length) return first;
    const others = first.rows.filter(row => !known.has(row.procedure));
    others.splice(sure.size ? FEW - 1 : 0, 0, ...meant);
    return { rows: others, fit: first.fit && "partly" };
  }

  function withSlips(token, list) {
    const found = token.found.slice();
    slips(token.plain, list, (like, at) => { found[at] = found[at] || like; });
    return { ...token, found };
  }

  function ranked(data, tokens) {
    const { list, procedures, ways, index: { state } } = data;
    if (!tokens.length) return { rows: [], fit: "" };
    const isPhrase = number => tokens[number] && tokens[number - 1] && !tokens[number].digits && !tokens[number - 1].digits
      && data.meaning.has(`${tokens[number - 1].meant.folded} ${tokens[number].meant.folded}`);
    const chatter = tokens.map((token, number) => !token.digits && !isPhrase(number) && !isPhrase(number + 1)
      && (mayBe(token, CHATTER) || /^\d{1,2}$/.test(token.word)));
    const idle = chatter.every(Boolean) ? chatter.map(() => false) : chatter;
    const office = tokens.map((token, number) => idle[number] || mayBe(token, OFFICE));
    const own = (office.every(Boolean) ? idle : office).map(one => !one);
    const query = { tokens, list, idle, own, best: tokens.map(() => 0), places: tokens.map(() => -1) };
    query.meant = idle.filter(one => !one).length;
    query.later = tokens.some(token => mayBe(token, LATER));
    query.anew = tokens.flatMap((token, number) => mayBe(token, ANEW) ? [number] : []);
    query.owned = own.filter(Boolean).length;
    const rows = [...procedures, ...ways].map(procedure => ({ procedure, best: tokens.map(token => likest(token, procedure, list)) }));
    const weights = tokens.map((token, number) => {
      let count = 0;
      for (const row of rows) if (row.best[number]) count++;
      return count ? Math.log(1 + rows.length / (count + 4)) * (idle[number] ? CHATTER_WEIGHT : 1) : 0;
    });
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    query.share = (values, whether) => {
      let sum = 0;
      for (let number = 0; number < values.length; number++) if (values[number]) sum += weights[number] * (whether ? 1 : values[number]);
      return sum / whole;
    };
    const known = weights.filter((weight, number) => weight && !idle[number]).length;
    const toWays = rows.splice(procedures.length);
    if (!known) return { rows: [], fit: "none", query, toWays };
    // What nothing is like may be half of the query; behind that nothing is meant but words that stand together.
    const enough = known * 2 >= query.meant;
    const found = rows.filter(row => {
      row.complete = row.best.every((like, number) => like || idle[number]);
      row.near = enough && query.share(row.best.map(like => Math.min(1, like / SURE))) >= NEAR;
      return row.complete || row.near || row.best.some((like, number) => isPair(query, row.best, number));
    });
    for (const row of found) {
      weigh(row, query);
      const { at, changes, isFirst } = row.procedure;
      row.score += (isFirst ? FIRST : 0) - STATES[state[at]] - (changes && !query.later ? AFTER : 0);
    }
    const complete = found.filter(row => row.complete && row.fit !== "weak");
    const kept = complete.length >= FEW ? complete : found.filter(row => row.complete || row.near || row.fit !== "weak");
    const isBetter = row => row.complete && state[row.procedure.at] < ENDED;
    kept.sort((one, other) => FITS.indexOf(one.fit) - FITS.indexOf(other.fit)
      || isBetter(other) - isBetter(one) || other.score - one.score || one.procedure.at - other.procedure.at);
    return { rows: kept, query, toWays, fit: FITS.find(fit => kept.some(row => row.fit === fit) || fit === "weak") };
  }

  function likest(token, { words: all, digits, fields }, list) {
    if (token.digits) return digits.includes(token.digits) ? EXACT : 0;
    const { found, initials: short } = token;
    let like = 0;
    for (let at = 0; at < all.length; at++) if (found[all[at]] > like) like = found[all[at]];
    return short && fields.some(field => initialsOf(field, list).includes(short)) ? Math.max(like, ofInitials(short)) : like;
  }

  // Whether a token and the one before it are both there, and tell of a matter. Two slips side by side are chance.
  function isPair({ idle, own }, best, number) {
    if (!number || idle[number] || idle[number - 1] || !own[number] && !own[number - 1]) return false;
    const one = best[number - 1], other = best[number];
    return Math.min(one, other) >= OTHER_MARKS && (Math.max(one, other) >= SURE || one === OTHER_MARKS && other === OTHER_MARKS);
  }

  // The score of a procedure: all that it holds, and the field that alone holds most; and how well it fits.
  function weigh(row, query) {
    const { tokens, list, idle, share, best, places } = query, { fields } = row.procedure, together = new Set();
    held(fields[fields.length - 1], tokens, list, best, places);
    const sector = best.slice();
    const isShort = tokens.some((token, number) => token.initials && row.best[number] >= ofInitials(token.initials));
    let top = 0, all = false, part = isShort || isAlone(row, query);
    // One letter tells nothing apart: the first name is enough.
    const end = tokens.length > 1 || tokens[0].digits || tokens[0].word.length > 1 ? fields.length : 1;
    for (let at = 0; at < end; at++) {
      const field = fields[at], any = held(field, tokens, list, best, places);
      if (!at) row.named = best.slice();
      if (!any) continue;
      const { pairs, covered, matter, taken, isMeant } = joined(field, query, together);
      const order = query.meant > 1 ? pairs / (query.meant - 1) : 1;
      const score = field.weight * (share(best) + .25 * order * share(best, true) + .5 * covered);
      const isWhole = best.every((like, number) => like >= SURE || idle[number] || sector[number] >= SURE);
      // What was lost, or is to be changed, is another matter where nothing of the kind is named.
      const isAnother = field.isCopy ? !places.includes(0)
        : query.anew.length > 0 && !field.isLater && !query.anew.some(number => best[number]);
      all = all || !isAnother && isWhole && (covered >= HALF || covered > PASSING && order > HALF);
      part = part || !isAnother && isMeant;
      row.isNamed = row.isNamed || isWhole && matter >= field.own;
      row.isOfWay = row.isOfWay || isWhole && (taken >= LEAST_OF_WAY || matter > 1 && matter >= field.own * LEAST_OF_WAY);
      // Slips alone are believed where they are most of a name.
      row.isNear = row.isNear || covered > (isWhole ? PASSING : HALF) && best.every((like, number) => like || idle[number]);
      if (score <= top) continue;
      top = score;
      row.field = at;
      row.order = order;
      row.covered = covered;
    }
    const isCode = tokens.some(({ digits }, number) => digits && row.best[number]);
    all = all || isCode || part && row.best.every((like, number) => idle[number] || like >= SURE && together.has(number));
    row.isJoined = query.meant > 2 && together.size === query.meant;
    row.isNear = row.isNear || isShort || together.size > 0;
    row.fit = all ? "" : part ? "partly" : "weak";
    row.score = share(row.best) + top + (isCode ? EXACT : 0);
  }

  // Which tokens stand beside each other in a field too, and how much of it all of them are.
  function joined(field, query, together) {
    const { best, places } = query;
    let pairs = 0, told = 0, matter = 0, ours = 0;
    for (let number = 0; number < places.length; number++) {
      const place = places[number];
      if (place < 0) continue;
      if (!query.idle[number] && places.indexOf(place) === number) {
        const word = query.list[field.words[place]];
        if (word.told) told++;
        if (word.own) matter++;
      }
      if (!number || !place || place !== places[number - 1] + 1) continue;
      if (!query.idle[number] && !query.idle[number - 1]) pairs++;
      if (!isPair(query, best, number)) continue;
      if (query.own[number]) ours++;
      if (query.own[number - 1] && !(number > 1 && place - 1 === places[number - 2] + 1 && isPair(query, best, number - 1))) ours++;
      together.add(number - 1).add(number);
    }
    const isMeant = ours > 0 && (matter > field.own * HALF && ours * 4 >= query.owned
      || ours * 3 >= query.owned * 2 && matter > field.length * PASSING);
    const taken = new Set(places.filter(place => place >= 0)).size / field.words.length;
    return { pairs, covered: told / field.length, matter, taken, isMeant };
  }

  // A single word with a slip is believed where it is long.
  function isAlone(row, { tokens, idle }) {
    return row.complete && idle.filter(one => !one).length === 1
      && tokens.every(({ digits, word }, number) => idle[number] || digits || row.best[number] !== SLIP || word.length > SHORT);
  }

  // The other name by which it was found; nothing where the first name tells as much, or the sector did it.
  function alias(row) {
    const { fields } = row.procedure, last = fields.length - 1;
    const told = row.named.every((like, number) => like >= row.best[number]);
    return row.field > 0 && row.field < last && !told ? fields[row.field].text : "";
  }

  return { readInSlices, search };
})();
