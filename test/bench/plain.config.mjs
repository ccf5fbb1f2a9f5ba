// What Docusaurus itself makes of the notes: the measure for what the plugins add.
export default {
  title: 'Plain',
  url: 'https://plain.example',
  baseUrl: '/',
  future: {v4: true, faster: process.env.BUNDLER !== 'webpack'},
  onBrokenLinks: 'warn',
  markdown: {format: 'detect'},
  presets: [['classic', {docs: {path: process.env.VAULT, routeBasePath: '/'}, blog: false, pages: false}]],
};
