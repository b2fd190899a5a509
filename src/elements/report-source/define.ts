import { define } from '../../widget/define.js';
import { ReportSource } from './report-source.js';

declare global {
  interface HTMLElementTagNameMap {
    'report-source': ReportSource;
  }
}

define(ReportSource);
