/// <reference path="./theme-components.ts" preserve="true" />
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {logger} from '@docusaurus/logger';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import {posixPath} from '@docusaurus/utils';
import {serveWhole} from 'docusaurus-plugin-obsidian-vault';
import {isCard} from './cards.js';
import {type CollectedTips, collectTips, type ExamContent, vaultsOf} from './content.js';
import {type EncodedTips, encodeTips, isSame, type KnownPieces} from './data/encode.js';
import {PAGES_FILE} from './data/format.js';
import {writeData} from './data/write-data.js';
import {cardTimes} from './files/card-times.js';
import {writeOldAddresses} from './files/old-addresses.js';
import {writeFiles} from './files/write-files.js';
import type {ExamGlobalData, ExamTip} from './model.js';
import type {PluginOptions} from './options.js';
import {type PdfArguments, pdfCommand} from './pdf/command.js';
import {printSheets} from './pdf/print.js';
import {allSheets} from './pdf/sheets.js';
import {Fronts} from './practice/fronts.js';
import {updateLedgers} from './report-ledger.js';
import {DATA_FOLDER, examPaths, examRoutes, staticData} from './routes.js';

export type {ExamCard, ExamCardSide, ExamGlobalData, ExamTip, ExamTipsFile} from './model.js';
export {type Options, validateOptions} from './options.js';
export {getSwizzleConfig} from './swizzle.js';

const NAME = 'docusaurus-plugin-exam-tips';
/** How long nothing has changed, in milliseconds, before the files for other programs are rebuilt in development. */
const DEBOUNCE = 5000;

/** The text that names the page of a note's tips, and its English. */
const NOTE_TITLE = {id: 'theme.examTips.note.title', message: 'Exam tips: {note}'};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Collects the exam tips of the site's vaults into an index, cheat sheets and files.
 *
 * @param context - Docusaurus's.
 * @param options - See {@link Options}.
 * @returns The plugin.
 */
