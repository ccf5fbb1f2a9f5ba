import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from './docusaurus-commonjs.js';
import {withOptionErrors} from './option-errors.js';

/** The theme's options, as a site's config gives them. */
export interface Options {
  /** Where the search page stands, below the base URL. @default 'search' */
  searchPagePath?: string;
  /** How much more than running text the parts of a note count, 0 to 10. */
  weights?: Partial<SearchWeights>;
}

/** What the parts of a note count. */
export interface SearchWeights {
  /** @default 10 */
  title: number;
  /** @default 10 */
  alias: number;
  /** @default 4 */
  tag: number;
  /** @default 5 */
  heading: number;
  /** @default 2 */
  tip: number;
}

/** The options with every default in its place. */
export interface PluginOptions {
  id: string;
  searchPagePath: string;
  weights: SearchWeights;
}

const weight = (value: number) => Joi.number().min(0).max(10).default(value);

/**
 * Of the theme's options.
 *
 * @internal
 */
export const optionsSchema = Joi.object<PluginOptions>({
  searchPagePath: Joi.string()
    .pattern(/^[^?#]*[^?#/][^?#]*$/, 'a path')
    .default('search'),
  weights: Joi.object({
    title: weight(10),
    alias: weight(10),
    tag: weight(4),
    heading: weight(5),
    tip: weight(2),
  }).default(),
});

/**
 * Docusaurus's hook: fills in the defaults and refuses what is not an option.
 *
 * @param context - Docusaurus's.
 * @returns The complete options.
 * @throws ValidationError that names the option and what it takes.
 */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions {
  return validate(withOptionErrors('docusaurus-theme-search-pagefind', optionsSchema) as never, options);
}
