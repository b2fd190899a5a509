/** What an open row of `my-agents` shows. */
export const agentDetails = `
my-agents-behaviors = 行为表现
my-agents-recent = 最近 { $count } 次互动
my-agents-see-all = 查看全部 { $count } 次互动
`;
