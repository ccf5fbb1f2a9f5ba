/**
 * Every rule that a vault can break: its name, how much it matters and its sentence. A sentence names the thing, says
 * what to do and, where there is one, gives the nearest name.
 */
import {type LimitReason, MAX_SIGNS} from './syntax/limits.js';
import type {Diagnostic, Point, ResolutionDiagnostic, Severity} from './types.js';

/** What each rule needs to know to say its sentence. */
export interface RuleData {
  'unresolved-link': {target: string; nearest?: string};
  'unresolved-embed': {target: string; nearest?: string};
  'ambiguous-link': {target: string; taken: string; others: readonly string[]};
  'missing-heading': {heading: string; note: string; nearest?: string};
  'missing-block': {block: string; note: string; nearest?: string};
  'unclosed-highlight': {text: string};
  'unclosed-comment': Record<never, never>;
  'malformed-properties': {reason: string};
  'malformed-property': {property: string; expected: string};
  'duplicate-property': {property: string};
  /** `shown`: what a reader sees of it: its source, the command at fault in red, or `???` for a label. */
  'bad-math': {source: string; reason: string; command?: string | undefined; shown: 'source' | 'command' | 'label'};
  'bad-diagram': {reason: string};
  'embed-cycle': {target: string};
  'embed-depth': {target: string; depth: number};
  /** `other` is the note that has the address; without one it belongs to a page of the site. */
  'same-address': {address: string; given: string; other?: string};
  /** `other` is the note that has the address, by its own name or an alias of its own. */
  'taken-alias': {alias: string; address: string; other: string};
  'unreadable-note': {reason: string};
  'empty-note': Record<never, never>;
  'oversized-note': {reason: LimitReason};
  'duplicate-tip': {text: string; other: string};
  'malformed-canvas': {reason: string};
  'malformed-base': {reason: string};
  'missing-view': {view: string; base: string; nearest?: string};
  /** `note` is the first of `count` notes that it fails for. */
  'base-formula': {formula: string; reason: string; note: string; count: number};
  'unanswered-query': {plugin: string; reason: string};
  'drawing-without-picture': {target: string};
  'malformed-settings': {reason: string};
  'unusable-css': {reason: string};
  'image-without-text': {target: string};
  'orphan-note': {title: string};
  'unused-attachment': {target: string};
  'active-attachment': {target: string; isPublished: boolean};
  'unreadable-attachment': {target: string; reason: string};
  'unreadable-svg': {reason: string};
  'large-attachment': {target: string; megabytes: number};
}

/** The name of a rule, as it stands in a report: `unresolved-link`. */
export type Rule = keyof RuleData;

/** One rule: how much it matters unless the site says otherwise, and its sentence. */
export interface RuleMessage<R extends Rule> {
  severity: Severity;
  sentence(data: RuleData[R]): string;
}

