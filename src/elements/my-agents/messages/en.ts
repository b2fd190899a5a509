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
my-agents-strongest = Clearly above the others
my-agents-weakest = Clearly below the others
my-agents-short-above = Above
my-agents-short-below = Below
my-agents-more = { $count ->
    [one] Show { $count } more agent
   *[other] Show { $count } more agents
}
my-agents-not-found = No agent is called “{ $text }”.
my-agents-nobody = No interaction of this period names an agent.
my-agents-say-below = { $agent } is <b>clearly below the others</b> on the same mix of work in “{ $behavior }”: { $points }\u00a0points ({ $low }\u00a0to\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-above = { $agent } is <b>clearly above the others</b> on the same mix of work in “{ $behavior }”: { $points }\u00a0points ({ $low }\u00a0to\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-rest = { $count ->
    [one] { $count } more difference is clear.
   *[other] { $count } more differences are clear.
}
my-agents-say-nobody = <b>Nobody stands out clearly</b> from the others on the same mix of work.
my-agents-say-few = <b>Too few scored interactions</b> to compare these agents.
my-agents-say-up = { $agent }’s “{ $behavior }” is clearly up: { $points }\u00a0points ({ $low }\u00a0to\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-down = { $agent }’s “{ $behavior }” is clearly down: { $points }\u00a0points ({ $low }\u00a0to\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-one = { $agent } scores <b>{ $percent }</b> overall.
my-agents-order = { $teams ->
    [1] clearly below the others first in each team
   *[0] clearly below the others first
}
my-agents-key-stands = Clearly above or below the others on the same mix of work
my-agents-cell = { $behavior }, { $agent }: { $percent }, { $band }{ $compared ->
    [no] {""}
   *[yes] , { $change }
}, { $scored } scored
my-agents-cell-none = { $behavior }, { $agent }: no score
my-agents-spread = Scores of { $count } agents, from { $low } to { $high }

my-agents-behaviors = Behaviours
my-agents-recent = { $count ->
    [one] Most recent interaction
   *[other] { $count } most recent interactions
}
my-agents-see-all = { $count ->
    [one] See the interaction
   *[other] See all { $count } interactions
}

my-agents-column-difference = { $name }, points from the others on the same mix of work
my-agents-column-differenceLow = { $name }, points from the others, 95% interval from
my-agents-column-differenceHigh = { $name }, points from the others, 95% interval to
my-agents-column-side = { $name }, against the others in this list
my-agents-column-dueToMix = { $name }, points due to the mix of work
my-agents-side-above = clearly above
my-agents-side-below = clearly below
my-agents-side-unclear = not clearly different
`;
