/** An observation of several agents counts once in what goes by no agent, and once for each of them. */
export const TOTAL = 1;
export const OF_AGENT = 2;
