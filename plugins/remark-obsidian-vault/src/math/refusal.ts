/** Why an engine does not draw a formula. */
export interface Refusal {
  /** What is wrong, as the engine says it. */
  reason: string;
  /** The command at fault, where the engine names one. */
  command: string | undefined;
  /** Whether the command is one that nobody has defined. */
  isUnknownCommand: boolean;
}

/** What an engine makes of a formula: markup for the page, or a refusal. */
export type Attempt = {html: string} | {refusal: Refusal};

/**
 * @param reason - What an engine says.
 * @returns The command that it names first.
 */
export function commandIn(reason: string): string | undefined {
  return /\\(?:[a-zA-Z@]+|[^a-zA-Z\s])/.exec(reason)?.[0];
}

/**
 * @param error - What a drawing threw: the engines also run out of stack, on formulas that nest too deep.
 * @returns The refusal that it means.
 */
export function refusalOf(error: unknown): Refusal {
  // Any other is a fault of the engine's own, and its words would say nothing to a writer.
  const reason = error instanceof RangeError ? 'it nests too deep' : 'the engine cannot draw it';
  return {reason, command: undefined, isUnknownCommand: false};
}
