/** For the script tag: registers the elements of most reports, and each other one as soon as it stands in the page. */

import './elements/report-source/define.js';
import './elements/my-agents/define.js';
import './elements/behavior-score/define.js';
import './elements/interaction-summary/define.js';
import './elements/interaction-trend/define.js';
import { loadWhenFound } from './widget/load-when-found.js';

loadWhenFound({ 'metric-cards': () => import('./elements/metric-cards/define.js') });
