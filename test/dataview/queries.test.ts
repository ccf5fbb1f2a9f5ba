import {ask, askInline} from './vault.js';

const link = (path: string, name = path.replace(/^.*\//, '')) => `<a /${path}.md>${name}</a>`;
const CELESTE = link('Games/Celeste');
const TETRIS = link('Games/Tetris');
const UNRATED = link('Games/Unrated');
const items = (...texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
const table = (head: string[], ...rows: string[][]) => {
  const [first, ...others] = head;
  const cells = [`${first}<span> ${rows.length}</span>`, ...others].map((name) => `<th>${name}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${cells}</tr></thead><tbody>${body}</tbody></table>`;
};

describe('LIST', () => {
  test.each([
    ['LIST FROM #game', items(CELESTE, TETRIS, UNRATED)],
    ['list from "Games" sort file.name desc', items(UNRATED, TETRIS, CELESTE)],
    ['LIST rating FROM "Games" WHERE rating', items(`${CELESTE}: 9`, `${TETRIS}: 7`)],
    ['LIST WITHOUT ID rating FROM "Games" WHERE rating', items('9', '7')],
    ['LIST FROM "Games" LIMIT 1', items(CELESTE)],
    ['LIST FROM [[Studio]]', items(CELESTE, TETRIS)],
    ['LIST FROM outgoing([[Studio]])', items(CELESTE)],
    ['LIST FROM "Games" and -#game/old', items(CELESTE, UNRATED)],
    ['LIST FROM "Nowhere" or "Games" and #game/old', items(TETRIS)],
    ['LIST FROM "Games/Tetris"', items(TETRIS)],
    ['LIST FROM "Games" // a comment\nWHERE rating > 8\n// another', items(CELESTE)],
    ['LIST FROM "Daily"', items(link('Daily/2024-06-14'))],
    [
      'LIST rows.file.name FROM "Games" GROUP BY rating',
      items('-: <ul><li>Unrated</li></ul>', '7: <ul><li>Tetris</li></ul>', '9: <ul><li>Celeste</li></ul>'),
    ],
    ['LIST WHERE file.day', items(link('Daily/2024-06-14'))],
    ['LIST WHERE kind', items(link('Studio'))],
  ])('should find: %s', (query, shown) => {
    expect(ask(query)).toBe(shown);
  });

  test('should say so where nothing is found', () => {
    expect(ask('LIST FROM #nothing')).toBe('<p>Dataview: No results to show for list query.</p>');
  });
});

describe('TABLE', () => {
  test.each([
    [
      'TABLE rating AS "Stars", played FROM "Games"',
      table(
        ['File', 'Stars', 'played'],
        [CELESTE, '9', 'January 05, 2024'],
        [TETRIS, '7', 'May 01, 2023'],
        [UNRATED, '-', '-'],
      ),
    ],
    ['TABLE WITHOUT ID genres FROM "Games/Celeste"', table(['genres'], ['<ul><li>platformer</li><li>hard</li></ul>'])],
    [
      'TABLE length, time FROM "Games" WHERE length or time',
      table(['File', 'length', 'time'], [CELESTE, '8 hours', '-'], [TETRIS, '-', '1 hour, 30 minutes']),
    ],
    ['TABLE due FROM "Games/Unrated"', table(['File', 'due'], [UNRATED, 'March 02, 2024'])],
    ['TABLE rating + 1 AS next FROM "Games"', table(['File', 'next'], [CELESTE, '10'], [TETRIS, '8'])],
    ['TABLE file.ctime FROM "Games/Tetris"', table(['File', 'file.ctime'], [TETRIS, '10:30 AM - January 01, 2024'])],
    [
      'TABLE genre FROM "Games/Celeste" FLATTEN genres AS genre',
      table(['File', 'genre'], [CELESTE, 'platformer'], [CELESTE, 'hard']),
    ],
    [
      'TABLE length(rows) AS n FROM "Games" GROUP BY rating > 8 AS good',
      table(['good', 'n'], ['false', '2'], ['true', '1']),
    ],
    [
      'TABLE developer FROM "Games/Tetris"',
      table(['File', 'developer'], [TETRIS, `<ul><li>${link('Studio')}</li><li><span>Other</span></li></ul>`]),
    ],
  ])('should show: %s', (query, shown) => {
    expect(ask(query)).toBe(shown);
  });
});

describe('TASK', () => {
  test('should show tasks with what stands in them, and their boxes', () => {
    expect(ask('TASK FROM "Studio"')).toBe(
      '<ul><li data-task=" "><input type="checkbox" disabled> call them [due:: 2024-07-01]<ul><li data-task="x"><input type="checkbox" disabled checked> find the number ✅ 2024-06-01</li></ul></li><li data-task="/"><input type="checkbox" disabled checked> visit 📅 2024-06-20</li></ul>',
    );
  });

  test('should filter and group by fields of the task and of its note', () => {
    expect(ask('TASK WHERE completed AND file.name != "Studio" GROUP BY file.link')).toBe(
      `<div>${link('Daily/2024-06-14')}<span> 1</span></div><ul><li data-task="x"><input type="checkbox" disabled checked> wrote <strong>notes</strong></li></ul>`,
    );
    expect(ask('TASK WHERE due > date(2024-06-30)')).toContain('call them');
    expect(ask('TASK WHERE due < date(2024-06-30) AND due')).toMatch(/^<ul><li data-task="\/">/);
  });
});

describe('what is outside', () => {
  test.each([
    ['CALENDAR file.day', 'a calendar is not drawn'],
    ['TABLE FROM csv("a.csv")', 'csv() is not read'],
    ['LIST SORT file.name', 'line 1 of it cannot be read from `file.name` on'],
    ['PLOT x', 'it begins with none of TABLE, LIST, TASK and CALENDAR'],
    ['LIST WHERE a == b', 'line 1 of it cannot be read from `= b` on'],
    [
      'LIST WHERE nope(1)',
      "Every row during operation 'where' failed with an error: Unrecognized function name 'nope'",
    ],
    [
      'TABLE 1 + missing',
      "Every row during operation 'final data extraction' failed with an error: No implementation found for 'number + null'",
    ],
  ])('should be folded with the reason: %s', (query, reason) => {
    expect(ask(query)).toBe(`! ${reason}`);
  });
});

describe('inline queries', () => {
  test.each([
    ['= this.rating', '<span>9</span>'],
    ['= this.file.link', `<span>${CELESTE}</span>`],
    ['=[[Tetris]].rating', '<span>7</span>'],
    ['= this.genres', '<span>platformer, hard</span>'],
    ['= date(2024-06-20) - date(today)', '<span>5 days</span>'],
    ['= nope(1)', '<span data-plugin="Dataview" title="= nope(1)" data-pagefind-ignore="">Dataview</span>'],
    [
      '$= dv.current().x',
      '<span data-plugin="DataviewJS" title="$= dv.current().x" data-pagefind-ignore="">DataviewJS</span>',
    ],
    ['= 5', undefined],
    ['== x', undefined],
    ['=SUM(A1:A3)', undefined],
    ['x = this.y', undefined],
  ])('should show: %s', (source, shown) => {
    expect(askInline(source)).toBe(shown);
  });
});
