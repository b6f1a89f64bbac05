/**
 * Asks each engine through its own worker or script, as its user interface does.
 *
 * `engines[name](worker)` returns a function that asks: it gives the milliseconds until
 * the first result, the moment of it, and the addresses found once the engine is quiet.
 */
"use strict";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, SUMMARY = 11;
/** Milliseconds without a further answer after which an engine counts as quiet. */
const QUIET = 500;

/**
 * @param {Worker} worker speaks Material's search protocol
 * @param {(items: any[], summary: any) => boolean} complete tells the last answer to a query
 */
function asking(worker, complete) {
  return (text) => new Promise((resolve) => {
    let first = 0, moment = 0, items = [], summary = null, timer = 0;
    const started = performance.now();
    const finish = () => {
      worker.onmessage = null;
      resolve({ ms: first - started, moment, found: items.map((group) => group[0].location) });
    };
    worker.onmessage = ({ data }) => {
      if (data.type === SUMMARY) { summary = data.data; }
      if (data.type !== RESULT) { return; }
      if (!first) { first = performance.now(); moment = Date.now(); }
      items = data.data.items;
      clearTimeout(timer);
      if (complete(items, summary)) { finish(); } else { timer = setTimeout(finish, QUIET); }
    };
    worker.postMessage({ type: QUERY, data: text });
  });
}

/** @param {Worker} worker @param {any} data */
function setUp(worker, data) {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = (event) => { if (event.data.type === READY) { resolve(worker); } };
    worker.postMessage({ type: SETUP, data });
  });
}

const engines = {
  /** Posts a few results first and then all; its summary tells how many there will be. */
  wissen: async () => {
    const worker = await setUp(new Worker("assets/wissen/search/worker.js"), {});
    return asking(worker, (items, summary) => Boolean(summary) && items.length === Math.min(summary.shown, summary.most));
  },

  material: async (path) => {
    const worker = new Worker(path);
    const { config, docs } = await (await fetch("search/search_index.json")).json();
    await setUp(worker, { config, docs, options: { suggest: false } });
    return asking(worker, () => true);
  },

  pagefind: async () => {
    const pagefind = await import("./pagefind/pagefind.js");
    return async (text, depth) => {
      const started = performance.now();
      const { results } = await pagefind.search(text);
      const wanted = results.slice(0, depth).map((result) => result.data());
      await wanted[0];
      const ms = performance.now() - started, moment = Date.now();
      return { ms, moment, found: (await Promise.all(wanted)).map((data) => data.url) };
    };
  },
};

/** Types a text letter by letter and returns the milliseconds of each. */
async function typed(text, depth) {
  const ask = await asked, times = [];
  const letters = Array.from(text);
  for (let end = 1; end <= letters.length; end += 1) {
    times.push((await ask(letters.slice(0, end).join(""), depth)).ms);
  }
  return times;
}
