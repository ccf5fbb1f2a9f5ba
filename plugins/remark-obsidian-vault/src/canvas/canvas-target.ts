/**
 * JSON Canvas, Nodes: a file is given by its path.
 *
 * @param target - Path of a file, with what of it is meant.
 * @returns The same as the target of a link that leads nowhere else.
 */
export function canvasTarget(target: string): string {
  return `/${target.replace(/^\/+/, '')}`;
}