/** All rules by name. */
export const rules: {readonly [R in Rule]: RuleMessage<R>} = {
  'unresolved-link': {
    severity: 'error',
    sentence: ({target, nearest}) => `Cannot find ${thing(target)} ${name(target)}${guess(nearest, thing(target))}`,
  },
  'unresolved-embed': {
    severity: 'error',
    sentence: ({target, nearest}) => `Cannot find ${thing(target)} ${name(target)}${guess(nearest, thing(target))}`,
  },
  'ambiguous-link': {
    severity: 'warning',
    sentence: ({target, taken, others}) =>
      `${name(target)} can mean ${list([taken, ...others])}; took ${name(taken)}. Write more of the path`,
  },
  'missing-heading': {
    severity: 'warning',
    sentence: ({heading, note, nearest}) =>
      `Cannot find heading ${name(heading)} in ${name(note)}${guess(nearest, 'heading')}`,
  },
  'missing-block': {
    severity: 'warning',
    sentence: ({block, note, nearest}) =>
      `Cannot find block ${name(`^${block}`)} in ${name(note)}${guess(nearest, 'block')}`,
  },
  'unclosed-highlight': {
    severity: 'warning',
    sentence: ({text}) => `Highlight ${name(text)} has no end; close it with \`==\` in the same paragraph`,
  },
  'unclosed-comment': {
    severity: 'warning',
    sentence: () => 'Comment has no end and hides the rest of the note; close it with `%%`',
  },
  'malformed-properties': {
    severity: 'error',
    sentence: ({reason}) => `Cannot read the properties: ${reason}. The note is shown without them`,
  },
  'malformed-property': {
    severity: 'warning',
    sentence: ({property, expected}) => `Property ${name(property)} is left out: write ${expected}`,
  },
  'duplicate-property': {
    severity: 'warning',
    sentence: ({property}) =>
      `Property ${name(property)} stands here and once more below, which holds; delete one of the two`,
  },
  'bad-math': {
    severity: 'error',
    sentence: ({source, reason, command = '', shown}) => {
      const formula = `the formula ${name(source)}`;
      if (shown === 'source') return `Cannot draw ${formula}: ${reason}. Its source is shown`;
      if (shown === 'label')
        return `Cannot find the label of ${name(command)} in ${formula}; write \`\\label\` in an equation`;
      return `Cannot find the command ${name(command)} of ${formula}; correct the name or define it`;
    },
  },
  'bad-diagram': {
    severity: 'error',
    sentence: ({reason}) => `Cannot draw this diagram: ${reason}. Its source is shown`,
  },
  'embed-cycle': {
    severity: 'error',
    sentence: ({target}) => `${name(target)} embeds itself in the end; the circle is cut here. Link to it instead`,
  },
  'embed-depth': {
    severity: 'warning',
    sentence: ({target, depth}) => `${name(target)} is embedded more than ${depth} levels deep; link to it instead`,
  },
  'same-address': {
    severity: 'warning',
    sentence: ({address, given, other}) =>
      `Address ${name(address)} belongs to ${other === undefined ? 'a page of the site' : name(other)}; ` +
      `this note gets ${name(given)}. Set another \`permalink\` to choose`,
  },
  'taken-alias': {
    severity: 'warning',
    sentence: ({alias, address, other}) =>
      `Address ${name(address)} of alias ${name(alias)} belongs to ${name(other)} and leads there; ` +
      'name one of the two otherwise',
  },
  'unreadable-note': {
    severity: 'error',
    sentence: ({reason}) => `Cannot read this note: ${reason}`,
  },
  'oversized-note': {severity: 'error', sentence: ({reason}) => `${LIMITS[reason]}; the note is shown as its source`},
  'empty-note': {severity: 'info', sentence: () => 'This note is empty; write something or delete it'},
  'duplicate-tip': {
    severity: 'info',
    sentence: ({text, other}) => `Exam tip ${name(text)} stands in ${name(other)} too; keep one and link to it`,
  },
  'malformed-canvas': {
    severity: 'error',
    sentence: ({reason}) => `Cannot read all of this canvas: ${reason}. What can be read is shown; mend it in Obsidian`,
  },
  'malformed-base': {
    severity: 'error',
    sentence: ({reason}) => `Cannot read this base: ${reason}. Nothing of it is shown; correct it in Obsidian`,
  },
  'missing-view': {
    severity: 'warning',
    sentence: ({view, base, nearest}) => `Cannot find view ${name(view)} in ${name(base)}${guess(nearest, 'view')}`,
  },
  'base-formula': {
    severity: 'warning',
    sentence: ({formula, reason, note, count}) =>
      `Cannot work out ${name(formula)} for ${name(note)}${count > 1 ? ` and ${count - 1} more` : ''}: ` +
      `${reason}. Correct the formula, or check the property with \`if()\` first`,
  },
  'unanswered-query': {
    severity: 'info',
    sentence: ({plugin, reason}) => `This query of ${plugin} is not answered, but folded: ${reason}`,
  },
  'drawing-without-picture': {
    severity: 'warning',
    sentence: ({target}) =>
      `Drawing ${name(target)} has no exported picture, and its name is shown; turn on auto-export of SVG or PNG ` +
      'in the settings of the plugin Excalidraw',
  },
  'malformed-settings': {
    severity: 'warning',
    sentence: ({reason}) => `Cannot read these settings: ${reason}. Obsidian's defaults are used`,
  },
  'unusable-css': {severity: 'warning', sentence: ({reason}) => `This part of the snippet is left out: ${reason}`},
  'image-without-text': {
    severity: 'info',
    sentence: ({target}) => `Image ${name(target)} has no text for those who cannot see it; write \`|what it shows\``,
  },
  'orphan-note': {severity: 'info', sentence: ({title}) => `Nothing links to ${name(title)}; link to it from a note`},
  'unused-attachment': {
    severity: 'info',
    sentence: ({target}) => `No published note uses ${name(target)}; it is not published. Embed it or delete it`,
  },
  'active-attachment': {
    severity: 'warning',
    sentence: ({target, isPublished}) =>
      isPublished
        ? `${name(target)} is a page itself, and runs what it holds as a part of the site; publish only what you have written`
        : `${name(target)} is a page itself and could run something on the site; it is not published. ` +
          'Copy what it says into a note, or set the option `activeAttachments`',
  },
  'unreadable-attachment': {
    severity: 'error',
    sentence: ({target, reason}) => `Cannot copy ${name(target)}: ${reason}. It is missing on the site`,
  },
  'large-attachment': {
    severity: 'warning',
    sentence: ({target, megabytes}) =>
      `${name(target)} has ${megabytes} MB, and hosts such as Cloudflare Pages refuse a site with a file of more than 25; ` +
      'make it smaller, or link to it where it is',
  },
  'unreadable-svg': {
    severity: 'error',
    sentence: ({reason}) => `Cannot read this picture: ${reason}. Its place stays empty; export it again`,
  },
};

