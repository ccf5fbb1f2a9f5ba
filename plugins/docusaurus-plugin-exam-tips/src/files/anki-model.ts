/** The plain data of a collection: the kind of notes, decks and options. Names and ids never change: Anki matches by them. */

/** The id of the kind of notes that tips become. */
export const MODEL_ID = 1_450_000_000_001;

const FIELDS = ['Front', 'Back', 'Source'];

const QUESTION = '{{Front}}';

const ANSWER = `{{Front}}
<hr id="answer">
<div class="tip">{{Back}}</div>
<p class="source">{{Source}}</p>`;

const STYLE = `.card { max-width: 40em; margin: 0 auto; font-family: sans-serif; font-size: 20px; line-height: 1.5; text-align: left; }
.trail { margin-bottom: 0.6em; font-size: 0.8em; opacity: 0.8; }
.label { padding: 0.1em 0.4em; border-radius: 0.25em; background: #ffe3a0; color: #6b4200; font-size: 0.7em; font-weight: bold; text-transform: uppercase; }
.blank { color: #b06f00; font-weight: bold; }
.source { font-size: 0.75em; }
code { padding: 0 0.2em; border-radius: 0.2em; background: rgb(128 128 128 / 18%); }
pre { overflow-x: auto; padding: 0.5em; background: rgb(128 128 128 / 18%); }
pre code { background: none; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.5em; border: 1px solid rgb(128 128 128 / 50%); }
.nightMode .label { background: #4b3606; color: #ffd98a; }
.nightMode .blank { color: #e0a12b; }`;

/** A deck of Anki's. */
export interface AnkiDeck {
  id: number;
  name: string;
  [property: string]: unknown;
}

/**
 * @param deck - The deck that new notes of this kind go to.
 * @param changed - When it was last changed, in seconds.
 * @returns The kind of notes: fields, one card of two sides, and looks.
 */
export function ankiModel(deck: number, changed: number): object {
  return {
    id: MODEL_ID,
    name: 'Exam tip (Cribsheet)',
    type: 0,
    mod: changed,
    usn: -1,
    sortf: 0,
    did: deck,
    flds: FIELDS.map((name, ord) => ({name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: []})),
    tmpls: [{name: 'Card 1', ord: 0, qfmt: QUESTION, afmt: ANSWER, bqfmt: '', bafmt: '', did: null}],
    css: STYLE,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

/**
 * @param id - Its id.
 * @param name - Its name; `::` stands between a deck and its subdeck.
 * @param changed - When it was last changed, in seconds.
 * @returns A deck with the usual options.
 */
export function ankiDeck(id: number, name: string, changed: number): AnkiDeck {
  const none = [0, 0];
  return {
    id,
    name,
    mod: changed,
    usn: -1,
    lrnToday: none,
    revToday: none,
    newToday: none,
    timeToday: none,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  };
}

/** @returns The settings of the collection; an import leaves the reader's own as they are. */
export function ankiConfig(): object {
  return {
    activeDecks: [1],
    curDeck: 1,
    curModel: String(MODEL_ID),
    nextPos: 1,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    addToCur: true,
    sortType: 'noteFld',
    sortBackwards: false,
  };
}

/** The options of every deck: Anki's own defaults. */
export const DECK_OPTIONS: object = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: {bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20},
  rev: {bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, perDay: 200},
  lapse: {delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0},
};
