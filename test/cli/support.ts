/** Runs the command line of the built package. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { TEST_TIME_ZONE } from '../../scripts/chrome.mjs';
import { root } from '../support/built-package.js';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = join(root, 'dist/cli/main.js');

/** The tests of a file share a folder, which is taken away behind them. */
export const folder = mkdtempSync(join(tmpdir(), 'rapport-cli-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the folder; its path. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words], { env: { ...process.env, TZ: TEST_TIME_ZONE }, cwd: folder });
}

export function run(words: readonly string[], input?: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(words);
    let [stdout, stderr] = ['', ''];
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin!.on('error', () => undefined).end(input ?? '');
  });
}

/** Three calls and a chat of two agents, one of them without a start. */
export const CALLS = [
  {
    id: 'c1',
    startedAt: '2026-05-04T09:00:00Z',
    endedAt: '2026-05-04T09:05:00Z',
    channel: 'voice',
    direction: 'inbound',
    agentId: 'a1',
    agentName: 'Ruth Adeyemi',
    customer: { id: 'k1', name: 'Wei Zhang', phone: '+39 06 1234567', email: 'wei@example.org' },
    talkSeconds: 200,
    afterContactSeconds: 40,
    queueSeconds: 15,
    csat: { score: 5, scale: 5 },
  },
  { id: 'c2', startedAt: '2026-05-05T10:00:00Z', channel: 'voice', agentId: 'a2', agentName: 'Sam', talkSeconds: 100 },
  { id: 'c3', startedAt: 'yesterday', channel: 'voice', agentId: 'a2' },
  {
    id: 'c4',
    startedAt: '2026-05-06T11:00:00Z',
    channel: 'chat',
    agentId: 'a1',
    messages: [
      { at: '2026-05-06T11:00:00Z', from: 'customer', text: 'Hello, it is Wei' },
      { at: '2026-05-06T11:01:30Z', from: 'agent', agentId: 'a1', text: 'Good morning' },
    ],
  },
];
