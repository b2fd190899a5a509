import type { MessageSet } from '../../index.js';
import { messages as en } from './en.js';

export const commonMessages: MessageSet = {
  en,
  later: {
    ar: () => import('./ar.js'),
    it: () => import('./it.js'),
    'zh-Hans': () => import('./zh-Hans.js'),
    'zh-Hant': () => import('./zh-Hant.js'),
  },
};
