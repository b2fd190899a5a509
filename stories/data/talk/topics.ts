import type { Topic } from './topic.js';
import { accountTopics } from './topics-account.js';
import { contractTopics } from './topics-contract.js';
import { orderTopics } from './topics-orders.js';

export const topics: readonly Topic[] = [...orderTopics, ...accountTopics, ...contractTopics];
