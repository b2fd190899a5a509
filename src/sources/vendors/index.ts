/** All sources that are known, in the order in which they are tried. */

import type { Source } from '../source.js';
import { zendesk } from './zendesk/zendesk.js';

export const SOURCES: readonly Source[] = [zendesk];
