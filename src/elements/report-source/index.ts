export { ReportSource } from './report-source.js';
