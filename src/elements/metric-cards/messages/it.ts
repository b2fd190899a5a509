export const messages = `
metric-cards-title = Indicatori chiave
metric-cards-caption-day = { $period } · linee per giorno
metric-cards-caption-week = { $period } · linee per settimana
metric-cards-caption-month = { $period } · linee per mese
metric-cards-empty = Gli indicatori compaiono qui non appena ci sono conversazioni.

metric-cards-say-improved = <b>{ $count } su { $total } in netto miglioramento</b>: { $names }.
metric-cards-say-declined = <b>{ $count } in netto peggioramento</b>: { $names }.
metric-cards-say-changed = <b>{ $count } in netta variazione</b>: { $names }.
metric-cards-say-same = <b>Nessuna variazione netta</b> rispetto al periodo precedente.
metric-cards-say-few = { $reason ->
    [conversations] <b>Troppo poche conversazioni</b> per giudicare che cosa è cambiato.
    [days] <b>Troppo pochi giorni</b> per giudicare che cosa è cambiato.
    [moment] <b>Nessuna variazione giudicata</b>: i valori sono quelli di un solo momento.
    [other] <b>Nessuna variazione giudicata</b>.
   *[either] <b>Troppo poche conversazioni o troppo pochi giorni</b> per giudicare che cosa è cambiato.
}
metric-cards-say-none = <b>Nessuna variazione da giudicare</b>: il periodo precedente non ha valori confrontabili.
metric-cards-say-targets = { $met ->
    [one] Raggiunto { $met } obiettivo
   *[other] Raggiunti { $met } obiettivi
} su { $count }.

metric-cards-explain = Come viene calcolato: { $name }
metric-cards-n = n\u00a0=\u00a0{ $n }
metric-cards-target-word = obiettivo
metric-cards-target-lower = Obiettivo ≤ { $value }
metric-cards-target-higher = Obiettivo ≥ { $value }
metric-cards-target-neither = Obiettivo { $value }
metric-cards-met = { $target } raggiunto
metric-cards-missed = { $target } non raggiunto
metric-cards-whole = È quello dell’intero periodo, non dei giorni selezionati.
metric-cards-left-out = { $count ->
    [one] { $count } escluso
   *[other] { $count } esclusi
}
metric-cards-inferred = { $percent } per deduzione
metric-cards-line = { $bins ->
    [day] Per giorno
    [week] Per settimana
   *[month] Per mese
}: da { $first } a { $last }, minimo { $low }, massimo { $high }.
metric-cards-line-missing = { $count ->
    [one] Un passo è senza dati.
   *[other] { $count } passi sono senza dati.
}

metric-cards-foot-n = n\u00a0=\u00a0{ $interactions } { $interactions ->
    [one] interazione iniziata
   *[other] interazioni iniziate
} in questo periodo. La n di ogni indicatore è il numero di osservazioni su cui si basa.
metric-cards-foot-more = Anche una n maggiore è giusta: ogni indicatore conta ciò di cui è fatto (per esempio le risposte) nel suo giorno e per chi l’ha fatto (una prima risposta per chi l’ha data, chiunque abbia la conversazione).
metric-cards-foot-left-out = { $count ->
    [one] { $count } valore non può essere corretto ed è escluso.
   *[other] { $count } valori non possono essere corretti e sono esclusi.
}
metric-cards-foot-weak = Punteggiato: un passo con meno di { $least } osservazioni, o tagliato dal periodo.
metric-cards-foot-preset = Definizioni: { $vendor }.

metric-cards-column-metric = ID indicatore
metric-cards-column-name = Indicatore
metric-cards-column-span = Dato di
metric-cards-column-from = Dal
metric-cards-column-to = Al (escluso)
metric-cards-column-value = Valore
metric-cards-column-unit = Unità
metric-cards-column-n = n
metric-cards-column-low = Intervallo al 95%, da
metric-cards-column-high = Intervallo al 95%, a
metric-cards-column-previous = Periodo precedente
metric-cards-column-previousN = Periodo precedente, n
metric-cards-column-change = Variazione
metric-cards-column-verdict = Giudizio
metric-cards-column-clear = Variazione netta
metric-cards-column-target = Obiettivo
metric-cards-column-met = Obiettivo raggiunto
metric-cards-column-leftOut = Esclusi
metric-cards-column-inferred = Per deduzione
metric-cards-column-definition = Definizione
metric-cards-span-period = il periodo
metric-cards-span-day = un giorno
metric-cards-span-week = una settimana
metric-cards-span-month = un mese

# What there is to know of a metric.
metric-dialog-title = Come viene calcolato
metric-dialog-own = La definizione è quella di questo report.
metric-dialog-preset = Sono in vigore le definizioni di { $vendor }.
metric-dialog-changed = Si distingue dalla definizione predefinita per: { $fields }.
metric-dialog-value = Valore: { $value }, n\u00a0=\u00a0{ $n }.
metric-dialog-interval = Intervallo al 95%: da { $low } a { $high }.
metric-dialog-previous = Periodo precedente: { $previous }, n\u00a0=\u00a0{ $n }. { $judged ->
    [no] { $change }
   *[yes] Variazione: { $change }
 }.
metric-dialog-ratio = Intervallo al 95% della variazione, a parità di giorni della settimana: da { $low } a { $high } del periodo precedente. La variazione è netta quando non comprende 100% e il valore si è mosso nella stessa direzione.
metric-dialog-ratio-mean = Intervallo al 95% della variazione della media geometrica, a parità di giorni della settimana: da { $low } a { $high } del periodo precedente. Pochi valori molto lunghi muovono la media mostrata sopra più di questa, perciò la sua variazione può cadere fuori. La variazione è netta quando l’intervallo non comprende 100% e il valore si è mosso nella stessa direzione.
metric-dialog-difference = Intervallo al 95% della variazione, a parità di giorni della settimana: da { $low } a { $high }. La variazione è netta quando non comprende 0 e il valore si è mosso nella stessa direzione.
metric-dialog-few = Una variazione viene giudicata da 20 conversazioni per parte, e da abbastanza giorni per sapere quanto i giorni differiscono: pochi possono essere lenti o pieni per conto loro. I punteggi dei comportamenti si giudicano dalle sole interazioni, perciò lì gli stessi pochi giorni possono bastare. Di ciò che non si può giudicare è detto il motivo. Solo le variazioni che reggono tra quelle di tutte le schede di questo riquadro sono dette nette (Benjamini–Hochberg); fra più o meno schede l’esito della stessa variazione può essere diverso.
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
