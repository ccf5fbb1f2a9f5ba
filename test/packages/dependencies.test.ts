/** Every import of every package is declared by it, and everything declared is imported. */
import {execFileSync} from 'node:child_process';

it('should find no dependency that is missing or not needed', () => {
  const args = [
    'node_modules/knip/bin/knip.js',
    '--no-progress',
    '--no-config-hints',
    '--include',
    'dependencies,unlisted',
  ];
  let output = '';
  try {
    output = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: 'pipe',
      env: {...process.env, NODE_OPTIONS: ''},
    });
  } catch (error) {
    output = String((error as {stdout: string}).stdout) + String((error as {stderr: string}).stderr);
  }
  expect(output.trim()).toBe('');
});
