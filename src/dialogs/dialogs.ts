/** The part of a widget that is loaded when its first dialog is opened. */

export { ExplainDialog } from './explain/explain-dialog.js';
export { ReplayDialog } from './replay/replay-dialog.js';
