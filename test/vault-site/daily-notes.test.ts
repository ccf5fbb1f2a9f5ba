/** Daily notes stand by their dates where the vault's settings name a format that the order of names does not follow. */
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const note = 'Text.\n';

async function order(settings: Record<string, string>, paths: readonly string[]): Promise<string[]> {
  const {site} = await loadTemporarySite({...settings, ...Object.fromEntries(paths.map((path) => [path, note]))});
  return site.published.notes.map(({entry}) => entry.path).filter((path) => path !== 'Home.md');
}

const core = (json: object) => ({'.obsidian/daily-notes.json': JSON.stringify(json)});

test('should be the oldest first, before what is no day', async () => {
  const days = [
    'Daily/30.12.2023 Saturday.md',
    'Daily/05.01.2024 Friday.md',
    'Daily/About.md',
    'Daily/02.02.2024 Friday.md',
  ];
  expect(await order(core({folder: '/Daily/', format: 'DD.MM.YYYY dddd'}), days)).toEqual([
    'Daily/30.12.2023 Saturday.md',
    'Daily/05.01.2024 Friday.md',
    'Daily/02.02.2024 Friday.md',
    'Daily/About.md',
  ]);
});

test('should reach into folders that the format makes', async () => {
  const days = ['Log/2024/April/3.md', 'Log/2024/January/20.md', 'Log/2023/May/1.md', 'Log/2024/January/5.md'];
  expect(await order(core({folder: 'Log', format: 'YYYY/MMMM/D'}), days)).toEqual([
    'Log/2023/May/1.md',
    'Log/2024/January/5.md',
    'Log/2024/January/20.md',
    'Log/2024/April/3.md',
  ]);
});

test.each([[core({folder: 'Daily'})], [{}], [core({folder: 'Other', format: 'MMMM D'})], [core({format: 7})]])(
  'should be in the order of names where no format says otherwise: %j',
  async (settings) => {
    const days = ['Daily/April 1.md', 'Daily/January 1.md'];
    expect(await order(settings as Record<string, string>, days)).toEqual(days);
  },
);

test('should be as Periodic Notes says, where that is on', async () => {
  const days = ['D/January 1 2024.md', 'D/April 1 2024.md', 'D/August 1 2023.md'];
  const periodic = (enabled: boolean) => ({
    ...core({folder: 'X', format: 'YYYY'}),
    '.obsidian/plugins/periodic-notes/data.json': JSON.stringify({
      daily: {enabled, folder: 'D', format: 'MMMM D YYYY'},
    }),
  });
  expect(await order(periodic(true), days)).toEqual(['D/August 1 2023.md', 'D/January 1 2024.md', 'D/April 1 2024.md']);
  expect(await order(periodic(false), days)).toEqual([
    'D/April 1 2024.md',
    'D/August 1 2023.md',
    'D/January 1 2024.md',
  ]);
});
