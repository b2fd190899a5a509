// The page alone: `node bench/page/run.mjs [--n 100000,1000000]`.
import { parseArgs } from 'node:util';
import { buildProject } from '../src/build.mjs';
import { measurePage } from './measure.mjs';
import { pageSection } from './report.mjs';

const { values } = parseArgs({ options: { n: { type: 'string', default: '100000,1000000' } } });

buildProject();
const figures = await measurePage(values.n.split(',').map(Number), (text) => console.error(text));
console.log(pageSection(figures));
