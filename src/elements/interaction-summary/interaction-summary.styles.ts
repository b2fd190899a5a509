import { base } from '../../styles/base.js';
import { scoreStyles } from '../../styles/score.js';
import { layouts } from './list/list-layouts.styles.js';
import { list } from './list/list.styles.js';
import { tools } from './list/list-tools.styles.js';

export const styles = [base, scoreStyles, tools, list, layouts];
