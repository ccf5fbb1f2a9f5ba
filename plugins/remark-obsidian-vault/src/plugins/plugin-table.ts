/** The fenced blocks of community plugins, and what becomes of each on a site that runs none of them. */

/** What becomes of a block. */
export type BlockFate =
  /** Its Markdown stands on the page. */
  | 'markdown'
  /** Its Markdown, with a title for each tab. */
  | 'tabs'
  /** Its Markdown in columns. */
  | 'columns'
  /** A card with a link. */
  | 'card'
  /** Controls of the app: nothing. */
  | 'nothing'
  /** A query that is answered where the whole vault is known; else folded. */
  | 'query'
  /** Its source, folded under the plugin's name. */
  | 'folded';

/** A plugin's block. */
export interface PluginBlockType {
  /** The plugin's name, as its own page has it. */
  plugin: string;
  fate: BlockFate;
}

/** Fate → plugin → languages of its blocks. */
const TABLE: Readonly<Record<BlockFate, Readonly<Record<string, readonly string[]>>>> = {
  markdown: {
    Columns: ['col-md'],
    'Image Layouts': ['image-layout-a', 'image-layout-b', 'image-layout-c', 'image-layout-d', 'image-layout-e'],
  },
  tabs: {Tabs: ['tabs']},
  columns: {
    Columns: ['col'],
    'Simple Columns': ['columns'],
    'Horizontal Blocks': ['horizontal'],
    'Multi-Column Markdown': ['multi-column'],
  },
  card: {'Auto Card Link': ['cardlink']},
  nothing: {
    'Table of Contents': ['toc', 'table-of-contents'],
    Buttons: ['button'],
    'Multi-Column Markdown': ['start-multi-column', 'multi-column-start', 'column-settings', 'multi-column-settings'],
  },
  query: {
    Bases: ['base'],
    Dataview: ['dataview'],
    Tasks: ['tasks'],
  },
  folded: {
    DataviewJS: ['dataviewjs'],
    Kanban: ['kanban'],
    'Search query': ['query'],
    Datacore: ['datacore', 'datacorejs', 'datacorejsx', 'datacorets', 'datacoretsx'],
    'Meta Bind': ['meta-bind', 'meta-bind-button', 'meta-bind-embed', 'meta-bind-js', 'meta-bind-js-view'],
    'JS Engine': ['js-engine', 'js-engine-debug'],
    SQLSeal: ['sqlseal'],
    'DB Folder': ['yaml:dbfolder'],
    Charts: ['chart', 'advanced-chart'],
    'Charts View': ['chartsview', 'chartsview-plugin'],
    ECharts: ['echarts'],
    Vega: ['vega', 'vega-lite', 'vegalite'],
    Plotly: ['plotly'],
    'Function Plot': ['functionplot', 'function-plot'],
    Desmos: ['desmos-graph'],
    GeoGebra: ['geogebra'],
    JSXGraph: ['jsxgraph'],
    TikZJax: ['tikz'],
    PlantUML: [
      'plantuml',
      'plantuml-ascii',
      'plantuml-svg',
      'plantuml-map',
      'puml',
      'puml-ascii',
      'puml-svg',
      'puml-map',
    ],
    Graphviz: ['dot', 'graphviz'],
    D2: ['d2'],
    Nomnoml: ['nomnoml'],
    WaveDrom: ['wavedrom'],
    Markmap: ['markmap'],
    Kroki: [
      'kroki-actdiag',
      'kroki-blockdiag',
      'kroki-bpmn',
      'kroki-c4plantuml',
      'kroki-d2',
      'kroki-ditaa',
      'kroki-erd',
      'kroki-nwdiag',
      'kroki-seqdiag',
    ],
    Leaflet: ['leaflet'],
    'Map View': ['mapview'],
    'Zoom Map': ['zoommap'],
    'Fantasy Statblocks': ['statblock'],
    'Initiative Tracker': ['encounter', 'encounter-table'],
    Timeline: ['timeline', 'timeline-labeled', 'timeline-vertical'],
    Timelines: ['ob-timeline', 'timeline-flat'],
    Chronos: ['chronos'],
    Tracker: ['tracker'],
    'Habit Tracker': ['habittracker', 'habit-tracker'],
    'Contribution Graph': ['contributiongraph'],
    'Simple Time Tracker': ['simple-time-tracker'],
    'Progress Bar': ['progressbar'],
    Counter: ['counter', 'countdown'],
    Todoist: ['todoist'],
    'Google Calendar': ['gevent', 'gcal'],
    Journals: ['journals-home', 'calendar-nav', 'calendar-timeline', 'interval-nav'],
    'Folder Overview': ['folder-overview'],
    'Folder Note': ['ccard'],
    'Image Gallery': ['img-gallery', 'gallery'],
    'Media Slider': ['media-slider'],
    'Custom Frames': ['custom-frames'],
    Widgets: ['widgets'],
    'ABC Music Notation': ['music-abc'],
    'Chord Sheets': ['chordsheet'],
    'Dice Roller': ['dice', 'dice-mod'],
    Breadcrumbs: ['breadcrumbs'],
    'Smart Connections': ['smart-connections', 'smart-context', 'smart-chatgpt'],
    Excalidraw: ['excalidraw'],
    'Spaced Repetition': ['spaced-repetition'],
    'Strange New Worlds': ['snw'],
    QuickAdd: ['quickadd'],
    'QR Code': ['qrcode'],
  },
};

/** Language of a block → what it is. */
export const pluginBlocks: ReadonlyMap<string, PluginBlockType> = new Map(
  (Object.keys(TABLE) as BlockFate[]).flatMap((fate) =>
    Object.entries(TABLE[fate]).flatMap(([plugin, languages]) =>
      languages.map((language): [string, PluginBlockType] => [language, {plugin, fate}]),
    ),
  ),
);

/**
 * @param language - The word behind a fence.
 * @returns Which plugin reads the block, or `undefined` for a block of code.
 */
export function pluginBlockType(language: string | null | undefined): PluginBlockType | undefined {
  return pluginBlocks.get((language ?? '').toLowerCase());
}
