/** While the development server runs: what it has told of the vaults of the site. */
import type {VaultMessage} from '../../pages/change-events.js';

let told: readonly VaultMessage[] = [];
const byVault = new Map<string, VaultMessage>();
const listeners = new Set<() => void>();

/**
 * @param id - A vault's.
 * @param message - What has changed.
 */
export function addMessage(id: string, message: VaultMessage): void {
  byVault.set(id, {...byVault.get(id), ...message});
  told = Array.from(byVault.values());
  for (const listener of Array.from(listeners)) listener();
}

/** @returns What is known of each vault; the same list until something is told. */
export function messages(): readonly VaultMessage[] {
  return told;
}

/**
 * @param listener - Called when something was told.
 * @returns A function that ends it.
 */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
