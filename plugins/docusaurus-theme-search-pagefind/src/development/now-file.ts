/** What the browser asks the development server for: which index is that of the notes as they are. */
export const NOW_FILE = 'now.json';
