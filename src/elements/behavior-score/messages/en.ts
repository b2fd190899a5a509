export const messages = `
behavior-score-title = Behaviour score
behavior-score-caption = { $who } · { $periods }
behavior-score-agent-of = { $agent }, { $team }
behavior-score-whose = Whose score
behavior-score-all = All agents
behavior-score-teams = Teams
behavior-score-agents = Agents

behavior-score-say = { $kind ->
    [some] { $who } together score
    [all] All agents together score
   *[other] { $who } scores
} <b>{ $percent } overall</b>, { $level ->
    [veryPositive] very positive
    [moderatelyPositive] moderately positive
    [moderatelyNegative] moderately negative
    [veryNegative] very negative
   *[neutral] neutral
}{ $change ->
    [improving] , <b>clearly up</b> from { $before }
    [declining] , <b>clearly down</b> from { $before }
    [noClearChange] , with no clear change from { $before }
    [tooFew] ; the previous period has too few scored interactions to compare
    [none] ; there is no score in the previous period
   *[alone] {""}
}.
behavior-score-say-few = { $kind ->
    [all] All agents together
   *[other] { $who }
}: <b>too few scored interactions</b> to judge ({ $scored }). The overall score so far is { $percent }.
behavior-score-say-none = <b>No score</b>{ $kind ->
    [all] {""}
   *[other] { " " }for { $who }
}: { $neutral ->
    [0] nothing of this period was scored
   *[other] all that was rated in this period is neutral (N/A), which does not count
}.
behavior-score-say-few-each = <b>Too few scored interactions</b> to judge a behaviour.
behavior-score-say-up = Clearly up: { $names }.
behavior-score-say-down = Clearly down: { $names }.
behavior-score-quote = “{ $name }”
behavior-score-more = { $count } more
behavior-score-say-above = Clearly above the other { $kind ->
    [team] teams
   *[other] agents
} on the same mix of work: { $names }.
behavior-score-say-below = Clearly below the other { $kind ->
    [team] teams
   *[other] agents
} on the same mix of work: { $names }.
behavior-score-say-level = No behaviour stands out clearly from the other { $kind ->
    [team] teams
   *[other] agents
} on the same mix of work.
behavior-score-stands = “{ $name }” ({ $points } points, n\u00a0=\u00a0{ $scored })

behavior-score-edges = ({ $from } to { $to })
behavior-score-interval = 95% interval <b>{ $from } to { $to }</b>
behavior-score-before = Previous period <b>{ $percent }</b>,
behavior-score-before-few = too few to compare
behavior-score-before-none = No score in the previous period
behavior-score-sum = Index scores and points
behavior-score-times = { $count } × { $index }
behavior-score-points = <b>{ $earned }</b> of <b>{ $possible }</b> points
behavior-score-scored = { $scored } { $scored ->
    [one] score
   *[other] scores
} in { $interactions } { $interactions ->
    [one] interaction
   *[other] interactions
}
behavior-score-unscored = { $neutral } neutral (N/A), { $notRated } not rated
behavior-score-took-part = { $count } of { $all } behaviours took part

behavior-score-list = Score of { $who } for each behaviour
behavior-score-n-head = n
behavior-score-change-few = too few before
behavior-score-change-none = no score before
behavior-score-row = { $percent }, { $band }, 95% interval { $low } to { $high }, { $scored } scored{ $against ->
    [previous] , previous period { $previous }, { $change }
    [nothing] , no score in the previous period
   *[alone] {""}
}

behavior-score-key-now = This period with 95% interval
behavior-score-key-change = Clear change
behavior-score-n = n per behaviour: { $low } ({ $lowName }) to { $high } ({ $highName }).
behavior-score-n-same = n per behaviour: { $low }.
behavior-score-shortened = the last { $days } days of { $period }: no more are compared

behavior-score-column-behavior = Behaviour key
behavior-score-column-label = Behaviour
behavior-score-column-percent = Percent
behavior-score-column-low = 95% interval from
behavior-score-column-high = 95% interval to
behavior-score-column-scoredInteractions = Scored interactions
behavior-score-column-scored = Scored indexes
behavior-score-column-neutral = Neutral (N/A)
behavior-score-column-notRated = Not rated
behavior-score-column-earned = Points earned
behavior-score-column-possible = Points possible
behavior-score-column-band = Band
behavior-score-column-previous = Previous period, percent
behavior-score-column-change = Change, points
behavior-score-column-verdict = Change
behavior-score-column-clear = Change is clear
`;
