import { HttpResponse } from 'msw';

const JSON_TYPE = 'application/json';

export interface SlowOptions {
  /** How many pieces the answer comes in. */
  pieces?: number;
  /** Milliseconds before each piece. */
  pause?: number;
}

/** A good answer with its length, as a static server gives it. */
export function wholeText(text: string, type = JSON_TYPE): Response {
  const bytes = new TextEncoder().encode(text);
  return new HttpResponse(bytes, { headers: { 'Content-Type': type, 'Content-Length': String(bytes.length) } });
}

/** The same answer in pieces with pauses between them, so that progress can be seen. */
export function slowText(text: string, { pieces = 10, pause = 300 }: SlowOptions = {}): Response {
  const bytes = new TextEncoder().encode(text);
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  let sent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) =>
      new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          controller.enqueue(bytes.slice(sent, sent + size));
          sent += size;
          if (sent >= bytes.length) controller.close();
          resolve();
        }, pause);
      }),
    cancel: () => clearTimeout(timer),
  });
  return new HttpResponse(body, { headers: { 'Content-Type': JSON_TYPE, 'Content-Length': String(bytes.length) } });
}

export function refusal(status: number, headers: Record<string, string> = {}): Response {
  return HttpResponse.json({ error: reasons[status] ?? 'Error' }, { status, headers });
}

/** What a proxy or a session that ran out sends instead of data. */
export function signInPage(): Response {
  return HttpResponse.html(
    '<!doctype html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>',
  );
}

const reasons: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};
