export { MetricCards } from './metric-cards.js';
