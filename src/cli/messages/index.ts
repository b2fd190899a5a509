import type { MessageSet } from '../../i18n/index.js';
import { messages as en } from './en.js';

export const cliMessages: MessageSet = {
  en,
  later: {
    ar: () => import('./ar.js'),
    it: () => import('./it.js'),
    'zh-Hans': () => import('./zh-Hans.js'),
    'zh-Hant': () => import('./zh-Hant.js'),
  },
};
