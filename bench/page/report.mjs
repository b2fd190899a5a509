// The page's figures beside what is wanted of them.
import { megabytes, milliseconds } from '../src/report/format.mjs';
import { table } from '../src/report/markdown.mjs';
import { median } from '../src/statistics.mjs';
import { p95, SLOW_RATE } from './measure.mjs';

const count = (n) => n.toLocaleString('en-GB');
const REDRAW = { 100_000: 50, 1_000_000: 100 };

function judged(value, limit) {
  return value <= limit ? 'met' : '**missed**';
}

function loadRows({ n, load, memory }) {
  const what = `${count(n)}, loading`;
  return [
    [`${what}: seconds until all four widgets show everything`, '', load.seconds.toFixed(2), ''],
    [`${what}: tasks over 50 ms`, '0', String(load.longTasks), judged(load.longTasks, 0)],
    [`${what}: longest task, ms`, '≤ 50', milliseconds(load.longestTask), judged(load.longestTask, 50)],
    [
      `${what}: frames of the animation dropped`,
      '',
      `${count(load.droppedFrames)} of ${count(Math.round(load.seconds * 60))}`,
      '',
    ],
    [`${what}: longest wait for a frame, ms`, '', milliseconds(load.longestGap), ''],
    [`${what}: first scores drawn, s after the first byte`, '', (load.firstScores / 1000).toFixed(2), ''],
    [
      `${what}: page process at start · at most · at the end, MB`,
      '',
      [memory.start, memory.peak, memory.end].map(megabytes).join(' · '),
      '',
    ],
    [`${what}: memory that the page says it uses, MB`, '', megabytes(memory.measured), ''],
  ];
}

function selectRows({ n, select, work, selecting }) {
  if (select.length === 0) return [];
  const what = `${count(n)}, selection`;
  const limit = REDRAW[n];
  return [
    [
      `${what}: scripting, style and layout until all four widgets are painted, ms: median · p95`,
      limit ? `p95 ≤ ${limit}` : '',
      `${milliseconds(median(work))} · ${milliseconds(p95(work))}`,
      limit ? judged(p95(work), limit) : '',
    ],
    [
      `${what}: from the change to the paint of all four, ms: median · p95`,
      '',
      `${milliseconds(median(select))} · ${milliseconds(p95(select))}`,
      '',
    ],
    [
      `${what}: tasks over 50 ms in ${select.length} changes · longest, ms`,
      '0',
      `${selecting.longTasks} · ${milliseconds(selecting.longestTask)}`,
      judged(selecting.longTasks, 0),
    ],
    [`${what}: frames dropped in ${select.length} changes`, '', count(selecting.droppedFrames), ''],
  ];
}

function slowRows({ n, load }) {
  const seconds = load.firstScores / 1000;
  return [
    [
      `${count(n)}, stream of ${SLOW_RATE / 1e6} MB a second: first scores drawn, s after the first byte`,
      '≤ 1',
      seconds.toFixed(2),
      judged(seconds, 1),
    ],
    [`${count(n)}, slow stream: tasks over 50 ms`, '0', String(load.longTasks), judged(load.longTasks, 0)],
  ];
}

/** @param {import('./measure.mjs').PageFigures[]} figures */
export function pageSection(figures) {
  const body = figures.flatMap((one) => (one.slow ? slowRows(one) : [...loadRows(one), ...selectRows(one)]));
  return `## In a page\n\n${table(['four widgets and one source, Chromium', 'target', 'measured', ''], body)}`;
}
