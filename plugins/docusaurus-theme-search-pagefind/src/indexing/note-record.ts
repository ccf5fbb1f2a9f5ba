/** What is searched of a note. */
export interface NoteRecord {
  /** Its address, with the base URL. */
  url: string;
  title: string;
  aliases: string[];
  tags: string[];
  /** What Docusaurus's contextual search knows its version by: `docs-default-current`. */
  searchTag: string;
  /** The first has no heading: what stands above the note's first one. */
  sections: SectionRecord[];
}

/** A heading and what stands below it, up to the next heading. */
export interface SectionRecord {
  heading?: {id: string; text: string; depth: number};
  /** The running text, without the tips. */
  text: string;
  tips: TipRecord[];
}

/** An exam tip: a result of its own. */
export interface TipRecord {
  id: string;
  label: string;
  text: string;
}

/** A note of the docs plugin. */
export interface NoteSource {
  /** The docs plugin's own name for its file: `@site/…`. */
  source: string;
  permalink: string;
  title: string;
  aliases: string[];
  tags: string[];
  searchTag: string;
}
