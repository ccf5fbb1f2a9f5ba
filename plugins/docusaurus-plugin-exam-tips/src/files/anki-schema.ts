/**
 * The tables of schema 11, as Anki's importer reads them: the collection, notes with their cards, what was answered, and
 * what was deleted.
 */
const TABLES: {[table: string]: string} = {
  col: 'id INTEGER PRIMARY KEY, crt INTEGER, mod INTEGER, scm INTEGER, ver INTEGER, dty INTEGER, usn INTEGER, ls INTEGER, conf TEXT, models TEXT, decks TEXT, dconf TEXT, tags TEXT',
  notes:
    'id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, mod INTEGER, usn INTEGER, tags TEXT, flds TEXT, sfld INTEGER, csum INTEGER, flags INTEGER, data TEXT',
  cards:
    'id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER, mod INTEGER, usn INTEGER, type INTEGER, queue INTEGER, due INTEGER, ivl INTEGER, factor INTEGER, reps INTEGER, lapses INTEGER, left INTEGER, odue INTEGER, odid INTEGER, flags INTEGER, data TEXT',
  revlog:
    'id INTEGER PRIMARY KEY, cid INTEGER, usn INTEGER, ease INTEGER, ivl INTEGER, lastIvl INTEGER, factor INTEGER, time INTEGER, type INTEGER',
  graves: 'usn INTEGER, oid INTEGER, type INTEGER',
};

/** Columns that Anki looks things up by. */
const INDEXES: {[index: string]: string} = {
  ix_notes_usn: 'notes (usn)',
  ix_notes_csum: 'notes (csum)',
  ix_cards_usn: 'cards (usn)',
  ix_cards_nid: 'cards (nid)',
  ix_cards_sched: 'cards (did, queue, due)',
  ix_revlog_usn: 'revlog (usn)',
  ix_revlog_cid: 'revlog (cid)',
};

/** The statements that make an empty collection. */
export const SCHEMA: string = [
  ...Object.entries(TABLES).map(([table, columns]) => `CREATE TABLE ${table} (${notNull(columns)});`),
  ...Object.entries(INDEXES).map(([index, columns]) => `CREATE INDEX ${index} ON ${columns};`),
].join('\n');

/** No column may be empty; a primary key never is. */
function notNull(columns: string): string {
  return columns
    .split(', ')
    .map((column) => (column.endsWith('KEY') ? column : `${column} NOT NULL`))
    .join(', ');
}
