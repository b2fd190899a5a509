export const interactionTrend = `
interaction-trend-title = Interaction trend
`;
