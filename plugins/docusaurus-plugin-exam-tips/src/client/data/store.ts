/** What the pages of exam tips have fetched: shared by them, so that nothing is fetched twice. */
import type {HtmlFile, NotesFile, WordsFile} from '../../data/format.js';
import type {DataAddresses} from './decode-notes.js';
import {fetchData, OtherDeployment} from './fetch-data.js';
import {type ExamData, NO_DATA, TipPieces} from './pieces.js';

/** Where the data come from. */
export interface DataSource extends DataAddresses {
  /** The folder of the app's own files. */
  data: string;
}

/** One state of the site: what was fetched of it, and what is on its way. */
interface Generation {
  pieces: Promise<TipPieces>;
  words: Map<number, Promise<void>>;
  html: Map<number, Promise<void>>;
}

/** The data of one instance of the plugin. */
export class ExamDataStore {
  private state = NO_DATA;
  private current: Generation | undefined;
  private readonly listeners = new Set<() => void>();
  /** A site may be deployed anew while a page is open, but not again and again. */
  private mayRestart = true;

  /** @param source - See {@link DataSource}. */
  constructor(private readonly source: DataSource) {}

  /** @returns What is there; the same object as long as nothing is new. */
  get = (): ExamData => this.state;

  /**
   * @param listener - Called whenever there is something new.
   * @returns Ends that.
   */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Fetches the notes, unless they are there or on their way.
   *
   * @returns When all is there that can be had.
   */
  loadNotes(): Promise<void> {
    return this.load(async () => undefined);
  }

  /**
   * Fetches the words of tips, unless they are there or on their way.
   *
   * @param wanted - Slugs of notes; 'all' for every tip.
   * @returns When all is there that can be had.
   */
  loadWords(wanted: 'all' | readonly string[]): Promise<void> {
    return this.load(async (pieces, generation) => {
      const slugs = new Set(wanted === 'all' ? [] : wanted);
      const notes = pieces.notes.filter(({slug}) => wanted === 'all' || slugs.has(slug));
      await this.wordsOf([...new Set(notes.map(({piece}) => piece))], pieces, generation);
    });
  }

  /**
   * Fetches the HTML of tips.
   *
   * @param numbers - The pieces that it stands in.
   * @returns When all is there that can be had.
   */
  loadHtml(numbers: readonly number[]): Promise<void> {
    return this.load(async (pieces, generation) => {
      await Promise.all(numbers.map((number) => this.htmlOf(number, pieces, generation)));
    });
  }

  /**
   * Fetches again what was fetched: the notes have changed. What is shown stays until the new data are there.
   *
   * @returns When they are.
   */
  async reload(): Promise<void> {
    // Nobody has asked for anything; a page whose tips came with it listens all the same.
    if (!this.current && this.listeners.size === 0) return;
    const {notes, entries, pieces, isComplete} = this.state;
    const slugs = notes?.filter(({piece}) => pieces.has(piece)).map(({slug}) => slug);
    this.current = this.begin('reload');
    if (notes && !entries) await this.loadNotes();
    else await this.loadWords(isComplete || !slugs ? 'all' : slugs);
  }

  private begin(cache?: RequestCache): Generation {
    const url = `${this.source.data}/notes.json`;
    const pieces = fetchData<NotesFile>(url, cache).then((file) => new TipPieces(file, this.source));
    return {pieces, words: new Map(), html: new Map()};
  }

  /** Fetches, and takes what came unless all was begun anew meanwhile. */
  private async load(fetchMore: (pieces: TipPieces, generation: Generation) => Promise<void>): Promise<void> {
    this.current ??= this.begin();
    const generation = this.current;
    try {
      const pieces = await generation.pieces;
      await fetchMore(pieces, generation);
      if (generation === this.current) this.set(pieces.data());
    } catch (error) {
      if (generation !== this.current) return;
      if (error instanceof OtherDeployment && this.mayRestart) {
        this.mayRestart = false;
        await this.reload();
        await this.load(fetchMore);
      } else {
        this.current = undefined;
        this.set({...this.state, failed: true});
      }
    }
  }

  private async wordsOf(numbers: readonly number[], pieces: TipPieces, {words}: Generation): Promise<void> {
    const load = async (number: number) => {
      const [, file = ''] = pieces.file.pieces[number] ?? [];
      pieces.addWords(number, await fetchData<WordsFile>(`${this.source.data}/${file}`));
    };
    await Promise.all(numbers.map((number) => once(words, number, () => load(number))));
  }

  private async htmlOf(number: number, pieces: TipPieces, generation: Generation): Promise<void> {
    await this.wordsOf([number], pieces, generation);
    await once(generation.html, number, async () => {
      const [, , file = ''] = pieces.file.pieces[number] ?? [];
      if (file !== '') pieces.addHtml(number, await fetchData<HtmlFile>(`${this.source.data}/${file}`));
    });
  }

  private set(state: ExamData): void {
    const {notes, entries, pieces, failed} = this.state;
    const isSame = state.notes === notes && state.pieces.size === pieces.size && state.failed === failed;
    if (isSame && state.entries?.every((entry, index) => entry === entries?.[index])) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** What has failed may be tried again. */
function once(loading: Map<number, Promise<void>>, number: number, load: () => Promise<void>): Promise<void> {
  const known = loading.get(number);
  if (known) return known;
  const begun = load().catch((error) => {
    loading.delete(number);
    throw error;
  });
  loading.set(number, begun);
  return begun;
}

/** By the folder of the files: a site may have several instances of the plugin. */
const stores = new Map<string, ExamDataStore>();

/**
 * @param source - See {@link DataSource}.
 * @returns The one store of these data.
 */
export function examDataStore(source: DataSource): ExamDataStore {
  const known = stores.get(source.data) ?? new ExamDataStore(source);
  stores.set(source.data, known);
  return known;
}

/**
 * Has every page of exam tips fetch its data again: to be called whenever the notes have changed while the development
 * server runs.
 *
 * @returns When the new data are there.
 */
export async function reloadExamData(): Promise<void> {
  await Promise.all(Array.from(stores.values(), (store) => store.reload()));
}
