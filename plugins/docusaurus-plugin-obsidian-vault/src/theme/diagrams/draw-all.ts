/**
 * Draws all diagrams of the page, near the window or not: before it is printed.
 *
 * @returns When they are there. Where what draws cannot be fetched, their words stay.
 */
export async function drawDiagrams(): Promise<void> {
  const diagrams = Array.from(document.querySelectorAll<HTMLElement & {draw?(): Promise<void>}>('vault-diagram'));
  await Promise.all(diagrams.map((diagram) => diagram.draw?.().catch(() => undefined)));
}
