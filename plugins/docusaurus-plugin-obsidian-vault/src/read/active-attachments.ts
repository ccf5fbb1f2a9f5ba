/** Attachments that are pages themselves: opened by their own address they would run what they hold as a part of the site. */
import {problem, type Resolver} from 'remark-obsidian-vault';

/** HTML, and all that browsers read as XML, in which elements of HTML can stand. */
const ACTIVE =
  /\.(?:s?html?|xht(?:ml)?|mht(?:ml)?|xml|xslt?|xsd|rdf|rss|atom|mathml|mml|kml|gpx|xul|wsdl|svgz|hta|swf)$/i;

/**
 * @param path - A file.
 * @returns Whether a browser that opens it may run what it holds. Pictures that can be cleaned are not such files.
 */
export function isActive(path: string): boolean {
  return ACTIVE.test(path);
}

/**
 * Takes them out of what links can lead to, unless the site wants them; both ways it is reported where they are linked.
 *
 * @param resolve - A vault's resolver.
 * @param isAllowed - Whether the site wants them.
 * @returns The resolver to use.
 */
export function withoutActive(resolve: Resolver, isAllowed: boolean): Resolver {
  return (target, from, kind) => {
    const to = resolve(target, from, kind);
    if (to.status !== 'attachment' || !isActive(to.attachment.path)) return to;
    const data = {target: to.attachment.path, isPublished: isAllowed};
    const {rule, severity, message} = problem('active-attachment', from, {line: 1, column: 1}, data);
    const found = {rule, severity, message};
    return isAllowed ? {...to, problem: to.problem ?? found} : {status: 'unresolved', problem: found};
  };
}
