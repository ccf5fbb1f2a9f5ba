import path from 'node:path';
import type {SyntaxOptions} from 'remark-obsidian-vault';
import type {PluggableList} from 'unified';
import {type CalloutType, calloutLabels, calloutTypesSchema} from './callout-types.js';
import {type SeverityOption, severitiesSchema} from './check/check-severities.js';
import {Joi} from './docusaurus-commonjs.js';
import {withOptionErrors} from './option-errors.js';
import {readPreamble} from './read/preamble.js';
import {readTipLedger} from './read/tip-ledger.js';

/** Which notes are published: all but those that say no, or just those that say yes. */
export type PublishMode = 'opt-out' | 'opt-in';

/** Notes, canvases and attachments, by where they stand or what they are tagged with. */
export interface FileChoice {
  /** Folders or files, from the vault's root, with all below them. @default [] */
  folders?: string[];
  /** Tags, in properties or the text, with those below them: `private` is `#private/diary` too. @default [] */
  tags?: string[];
}

/** What a site keeps back, whatever a note says itself. */
export interface ExcludedFiles extends FileChoice {
  /** Whether that is what Obsidian's settings have as "Excluded files", too. @default false */
  excludedFiles?: boolean;
}

/** Where a policy is written: into each page, or into the file in which a host looks for headers. */
export type PolicyHost = 'meta' | 'netlify' | 'cloudflare' | 'vercel' | 'apache';

/** A directive of Content Security Policy → sources: `{'script-src': ['https://stats.example']}`. */
export type PolicySources = Readonly<Record<string, readonly string[]>>;

/** A strict Content-Security-Policy. */
export interface ContentSecurityPolicy {
  host: PolicyHost;
  /** What it allows beside: scripts of others that a site brings, hashes of inline ones. @default {} */
  add?: PolicySources;
}

/** The options of a vault, as a site's config gives them to {@link obsidianVault}. */
export interface VaultOptions {
  /** The vault's folder, absolute or relative to the site. @default 'docs' */
  path?: string;
  /** Tells several vaults of one site apart; equal to the id of the docs plugin that shows it. @default 'default' */
  id?: string;
  /** The site's folder. @default the folder that the command runs in */
  siteDir?: string;
  /** Where the notes stand in the site. @default '/' */
  routeBasePath?: string;
  /**
   * `opt-out` publishes every note but those with `publish: false`; `opt-in` just those with `publish: true`.
   * @default 'opt-out'
   */
  publish?: PublishMode;
  /**
   * Notes that are published as though they said `publish: true`; where it names any, all others have to say it, as with `opt-in`.
   * `publish: false` keeps a note back all the same. @default nothing
   */
  include?: FileChoice;
  /** Kept back in any case, attachments too. @default nothing */
  exclude?: ExcludedFiles;
  /** How the notes' own syntax is read: the tip pattern, the callouts that are tips, summaries. @default Obsidian's */
  syntax?: SyntaxOptions;
  /**
   * A file outside the vault, to be committed, in which a build writes down the exam tips: with it an edited tip keeps its id,
   * and so its card and the reader's progress. Relative to the site.
   * @default none: a tip is known by the block identifier behind it, else by its first words
   */
  tipLedger?: string;
  /** Callout types that the site adds, or whose look it changes. @default none */
  callouts?: Record<string, CalloutType>;
  /** remark plugins that run on each note once its links lead somewhere: standard mdast. @default none */
  remarkPlugins?: PluggableList;
  /** rehype plugins that run on each note once its formulas are drawn. @default none */
  rehypePlugins?: PluggableList;
  /** Makes the address of a note's "edit this page" from its path in the vault. @default no such link */
  editUrl?: (path: string) => string | undefined;
  /**
   * The properties that a note shows under its title: `true` for all that say something to readers, `false` for none, or
   * their names, in this order. @default true
   */
  properties?: boolean | string[];
  /**
   * Where a note is shown to have been changed: `properties` takes its own word alone, `git` the last commit of a note that says
   * nothing itself.
   * @default 'properties'
   */
  lastUpdated?: 'properties' | 'git';
  /** Whether a note says how long it takes to read, at 200 words a minute. @default false */
  readingTime?: boolean;
  /** Properties that no page shows, beside those that are for the site alone: `publish`, `cssclasses`. @default none */
  hiddenProperties?: string[];
  /** Whether the CSS snippets that are turned on in Obsidian apply to the notes. @default true */
  snippets?: boolean;
  /**
   * Publishes attachments that are pages themselves: HTML and XML. Opened by its own address such a file runs what it holds as a
   * part of the site: set it where you have written all of them, or the site stands alone on its host name.
   * @default false
   */
  activeAttachments?: boolean;
  /**
   * Whether comments in code that Docusaurus takes for commands, `// highlight-next-line` and the like, are commands: they mark
   * lines, and are not shown. @default false: code is shown as written, as in Obsidian
   */
  magicComments?: boolean;
  /** Publishes photos without the place where they were taken. The vault's own files keep it. @default false */
  stripPhotoPositions?: boolean;
  /**
   * Whether a build makes pictures as large as pages show them, in WebP, where that is smaller; the picture itself is there for
   * readers who look closer. JPEG, PNG and WebP; drawings (SVG) and what moves stay as they are. Takes the package `sharp`.
   * @default true
   */
  resizePictures?: boolean;
  /**
   * Gives the pages of the site a strict Content-Security-Policy: no script but the site's own runs, nothing is loaded from
   * elsewhere but what the notes show. One vault of a site says so for all.
   * @default none
   */
  contentSecurityPolicy?: PolicyHost | ContentSecurityPolicy;
  /** Whether a link shows what it leads to when a reader rests on it with the pointer or the focus. @default true */
  previews?: boolean;
  /** Whether a note can show the graph of its links, and of all notes. @default true */
  graph?: boolean;
  /**
   * Whether readers can read without a network what they have opened before, or all that they choose to keep, and install the
   * site as an app. `'remove'` takes it back where a former version of the site had it.
   * @default false
   */
  offline?: boolean | 'remove' | OfflineOptions;
  /**
   * Whether the colours and fonts of the notes are those of the whole site: its bar, its home, its other docs. Then it begins with
   * the palette that is chosen in Obsidian.
   * @default false: nothing outside the notes changes
   */
  siteLook?: boolean;
  /**
   * The name of a rule of the check → `ignore`, `log`, `warn` or `error`. Just errors make the check command fail; a build
   * counts warnings and errors. @default each rule's own
   */
  severities?: Record<string, SeverityOption>;
  /**
   * What opens a note at its place while the development server shows a new problem: an address in which `{path}`, `{line}` and
   * `{column}` stand for the place, such as `vscode://file{path}:{line}:{column}`.
   * @default 'obsidian://open?path={path}'
   */
  editorUrl?: string;
  /** The most problems that a build prints one by one; the check command prints all. @default 50 */
  maxReported?: number;
}

