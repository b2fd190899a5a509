export const messages = `
my-agents-title = My agents
my-agents-agent = Agent
my-agents-team-interactions = team · interactions
my-agents-all = All agents
my-agents-interactions = { $count ->
    [one] { $count } interaction
   *[other] { $count } interactions
}
my-agents-no-team = No team
my-agents-search = Find an agent
my-agents-group = Group by team
my-agents-show = Show
my-agents-expand = Details of { $agent }
my-agents-strongest = Strongest
my-agents-weakest = Weakest
my-agents-more = { $count ->
    [one] Show { $count } more agent
   *[other] Show { $count } more agents
}
my-agents-not-found = No agent is called “{ $text }”.
my-agents-nobody = No interaction of this period names an agent.
my-agents-say-gap = “{ $behavior }” is the shared gap: <b>{ $count } of { $agents } agents</b> sit at neutral or below.
my-agents-say-none = No behaviour is a gap that most agents share.
my-agents-say-few = <b>Too few scored interactions</b> to compare these agents.
my-agents-say-up = { $agent }’s “{ $behavior }” is clearly up.
my-agents-say-down = { $agent }’s “{ $behavior }” is clearly down.
my-agents-say-one = { $agent } scores <b>{ $percent }</b> overall.
my-agents-cell = { $behavior }, { $agent }: { $percent }, { $band }, { $change }, { $scored } scored
my-agents-cell-none = { $behavior }, { $agent }: no score
my-agents-spread = Scores of { $count } agents, from { $low } to { $high }

# What an open row shows.
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
