/** العربية from the start, without waiting until a reader asks for it: for rendering on a server. */

import { provide } from '../../registry.js';
import { ar } from './index.js';

provide('ar', ar);
