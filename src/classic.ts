/** All that there is, in one script: for pages opened from disk, where browsers load no modules. */

import './define.js';

export * from './index.js';
