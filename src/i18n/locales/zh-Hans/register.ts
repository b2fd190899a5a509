/** 简体中文 from the start, without waiting until a reader asks for it: for rendering on a server. */

import { provide } from '../../registry.js';
import { zhHans } from './index.js';

provide('zh-Hans', zhHans);
