/** What is asked once the scores are there. Loaded with the first such question. */

export { interactions } from './rows/interaction-page.js';
export { explain } from './behaviors/explain.js';
export { standouts } from './standouts/standouts.js';
