/** Formulas that KaTeX refuses, drawn by MathJax as pictures that stand alone. */
import type {LiteElement} from 'mathjax-full/js/adaptors/lite/Element.js';
import type {LiteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import type {Tags} from 'mathjax-full/js/input/tex/Tags.js';
import type {SVG} from 'mathjax-full/js/output/svg.js';
import {addCommands, OWN_PACKAGE, OWN_TEXT_PACKAGE} from './mathjax-commands.js';
import {formulaMarkup} from './mathjax-markup.js';
import {loadMathJax, type MathJaxModules} from './mathjax-modules.js';
import {PACKAGES} from './packages.js';
import {type Attempt, commandIn, type Refusal, refusalOf} from './refusal.js';
import {keepColours} from './safe-paint.js';

/** Macros in one formula. MathJax documentation, TeX input processor options. */
const MAX_MACROS = 1000;
const MAX_BUFFER = 20 * 1024;

/** Any size of the text will do: what comes out is in em. `multline` spreads over a line of so many em. */
const EM = 16;
const EX = 0.442;
const LINE = 22;

/** What a label stands for. */
export interface Label {
  /** As it is shown, without parentheses. */
  tag: string;
  id: string;
}

/** MathJax for the formulas of one note. */
export interface MathJaxNote {
  /**
   * @param tex - The formula.
   * @param isDisplay - Whether it stands by itself.
   * @param number - The number of the last equation before it.
   * @returns Its markup, or why it is not drawn.
   */
  draw(tex: string, isDisplay: boolean, number: number): Attempt;
  /**
   * Draws a formula in which commands that nobody defines are red.
   *
   * @param tex - The formula.
   * @param isDisplay - Whether it stands by itself.
   * @param number - The number of the last equation before it.
   * @returns Its markup, or why it is not drawn even so.
   */
  drawWithUnknown(tex: string, isDisplay: boolean, number: number): Attempt;
  /**
   * @param tex - A definition, which holds from now on.
   * @returns Whether MathJax understands it.
   */
  define(tex: string): boolean;
  /** The number of the last equation drawn. */
  readonly number: number;
  /** Whether the last formula refers to a label that is not known. */
  readonly lacksLabel: boolean;
  /** The labels of the equations drawn. */
  readonly labels: Readonly<Record<string, Label>>;
}

/** MathJax, loaded. */
export interface MathJax {
  /**
   * @returns MathJax with nothing defined.
   */
  createNote(): MathJaxNote;
}

/**
 * @returns MathJax. The first call loads it.
 */
export function createMathJax(): MathJax {
  const modules = loadMathJax();
  const adaptor = modules.liteAdaptor();
  // It reads the shapes of all letters.
  const output = new modules.SVG<LiteElement, never, never>({fontCache: 'none'});
  return {createNote: () => createMathJaxNote({modules, adaptor, output})};
}

/** What notes share. */
interface Shared {
  modules: MathJaxModules;
  adaptor: LiteAdaptor;
  output: SVG<LiteElement, never, never>;
}

function createMathJaxNote({modules, adaptor, output}: Shared): MathJaxNote {
  let showsUnknown = false;
  addCommands(modules, (name) => {
    if (!showsUnknown) throw new modules.TexError('UndefinedControlSequence', 'Undefined control sequence %1', name);
  });
  const input = new modules.TeX<LiteElement, never, never>({
    packages: [...PACKAGES, OWN_PACKAGE],
    textmacros: {packages: ['text-base', OWN_TEXT_PACKAGE]},
    tags: 'ams',
    ignoreDuplicateLabels: true,
    maxMacros: MAX_MACROS,
    maxBuffer: MAX_BUFFER,
    formatError: (_: unknown, error: Error) => {
      throw error;
    },
  });
  const page = adaptor.parse('', 'text/html');
  const document = new modules.HTMLDocument(page as never, adaptor as never, {InputJax: input, OutputJax: output});
  const visitor = new modules.SerializedMmlVisitor();
  // The number that the next formula begins with is not among its public fields.
  const tags = input.parseOptions.tags as Tags & {allCounter: number};
  const noTags = modules.TagsFactory.create('none');
  noTags.configuration = input.parseOptions;

  return {
    draw: (tex, isDisplay, number) => attempt(tex, isDisplay, number, false),
    drawWithUnknown: (tex, isDisplay, number) => attempt(tex, isDisplay, number, true),
    define: (tex) => !('refusal' in attempt(tex, true, tags.allCounter, false)),
    get number() {
      return tags.allCounter;
    },
    get lacksLabel() {
      return tags.redo;
    },
    get labels() {
      return tags.allLabels;
    },
  };

  function attempt(tex: string, isDisplay: boolean, number: number, isLenient: boolean): Attempt {
    showsUnknown = isLenient;
    tags.allCounter = number;
    tags.redo = false;
    // In a sentence nothing is numbered.
    input.parseOptions.tags = isDisplay || tex.includes('ref') ? tags : noTags;
    try {
      const item = new document.options.MathItem(tex, input, isDisplay);
      item.start.node = adaptor.body(page as never);
      item.setMetrics(EM, EM * EX, LINE * EM, 1_000_000, 1);
      item.compile(document);
      keepColours(item.root);
      item.convert(document);
      const container = item.typesetRoot;
      const math = visitor.visitTree(item.root);
      // A code such as `\unicode{xD800}` is half a character.
      return {html: formulaMarkup({tex, isDisplay, adaptor, container, math}).toWellFormed()};
    } catch (error) {
      return {refusal: refusal(error)};
    }
  }

  function refusal(error: unknown): Refusal {
    if (!(error instanceof modules.TexError)) return refusalOf(error);
    const reason = error.message.replaceAll('\n', ' ');
    return {reason, command: commandIn(reason), isUnknownCommand: error.id === 'UndefinedControlSequence'};
  }
}
