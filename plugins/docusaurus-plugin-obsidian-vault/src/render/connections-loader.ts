/** What the bundler gives a loader, as far as it is needed here. */
interface LoaderContext {
  addDependency(file: string): void;
  getOptions(): {file: string};
}

/**
 * Stands in front of the MDX loader: a page depends on one more file.
 *
 * @param source - The page's file.
 * @returns It, unchanged.
 */
export default function connectionsLoader(this: LoaderContext, source: string): string {
  this.addDependency(this.getOptions().file);
  return source;
}