/** What may be set about reading offline. */
export interface OfflineOptions {
  /** So much is kept at most where a reader keeps everything, in MB; pictures that are larger are left out first. @default 200 */
  maxMegabytes?: number;
}

/** The options with every default in its place. */
export type ResolvedVaultOptions = Required<Omit<VaultOptions, 'editUrl' | 'tipLedger' | 'contentSecurityPolicy'>> &
  Pick<VaultOptions, 'editUrl' | 'tipLedger'> & {contentSecurityPolicy?: ContentSecurityPolicy};

const names = Joi.array().items(Joi.string()).default([]);
const choice = {folders: names, tags: names};
const hosts = Joi.string().valid('meta', 'netlify', 'cloudflare', 'vercel', 'apache');

/**
 * Of the options of a vault.
 *
 * @internal
 */
export const optionsSchema = Joi.object<ResolvedVaultOptions>({
  path: Joi.string().default('docs'),
  id: Joi.string()
    .pattern(/^[\w-]+$/)
    .default('default'),
  siteDir: Joi.string().default(() => process.cwd()),
  routeBasePath: Joi.string().default('/'),
  publish: Joi.string().valid('opt-out', 'opt-in').default('opt-out'),
  include: Joi.object(choice).default({folders: [], tags: []}),
  exclude: Joi.object({...choice, excludedFiles: Joi.boolean().default(false)}).default({
    folders: [],
    tags: [],
    excludedFiles: false,
  }),
  syntax: Joi.object({
    tipPattern: Joi.string().custom((value: string) => {
      new RegExp(value, 'iu');
      return value;
    }, 'regular expression'),
    tipCallouts: Joi.array().items(Joi.string()),
    tldr: Joi.boolean(),
    preamble: Joi.string().allow(''),
    strictLineBreaks: Joi.boolean(),
  }).default({}),
  tipLedger: Joi.string(),
  callouts: calloutTypesSchema.default({}),
  remarkPlugins: Joi.array().default([]),
  rehypePlugins: Joi.array().default([]),
  editUrl: Joi.function(),
  properties: Joi.alternatives().try(Joi.boolean(), Joi.array().items(Joi.string())).default(true),
  lastUpdated: Joi.string().valid('properties', 'git').default('properties'),
  readingTime: Joi.boolean().default(false),
  hiddenProperties: Joi.array().items(Joi.string()).default([]),
  snippets: Joi.boolean().default(true),
  activeAttachments: Joi.boolean().default(false),
  magicComments: Joi.boolean().default(false),
  stripPhotoPositions: Joi.boolean().default(false),
  resizePictures: Joi.boolean().default(true),
  contentSecurityPolicy: Joi.alternatives().try(
    hosts,
    Joi.object({host: hosts.required(), add: Joi.object().pattern(Joi.string(), Joi.array().items(Joi.string()))}),
  ),
  previews: Joi.boolean().default(true),
  graph: Joi.boolean().default(true),
  offline: Joi.alternatives()
    .try(Joi.boolean(), Joi.string().valid('remove'), Joi.object({maxMegabytes: Joi.number().positive()}))
    .default(false),
  siteLook: Joi.boolean().default(false),
  severities: severitiesSchema.default({}),
  editorUrl: Joi.string().default('obsidian://open?path={path}'),
  maxReported: Joi.number().integer().min(0).default(50),
});

/**
 * Fills in the defaults and refuses what is not an option.
 *
 * @param options - What the site's config says.
 * @returns The complete options.
 * @throws Error that names the option and what it takes, or the ledger that cannot be read.
 */
export function resolveOptions(options: VaultOptions): ResolvedVaultOptions {
  const schema = withOptionErrors('docusaurus-plugin-obsidian-vault', optionsSchema);
  const {value, error} = schema.validate(options, {abortEarly: false});
  if (error) throw error;
  const ledger = value.tipLedger === undefined ? undefined : path.resolve(value.siteDir, value.tipLedger);
  const preambles = [readPreamble(path.resolve(value.siteDir, value.path)), value.syntax.preamble ?? ''];
  const preamble = preambles.filter((tex) => tex !== '').join('\n');
  const {contentSecurityPolicy: policy} = value as VaultOptions;
  return {
    ...value,
    ...(typeof policy === 'string' && {contentSecurityPolicy: {host: policy}}),
    ...(ledger !== undefined && {tipLedger: ledger}),
    syntax: {
      ...value.syntax,
      ...(preamble !== '' && {preamble}),
      calloutLabels: calloutLabels(value.callouts),
      ...(ledger !== undefined && {tipLedger: readTipLedger(ledger)}),
    },
  };
}
