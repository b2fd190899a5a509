/** What an open row of `my-agents` shows. */
export const agentDetails = `
my-agents-behaviors = Behaviours
my-agents-recent = { $count ->
    [1] Most recent interaction
    [2] Two most recent interactions
    [3] Three most recent interactions
   *[other] Most recent interactions
}
my-agents-see-all = { $count ->
    [one] See the interaction
   *[other] See all { $count } interactions
}
`;
