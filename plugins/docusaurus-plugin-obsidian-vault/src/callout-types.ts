/** Callout types that a site adds, or whose look it changes. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {Joi} from './docusaurus-commonjs.js';

/** The look of a callout type. What is absent stays as it is: an unknown type looks like a note. */
export interface CalloutType {
  /** `#7852ee`, or `120, 82, 238` as in Obsidian's own CSS. */
  color?: string;
  /** The source of an SVG picture that is drawn in the colour of the callout. */
  icon?: string;
  /** The title of such callouts that have none of their own. @default the type as typed */
  label?: string;
}

/**
 * For the plugin's options.
 *
 * @internal
 */
export const calloutTypesSchema = Joi.object<Record<string, CalloutType>>().pattern(
  /^[\p{L}\p{M}\p{N}_ -]+$/u,
  Joi.object<CalloutType>({
    color: Joi.string().pattern(/^(?:#[\da-f]{6}|\d{1,3}, ?\d{1,3}, ?\d{1,3})$/i, 'colour: #rrggbb or r, g, b'),
    icon: Joi.string().pattern(/^\s*<svg[\s>]/, 'source of an SVG picture'),
    label: Joi.string(),
  }),
);

/**
 * @param types - The types that a site sets.
 * @returns Type, in lower case → default title.
 */
export function calloutLabels(types: Readonly<Record<string, CalloutType>>): Record<string, string> {
  const entries = Object.entries(types).filter(([, {label}]) => label !== undefined);
  return Object.fromEntries(entries.map(([type, {label}]) => [type.toLowerCase(), label as string]));
}

/**
 * @param types - The types that a site sets.
 * @returns Their looks, as the properties that Obsidian's snippets set too.
 */
export function calloutStyles(types: Readonly<Record<string, CalloutType>>): string {
  const rules = Object.entries(types).map(([type, {color, icon}]) => {
    const declarations = [
      color && `--callout-color: ${channels(color)};`,
      icon && `--callout-icon: url("data:image/svg+xml,${encodeURIComponent(icon.trim())}");`,
    ];
    return `.callout[data-callout="${type.toLowerCase()}"] { ${declarations.filter(Boolean).join(' ')} }\n`;
  });
  return rules.join('');
}

/**
 * Writes the looks where the bundler finds them.
 *
 * @param types - The types that a site sets.
 * @param folder - Of generated files; there already.
 * @returns The style sheet; absolute.
 */
export function writeCalloutStyles(types: Readonly<Record<string, CalloutType>>, folder: string): string {
  const file = path.join(folder, 'callout-types.css');
  writeFileSync(file, calloutStyles(types));
  return file;
}

function channels(color: string): string {
  if (!color.startsWith('#')) return color;
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)).join(', ');
}
