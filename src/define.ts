/** Registers every element under its own name. */

import * as elements from './elements/registry.js';
import { define } from './widget/define-element.js';

for (const element of Object.values(elements)) define(element);
