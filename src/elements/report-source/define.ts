import { define } from '../../internal/define.js';
import { ReportSource } from './report-source.js';

declare global {
  interface HTMLElementTagNameMap {
    'report-source': ReportSource;
  }
}

define(ReportSource);
