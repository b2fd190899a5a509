/**
 * Request handlers (MSW) for every state of the network. `reportHandlers.<state>(report?)` answers
 * `/report/<state>.json`; the default report is the small fixture. Those that count requests start again after
 * `resetRequestCounts()`, which a story or a test calls first.
 */
import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';
import { small } from './fixtures.js';
import type { ReportEnvelope } from './options.js';
import { recordedCalls } from './recordings.js';
import { refusal, signInPage, slowText, wholeText } from './responses.js';
import type { SlowOptions } from './responses.js';
import { toNdjson, toReportJson } from './serialise.js';
import { toTable } from './table.js';
import { waveOf } from './wave.js';

type Report = ReportEnvelope<unknown>;

const requests = new Map<string, number>();

export const reportHandlers = {
  ok: (report: Report = small()) => answer('ok', () => wholeText(toReportJson(report))),
  okNdjson: (report: Report = small()) => answer('okNdjson', () => wholeText(toNdjson(report), 'application/x-ndjson')),
  slow: (report: Report = small(), options?: SlowOptions) =>
    answer('slow', () => slowText(toReportJson(report), options)),
  neverAnswers: () => answer('neverAnswers', () => new Promise<never>(() => undefined)),
  unauthorized: () => answer('unauthorized', () => refusal(401, { 'WWW-Authenticate': 'Bearer' })),
  forbidden: () => answer('forbidden', () => refusal(403)),
  notFound: () => answer('notFound', () => refusal(404)),
  serverError: () => answer('serverError', () => refusal(500)),
  failsTwiceThenOk: (report: Report = small()) =>
    answer('failsTwiceThenOk', (count) => (count <= 2 ? refusal(500) : wholeText(toReportJson(report)))),
  tooManyThenOk: (report: Report = small(), retryAfterSeconds = 1) =>
    answer('tooManyThenOk', (count) =>
      count === 1 ? refusal(429, { 'Retry-After': String(retryAfterSeconds) }) : wholeText(toReportJson(report)),
    ),
  asksToWait: () => answer('asksToWait', () => refusal(503, { 'Retry-After': '50' })),
  asksToWaitForHours: () => answer('asksToWaitForHours', () => refusal(503, { 'Retry-After': '7200' })),
  networkError: () => answer('networkError', () => HttpResponse.error()),
  htmlInsteadOfJson: () => answer('htmlInsteadOfJson', () => signInPage()),
  emptyBody: () => answer('emptyBody', () => wholeText('')),
  truncatedJson: (report: Report = small()) =>
    answer('truncatedJson', () => {
      const text = toReportJson(report);
      return wholeText(text.slice(0, Math.floor(text.length * 0.6)));
    }),
  wrongShape: () => answer('wrongShape', () => wholeText('{"data":{"items":[{"name":"not a report"}],"total":1}}')),
  okThenServerError: (report: Report = small()) =>
    answer('okThenServerError', (count) => (count === 1 ? wholeText(toReportJson(report)) : refusal(500))),
  okThenAsksToWait: (report: Report = small()) =>
    answer('okThenAsksToWait', (count) =>
      count === 1 ? wholeText(toReportJson(report)) : refusal(503, { 'Retry-After': '50' }),
    ),
  okThenNothing: (report: Report = small()) =>
    answer('okThenNothing', (count) => wholeText(count === 1 ? toReportJson(report) : '{"interactions":[]}')),
} satisfies Readonly<Record<string, (...options: never[]) => HttpHandler>>;

export type NetworkState = keyof typeof reportHandlers;

/** The path that the handler of a state answers. */
export function reportPath(state: NetworkState): string {
  return `/report/${state}.json`;
}

/** One handler for each state. */
export function allReportHandlers(): HttpHandler[] {
  return Object.values(reportHandlers).map((make) => make());
}

/** The address of a table. */
export const tablePath = '/report/calls.csv';

/** Answers it: the export of another system. */
export function tableHandler(table = toTable(small())): HttpHandler {
  return http.get(`*${tablePath}`, () => wholeText(table, 'text/csv'));
}

/** Plays the recordings that the reports refer to: `…/recordings/call-1.wav` and so on. */
export const recordingHandler: HttpHandler = http.get('*/recordings/:file', ({ params }) => {
  const call = recordedCalls.find(({ file }) => file === params.file);
  if (!call) return refusal(404);
  return new HttpResponse(waveOf(call), { headers: { 'Content-Type': 'audio/wav' } });
});

/** Pictures of agents, `…/avatars/agent-03.svg` and so on: a face in a colour of its own. */
export const avatarHandler: HttpHandler = http.get('*/avatars/:file', ({ params }) => {
  const hue = [...String(params.file)].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) % 360;
  const face = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56">
    <rect width="56" height="56" fill="hsl(${hue} 45% 82%)"/>
    <circle cx="28" cy="22" r="10" fill="hsl(${hue} 35% 40%)"/>
    <path d="M8 56a20 20 0 0 1 40 0" fill="hsl(${hue} 35% 40%)"/>
  </svg>`;
  return new HttpResponse(face, { headers: { 'Content-Type': 'image/svg+xml' } });
});

export function resetRequestCounts(): void {
  requests.clear();
}

function answer(state: string, respond: (count: number) => Response | Promise<Response>): HttpHandler {
  return http.get(`*/report/${state}.json`, () => {
    const count = (requests.get(state) ?? 0) + 1;
    requests.set(state, count);
    return respond(count);
  });
}
