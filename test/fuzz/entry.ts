/** What is bundled to be fuzzed: the engine and what looks at it, in one. */

export { createEngine } from '../../src/core.js';
export { CORPUS } from './corpus.js';
export { faultOf, fuzz } from './fuzz.js';
