import { base } from '../../styles/base.styles.js';
import { tooltips } from '../../styles/tooltip.styles.js';
import { panels } from './plot/trend-panels.styles.js';
import { marks } from './plot/trend-marks.styles.js';
import { plot } from './plot/trend-plot.styles.js';
import { readout } from './readout.styles.js';
import { stepMark } from './plot/step-mark.styles.js';

export const styles = [base, plot, marks, tooltips, readout, stepMark, panels];
