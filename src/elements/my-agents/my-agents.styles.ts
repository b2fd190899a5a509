import { base } from '../../styles/base.styles.js';
import { scoreStyles } from '../../styles/score.styles.js';
import { tooltips } from '../../styles/tooltip.styles.js';
import { details } from './details/agent-details.styles.js';
import { layouts } from './matrix/matrix-layouts.styles.js';
import { matrix } from './matrix/matrix.styles.js';

export const styles = [base, scoreStyles, matrix, layouts, details, tooltips];
