/** The plain data of the plugin: what exam-tips.json holds, and what the pages are given. */
import type {FootnoteDefinition, RootContent} from 'mdast';
import type {StaticData} from './data/format.js';

/** A heading on the way to a tip, outermost first. */
export interface TipHeading {
  text: string;
  url: string;
}

/** An exam tip, as exam-tips.json has it; what that has not is said. */
export interface ExamTip {
  /** The id of its element on the note's page. */
  id: string;
  /** The id that its words alone would give, where it has another one; not in the public file. */
  formerId?: string;
  /** As typed: `Exam`, `Exam oddity`. */
  label: string;
  /** What stands behind the label, plain. */
  text: string;
  /** The same, formatted; sanitised. */
  html: string;
  /** The same as its note's prepared tree has it; not in the public file. */
  nodes?: readonly RootContent[];
  /** The definitions of the footnotes that it refers to; not in the public file. */
  footnotes?: readonly FootnoteDefinition[];
  /** Its exact place: the note's address and `#id`. */
  url: string;
  note: {title: string; url: string; path: string};
  headings: TipHeading[];
  /** The heading that says the note's title: the first of `headings` in the public file, in a trail it would say it twice. */
  titleHeading?: TipHeading;
  tags: string[];
  /** Where the tip starts in the note's file, from 1. */
  line: number;
  /** The deck of a flashcard, which is shown beside the tips; not in the public file. */
  deck?: string;
}

/** A side of a flashcard. */
export interface ExamCardSide {
  /** Plain. */
  text: string;
  /** The same, formatted; sanitised. */
  html: string;
}

/** A flashcard that stands in a note for another plugin, as exam-tips.json has it. */
export interface ExamCard {
  /** Unique in its note; it stays as it is while other cards change. */
  id: string;
  question: ExamCardSide;
  answer: ExamCardSide;
  /** Its exact place: the note's address and `#id`. */
  url: string;
  /** `biology/cells`; empty where it is in none. */
  deck: string;
  note: ExamTip['note'];
  tags: string[];
}

/** The public file exam-tips.json. */
export interface ExamTipsFile {
  version: 2;
  /** In reading order. */
  tips: ExamTip[];
  /** In reading order. */
  cards: ExamCard[];
}

/** A note that has tips. */
export interface ExamNote {
  title: string;
  url: string;
  /** Its path in the vault. */
  path: string;
  /** Its name in this plugin's addresses: `compute/ec2`. */
  slug: string;
  /** The index with its tips alone. */
  page: string;
  /** How many tips and cards it holds. */
  count: number;
  /** How many of them are flashcards. */
  cards: number;
}

/** The addresses of the plugin's pages and files, with the base URL. */
export interface ExamPaths {
  baseUrl: string;
  /** The folder of the app's own data. */
  data: string;
  index: string;
  cheatSheet: string;
  practice: string;
  /** Notes as one document for paper. */
  document: string;
  json: string;
  csv: string;
  markdown: string;
  /** Absent where the site makes no Anki package. */
  anki?: string;
  /** The folder of printed sheets, named like the notes' pages; absent where the site prints none. */
  pdf?: string;
}

/** How many there are; what several notes say counts once. */
export interface ExamCounts {
  tips: number;
  /** Flashcards. */
  cards: number;
  notes: number;
}

/** What every page is given. */
export interface ExamPageProps {
  /** Tips and notes that come with the page; absent where they are many: then the browser fetches them. */
  statics?: StaticData | null;
  paths: ExamPaths;
  counts: ExamCounts;
}

/** What the cheat sheet's page is given. */
export interface CheatSheetPageProps extends ExamPageProps {
  defaults: SheetDefaults;
}

/** Paper sizes that a sheet can have. */
export type Paper = 'a4' | 'letter';

/** The margins of a sheet: 5, 10 or 15 mm. Most printers leave 4 mm white. */
export type Margin = 'narrow' | 'normal' | 'wide';

/** How close the lines of a sheet stand. */
export type Density = 'compact' | 'normal' | 'airy';

/** What a sheet can hold, callouts apart. */
export type SheetContent = 'tips' | 'tldr' | 'tables' | 'figures';

/** What is on a sheet and how it looks before anything is chosen. */
export interface SheetDefaults {
  content: readonly SheetContent[];
  /** Types of callouts, `warning`; other names of a type count as it. */
  callouts: readonly string[];
  paper: Paper;
  landscape: boolean;
  columns: number;
  margin: Margin;
  /** Type size in points. */
  size: number;
  density: Density;
  /** Grey saves ink. */
  grey: boolean;
  /** Whether the sheet shows the day on which it is printed. */
  date: boolean;
}

/** The plugin's global data, small because every page loads it. */
export interface ExamGlobalData {
  index: string;
  cheatSheet: string;
  practice: string;
  /** The folder of the app's own data. */
  data: string;
  /** How many exam tips the site has; what several notes say counts once, as on every page. */
  count: number;
  /** The address of the style sheet of formulas, below the site's; absent where no note has one. */
  formulaStyles?: string;
}
