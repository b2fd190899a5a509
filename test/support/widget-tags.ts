/** The tags of the elements that show a report: not those that bring one. */
import * as elements from '../../src/elements/registry.js';
import { ReportWidget } from '../../src/widget/report-widget.js';

export const widgetTags = Object.values(elements)
  .filter((element) => element.prototype instanceof ReportWidget)
  .map(({ is }) => is);
