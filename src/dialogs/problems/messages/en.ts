/** Why records were skipped. */
export const messages = `
partial-download = Download the list
partial-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}
partial-in = { $source }, { $rows }
problem-missing = { $field }: missing
problem-type = { $field }: expected { $expected }
problem-instant = { $field }: not an instant with an offset
problem-oneOf = { $field }: expected { $expected }
problem-range = { $field }: expected { $expected }
problem-order = { $field }: before the start
problem-duplicate = { $field }: several records with the same one; the latest is used
problem-unknown = { $field }: not a behaviour of this report
problem-limit = { $field }: over the limit, { $expected }
problem-syntax = Not readable as JSON
problem-encoding = { $field }: not UTF-8; kept as it is
problem-table = { $field }: expected { $expected }
problem-record = Record
problem-file = file or sheet
`;
