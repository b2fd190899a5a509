export const behaviorScore = `
behavior-score-title = Behaviour score
`;
