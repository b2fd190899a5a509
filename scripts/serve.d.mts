export const CONTENT_SECURITY_POLICY: string;
export const POLICY_WITHOUT_WORKER: string;

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options?: { root?: string; port?: number; policy?: string }): Promise<RunningServer>;
