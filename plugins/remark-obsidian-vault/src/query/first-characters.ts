/** With which characters a part of a regular expression may begin. */
import {type Set as CharacterSet, type Token, types} from 'ret';

/** ASCII and letters by their code; `other` is any further one, `all` any at all. */
export type Firsts = ReadonlySet<number | 'other' | 'all'>;

const ASCII = 128;
const ALL: Firsts = new Set(['all'] as const);

/**
 * @param tokens - A sequence, in order.
 * @returns What it may begin with; `all` where it may be empty, or nobody can tell.
 */
export function firstOf(tokens: readonly Token[]): Firsts {
  const found = new Set<number | 'other' | 'all'>();
  for (const token of tokens) {
    if (token.type === types.POSITION) continue;
    for (const first of firstOfToken(token)) found.add(first);
    if (token.type !== types.REPETITION || token.min > 0) return found;
  }
  return ALL;
}

/**
 * @param one - What one part may begin with.
 * @param other - The same of another.
 * @returns Whether some text may be the beginning of both.
 */
export function doOverlap(one: Firsts, other: Firsts): boolean {
  const isBeyond = (firsts: Firsts) => firsts.has('other') || [...firsts].some((first) => Number(first) >= ASCII);
  if (one.has('all') || other.has('all')) return true;
  if ((one.has('other') && isBeyond(other)) || (other.has('other') && isBeyond(one))) return true;
  return [...one].some((first) => other.has(first));
}

function firstOfToken(token: Token): Firsts {
  switch (token.type) {
    case types.CHAR:
      return bothCases(token.value);
    case types.SET:
      return membersOf(token);
    case types.REPETITION:
      return firstOf([token.value]);
    case types.GROUP:
      if (token.followedBy || token.notFollowedBy || token.lookBehind) return ALL;
      return new Set((token.options ?? [token.stack ?? []]).flatMap((option) => [...firstOf(option)]));
    default:
      return ALL;
  }
}

/** A pattern may be read without regard to case. */
function bothCases(code: number): Firsts {
  const character = String.fromCharCode(code);
  return new Set([character, character.toLowerCase(), character.toUpperCase()].map((one) => one.charCodeAt(0)));
}

function membersOf(set: CharacterSet): Firsts {
  const ascii = Array.from({length: ASCII}, (_, code) => code).filter((code) => isMember(set, code));
  return new Set([...ascii.flatMap((code) => [...bothCases(code)]), ...(hasOthers(set) ? (['other'] as const) : [])]);
}

function hasOthers({set, not}: CharacterSet): boolean {
  if (not) return true;
  return set.some((token) => {
    if (token.type === types.SET) return hasOthers(token);
    return (token.type === types.RANGE ? token.to : token.value) >= ASCII;
  });
}

function isMember({set, not}: CharacterSet, code: number): boolean {
  const isIn = set.some((token) => {
    if (token.type === types.CHAR) return token.value === code;
    return token.type === types.RANGE ? token.from <= code && code <= token.to : isMember(token, code);
  });
  return isIn !== not;
}
