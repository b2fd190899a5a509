// What a process or a page can be opened for: the work on scores, and questions about metrics.
export const HOSTS = {
  scores: () => import('./host.mjs'),
  metrics: () => import('../metrics/host.mjs'),
};
