/** The state of the search page, as its address carries it. */

/** What is searched, and where. */
export interface SearchState {
  query: string;
  /** Show just the exam tips. */
  tipsOnly: boolean;
  tag?: string;
  /** The address of the one note to search. */
  note?: string;
}

/**
 * @param parameters - The part of an address behind `?`.
 * @returns The state.
 */
export function parseSearchUrl(parameters: string): SearchState {
  const values = new URLSearchParams(parameters);
  return {
    query: values.get('q') ?? '',
    tipsOnly: values.get('only') === 'tips',
    tag: values.get('tag') || undefined,
    note: values.get('note') || undefined,
  };
}

/**
 * @param page - The address of the search page.
 * @param state - What is searched.
 * @returns The address that {@link parseSearchUrl} reads the same from.
 */
export function searchUrl(page: string, {query, tipsOnly, tag, note}: SearchState): string {
  const values = new URLSearchParams();
  if (query) values.set('q', query);
  if (tipsOnly) values.set('only', 'tips');
  if (tag) values.set('tag', tag);
  if (note) values.set('note', note);
  const parameters = values.toString();
  return parameters ? `${page}?${parameters}` : page;
}

/**
 * @param state - What is searched.
 * @returns Pagefind's filters. An empty list restricts nothing, and has the values counted.
 */
export function filtersOf({tipsOnly, tag, note}: Omit<SearchState, 'query'>): Record<string, string | string[]> {
  return {tag: tag ?? [], tips: tipsOnly ? 'yes' : [], ...(note && {note})};
}
