/**
 * Docusaurus takes over a page of the server's once `preload` of its routes has settled. A page with code that no note holds waits
 * for what draws it, which Docusaurus itself has in the script of all pages.
 */
import routes from '@generated/routes';
import {loadForPage} from '@theme/CodeBlock/highlighted';

/** The component of a route, which Docusaurus loads when the route is visited. */
interface Loadable {
  preload?: () => Promise<unknown>;
}

const loaded = loadForPage();
if (loaded) {
  for (const {component} of routes as {component: Loadable}[]) {
    const preload = component.preload?.bind(component);
    component.preload = () => Promise.all([preload?.(), loaded]);
  }
}
