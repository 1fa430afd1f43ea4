// SPDX-License-Identifier: EUPL-1.2
// What is typed is never sent, stored or put in the address.
// Same rules as ledfyr/pages/search/*.py, which explains them; a test compares every answer.
"use strict";

const searchIn = ({ documents, words, synonyms, endings, ignored }) => {
  const SAME_ROOT = 0.8, ONLY_BEGUN = 0.5, COMPOUND_PART = 0.6, HALF_KNOWN = 0.4, NO_DOTS = 0.9;
  const SYNONYM = 0.9, WORD_IN_PHRASE = 0.5, MISSPELT = [0.8, 0.6, 0.4];
  const SHORTEST_ROOT = 3, SHORTEST_PART = 4, LONGEST_WITH_ONE = 6, MOST_WORDS = 20, PLACES = 100, LIMIT = 5;

  const wordsOf = (text) =>
    text.normalize("NFC").toLowerCase().replace(/(\d)[\s-]+(?=\d)/g, "$1").match(/[\p{L}\p{N}]+/gu) || [];
  const withoutDots = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");

  const phrases = Object.entries(synonyms).map(([phrase, meant]) => [phrase.split(" "), meant]);
  const allTerms = new Set([...Object.keys(words), ...phrases.flatMap(([stems]) => stems)]);
  const terms = [...allTerms].map((term) => [term, withoutDots(term)]);
  const isEnding = new Set(endings);
  const isIgnored = new Set(ignored.flatMap((word) => [word, withoutDots(word)]));

  // Of several ways to the same word or place the surest counts.
  const add = (found, others, factor = 1) => {
    for (const [key, sureness] of others) found.set(key, Math.max(factor * sureness, found.get(key) || 0));
    return found;
  };

  const closeness = (typed, term, plain) => {
    let shared = 0;
    while (shared < typed.length && [term[shared], plain[shared]].includes(typed[shared])) shared += 1;
    const [typedEnd, termEnd] = [typed.slice(shared), term.slice(shared)];
    const dots = term.startsWith(typed.slice(0, shared)) ? 1 : NO_DOTS;
    if (shared < SHORTEST_ROOT) return typedEnd || termEnd ? 0 : dots;
    if (isEnding.has(typedEnd) && !termEnd) return dots;
    if (isEnding.has(typedEnd) && isEnding.has(termEnd) && shared > SHORTEST_ROOT) return SAME_ROOT * dots;
    return typedEnd ? 0 : ONLY_BEGUN * dots;
  };

  const ownForms = (typed) =>
    terms.map(([term, plain]) => [term, closeness(typed, term, plain)]).filter(([, sureness]) => sureness);
  const wholeWords = (typed) => ownForms(typed).filter(([, sureness]) => sureness > ONLY_BEGUN);

  const parts = (typed) => {
    for (let cut = SHORTEST_ROOT; cut <= typed.length - SHORTEST_ROOT; cut += 1) {
      const [heads, tails] = [typed.slice(0, cut), typed.slice(cut)].map(wholeWords);
      if (heads.length && tails.length) return add(new Map(), [...heads, ...tails], COMPOUND_PART);
    }
    return new Map();
  };

  const onePart = (typed) => {
    for (let length = typed.length - 1; length >= SHORTEST_PART; length -= 1) {
      const known = [typed.slice(0, length), typed.slice(-length)].flatMap(wholeWords);
      if (known.length) return add(new Map(), known, HALF_KNOWN);
    }
    return new Map();
  };

  const errorsIn = (typed, term) => {
    const rows = [[...Array(typed.length + 1).keys()]];
    for (let down = 0; down < term.length; down += 1) {
      const row = [down + 1];
      for (let across = 0; across < typed.length; across += 1) {
        const isSwap = term[down] === typed[across - 1] && term[down - 1] === typed[across];
        const swapped = isSwap ? rows[down - 1][across - 1] + 1 : Infinity;
        const wrong = rows[down][across] + (term[down] !== typed[across]);
        row.push(Math.min(rows[down][across + 1] + 1, row[across] + 1, wrong, swapped));
      }
      rows.push(row);
    }
    return Math.min(...rows[term.length].filter((_, length) => isEnding.has(typed.slice(length))));
  };

  const nearly = (typed) => {
    const plain = withoutDots(typed);
    const allowed = plain.length <= SHORTEST_ROOT ? 0 : plain.length <= LONGEST_WITH_ONE ? 1 : 2;
    const alike = terms.filter(([, term]) => term.length > SHORTEST_ROOT && term[0] === plain[0]);
    const errors = alike.map(([term, other]) => [term, errorsIn(plain, other)]);
    const fewest = Math.min(allowed, ...errors.map(([, count]) => count));
    return new Map(errors.filter(([, count]) => count === fewest).map(([term]) => [term, MISSPELT[fewest]]));
  };

  const matchesOf = (typed) => {
    const own = new Map(ownForms(typed));
    if (own.size || isIgnored.has(typed)) return own;
    return [parts, nearly, onePart].reduce((matches, find) => (matches.size ? matches : find(typed)), own);
  };

  const meaningAt = (asked) => {
    let best = { length: 0 };
    for (const [stems, meant] of phrases) {
      if (stems.length > asked.length || stems.length < best.length) continue;
      const sureness = Math.min(...stems.map((stem, place) => asked[place].matches.get(stem) || 0));
      if (sureness < ONLY_BEGUN) continue;
      if (stems.length > best.length) best = { length: stems.length, meaning: new Map() };
      add(best.meaning, meant.map((term) => [term, SYNONYM * sureness]));
    }
    if (best.length) return best;
    const meaning = new Map(asked[1] ? wholeWords(asked[0].typed + asked[1].typed) : []);
    return { length: meaning.size ? 2 : 1, meaning };
  };

  const meaningsOf = (asked) => {
    if (!asked.length) return [];
    const { length, meaning } = meaningAt(asked);
    for (const { typed, matches } of asked.slice(0, length)) {
      if (!isIgnored.has(typed)) add(meaning, matches, length > 1 ? WORD_IN_PHRASE : 1);
    }
    return [meaning, ...meaningsOf(asked.slice(length))];
  };

  const placesOf = (meaning) => {
    const places = new Map();
    for (const [term, sureness] of meaning) {
      const found = words[term] || [];
      add(places, found.map((posting) => [Math.floor(posting / PLACES), posting % PLACES]), sureness);
    }
    return places;
  };

  return (query) => {
    const asked = wordsOf(query).slice(0, MOST_WORDS).map((typed) => ({ typed, matches: matchesOf(typed) }));
    const scores = documents.map((document) => ({ document, sum: 0, answers: 0 }));
    for (const places of meaningsOf(asked).map(placesOf)) {
      for (const [place, weight] of places) {
        scores[place].sum += Math.sqrt(documents.length / places.size) * weight;
        scores[place].answers += 1;
      }
    }
    const found = scores.filter(({ answers }) => answers);
    found.sort((one, other) => other.sum * other.answers - one.sum * one.answers);
    return found.slice(0, LIMIT).map(({ document }) => document);
  };
};

