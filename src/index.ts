/** Classes, types and the core. Registers nothing. */

export * from './core.js';
export { registerMessages } from './i18n/index.js';
export { define } from './widget/define-element.js';
export type { CellValue, ReportTable, TableColumn } from './parts/table/report-table.js';
export { ImportEvent } from './events/import-event.js';
export { MappingEvent } from './events/mapping-event.js';
export { ReplayEvent } from './events/replay-event.js';
export { SelectionEvent } from './events/selection-event.js';
export { StatusEvent } from './events/status-event.js';
export * from './elements/registry.js';
