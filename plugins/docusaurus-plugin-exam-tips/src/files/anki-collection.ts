/** A collection as Anki keeps it: an SQLite database of schema 11, which every version of Anki imports. */
import {createHash} from 'node:crypto';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Database} from 'node-sqlite3-wasm';
import {withoutCommands} from './anki-commands.js';
import {AnkiIds} from './anki-ids.js';
import {ankiConfig, ankiDeck, ankiModel, DECK_OPTIONS, MODEL_ID} from './anki-model.js';
import {SCHEMA} from './anki-schema.js';

/** It is CommonJS, of which Node finds no names. */
const sqlite: typeof import('node-sqlite3-wasm') = createRequire(import.meta.url)('node-sqlite3-wasm');

/** A note in Anki's sense: what one tip becomes. */
export interface AnkiNote {
  /** What the note is known by, in this package and in every later one. */
  identity: string;
  /** When it was last changed, in seconds. */
  changed: number;
  /** The name of its deck; `::` makes subdecks. */
  deck: string;
  /** In the order of the model's fields; HTML. */
  fields: readonly string[];
  tags: readonly string[];
}

/** Separates the fields of a note. */
const FIELD_END = '\u001F';

/** Has to be sent to AnkiWeb. */
const UNSENT = -1;

/**
 * @param notes - In the order in which they are learned.
 * @param root - The name of the deck that holds the others.
 * @param changed - When the notes were last changed, in seconds.
 * @returns The database file.
 */
export async function ankiCollection(notes: readonly AnkiNote[], root: string, changed: number): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'anki-'));
  try {
    const file = path.join(folder, 'collection.anki2');
    writeDatabase(file, notes, root, changed);
    return await readFile(file);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function writeDatabase(file: string, notes: readonly AnkiNote[], root: string, changed: number): void {
  const database = new sqlite.Database(file);
  try {
    database.exec('BEGIN');
    database.exec(SCHEMA);
    const decks = deckIds(notes, root);
    insertCollection(database, decks, changed);
    insertNotes(database, notes, decks);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function deckIds(notes: readonly AnkiNote[], root: string): Map<string, number> {
  const ids = new AnkiIds();
  const names = new Set([root, ...notes.map(({deck}) => deck)]);
  return new Map([...names].sort().map((name) => [name, ids.take(`deck ${name}`)]));
}

function insertCollection(database: Database, decks: ReadonlyMap<string, number>, changed: number): void {
  const all = [ankiDeck(1, 'Default', 0), ...[...decks].map(([name, id]) => ankiDeck(id, name, changed))];
  const [, first = 1] = [...decks.values()];
  const milliseconds = changed * 1000;
  insert(database, 'col', [
    [
      1,
      0,
      milliseconds,
      milliseconds,
      11,
      0,
      0,
      0,
      JSON.stringify(ankiConfig()),
      JSON.stringify({[MODEL_ID]: ankiModel(first, changed)}),
      JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deck]))),
      JSON.stringify({1: DECK_OPTIONS}),
      '{}',
    ],
  ]);
}

function insertNotes(database: Database, notes: readonly AnkiNote[], decks: ReadonlyMap<string, number>): void {
  const noteIds = new AnkiIds();
  const cardIds = new AnkiIds();
  const rows = notes.map(({identity, changed, deck, fields, tags}, index) => {
    const guid = createHash('sha256').update(identity).digest('base64url').slice(0, 12);
    const note = noteIds.take(`note ${identity}`);
    const plain = fields.map((field) => withoutCommands(field.replaceAll(FIELD_END, ' ')));
    const [first = ''] = plain;
    const tagList = tags.length > 0 ? ` ${tags.join(' ')} ` : '';
    const columns = [
      note,
      guid,
      MODEL_ID,
      changed,
      UNSENT,
      tagList,
      plain.join(FIELD_END),
      first,
      checksum(first),
      0,
      '',
    ];
    // A new card's place in the order of learning; the rest is what Anki gives a card that was never shown.
    const card = [cardIds.take(`card ${identity}`), note, decks.get(deck) ?? 1, 0, changed, UNSENT, 0, 0, index + 1];
    return {columns, card: [...card, ...Array.from({length: 8}, () => 0), '']};
  });
  insert(
    database,
    'notes',
    rows.map(({columns}) => columns),
  );
  insert(
    database,
    'cards',
    rows.map(({card}) => card),
  );
}

function insert(database: Database, table: string, rows: readonly (string | number)[][]): void {
  const [first] = rows;
  if (!first) return;
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run([...row]);
  statement.finalize();
}

/** Anki finds equal first fields by it: the first 32 bits of a SHA-1. It counts anew what it imports. */
function checksum(field: string): number {
  return Number.parseInt(createHash('sha1').update(field).digest('hex').slice(0, 8), 16);
}