document.querySelectorAll("form[data-search]").forEach((form) => {
  const input = form.querySelector("input[type=search]");
  const find = (part) => document.querySelector(`[data-search-${part}]`);
  const [results, status, empty] = ["results", "status", "empty"].map(find);
  let search, fetching;

  const make = (name, content) => Object.assign(document.createElement(name), content);
  const resultOf = ([path, title, summary]) => {
    const result = make("li");
    result.append(make("a", { href: path, textContent: title }), make("p", { textContent: summary }));
    return result;
  };
  const show = () => {
    const asked = search && input.value.trim();
    const found = asked ? search(asked) : [];
    results.replaceChildren(...found.map(resultOf));
    status.textContent = asked ? `${status.dataset.searchStatus || "Träffar:"} ${found.length}` : "";
    if (empty) empty.hidden = !asked || found.length > 0;
  };
  // A fetch that failed is tried again at the next key.
  const fetchIndex = () => {
    fetching = fetching || fetch(form.dataset.index)
      .then((response) => response.json())
      .then((content) => { search = searchIn(content); show(); })
      .catch(() => { fetching = null; });
  };

  input.autocomplete = "off";
  form.hidden = false;
  form.addEventListener("focusin", fetchIndex);
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => { fetchIndex(); show(); });
  // Whoever goes back to the page must not see what was typed.
  addEventListener("pagehide", () => { input.value = ""; show(); });
});
