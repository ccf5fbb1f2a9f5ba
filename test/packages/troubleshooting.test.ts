/** What the Guide's page on troubleshooting quotes is what is said. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const PAGE = readFileSync('docs/Guide/Troubleshooting.md', 'utf8');
const OURS = readdirSync('plugins', {recursive: true, encoding: 'utf8'})
  .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !file.includes('node_modules'))
  .map((file) => readFileSync(path.join('plugins', file), 'utf8'))
  .join('\n');
/** Of Docusaurus, of a bundler, of Node, of npm. */
const OTHERS = /^(?:npm error|You are using|require\.|Progress Plugin|JavaScript heap)/;

/** What stands in the first column, cut at what differs from case to case. */
function quoted(title: string): string[][] {
  const section = PAGE.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|It says)/.test(line));
  return rows
    .map((row) => row.split(' | ')[0]?.slice(2) ?? '')
    .filter((message) => !OTHERS.test(message))
    .map((message) =>
      message
        .split(/; |…|: …|"x"|\b3000\b|\b3001\b|\b80\b|`/)
        .map((part) => part.trim().replace(/^[,;:.]+|[:,]$/g, '')),
    );
}

it.each(['The command', 'The build'])('should quote what is said: %s', (title) => {
  const messages = quoted(title);
  expect(messages.length).toBeGreaterThan(4);
  const missing = messages.flat().filter((part) => part.length > 4 && !OURS.includes(part.trim()));
  expect(missing).toEqual([]);
});
