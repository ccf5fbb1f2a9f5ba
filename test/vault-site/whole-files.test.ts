/** Files that are put in their place while the development server sends them. */
import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import express from 'express';
import {serveWhole} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/whole-files.js';
import {removeVaults, writeVault} from './temporary-vault.js';

let server: Server;
let directory: string;
let url: string;

beforeAll(async () => {
  const dir = await writeVault({'beside.json': '"beside"'});
  directory = path.join(dir, 'served');
  mkdirSync(path.join(directory, 'deep'), {recursive: true});
  const app = express();
  const {setupMiddlewares} = serveWhole([{directory, publicPath: '/base/data'}]) as {
    setupMiddlewares(list: unknown[], server: object): unknown[];
  };
  expect(setupMiddlewares(['theirs'], {app})).toEqual([]);
  app.use((_request: unknown, response: {status(code: number): {send(text: string): void}}) =>
    response.status(404).send('others'),
  );
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/data/`;
});

afterAll(async () => {
  server.close();
  await removeVaults();
});

it('should send what the file held at one moment, however often it is replaced', async () => {
  const file = path.join(directory, 'deep/a note.json');
  const replace = (length: number) => {
    writeFileSync(`${file}.new`, JSON.stringify('x'.repeat(length)));
    renameSync(`${file}.new`, file);
  };
  replace(10);
  const state = {sent: 0};
  const read = async () => {
    while (state.sent < 300) {
      const response = await fetch(`${url}deep/a%20note.json`);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      const text = await response.text();
      expect(text).toBe(JSON.stringify('x'.repeat(text.length - 2)));
      expect(Number(response.headers.get('content-length'))).toBe(text.length);
      state.sent++;
      replace(10 + ((state.sent * 7919) % 90_000));
    }
  };
  await Promise.all([read(), read(), read(), read()]);
});

it('should leave to others what is not there, and all that is beside the folder', async () => {
  writeFileSync(path.join(directory, 'is.json'), '"is"');
  expect(await (await fetch(`${url}is.json`)).text()).toBe('"is"');
  for (const address of ['not.json', '..%2fbeside.json', '%2e%2e/beside.json', 'deep', '%E0%A4', 'is.json%00'])
    expect(await (await fetch(url + address)).text()).toBe('others');
  expect(await (await fetch(`${url}is.json`, {method: 'POST'})).text()).toBe('others');
});
