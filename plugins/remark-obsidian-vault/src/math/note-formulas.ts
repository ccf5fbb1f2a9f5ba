/**
 * The formulas of one note, in the order of its page: what one defines or numbers, those behind it know. KaTeX draws what it
 * can; what it refuses, MathJax draws, as Obsidian does.
 */
import {type Definition, definitionsIn} from './definitions.js';
import {defineWithKatex, drawWithKatex} from './katex-engine.js';
import {type Macros, noteMacros, refuse} from './katex-macros.js';
import {createMathJax, type Label, type MathJax, type MathJaxNote} from './mathjax-engine.js';
import type {Refusal} from './refusal.js';
import {usedDefinitions} from './used-definitions.js';

/** A formula, drawn or not. */
export interface DrawnFormula {
  /** The engine that drew it; absent where none does. */
  engine?: 'katex' | 'mathjax';
  /** Its markup; absent where no engine draws it. */
  html?: string;
  /** What is wrong with it. With markup, commands that nobody defines are red in it. */
  refusal?: Refusal;
  /** Definitions that stand before it and that it needs. */
  definitions?: Definition[];
  /** Whether it refers to a label that no formula up to it has. */
  lacksLabel: boolean;
}

/** Draws the formulas of a note. */
export interface NoteFormulas {
  /**
   * @param tex - The next formula.
   * @param isDisplay - Whether it stands by itself.
   * @returns The drawing.
   */
  draw(tex: string, isDisplay: boolean): DrawnFormula;
  /**
   * Draws a formula again when all labels are known.
   *
   * @param tex - A formula that was drawn.
   * @param isDisplay - Whether it stands by itself.
   * @param number - The number of the last equation before it.
   * @returns The drawing.
   */
  drawAgain(tex: string, isDisplay: boolean, number: number): DrawnFormula;
  /**
   * @param tex - Definitions for the formulas behind.
   */
  define(tex: string): void;
  /** The number of the last equation. */
  readonly number: number;
}

/** What the formulas of all notes share. */
export interface FormulaEngine {
  /** The definitions with which each note begins. */
  definitions: readonly Definition[];
  /** The same as macros of KaTeX. */
  macros: Readonly<Macros>;
  /** Loads MathJax, when it is first needed. */
  mathjax(): MathJax;
}

/**
 * @param preamble - TeX whose definitions hold for all notes, with whatever else stands in the file.
 * @returns What {@link createNoteFormulas} needs; made once for many notes.
 */
export function createFormulaEngine(preamble = ''): FormulaEngine {
  const definitions = definitionsIn(preamble);
  const macros = noteMacros(() => '');
  const own = new Set(Object.keys(macros));
  for (const definition of definitions) defineInKatex(definition, macros);
  let mathjax: MathJax | undefined;
  return {
    definitions,
    macros: Object.fromEntries(Object.entries(macros).filter(([name]) => !own.has(name))),
    mathjax: () => {
      mathjax ??= createMathJax();
      return mathjax;
    },
  };
}

/** KaTeX learns a definition, or that the command is not its own to draw. */
function defineInKatex({name, source}: Definition, macros: Macros): void {
  if (!defineWithKatex(source, macros) && name.startsWith('\\')) macros[name] = refuse;
}

/**
 * @param engine - What it shares with other notes.
 * @returns The formulas of a note.
 */
export function createNoteFormulas(engine: FormulaEngine): NoteFormulas {
  const definitions = [...engine.definitions];
  let lacksLabel = false;
  let mathjax: MathJaxNote | undefined;
  let known = 0;
  let number = 0;
  const macros = {...noteMacros(reference), ...engine.macros};

  return {
    draw,
    drawAgain(tex, isDisplay, before) {
      const last = number;
      number = before;
      const drawn = draw(tex, isDisplay);
      number = last;
      return drawn;
    },
    define(tex) {
      for (const definition of definitionsIn(tex)) {
        defineInKatex(definition, macros);
        definitions.push(definition);
      }
    },
    get number() {
      return number;
    },
  };

  function draw(tex: string, isDisplay: boolean): DrawnFormula {
    lacksLabel = false;
    const defined = definitionsIn(tex);
    const used = definitions.length > 0 ? {definitions: usedDefinitions(tex, definitions)} : {};
    const drawn = drawWithKatex(tex, isDisplay, macros);
    if ('html' in drawn) {
      definitions.push(...defined);
      return {engine: 'katex', html: numbered(drawn.html), ...used, lacksLabel};
    }
    const result = drawWithMathJax(withDefinitions(), tex, isDisplay);
    // It has read them itself.
    for (const definition of defined) defineInKatex(definition, macros);
    definitions.push(...defined);
    known = definitions.length;
    return result;
  }

  function drawWithMathJax(note: MathJaxNote, tex: string, isDisplay: boolean): DrawnFormula {
    const drawn = note.draw(tex, isDisplay, number);
    const isUnknown = 'refusal' in drawn && drawn.refusal.isUnknownCommand;
    const shown = isUnknown ? note.drawWithUnknown(tex, isDisplay, number) : drawn;
    if ('refusal' in shown) return {refusal: shown.refusal, lacksLabel: false};
    number = note.number;
    return {
      engine: 'mathjax',
      html: shown.html,
      ...('refusal' in drawn && {refusal: drawn.refusal}),
      lacksLabel: note.lacksLabel,
    };
  }

  /** MathJax, with all that was defined so far. */
  function withDefinitions(): MathJaxNote {
    mathjax ??= engine.mathjax().createNote();
    for (const {source} of definitions.slice(known)) mathjax.define(source);
    known = definitions.length;
    return mathjax;
  }

  /** KaTeX numbers equations by counters of the page's style, which know nothing of MathJax's equations. */
  function numbered(html: string): string {
    if (!html.includes('eqn-num')) return html;
    let cells = number;
    return html
      .replace(/<mtd class ?="mml-eqn-num"><\/mtd>/g, () => `<mtd><mtext>(${++cells})</mtext></mtd>`)
      .replace(
        /<span class="eqn-num([^>]*)><\/span>/g,
        (_, rest) => `<span class="eqn-number${rest}>(${++number})</span>`,
      );
  }

  function reference(label: string, isInParentheses: boolean): string {
    const labels = mathjax?.labels ?? {};
    const found: Label | undefined = Object.hasOwn(labels, label) ? labels[label] : undefined;
    if (!found) lacksLabel = true;
    const text = isInParentheses ? `(${found?.tag ?? '???'})` : (found?.tag ?? '???');
    return found ? `\\href{\\#${found.id}}{\\text{${text}}}` : `\\text{${text}}`;
  }
}
