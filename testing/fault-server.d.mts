/** A server that plays every fault of a server, by address: see the comment of `fault-server.mjs`. */

export interface FaultServerOptions {
  /** Of the first server; others, and 0, take a free one. Default: 0. */
  readonly port?: number;
  /** Address to listen on. Default: 127.0.0.1. */
  readonly host?: string;
  /** What is sent as data, by the end of the name that is asked for, or as `baseline.json`. Default: twelve interactions. */
  readonly data?: {
    readonly json?: string;
    readonly ndjson?: string;
    readonly csv?: string;
    readonly baseline?: string;
  };
  /** How many origins it has; browsers open six connections to each. Default: 2. */
  readonly ports?: number;
}

export interface FaultServer {
  /** Of the first origin, without a slash at its end. */
  readonly url: string;
  /** Of all origins. */
  readonly urls: readonly string[];
  /** How many requests have come with the key, those that a browser repeats of its own among them. */
  requests(key: string): number;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** What each fault is, by its name in addresses. `status-` and a number is one, too. */
export const FAULTS: Readonly<Record<string, { readonly what: string }>>;

/** @throws where the port is taken */
export function startFaultServer(options?: FaultServerOptions): Promise<FaultServer>;
