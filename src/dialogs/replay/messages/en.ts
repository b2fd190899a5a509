export const messages = `
replay-title = { $customer } with { $agent }
replay-title-alone = { $customer }, no agent
replay-status = Status: { $value }
replay-contact = { $value ->
    [new] New
   *[returning] Returning
} contact
replay-derived = { $fact } (derived)
replay-recording = Recording
replay-more = Show { $count } more

replay-refused = The address of the recording is not safe to open, so it is not loaded.
replay-unnamed = The recording is at { $origin }, which the attribute { $setting } of this page does not name, so it is not loaded.
replay-address = Address: { $url }
replay-fault = The recording cannot be played: { $reason }.
replay-fault-detail = The recording cannot be played: { $reason } ({ $detail }).
replay-fault-network = the connection broke while loading
replay-fault-decode = it is damaged
replay-fault-source = it is missing, or this browser cannot play its kind
replay-nothing = This interaction has no recording, transcript or message.
replay-no-recording = The recording is not in the data; this is its transcript.

replay-segments = Parts of the recording
replay-segment-talk = Talk
replay-segment-hold = Hold
replay-segment-after = After-call
replay-segment-silence = Silence
replay-segment = { $kind } { $duration }
replay-segment-span = { $kind }, { $from } to { $to }

replay-transcript = Transcript
replay-agent = Agent
replay-customer = Customer
replay-seek = Play from { $time }
replay-readings = Readings of this turn: { $names }
replay-readings-note = A marked turn has a reading of the behaviour named. Scores are of the whole interaction.

replay-messages = Messages
replay-bot = Bot
replay-system = System
replay-private = Private note
replay-failed = Not delivered
replay-source = sent by { $source }
replay-no-text = No text
replay-attachment = Attachment: { $type }

replay-behaviors = Behaviours
replay-index = Index
replay-arithmetic = { $earned } of { $possible } points: { $percent }.
replay-no-score = No behaviour scored points, so there is no overall score.
replay-neutral = { $count ->
    [one] One behaviour was neutral and is not counted.
   *[other] { $count } behaviours were neutral and are not counted.
}
replay-no-data = { $count ->
    [one] One has no data.
   *[other] { $count } have no data.
}
replay-apart = Not part of the overall satisfaction: { $names }.
replay-excluded = Not scored: { $reason }.

replay-summary = Closing note
replay-fields = More fields ({ $count })
replay-fields-more = { $count ->
    [one] { $count } more field
   *[other] { $count } more fields
}
`;
