// The first report alone: `node bench/page/first-report/run.mjs [--rounds 9] [--against DIR]`.
import { parseArgs } from 'node:util';
import { buildProject, makeExample } from '../../src/build.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, against: { type: 'string' } } });

buildProject();
makeExample();
// Imports what was built.
const { measureFirstReport } = await import('./measure.mjs');
const { firstReportSection } = await import('./report.mjs');
const results = await measureFirstReport({
  rounds: Number(values.rounds),
  against: values.against,
  say: (text) => console.error(text),
});
console.log(firstReportSection(results));