/** What is too much in a note, and what to do. */
const LIMITS: Readonly<Record<LimitReason, string>> = {
  signs: `More signs and lines than a note may have (${MAX_SIGNS}, a table's bar counts as four) end here; split the note`,
  depth: 'Lists, quotes or markup stand too deep in each other here; take some levels out',
  steps: 'Brackets, backticks or tags that nothing closes take too long to read up to here; close or escape them',
};

/**
 * Make a problem of a rule at a place.
 *
 * @param rule Name of the rule.
 * @param path Vault path of the file that breaks it.
 * @param place Where in the file; anything with line and column.
 * @param data What the rule's sentence needs.
 * @returns A problem of the rule's default severity.
 */
export function problem<R extends Rule>(rule: R, path: string, place: Point, data: RuleData[R]): Diagnostic {
  return {path, line: place.line, column: place.column, ...ruleProblem(rule, data)};
}

/**
 * Make a problem that has no place yet, for a resolution.
 *
 * @param rule Name of the rule.
 * @param data What the rule's sentence needs.
 * @returns A problem of the rule's default severity.
 */
export function ruleProblem<R extends Rule>(rule: R, data: RuleData[R]): ResolutionDiagnostic {
  return {rule, severity: rules[rule].severity, message: rules[rule].sentence(data)};
}

/** What a target that cannot be found would have been, by its extension ("Obsidian help, Accepted file formats"). */
function thing(target: string): string {
  const extension = /\.([a-z\d]+)(?:#.*)?$/i.exec(target)?.[1]?.toLowerCase() ?? '';
  if (/^(?:avif|bmp|gif|jpe?g|png|svg|webp)$/.test(extension)) return 'image';
  if (/^(?:flac|m4a|mp3|ogg|wav|3gp)$/.test(extension)) return 'sound';
  if (/^(?:mkv|mov|mp4|ogv|webm)$/.test(extension)) return 'video';
  if (/^(?:pdf|canvas|base)$/.test(extension)) return extension === 'pdf' ? 'PDF' : extension;
  return 'note';
}

/** A name as code, on one line and no longer than a line. */
function name(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, 400));
  return `\`${characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : line}\``;
}

function guess(nearest: string | undefined, missing: string): string {
  return nearest === undefined ? `; correct the name or add the ${missing}` : `; did you mean ${name(nearest)}?`;
}

/** At most four names, `a` or `b`. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 4).map(name);
  const last = names.length > shown.length ? 'others' : shown.pop();
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} or ${last}`;
}
