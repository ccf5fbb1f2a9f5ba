// A site with the search theme that SEARCH names. What the theme takes of the build, in seconds of the processor, goes to COSTS.
import {readFileSync, writeFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {obsidianVault} from 'docusaurus-plugin-obsidian-vault';

const TICKS = 100;

/** Of this process and of those that it has ended, in seconds (proc(5), fields 16 and 17). */
function cpuSeconds() {
  const {user, system} = process.cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (user + system) / 1e6 + (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** The theme, with the time of its index written down. */
async function measured(name) {
  const loaded = await import(name);
  const {default: create, validateOptions} = typeof loaded.default === 'function' ? loaded : loaded.default;
  const theme = async (context, options) => {
    const made = await create(context, options);
    const postBuild = async (props) => {
      const before = cpuSeconds();
      await made.postBuild?.(props);
      // A child that has ended counts when the system has noticed it.
      await setTimeout(300);
      writeFileSync(process.env.COSTS, JSON.stringify(cpuSeconds() - before));
    };
    return {...made, postBuild};
  };
  theme.validateOptions = validateOptions;
  return theme;
}

const OPTIONS = {
  'docusaurus-theme-search-pagefind': {},
  '@easyops-cn/docusaurus-search-local': {docsRouteBasePath: '/', indexBlog: false, hashed: true},
};

export default async function config() {
  const vault = obsidianVault({path: process.env.VAULT});
  const name = process.env.SEARCH;
  return {
    title: 'Search',
    url: 'https://search.example',
    baseUrl: '/',
    future: {v4: true, faster: true},
    onBrokenLinks: 'warn',
    markdown: vault.markdown,
    staticDirectories: [vault.staticDirectory],
    presets: [['classic', {docs: false, blog: false, pages: false, sitemap: false}]],
    plugins: [vault.docs(), vault.plugin],
    themes: [[await measured(name), OPTIONS[name]]],
    themeConfig: {navbar: {title: 'Search'}},
  };
}
