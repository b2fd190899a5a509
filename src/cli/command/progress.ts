/** How far it is, in one line of the terminal; nothing where the messages go into a file or a pipe. */

/** Milliseconds between two lines: a terminal is slow. */
const BETWEEN = 100;
const NUMBER = new Intl.NumberFormat('en');

export class Progress {
  private last = -Infinity;
  private shown = false;

  constructor(
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** @param bytes of the input; more than it has where it is compressed */
  readonly update = (bytes: number, records: number): void => {
    if (!this.stream.isTTY) return;
    const now = performance.now();
    if (now - this.last < BETWEEN) return;
    this.last = now;
    this.shown = true;
    const share = this.total > 0 && bytes <= this.total ? `${Math.floor((100 * bytes) / this.total)} %, ` : '';
    this.stream.write(`\r\u001B[KReading: ${share}${NUMBER.format(records)} records`);
  };

  end(): void {
    if (this.shown) this.stream.write('\r\u001B[K');
    this.shown = false;
  }
}
