import type {OptionValidationContext} from '@docusaurus/types';
import {MARGINS, SHEET_CONTENTS, SHEET_LIMITS} from './client/sheet-limits.js';
import {Joi, RouteBasePathSchema} from './docusaurus-commonjs.js';
import type {SheetDefaults} from './model.js';
import {withOptionErrors} from './option-errors.js';

/** The options of the plugin, as a site's config gives them. */
export interface Options {
  /** Tells several instances of the plugin apart. @default 'default' */
  id?: string;
  /** Where the pages stand, below the base URL. @default 'exam-tips' */
  routeBasePath?: string;
  /**
   * The most tips that the index and the plain cheat sheet show in full. With more, both list the notes with their
   * counts, and the browser fetches the tips when it needs them.
   * @default 300
   */
  maxTipsPerPage?: number;
  /** How a cheat sheet looks before anything is chosen. */
  sheet?: Partial<SheetDefaults>;
  /** Whether the site offers its exam tips as a package for Anki, `exam-tips.apkg`. @default true */
  anki?: boolean;
  /**
   * Whether a build prints the cheat sheets, one of all exam tips and one of each note, and the pages offer the PDF files.
   * It takes an installed Chromium.
   * @default false
   */
  pdf?: boolean;
}

/** The options with every default in its place. */
export interface PluginOptions {
  id?: string;
  routeBasePath: string;
  maxTipsPerPage: number;
  sheet: SheetDefaults;
  anki: boolean;
  pdf: boolean;
}

/** @default of every choice: exam tips alone, A4 portrait, two columns, 9 pt, in colour, dated. */
export const SHEET_DEFAULTS: SheetDefaults = {
  content: ['tips'],
  callouts: [],
  paper: 'a4',
  landscape: false,
  columns: 2,
  margin: 'normal',
  size: 9,
  density: 'normal',
  grey: false,
  date: true,
};

const {columns, size} = SHEET_LIMITS;

/**
 * Of the plugin's options.
 *
 * @internal
 */
export const optionsSchema = Joi.object<PluginOptions>({
  routeBasePath: RouteBasePathSchema.default('exam-tips'),
  maxTipsPerPage: Joi.number().integer().min(0).default(300),
  sheet: Joi.object<SheetDefaults>({
    content: Joi.array()
      .items(Joi.string().valid(...SHEET_CONTENTS))
      .unique()
      .default(SHEET_DEFAULTS.content),
    callouts: Joi.array().items(Joi.string().lowercase()).unique().default(SHEET_DEFAULTS.callouts),
    paper: Joi.string().valid('a4', 'letter').default(SHEET_DEFAULTS.paper),
    landscape: Joi.boolean().default(SHEET_DEFAULTS.landscape),
    columns: Joi.number().integer().min(columns.min).max(columns.max).default(SHEET_DEFAULTS.columns),
    margin: Joi.string()
      .valid(...MARGINS)
      .default(SHEET_DEFAULTS.margin),
    size: Joi.number().min(size.min).max(size.max).default(SHEET_DEFAULTS.size),
    density: Joi.string().valid('compact', 'normal', 'airy').default(SHEET_DEFAULTS.density),
    grey: Joi.boolean().default(SHEET_DEFAULTS.grey),
    date: Joi.boolean().default(SHEET_DEFAULTS.date),
  }).default(SHEET_DEFAULTS),
  anki: Joi.boolean().default(true),
  pdf: Joi.boolean().default(false),
});

/**
 * Fills in the defaults and refuses what is not an option.
 *
 * @param context - Docusaurus's: the options and the function that checks them.
 * @returns The complete options.
 * @throws Error that names the option and what it takes.
 */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions {
  return validate(withOptionErrors('docusaurus-plugin-exam-tips', optionsSchema), options ?? {});
}
