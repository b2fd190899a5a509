/** What a report in one file says of itself, and what people are called in it who must not be named. */
export const messages = `
report-title = Contact-centre report
report-left-out = <b>{ $skipped } of { $read } records were left out</b>, because they cannot be used. The figures leave them out, too.
report-about = About this report
report-files = Made of
report-source = Read as
report-sure = { $source }, { $percent } sure
report-records = Records
report-used = { $used } of { $read }
report-problems = Problems
report-zone = Time zone
report-offline = Everything is in this file. It loads nothing and sends nothing.
report-pseudonyms = People, teams and categories have numbers instead of names. Texts, addresses, pictures and recordings are not in this file.
report-no-behaviors = The data has no values of a behaviour model, so there are no behaviour scores.
pseudonym-agent = Agent { $number }
pseudonym-team = Team { $number }
pseudonym-customer = Customer { $number }
pseudonym-channel = Channel { $number }
pseudonym-category = Category { $number }
pseudonym-priority = Priority { $number }
pseudonym-source = Source { $number }
pseudonym-behavior = Behaviour { $number }
`;
