/** Starts the worker that keeps pages, offers a new version of the site, and brings what a reader keeps up to date. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {translate} from '@docusaurus/Translate';
import siteConfig from '@generated/docusaurus.config';
import {WORKER_FILE} from '../../offline/offline-files.js';
import {canKeep, fetchList, keepAll, keptVersion} from './keep-all.js';
import {keepSeen} from './keep-seen.js';

const {baseUrl} = siteConfig;

if (ExecutionEnvironment.canUseDOM && process.env.NODE_ENV === 'production' && canKeep()) {
  // The page itself comes first.
  if (document.readyState === 'complete') void start();
  else window.addEventListener('load', () => void start());
}

async function start(): Promise<void> {
  try {
    const {Workbox} = await import('workbox-window');
    const workbox = new Workbox(baseUrl + WORKER_FILE, {scope: baseUrl});
    workbox.addEventListener('waiting', () => offer(() => workbox.messageSkipWaiting()));
    workbox.addEventListener('controlling', ({isUpdate}) => {
      if (isUpdate) window.location.reload();
    });
    const isFirst = !navigator.serviceWorker.controller;
    await workbox.register();
    if (isFirst) await keepSeen(baseUrl);
    await update();
  } catch {
    // Workers may be forbidden: the site is the same without.
  }
}

/** What a reader has asked to keep stays of the site's newest version. */
async function update(): Promise<void> {
  const version = await keptVersion(baseUrl);
  // What did not fit, or was stopped, is not tried with every page.
  if (!version) return;
  const list = await fetchList(baseUrl);
  if (list.version !== version) await keepAll(baseUrl, list, () => {}, new AbortController().signal);
}

function offer(accept: () => void): void {
  const box = document.createElement('div');
  box.className = 'vault-update';
  box.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = translate({id: 'theme.vault.offline.new', message: 'There is a new version of these notes.'});
  const [show, later] = [
    translate({id: 'theme.vault.offline.show', message: 'Show it'}),
    translate({id: 'theme.vault.offline.later', message: 'Later'}),
  ].map((label) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    return button;
  });
  show?.addEventListener('click', accept);
  later?.addEventListener('click', () => box.remove());
  box.append(text, ...[show, later].filter((button) => button !== undefined));
  document.body.append(box);
}
