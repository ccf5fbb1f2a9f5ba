import type {Resolver} from 'remark-obsidian-vault';

/**
 * @param target - The target of a link or an embed, as typed.
 * @param from - The note that it stands in.
 * @param kind - Which of the two it is.
 * @param resolve - The resolver of the vault.
 * @returns Whether it leads to what is not published, which is to be named nowhere. One that is nowhere has a diagnostic, which
 *   names it.
 */
export function isHidden(target: string, from: string, kind: 'link' | 'embed', resolve: Resolver): boolean {
  const to = resolve(target, from, kind);
  return to.status === 'unresolved' && to.problem === undefined;
}
