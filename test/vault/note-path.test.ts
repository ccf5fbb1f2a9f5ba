import {pathInVault} from '../../plugins/remark-obsidian-vault/src/note-path.js';
import type {VaultIndex} from '../../plugins/remark-obsidian-vault/src/types.js';

const index = {notes: [{path: 'SQS.md'}, {path: 'Messaging/SQS.md'}, {path: 'QS.md'}]} as VaultIndex;

it.each<[string, string | undefined, VaultIndex | undefined, string]>([
  ['the path in its vault, where the vault is known', '/home/me/vault/Messaging/SQS.md', index, 'Messaging/SQS.md'],
  ['a name as a whole', '/home/me/vault/Other/SQS.md', index, 'SQS.md'],
  ['its name alone, where the vault is not known', '/home/me/vault/Messaging/SQS.md', undefined, 'SQS.md'],
  ['its name alone, where it is not of the vault', '/home/me/Letter.md', index, 'Letter.md'],
  ['a relative path as it is', 'Other/SQS.md', index, 'Other/SQS.md'],
  ['a name where there is none', undefined, index, 'note.md'],
])('should be %s', (_, file, vault, expected) => {
  expect(pathInVault(file, vault)).toBe(expected);
});
