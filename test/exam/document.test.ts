import {foldersOf, notesIn} from '../../plugins/docusaurus-plugin-exam-tips/src/client/document/folders.js';
import {documentsOf} from '../../plugins/docusaurus-plugin-exam-tips/src/pdf/sheets.js';

const notes = ['Home.md', 'Compute/EC2.md', 'Compute/Old stuff/ECS.md', 'Übung/a.md'].map((path) => ({
  title: path,
  url: `/${path}`,
  path,
}));

describe('the folders of a vault', () => {
  it('should be all that have notes, in them or below, and the whole', () => {
    expect(foldersOf(notes)).toEqual([
      {path: '', count: 4},
      {path: 'Compute', count: 2},
      {path: 'Compute/Old stuff', count: 1},
      {path: 'Übung', count: 1},
    ]);
  });

  it('should give their notes by any way of writing them', () => {
    const paths = (folder: string) => notesIn(notes, folder).map(({path}) => path);
    expect(paths('compute/')).toEqual(['Compute/EC2.md', 'Compute/Old stuff/ECS.md']);
    expect(paths('Comp')).toEqual([]);
    expect(paths('')).toHaveLength(4);
  });

  it('should be printed under names that every system takes, and be named where they are not there', () => {
    expect(documentsOf(notes, ['.', './Compute/Old stuff/', 'ÜBUNG'])).toEqual([
      {file: 'documents/vault.pdf', folder: ''},
      {file: 'documents/compute/old-stuff.pdf', folder: 'Compute/Old stuff'},
      {file: 'documents/übung.pdf', folder: 'Übung'},
    ]);
    expect(() => documentsOf(notes, ['Networks'])).toThrow('--folder "Networks"');
  });
});
