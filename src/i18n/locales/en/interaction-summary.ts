export const interactionSummary = `
interaction-summary-title = Interactions
`;
