import { base } from '../../styles/base.styles.js';
import { scoreStyles } from '../../styles/score.styles.js';
import { layouts } from './list/list-layouts.styles.js';
import { list } from './list/list.styles.js';
import { tools } from './list/list-tools.styles.js';

export const styles = [base, scoreStyles, tools, list, layouts];
