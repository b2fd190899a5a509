import { createContext } from '@lit/context';
import type { ReportStore } from '../data/report-store.js';

/** The store of the nearest `report-source`. A registered symbol, so that copies of this module agree. */
export const reportContext = createContext<ReportStore>(Symbol.for('rapport-elements/report-store'));

export type { ReportStore };
