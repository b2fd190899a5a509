/** Registers every element under its own name. */

import './elements/report-source/define.js';
import './elements/my-agents/define.js';
import './elements/behavior-score/define.js';
import './elements/interaction-summary/define.js';
import './elements/interaction-trend/define.js';
import './elements/metric-cards/define.js';