export default function pluginExamTips(context: LoadContext, options: PluginOptions): Plugin {
  const {baseUrl, siteConfig} = context;
  const site = {baseUrl, trailingSlash: siteConfig.trailingSlash, routeBasePath: options.routeBasePath};
  // In development the files are served from here; a build writes them beside its pages.
  const served = path.join(context.generatedFilesDir, NAME, options.id ?? 'default', 'files');
  const isDevelopment = process.env.NODE_ENV === 'development';
  // What a build alone makes is not offered without one.
  const paths = examPaths(site, {...options, pdf: options.pdf && !isDevelopment});
  const printed = {baseUrl, sheetUrl: paths.cheatSheet, documentUrl: paths.document};
  let content: ExamContent = {tips: [], cards: [], all: [], notes: [], pages: [], sources: [], ledgers: []};
  let asked: ReadonlyMap<ExamTip, readonly number[]> = new Map();
  let fronts: Fronts | undefined;
  const questionsOf = (tip: ExamTip) => asked.get(tip) ?? [];
  let encoded: EncodedTips = encodeTips({...content, tips: content.all, baseUrl, questionsOf});
  const writeDataTo = (directory: string) =>
    writeData(
      path.join(directory, ...options.routeBasePath.split('/'), DATA_FOLDER),
      new Map([...encoded.files, [PAGES_FILE, JSON.stringify(content.pages)]]),
    );

  const {currentLocale: locale} = context.i18n;
  const texts = () => readDefaultCodeTranslationMessages({dirPath: here('./locales'), locale, name: 'exam-tips'});

  // Pictures for Anki come from the finished site, or from what it is made of.
  const writeTo = async (directory: string, siteDirectories: string[]) => {
    const {title, url} = siteConfig;
    const times = options.anki ? await cardTimes(content) : new Map<string, number>();
    const changed = [...times.values()].reduce((a, b) => Math.max(a, b), 0);
    const anki = {title, url, baseUrl, language: locale, directories: siteDirectories, changed, times};
    await writeFiles(directory, content, url, questionsOf, options.anki ? anki : undefined);
  };

  // An edit that changes no tip changes no file, and the files for other programs take longer to make than a writer waits.
  let servedTips: readonly object[] | undefined;
  let debounced: NodeJS.Timeout | undefined;
  const serveAgain = async (siteDirectories: string[]) => {
    const tips = [...content.tips, ...content.cards];
    if (servedTips && isSame(servedTips, tips)) return;
    servedTips = tips;
    await writeDataTo(served);
    clearTimeout(debounced);
    debounced = setTimeout(() => void writeTo(served, siteDirectories), DEBOUNCE).unref();
  };

  const collected: CollectedTips = new Map();
  const knownPieces: KnownPieces = new WeakMap();
  const collect = (allContent: AllContent) => {
    content = collectTips(allContent, site, collected);
    fronts ??= new Fronts(locale);
    asked = fronts.askable(content.all);
    encoded = encodeTips({...content, tips: content.all, baseUrl, questionsOf}, knownPieces);
  };

  return {
    name: NAME,
    getThemePath: () => here('./theme'),
    // Its components can be wrapped, which copies nothing.
    getTypeScriptThemePath: () => here('./theme'),
    getClientModules: () => (isDevelopment ? [here('./client/reload-on-change.js')] : []),
    // `write-translations` looks for texts in these too.
    getPathsToWatch: () => [here('./client')],
    getDefaultCodeTranslationMessages: texts,
    async allContentLoaded({allContent, actions}) {
      collect(allContent);
      const {index, cheatSheet, practice, data: folder} = paths;
      const {formulaStyles} = content;
      // What several notes say counts once, as in the list.
      const repeated = new Set(encoded.notes.same.flatMap(([, ...others]) => others.map(([number]) => number)));
      const cards = content.all.filter((tip, number) => isCard(tip) && !repeated.has(number)).length;
      const tips = content.all.length - repeated.size - cards;
      const counts = {tips, cards, notes: content.notes.length};
      const data: ExamGlobalData = {
        index,
        cheatSheet,
        practice,
        data: folder,
        count: counts.tips,
        ...(formulaStyles && {formulaStyles}),
      };
      actions.setGlobalData(data);
      const given = staticData(encoded, options);
      const file = given && (await actions.createData('statics.json', JSON.stringify(given)));
      // An absolute path would stand in the site's code.
      const statics = file && `@generated/${posixPath(path.relative(context.generatedFilesDir, file))}`;
      for (const route of examRoutes({paths, counts, statics}, options)) actions.addRoute(route);
      const sources = siteConfig.staticDirectories.map((directory) => path.resolve(context.siteDir, directory));
      if (!isDevelopment) return;
      await serveAgain(sources);
      for (const vault of vaultsOf(allContent)) {
        vault.onChange(NAME, async () => {
          collect(allContent);
          await serveAgain(sources);
        });
      }
    },
    configureWebpack(_config, isServer) {
      if (isServer || !isDevelopment) return {};
      return {devServer: serveWhole([{directory: served, publicPath: baseUrl}])} as object;
    },
    async postBuild({outDir}) {
      await writeTo(outDir, [outDir]);
      await writeDataTo(outDir);
      const noteTitle = {...(await texts()), ...context.codeTranslations}[NOTE_TITLE.id] ?? NOTE_TITLE.message;
      const titleOf = (note: string) => noteTitle.replace('{note}', () => note);
      await writeOldAddresses(content.notes, {...site, outDir, url: siteConfig.url, language: locale, titleOf});
      await updateLedgers(content.ledgers, isCi());
      if (!options.pdf) return;
      const sheets = allSheets(content.all, baseUrl);
      const out = path.join(outDir, options.routeBasePath, 'pdf');
      if (sheets.length > 0)
        await printSheets({...printed, directory: outDir, sheets, look: new URLSearchParams(), out});
    },
    extendCli(cli) {
      const more = (note: string, notes: readonly string[]) => [...notes, note];
      cli
        .command('exam:pdf')
        .description('Print cheat sheets of the built site, or folders of it')
        .option('--note <note>', 'title, address or path of a note; may be repeated', more, [])
        .option(
          '--folder <folder>',
          'all notes of a folder as one document, "." for the whole vault; may be repeated',
          more,
          [],
        )
        .option('--paper <paper>', 'a4 or letter')
        .option('--columns <number>', 'columns, 1 to 4')
        .option('--fit <pages>', 'the largest type that fits on so many pages')
        .option('--out <folder>', 'where the files go', 'cheat-sheets')
        .option('--dir <folder>', 'the built site', context.outDir)
        .action(async ({note, folder, paper, columns, fit, out, dir}: PdfArguments) => {
          try {
            await pdfCommand({note, folder, paper, columns, fit, out, dir}, printed);
          } catch (error) {
            logger.error((error as Error).message);
            process.exitCode = 1;
          }
        });
    },
  };
}

/** As Docusaurus and most tools tell it. */
function isCi(): boolean {
  const {CI} = process.env;
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}
