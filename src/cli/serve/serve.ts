/** `serve`: a preview of the report on this computer, which follows its files. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../core/index.js';
import { textOf, type Command } from '../command/command.js';
import { printable } from '../command/printable.js';
import { stopWanted } from '../command/stopping.js';
import { UsageError } from '../command/usage-error.js';
import type { Spool } from '../convert/spool.js';
import { openInputs, type OpenedInput } from '../input/open-inputs.js';
import { loadLanguage } from '../report/frame.js';
import { faultPage, servedPage } from '../report/page.js';
import { prepareReport } from '../report/prepare.js';
import { REPORT_OPTIONS, reportWishes, type ReportWishes } from '../report/report-options.js';
import { PreviewHandler, type Shown } from './handler.js';
import { watchFiles } from './watch-files.js';

const HOST = '127.0.0.1';
const PORT = 4180;
const SCRIPTS =
  '<script type="module" src="/rapport/rapport.js"></script>\n<script type="module" src="/preview.js"></script>';

export const serve: Command = {
  name: 'serve',
  operands: 'FILE…',
  summary: 'Show the report in the browser, and again whenever a file changes.',
  about: `Shows the report at an address of this computer only, until Ctrl-C. When a file changes, so does the report.`,
  options: {
    port: { type: 'string', value: 'NUMBER', help: `Default ${PORT}, or any free one where that is taken.` },
    ...REPORT_OPTIONS,
  },
  async run(files, options) {
    const wishes = reportWishes(options);
    const port = portIn(textOf(options, 'port'));
    await loadLanguage(wishes.language);
    const preview = new Preview(files, wishes);
    const handler = new PreviewHandler(await preview.first());
    const server = createServer((request, response) => handler.handle(request, response));
    const used = await listen(server, port);
    const unwatch = watchFiles(
      files.filter((name) => name !== '-'),
      () => void preview.next().then((shown) => shown && handler.show(shown)),
    );
    process.stderr.write(`http://${HOST}:${used}/ shows the report, and follows its files. Ctrl-C ends it.\n`);
    await stopWanted();
    unwatch();
    server.close();
    server.closeAllConnections();
    return 0;
  },
};

/** What is read of the files, again and again. */
class Preview {
  private readonly spools: Spool[] = [];
  private reading: Promise<unknown> = Promise.resolve();
  private wanted = 0;
  /** Standard input comes only once. */
  private readonly given = new Map<string, OpenedInput>();

  constructor(
    private readonly files: readonly string[],
    private readonly wishes: ReportWishes,
  ) {}

  /** @throws {UsageError | InputError} where there is nothing to show */
  first(): Promise<Shown> {
    return this.read();
  }

  /** One after the other; `null` where the files have changed again meanwhile. */
  next(): Promise<Shown | null> {
    const own = ++this.wanted;
    const result = this.reading.then(async () => {
      if (own !== this.wanted) return null;
      try {
        const shown = await this.read();
        process.stderr.write('The files have changed: shown anew.\n');
        return shown;
      } catch (error) {
        const why = error instanceof UsageError || error instanceof InputError ? error.message : String(error);
        process.stderr.write(`${printable(why)}\n`);
        return { page: faultPage(this.wishes.language, why, SCRIPTS), data: null };
      }
    });
    this.reading = result;
    return result;
  }

  private async open(): Promise<readonly OpenedInput[]> {
    const read = await openInputs(this.files.filter((name) => !this.given.has(name)));
    for (const one of read) if (one.identity === '') this.given.set(one.name, one);
    const opened = [...this.given.values(), ...read.filter(({ name }) => !this.given.has(name))];
    return this.files.map((name) => opened.find((one) => one.name === name)!);
  }

  private async read(): Promise<Shown> {
    const { spooled, frame } = await prepareReport(await this.open(), this.wishes);
    this.spools.push(spooled);
    // The one before may still be on its way to a browser.
    while (this.spools.length > 2) this.spools.shift()!.remove();
    const { before, after } = servedPage(frame, ' src="/data.ndjson"', SCRIPTS);
    return { page: before + after, data: spooled };
  }
}

function portIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError('--port is a number from 0 to 65535.');
}

async function listen(server: Server, port: number | undefined): Promise<number> {
  try {
    return await listenAt(server, port ?? PORT);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && port === undefined) return listenAt(server, 0);
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${port} is taken: name another one, or none.`);
    throw new UsageError(`The preview cannot listen: ${message}.`);
  }
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
