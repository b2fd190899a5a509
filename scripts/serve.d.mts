export const CONTENT_SECURITY_POLICY: string;

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options?: { root?: string; port?: number }): Promise<RunningServer>;
