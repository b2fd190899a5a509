export const messages = `
report-import-title = Bring your data
report-import-caption = Exports and API answers, as they are
report-import-drop = Drop files here
report-import-release = Let go to have them read
report-import-what = CSV, Excel (.xlsx), JSON, JSON lines, Parquet, ZIP or gzip. Several at once, in any order: they are joined.
report-import-choose = Choose files
report-import-folder = Choose a folder
report-import-paste = Paste
report-import-paste-label = Paste a table or JSON here
report-import-paste-read = Read this text
report-import-known = Recognised without help
report-import-known-more = { $count } more
report-import-any = Or any table with a row a conversation, or a row a message.
report-import-private = Read in this browser. Nothing is sent anywhere.
report-import-cancelled = Reading was stopped. Nothing was kept.
report-import-reading = Reading what you gave…
report-import-reading-share = Reading: { $share }
report-import-pages-total = <b>Pages are missing:</b> { $read } of { $total } are here ({ $percent }). Rates hold for these; totals are too low.
report-import-pages = <b>Pages are missing:</b> the data says that more follow. Rates hold for what is here; totals are too low.
report-import-pasted = Pasted text
report-import-file-count = { $count } { $count ->
    [one] file
   *[other] files
}
report-import-understood = How { $name } was understood
report-import-own = Rapport’s own format
report-import-say = <b>{ $count } { $count ->
    [one] conversation
   *[other] conversations
}</b> of { $agents } { $agents ->
    [one] agent
   *[other] agents
}, { $days }.
report-import-say-none = <b>None of { $count } { $count ->
    [one] row
   *[other] rows
} can be used.</b> What is missing is listed with its place.
report-import-because = How it was told:
report-import-other = Take other files
report-import-add = Add files
report-import-use = Use { $count } { $count ->
    [one] conversation
   *[other] conversations
}
report-import-read-count = { $count } { $count ->
    [one] conversation
   *[other] conversations
}
report-import-handed = The report shows them now.
report-import-no-source = There is no report on this page that could show it.
report-import-count-used = { $count ->
    [one] conversation
   *[other] conversations
}
report-import-count-agents = { $count ->
    [one] agent
   *[other] agents
}
report-import-count-skipped = left out
report-import-count-duplicates = older versions of the same
report-import-count-days = first and last day
report-import-was = before: { $value }
report-import-files = What was given
report-import-files-more = { $count } more
report-import-unread = Not read.
report-import-tables = What was found in it
report-import-table = Table
report-import-list = Where
report-import-rows = Rows
report-import-kind-json = JSON data
report-import-kind-table = a table
report-import-kind-page = a web page or XML
report-import-kind-pdf = a PDF document
report-import-kind-picture = a picture
report-import-kind-workbook = an old or protected Office file
report-import-kind-packed = an archive
report-import-kind-empty = nothing
report-import-kind-other = text or data of another kind
report-import-fault-wrongShape = No table and no data can be read from it. Export it as CSV, JSON or XLSX without a password.
report-import-fault-compressed = It is encrypted or packed in a way that cannot be read here. Unpack it and give its files.
report-import-fault-html = It is a web page, perhaps one that asks to sign in. Download the export again.
report-import-fault-empty = It holds nothing that can be read.
report-import-fault-truncated = It is damaged or was cut off. Download it again.
report-import-fault-tooLarge = It is larger than what can be read here. Give it in parts.
report-import-fault-notJson = It is neither a table with a header row nor JSON.
report-import-fault-noneUsable = None of its rows can be used.
report-import-sure = Sure
report-import-likely = Likely
report-import-unsure = Unsure
report-import-said = Said by you
report-import-missing = Missing
report-import-possible = What becomes possible
report-import-counting = Counting…
report-import-behaviors = Behaviour scores
report-import-needs = { $name }: needs “{ $field }”
report-import-needs-behaviors = { $name }: need the output of a behaviour model
report-import-refused = This cannot be read.
report-import-taken-for = It looks like: { $kinds }.
report-import-mapping = Fields and columns
report-import-col-field = Our field
report-import-col-column = Their column
report-import-col-sample = Sample values
report-import-col-read = Read as
report-import-col-sure = How sure, and why
report-import-needed = needed
report-import-no-column = – not read –
report-import-all-rows = { $value } for all rows
report-import-column-of = Column for “{ $field }”
report-import-empty = { $percent } empty
report-import-why-own = our own name
report-import-why-known = a name that such columns have
report-import-why-doubt = the name fits, the cells do not
report-import-why-cells = only its cells look like it
report-import-why-said = chosen by hand
report-import-why-none = no column is read for it
report-import-type-text = text
report-import-type-key = id
report-import-type-instant = date and time
report-import-type-moment = time after the start
report-import-type-duration = duration
report-import-type-number = number
report-import-type-boolean = yes or no
report-import-type-oneOf = one of known words
report-import-type-list = list
report-import-columns = <b>{ $used } of { $count } { $count ->
    [one] column is read
   *[other] columns are read
}.</b>
report-import-columns-unsure = { $count } { $count ->
    [one] field needs your word.
   *[other] fields need your word.
}
report-import-add-field = Read another field…
report-import-undo = Undo corrections
report-import-save = Save mapping
report-import-save-for = A file for the next export of this shape
report-import-unused = Not used, but kept with each conversation:
report-import-options = How values are read
report-import-option-kind = A row is
report-import-kind-of-interactions = a conversation
report-import-kind-of-messages = a message
report-import-option-timeZone = Times without a zone are of
report-import-zone-none = not said (UTC)
report-import-option-dateOrder = Order of dates
report-import-as-cells = as the cells show
report-import-order-dmy = day, month, year
report-import-order-mdy = month, day, year
report-import-order-ymd = year, month, day
report-import-option-decimal = Decimal mark
report-import-decimal-point = point: 1.5
report-import-decimal-comma = comma: 1,5
report-import-option-encoding = Encoding
report-import-asked = Needs your word
report-import-units = Plain numbers of “{ $fields }” are
report-import-unit-seconds = Seconds
report-import-unit-minutes = Minutes
report-import-unit-hours = Hours
report-import-median = median
report-import-vendor = What it is
report-import-vendor-own = A table of its own
report-import-vendor-auto = as recognised
report-import-vendor-events = Event log
report-import-add-row = Add this field
`;
