import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {collectTips, type ExamContent} from './content.js';
import {writeFiles} from './files/write-files.js';
import type {ExamGlobalData} from './model.js';
import type {ResolvedExamTipsOptions} from './options.js';
import {examPaths, examRoutes} from './routes.js';
import {readTranslations} from './translations.js';

export type {ExamGlobalData, ExamTip, ExamTipsFile} from './model.js';
export {type ExamTipsOptions, validateOptions} from './options.js';

const NAME = 'docusaurus-plugin-exam-tips';

/**
 * Collects the exam tips of the site's vaults into an index, cheat sheets and files.
 *
 * @param context - Docusaurus's.
 * @param options - See {@link ExamTipsOptions}.
 * @returns The plugin.
 */
export default function pluginExamTips(context: LoadContext, options: ResolvedExamTipsOptions): Plugin {
  const {baseUrl, siteConfig} = context;
  const site = {baseUrl, trailingSlash: siteConfig.trailingSlash, routeBasePath: options.routeBasePath};
  const paths = examPaths(site);
  // In development the files are served from here; a build writes them beside its pages.
  const served = path.join(context.generatedFilesDir, NAME, options.id ?? 'default', 'files');
  const isDevelopment = process.env.NODE_ENV === 'development';
  let content: ExamContent = {tips: [], notes: [], noteCounts: {}};

  return {
    name: NAME,
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getDefaultCodeTranslationMessages: () => readTranslations(context.i18n.currentLocale),
    async allContentLoaded({allContent, actions}) {
      content = collectTips(allContent, site);
      const {index, cheatSheet} = paths;
      const data: ExamGlobalData = {index, cheatSheet, count: content.tips.length, noteCounts: content.noteCounts};
      actions.setGlobalData(data);
      for (const route of examRoutes(content, paths, options)) actions.addRoute(route);
      if (isDevelopment) await writeFiles(served, content.tips, siteConfig);
    },
    configureWebpack(_config, isServer) {
      const files = {directory: served, publicPath: baseUrl, watch: false};
      return (isServer || !isDevelopment ? {} : {devServer: {static: [files]}}) as object;
    },
    async postBuild({outDir}) {
      await writeFiles(outDir, content.tips, siteConfig);
    },
  };
}
