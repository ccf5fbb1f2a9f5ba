/**
 * The classes of Infima, the style sheet of Docusaurus's themes, which a writer may take for a note: `card`, `badge`, `row`.
 * `markdown` is not among them: it is what notes have around them.
 */
const INFIMA =
  /^(?:alert|avatar|badge|breadcrumbs|button|button-group|card|clean-btn|clean-list|close|col|container|container-fluid|disabled|dropdown|footer|hero|menu|navbar|navbar-sidebar|pagination|pagination-nav|pills|row|shadow|table-of-contents|tabs|text|thin-scrollbar|(?:margin|padding)(?:-\w+)?)(?:(?:--|__).*)?$/;

/**
 * @param name - A class, as a note, its property `cssclasses` or a snippet has it.
 * @returns Its name on the site: another one where the site's own looks would come with it.
 */
export function noteClass(name: string): string {
  return INFIMA.test(name) ? `note-${name}` : name;
}
