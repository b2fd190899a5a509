/** Messages in the reader's language, and numbers and dates as the reader writes them. */

export { localizerFor, type Localizer } from './localizer.js';
export { negotiate, onMessagesRegistered, registerMessages, useMessages } from './registry.js';
export type { MessageArguments } from './resolve.js';
