/** Words that several widgets use. */
export const messages = `
behavior-overallSatisfaction = Overall satisfaction
behavior-demonstrateOwnership = Demonstrates ownership
behavior-activeListening = Active listening
behavior-beEmpathetic = Empathy
behavior-buildRapport = Builds rapport
behavior-setExpectations = Sets expectations
behavior-effectiveQuestioning = Effective questioning
behavior-promoteSelfService = Promotes self-service
behavior-inappropriateAction = Inappropriate action
behavior-acknowledgeLoyalty = Acknowledges loyalty
absent = { $name } (absence is good)
absent-inappropriateAction = No inappropriate action

band-veryPositive = Very positive
band-moderatelyPositive = Moderately positive
band-neutral = Neutral
band-moderatelyNegative = Moderately negative
band-veryNegative = Very negative
band-few = Too few to judge
band-few-key = Too few to judge (under { $least })
band-none = No score

index-10 = Very positive
index-6 = Positive
index-4 = Negative
index-0 = Very negative
index-neutral = Neutral
index-none = No data
index-na = N/A

change-clear = { $points } pts, clear
change-stands = clear
change-improving = Improving, { $points } pts
change-declining = Declining, { $points } pts
change-none = no clear change
change-none-capital = No clear change
change-few = Too few to judge
change-alone = Changed when judged alone, but not among { $comparisons } changes that this panel judges together.
stands = { $side ->
    [above] Clearly above the others
    [below] Clearly below the others
   *[unclear] Not clearly different from the others
} on the same mix of work: { $points }\u00a0points ({ $low }\u00a0to\u00a0{ $high }).
stands-mix = Against all others as they are it would be { $plain } points; { $effect ->
    [hides] the mix hides { $mix } points
   *[makes] { $mix } of them are the mix
}.
points = { $points }\u00a0points
points-short = { $points }\u00a0pts
change-key = Clear change since previous period
this-period = This period
previous-period = Previous period
difference = Difference
interval-range = { $low }\u00a0to\u00a0{ $high }
scored-count = { $count } scored

channel-voice = Phone
channel-chat = Chat
channel-email = Email
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-instagram = Instagram
channel-sms = SMS
channel-web = Web
no-duration = no duration
no-name = No name

period-caption = { $period } · compared with { $previous }
n-scored = n = { $interactions } { $interactions ->
    [one] interaction
   *[other] interactions
}, { $scored } can be scored.
n-hidden = Conversations of agents whose behaviour is not evaluated are counted here, but not in scores.
n-excluded = { $count } not scored: { $reasons }.
percent-formula = Percent is points earned out of points possible.
population = Percentiles from { $count } scorable { $count ->
    [one] interaction
   *[other] interactions
}, { $period }.
population-none = Nothing that can be scored, so there are no percentiles.
population-given = Percentiles from a given baseline of { $count } interactions, { $period }.

exclusion-no_agent = no agent
exclusion-internal_or_multi_agent = internal or several agents
exclusion-not_recorded = not recorded
exclusion-no_dialogue = no dialogue
exclusion-unsupported_language = language not supported
exclusion-consent_withheld = consent withheld
exclusion-test_contact = test contact
reason-count = { $reason } { $count }

tool-view = View
tool-chart = Chart
tool-table = Table
tool-as-table = Show as table
tool-as-chart = Show as chart
tool-export = Download as CSV, unrounded
tool-info = How is this computed
try-again = Try again

status-loading = Loading…
status-loading-progress = Loading, { $received } of { $total }
status-loading-pages = Loading: { $pages } pages, { $records } records
status-loading-pages-total = Loading: { $pages } pages, { $records } of { $total } records
status-ready = { $title } is ready.
empty-title = No interactions
empty-text = Scores appear here as soon as there are interactions with behaviours.
empty-before = The load before this one, at { $time }, brought { $count } { $count ->
    [one] interaction
   *[other] interactions
}.
no-match-title = No interaction matches
no-match-text = Nothing between { $period } matches { $filters }.
no-match-period = There are no interactions between { $period }.
remove-filter = Remove “{ $filter }”
clear-filters = Clear all filters
error-title = The report could not be loaded
error-stale = Could not refresh: { $reason } Showing figures from { $time }.
error-network = The report service did not answer.
error-timeout = The report service took too long to answer.
error-slow = The report service sends too slowly.
error-offline = You are offline.
error-part = A part of this page’s program could not be reached. Please try again, or load the page again.
error-partGone = A part of this page’s program is not on the server any more ({ $status }). Please load the page again.
error-stopped = Loading was stopped.
error-later = { $reason } It asks to wait until { $time }.
error-oneOf = “{ $file }”: { $reason }
error-pages = The report service names further pages that cannot be followed.
error-pagesMissing = Only { $pages } pages of the data were read. The next one could not be had: { $reason }
error-http = The report service answered with an error ({ $status }).
error-denied = You are not allowed to see this report ({ $status }).
error-notFound = There is no report at this address ({ $status }).
error-nothing = There is nothing at this address ({ $status }).
error-file = A page opened from disk cannot load files. Put the data into the page instead.
error-empty = The answer was empty.
error-html = A web page came back instead of data. Perhaps you need to sign in.
error-truncated = The data was cut off in the middle.
error-notJson = The data is not valid JSON.
error-compressed = The data is gzip, which cannot be read here.
error-otherWorkbook = The data is a workbook of another kind. Save it as .xlsx or CSV and give that file.
error-encrypted = The data is protected by a password. Save it without the password and give that file.
error-codec = The table is compressed in a way that cannot be read here. Save it with Snappy, GZIP or ZSTD.
error-wrongShape = The data has no list of interactions.
error-noneUsable = None of the records that arrived can be used.
error-totals = These are totals, not conversations: export the conversations or their messages.
error-unknownVendor = The page names a source of data that is not known.
error-otherVendor = The data is not from the source that the page names.
error-tooLarge = There is more data than can be read.
error-noSource = The report source “{ $source }” is not on this page.
error-baseline = The baseline could not be used. { $reason }
error-notBaseline = What stands at its address is not a baseline.
error-lost = The computation of this report ended unexpectedly.
error-lostAppended = The computation of this report ended unexpectedly. Interactions added since are missing: { $count }.
error-query = This question could not be answered: { $reason }
error-unknown = This question could not be answered.

partial-skipped = <b>{ $skipped } of { $read } records were skipped.</b> The figures leave them out.
partial-fields = <b>{ $count } { $count ->
    [one] field
   *[other] fields
} could not be read</b> and { $count ->
    [one] is
   *[other] are
} treated as missing.
partial-other = <b>{ $count } { $count ->
    [one] entry was
   *[other] entries were
} not as expected.</b>
partial-show = Show why
partial-hide = Hide why

filter-agent = Agent: { $values }
filter-team = Team: { $values }
filter-channel = Channel: { $values }
filter-contactType = Contact: { $values }
filter-category = Category: { $values }
filter-direction = Direction: { $values }
filter-language = Language: { $values }
filter-sentiment = Sentiment: { $values }
filter-day = Day: { $values }
filter-openedSource = Opened by: { $values }
filter-source = Source: { $values }
filter-status = Status: { $values }
filter-handledBy = Handled by: { $values }
filter-responseBucket = First response: { $values }
filter-week = Week: { $values }
filter-month = Month: { $values }
filter-weekdayHour = Hour of the week: { $values }
filter-search = Search: { $values }
filter-behavior = Behaviour: { $values }
filters-label = Selected
filter-remove = Remove { $filter }

page-of = { $from }–{ $to } of { $total }
page-label = Pages
page-previous = Previous page
page-next = Next page
page-number = Page { $page }

column-agent-id = Agent id
column-team = Team
column-interactions = Interactions
column-scored = { $name }, scored (n)
column-low = { $name }, 95% interval from
column-high = { $name }, 95% interval to
column-verdict = { $name }, change
column-clear = { $name }, change clear in this list

verdict-improving = improving
verdict-declining = declining
verdict-noClearChange = no clear change
verdict-tooFew = too few
yes = yes
no = no

play = Replay the interaction with { $customer }
close = Close

loading-so-far = So far: { $count } { $count ->
    [one] interaction
   *[other] interactions
}; still loading
loading-bar = Progress of loading
loading-cancel = Cancel
loading-stopped = <b>Loading was stopped.</b> The figures are of { $count } { $count ->
    [one] interaction
   *[other] interactions
} of an unknown total.
loading-again = Load again
status-loading-received = Loading, { $received } so far
retry-at = { $reason } Next try in { $time }.
retry-under-way = { $reason } Trying again…
retry-online = { $reason } Loading goes on as soon as there is a connection.
retry-now = Try now
shown-since = { $reason } Showing figures from { $time }.
`;
