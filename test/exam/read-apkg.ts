/** Reads an Anki package with code that is not ours: Python's zipfile and sqlite3, else fflate and SQLite in WebAssembly. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {unzipSync} from 'fflate';
import {Database} from 'node-sqlite3-wasm';

/** A row of a table, by column. */
export type Row = {[column: string]: string | number};

/** What a package holds. */
export interface ReadPackage {
  /** Names of the zip's files, sorted. */
  files: string[];
  /** The media map: number → name. */
  media: {[number: string]: string};
  /** Contents of the media files, by number, as Base64. */
  contents: {[number: string]: string};
  tables: {[table in 'col' | 'notes' | 'cards' | 'revlog' | 'graves']: Row[]};
  /** What SQLite says of the database itself. */
  integrity: string;
}

const TABLES = ['col', 'notes', 'cards', 'revlog', 'graves'] as const;

const PYTHON = `
import base64, json, os, sqlite3, sys, tempfile, zipfile
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    files = sorted(package.namelist())
    media = json.loads(package.read('media'))
    contents = {number: base64.b64encode(package.read(number)).decode() for number in media}
    folder = tempfile.mkdtemp()
    path = package.extract('collection.anki2', folder)
db = sqlite3.connect(path)
db.row_factory = sqlite3.Row
tables = {name: [dict(row) for row in db.execute('select * from ' + name)] for name in sys.argv[2].split(',')}
integrity = db.execute('pragma integrity_check').fetchone()[0]
db.close()
os.remove(path)
os.rmdir(folder)
print(json.dumps({'files': files, 'media': media, 'contents': contents, 'tables': tables, 'integrity': integrity}))
`;

/**
 * @param bytes - An .apkg file.
 * @returns What it holds.
 */
export async function readPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'apkg-'));
  try {
    const file = path.join(folder, 'exam-tips.apkg');
    writeFileSync(file, bytes);
    const {error, status, stdout, stderr} = spawnSync('python3', ['-c', PYTHON, file, TABLES.join(',')], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error || /No module named '_?sqlite3'/.test(stderr)) return readInNode(readFileSync(file), folder);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The same without Python. */
function readInNode(bytes: Uint8Array, folder: string): ReadPackage {
  const files = unzipSync(bytes);
  writeFileSync(path.join(folder, 'collection.anki2'), files['collection.anki2'] as Uint8Array);
  const media = JSON.parse(new TextDecoder().decode(files.media)) as {[number: string]: string};
  const database = new Database(path.join(folder, 'collection.anki2'));
  const rowsOf = (query: string) => database.all(query) as Row[];
  const read = {
    files: Object.keys(files).sort(),
    media,
    contents: Object.fromEntries(
      Object.keys(media).map((number) => [number, Buffer.from(files[number] as Uint8Array).toString('base64')]),
    ),
    tables: Object.fromEntries(TABLES.map((name) => [name, rowsOf(`select * from ${name}`)])) as ReadPackage['tables'],
    integrity: String(Object.values(rowsOf('pragma integrity_check')[0] ?? {})[0]),
  };
  database.close();
  return read;
}
