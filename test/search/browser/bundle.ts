import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {rspack} from '@rspack/core';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Module of Docusaurus → [its default export, its other exports] in docusaurus.tsx. */
const MODULES: Record<string, [string, string]> = {
  '@docusaurus/Interpolate': ['Interpolate', ''],
  '@docusaurus/Translate': ['', 'translate'],
  '@docusaurus/useDocusaurusContext': ['useDocusaurusContext', ''],
  '@docusaurus/useGlobalData': ['', 'usePluginData'],
  '@docusaurus/router': ['', 'useHistory, useLocation'],
  '@docusaurus/useIsBrowser': ['useIsBrowser', ''],
  '@docusaurus/Head': ['Head', ''],
  '@docusaurus/Link': ['Link', ''],
  '@docusaurus/theme-common': ['', 'usePluralForm'],
  '@theme/Layout': ['Layout', ''],
};

/**
 * Bundles the theme for pages that are not Docusaurus's.
 *
 * @param folder - Where to.
 * @param baseUrl - The base URL of the pages.
 */
export async function bundle(folder: string, baseUrl: string): Promise<void> {
  const swc = {
    loader: 'builtin:swc-loader',
    options: {
      jsc: {parser: {syntax: 'typescript', tsx: true}, transform: {react: {runtime: 'automatic'}}, target: 'es2022'},
    },
  };
  const compiler = rspack({
    mode: 'production',
    // Said here: else the bundler looks for a browserslist, whose newest browsers it may not know.
    target: ['web', 'es2022'],
    context: here,
    entry: {main: './main.tsx'},
    output: {path: folder, filename: 'main.js', chunkFilename: '[name].js', publicPath: `${baseUrl}assets/`},
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      extensionAlias: {'.js': ['.ts', '.tsx', '.js']},
      alias: await standIns(path.join(folder, 'stand-ins')),
    },
    module: {
      parser: {'css/module': {namedExports: false}},
      rules: [
        {test: /\.tsx?$/, use: swc},
        {test: /\.module\.css$/, type: 'css/module'},
      ],
    },
    experiments: {css: true},
    optimization: {chunkIds: 'named'},
    plugins: [new rspack.DefinePlugin({BASE_URL: JSON.stringify(baseUrl)})],
  });
  const stats = await new Promise<{hasErrors(): boolean; toString(): string}>((resolve, reject) => {
    compiler.run((error, result) => (error || !result ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString());
}

async function standIns(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, {recursive: true});
  const source = JSON.stringify(path.join(here, 'docusaurus.tsx'));
  const files = Object.entries(MODULES).map(async ([module, [main, names]]) => {
    const file = path.join(folder, `${path.basename(module)}.js`);
    const exported = [main && `${main} as default`, names].filter(Boolean).join(', ');
    await writeFile(file, `export {${exported}} from ${source};\n`);
    return [`${module}$`, file];
  });
  return Object.fromEntries(await Promise.all(files));
}
