/** The few things of Docusaurus that search asks for, for pages that are not built by Docusaurus. */
import {type ReactNode, useSyncExternalStore} from 'react';

declare const BASE_URL: string;

const CHANGED = 'test:location';
const subscribe = (notify: () => void) => {
  window.addEventListener(CHANGED, notify);
  return () => window.removeEventListener(CHANGED, notify);
};
const history = {
  location: window.location,
  push: (url: string) => window.location.assign(url),
  replace: (url: string) => {
    window.history.replaceState(null, '', url);
    window.dispatchEvent(new Event(CHANGED));
  },
};

export const useHistory = () => history;
export function useLocation() {
  useSyncExternalStore(subscribe, () => window.location.search);
  return window.location;
}

export function translate({message}: {message: string}, values: Record<string, unknown> = {}): string {
  return message.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

export function Interpolate({
  children,
  values = {},
}: {
  children: string;
  values?: Record<string, ReactNode>;
}): ReactNode {
  return children.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 1 ? <span key={part}>{values[part]}</span> : part));
}

export const useDocusaurusContext = () => context;
const context = {siteConfig: {baseUrl: BASE_URL}, i18n: {currentLocale: 'en'}};

const data = {searchPage: `${BASE_URL}search`, weights: {title: 10, alias: 10, tag: 4}};
export const usePluginData = () => data;
export const useIsBrowser = () => true;
export const usePluralForm = () => ({
  selectMessage: (count: number, forms: string) => forms.split('|')[count === 1 ? 0 : 1],
});
export const Head = () => null;
export const Layout = ({children}: {children: ReactNode}) => children;
export const Link = ({to, autoAddBaseUrl, ...rest}: {to: string; autoAddBaseUrl?: boolean}) => (
  <a href={to} {...rest} />
);
