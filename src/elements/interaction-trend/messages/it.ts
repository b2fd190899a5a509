export const messages = `
interaction-trend-title = Andamento delle interazioni
interaction-trend-caption-pooled = { $name }, { interaction-trend-pooled } · { $period }
interaction-trend-caption-day = { $name } per giorno · { $period }
interaction-trend-caption-week = { $name } per settimana · { $period }

interaction-trend-before = { $narrowed ->
    [yes] negli stessi giorni del periodo precedente
   *[no] { $days ->
        [one] nel giorno precedente
       *[other] nei { $days } giorni precedenti
    }
}
interaction-trend-say-up = { $name } è <b>in netto aumento: { $percent }, contro { $previous }</b> { interaction-trend-before }.
interaction-trend-say-down = { $name } è <b>in netto calo: { $percent }, contro { $previous }</b> { interaction-trend-before }.
interaction-trend-say-same = { $name } non mostra <b>alcuna variazione netta: { $percent }, contro { $previous }</b> { interaction-trend-before }.
interaction-trend-say-alone = { $name } è al <b>{ $percent }, contro { $previous }</b> { interaction-trend-before }: una variazione se giudicata da sola, ma non fra { $comparisons } confronti.
interaction-trend-say-few = <b>Troppe poche interazioni valutate</b> per giudicare la variazione di { $name }: { $percent } su { $scored }, contro { $previous } su { $previousScored } { interaction-trend-before }.
interaction-trend-say-first = { $name } è al <b>{ $percent }</b>. Non c’è un punteggio { interaction-trend-before } con cui confrontarlo.
interaction-trend-say-few-first = <b>Troppe poche interazioni valutate</b> per giudicare { $name }: { $percent } su { $scored }. Non c’è alcun punteggio { interaction-trend-before }.
interaction-trend-say-now = { $name } è al <b>{ $percent }</b>.
interaction-trend-say-few-now = <b>Troppe poche interazioni valutate</b> per giudicare { $name }: { $percent } su { $scored }.
interaction-trend-say-none = <b>Nessun punteggio</b> per { $name }: in questo periodo non è stato valutato nulla.
interaction-trend-say-rose = In aumento: { $rose }.
interaction-trend-say-slipped = In calo: { $slipped }.
interaction-trend-say-moved = In aumento: { $rose }; in calo: { $slipped }.
interaction-trend-say-no-mover = Nessun comportamento è cambiato in modo netto.
interaction-trend-say-more = { $count ->
    [one] Un altro comportamento è cambiato in modo netto.
   *[other] Altri { $count } comportamenti sono cambiati in modo netto.
}
interaction-trend-quoted = “{ $name }”

interaction-trend-role = andamento
interaction-trend-plot = { $name } nel tempo
interaction-trend-help = { $bins ->
    [week] Le frecce spostano di una settimana, Invio seleziona la settimana.
   *[day] Le frecce spostano di un giorno, Invio seleziona il giorno.
}
interaction-trend-value = { $date }: { $percent }
interaction-trend-details = { $scored ->
    [one] { $scored } valutata
   *[other] { $scored } valutate
}. Periodo precedente, { $previousDate }: { $previous }, { $previousScored ->
    [one] { $previousScored } valutata
   *[other] { $previousScored } valutate
}. { $change ->
    [none] { $verdict }
   *[other] Differenza { $change } punti, { $verdict }
}.
interaction-trend-pooled = { $days ->
    [one] solo il primo giorno
   *[other] { $days } giorni riuniti
}
interaction-trend-rise = aumento netto
interaction-trend-fall = calo netto
interaction-trend-no-comparison = Nulla con cui confrontare
interaction-trend-behaviors = Per comportamento
interaction-trend-order = prima le variazioni nette

interaction-trend-foot-scored = { $name } si basa su { $scored } { $scored ->
    [one] interazione valutata
   *[other] interazioni valutate
} (non solo neutre) in questo periodo{ $compared ->
    [no] {""}
   *[yes] {" "}e { $previousScored } nel precedente
}. La fascia ombreggiata è l’intervallo al 95%.
interaction-trend-foot-pooled = Ogni punto riunisce i { $days } giorni fino a quella data, meno all’inizio.
interaction-trend-foot-weak = Punteggiato: meno di { $least } interazioni valutate.

interaction-trend-column-from = Dal
interaction-trend-column-to = Al (escluso)
interaction-trend-column-percent = Questo periodo
interaction-trend-column-low = Intervallo al 95%, da
interaction-trend-column-high = Intervallo al 95%, a
interaction-trend-column-scored = Indici valutati
interaction-trend-column-scoredInteractions = Interazioni valutate
interaction-trend-column-previousFrom = Periodo precedente, dal
interaction-trend-column-previousTo = Periodo precedente, al (escluso)
interaction-trend-column-previous = Periodo precedente
interaction-trend-column-previousScored = Periodo precedente, indici valutati
interaction-trend-column-previousScoredInteractions = Periodo precedente, interazioni valutate
interaction-trend-column-change = Differenza, punti
interaction-trend-column-verdict = Variazione
`;
