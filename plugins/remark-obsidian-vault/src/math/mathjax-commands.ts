/**
 * Commands that MathJax as Obsidian has it knows from packages that load, run or style, made harmless: `\require` of what is
 * there does nothing, `\href` links, what would style shows its content. MathJax documentation, Writing an extension.
 */
import type TexParserModule from 'mathjax-full/js/input/tex/TexParser.js';
import type {ParseMethod} from 'mathjax-full/js/input/tex/Types.js';
import {isSafeLink} from '../html/safe-url.js';
import type {MathJaxModules} from './mathjax-modules.js';
import {isPresent} from './packages.js';

type TexParser = TexParserModule.default;

/** What a command does; `name` is what was typed behind the backslash. */
type Command = (parser: TexParser, name: string) => void;

/** The names of the packages that {@link addCommands} registers. */
export const OWN_PACKAGE = 'vault';
export const OWN_TEXT_PACKAGE = 'vault-text';

/** Attributes that would reach beyond a formula. */
const OF_THE_PAGE = /\b(?:class|href|id|style)\s*=/i;

/** Signs that mean something in a formula, and stand for themselves in its text. */
const TEXT_SIGNS = ['_', '^', '&', '#'];

/**
 * Registers the commands for the input that is made next.
 *
 * @param modules - MathJax.
 * @param onUnknown - What becomes of a command that nobody defines: a name to be shown in red, or an error.
 */
export function addCommands(modules: MathJaxModules, onUnknown: (name: string) => void): void {
  const {BaseMethods, CommandMap, Configuration, MacroMap, NewcommandMethods, TexError} = modules;
  const commands: Record<string, Command> = {
    content: (parser, name) => {
      parser.GetArgument(name);
      parser.Push(parser.ParseArg(name));
    },
    require: (parser, name) => {
      const wanted = parser.GetArgument(name);
      if (!isPresent(wanted)) throw new TexError('NoPackage', 'There is no package %1', wanted);
    },
    href: (parser, name) => {
      const url = parser.GetArgument(name);
      const linked = parser.create('node', 'mrow', [parser.ParseArg(name)]);
      if (isSafeLink(url)) linked.attributes.set('href', url);
      parser.Push(linked);
    },
    provide: (parser, name) => {
      const start = parser.i;
      const command = parser.GetArgument(name).trim();
      const isKnown = parser.lookup('macro', command.slice(1)) !== null;
      if (isKnown) {
        parser.GetBrackets(name);
        parser.GetBrackets(name);
        parser.GetArgument(name);
      } else {
        parser.i = start;
        NewcommandMethods.NewCommand?.(parser, name);
      }
    },
    token: (parser, name) => {
      const start = parser.i;
      parser.GetArgument(name);
      if (OF_THE_PAGE.test(parser.GetBrackets(name, ''))) showUnknown(parser, name);
      else {
        parser.i = start;
        BaseMethods.MmlToken?.(parser, name);
      }
    },
    define: (parser, name) => void NewcommandMethods.MacroDef?.(parser, name),
  };
  new CommandMap(
    'vault-commands',
    {
      require: 'require',
      href: 'href',
      class: 'content',
      style: 'content',
      cssId: 'content',
      providecommand: 'provide',
      gdef: 'define',
      // `\pmod`, `\varlimsup` and others are made of it.
      mmlToken: 'token',
    },
    commands as unknown as Record<string, ParseMethod>,
  );
  Configuration.create(OWN_PACKAGE, {
    handler: {macro: ['vault-commands']},
    fallback: {
      macro: ((parser: TexParser, name: string) => showUnknown(parser, `\\${name}`)) as ParseMethod,
    },
    priority: 3,
  });
  const literal = ((parser: {text: string}, sign: string) => {
    parser.text += sign;
  }) as never;
  new MacroMap('vault-text-signs', Object.fromEntries(TEXT_SIGNS.map((sign) => [sign, 'literal'])), {literal});
  Configuration.create(OWN_TEXT_PACKAGE, {
    parser: 'text',
    handler: {character: ['vault-text-signs']},
    priority: 3,
  });

  function showUnknown(parser: TexParser, name: string): void {
    onUnknown(name);
    parser.Push(parser.create('node', 'mtext', [], {mathcolor: 'red'}, parser.create('text', name)));
  }
}
