/** Registers every element under its own name. */

import './elements/report-source/define.js';
import './elements/my-agents/define.js';
