/** Why records were skipped. */
export const messages = `
partial-download = Scarica l’elenco
partial-rows = { $count ->
    [one] riga { $rows }
   *[other] righe { $rows }
}
partial-in = { $source }, { $rows }
problem-missing = { $field }: mancante
problem-type = { $field }: previsto { $expected }
problem-instant = { $field }: non è un istante con scarto dal fuso
problem-oneOf = { $field }: previsto { $expected }
problem-range = { $field }: previsto { $expected }
problem-order = { $field }: precede l’inizio
problem-duplicate = { $field }: più record con lo stesso valore; vale l’ultimo
problem-unknown = { $field }: non è un comportamento di questo report
problem-limit = { $field }: oltre il limite, { $expected }
problem-syntax = Non leggibile come JSON
problem-encoding = { $field }: non è UTF-8; lasciato com’è
problem-table = { $field }: previsto { $expected }
problem-record = Record
problem-file = file o foglio
`;
