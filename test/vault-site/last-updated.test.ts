import {execFileSync} from 'node:child_process';
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

describe('when a note was changed', () => {
  it('should be told by its last commit where the site wants it and the note says nothing', async () => {
    const files = {'Own.md': '---\nupdated: 2020-01-02\n---\nText', 'Silent.md': 'Text', 'Hidden.md': 'Text'};
    const options = {lastUpdated: 'git', properties: ['updated']} as const;
    const before = await loadTemporarySite(files, {...options, properties: [...options.properties]});
    const dates = ({site}: Awaited<ReturnType<typeof loadTemporarySite>>) =>
      Object.fromEntries(
        Object.keys(files).map((file) => [
          file,
          site.frontMatters
            .get(file)
            ?.vault.properties?.flatMap(({name, values}) =>
              values.map((value) => `${name} ${value.kind === 'date' && value.date}`),
            ),
        ]),
      );
    expect(dates(before)).toEqual({'Own.md': ['updated 2020-01-02'], 'Silent.md': undefined, 'Hidden.md': undefined});
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        cwd: before.site.vault.dir,
        env: {...process.env, GIT_COMMITTER_DATE: '2024-05-06T23:30:00Z', GIT_AUTHOR_DATE: '2024-05-06T23:30:00Z'},
        stdio: 'ignore',
      });
    git('init', '-q');
    git('add', 'Own.md', 'Silent.md');
    git('commit', '-q', '-m', 'x');
    const after = await before.edit('New.md', 'Text');
    expect(dates(after)).toEqual({
      'Own.md': ['updated 2020-01-02'],
      'Silent.md': ['updated 2024-05-06'],
      'Hidden.md': undefined,
    });
  });
});
