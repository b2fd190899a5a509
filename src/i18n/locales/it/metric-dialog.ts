/** What there is to know of a metric. */
export const metricDialog = `
metric-dialog-title = Come viene calcolato
metric-dialog-own = La definizione è quella di questo report.
metric-dialog-preset = Sono in vigore le definizioni di { $vendor }.
metric-dialog-changed = Si distingue dalla definizione predefinita per: { $fields }.
metric-dialog-value = Valore: { $value }, n = { $n }.
metric-dialog-interval = Intervallo al 95%: da { $low } a { $high }.
metric-dialog-previous = Periodo precedente: { $previous }, n = { $n }. Variazione: { $change }.
metric-dialog-ratio = Intervallo al 95% della variazione: da { $low } a { $high } del periodo precedente. La variazione è netta quando non comprende 100%.
metric-dialog-difference = Intervallo al 95% della variazione: da { $low } a { $high }. La variazione è netta quando non comprende 0.
metric-dialog-few = Una variazione viene giudicata da 20 osservazioni per parte. Medie e tassi basati su meno sono segnalati come insufficienti.
metric-dialog-left-out = { $count ->
    [one] { $count } valore non può essere corretto ed è escluso.
   *[other] { $count } valori non possono essere corretti e sono esclusi.
}
metric-dialog-inferred = { $count } su { $n } { $count ->
    [one] si basa
   *[other] si basano
} su uno stato o una gestione che i dati non indicano: sono dedotti da messaggi, orari e modo in cui la conversazione è finita.
metric-dialog-behind = Interazioni su cui si basa: { $total }
metric-dialog-problems = Esclusi
metric-dialog-negative = finisce { $time } prima di iniziare
metric-dialog-tooLong = è durato { $time }
metric-dialog-show = Mostra
metric-dialog-more = { $count ->
    [one] { $count } altro
   *[other] altri { $count }
}
metric-dialog-data = La definizione come dati
`;
