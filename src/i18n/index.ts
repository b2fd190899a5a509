/** Messages in the reader's language, and numbers and dates as the reader writes them. */

export { localizerFor, type Localizer, type MessageArguments } from './localizer.js';
export {
  negotiate,
  onMessagesRegistered,
  provideLanguage,
  registerMessages,
  useMessages,
  type MessageSet,
} from './message-sets.js';
