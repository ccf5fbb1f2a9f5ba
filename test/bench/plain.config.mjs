// What Docusaurus itself makes of the notes, with the theme that draws their diagrams: the measure for what the plugins add.
export default {
  title: 'Plain',
  url: 'https://plain.example',
  baseUrl: '/',
  future: {v4: true, faster: process.env.BUNDLER !== 'webpack'},
  onBrokenLinks: 'warn',
  markdown: {format: 'detect', mermaid: true},
  themes: ['@docusaurus/theme-mermaid'],
  presets: [['classic', {docs: {path: process.env.VAULT, routeBasePath: '/'}, blog: false, pages: false}]],
};
