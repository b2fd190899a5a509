export const messages = `
interaction-summary-title = Interazioni
interaction-summary-caption = { $period } · { $channels } · { $order }
interaction-summary-caption-search = { $period } · { $channels } · { $order } · “{ $search }”
interaction-summary-all-channels = tutti i canali
interaction-summary-time-descending = prima le più recenti
interaction-summary-time-ascending = prima le meno recenti
interaction-summary-by-descending = per { $name }, decrescente
interaction-summary-by-ascending = per { $name }, crescente

interaction-summary-say = <b>{ $count } { $count ->
    [one] interazione
   *[other] interazioni
}</b> in questa selezione.
interaction-summary-say-search = <b>{ $count } { $count ->
    [one] interazione
   *[other] interazioni
}</b> con “{ $search }”.
interaction-summary-say-all = { $count ->
    [one] I suoi comportamenti sono valutabili.
   *[other] Di tutte sono valutabili i comportamenti.
}
interaction-summary-say-none = { $count ->
    [one] I suoi comportamenti non sono valutabili; la riga ne indica il motivo.
   *[other] Di nessuna sono valutabili i comportamenti; le righe ne indicano il motivo.
}
interaction-summary-say-some = Di { $scored } sono valutabili i comportamenti; { $rest ->
    [one] la riga dell’altra indica
   *[other] le righe delle altre { $rest } indicano
} perché no.

interaction-summary-search = Cerca cliente, operatore o ID
interaction-summary-search-short = Cliente, operatore o ID
interaction-summary-search-clear = Cancella la ricerca
interaction-summary-not-found-title = Nessuna interazione trovata
interaction-summary-not-found = Nessun cliente, operatore o ID contiene “{ $search }”.
interaction-summary-unsearched = { $count ->
    [one] { $count } interazione senza la ricerca.
   *[other] { $count } interazioni senza la ricerca.
}
interaction-summary-sentiment = Vista sentiment
interaction-summary-sort = Ordina per
interaction-summary-sort-descending = Ordine decrescente; passa a crescente
interaction-summary-sort-ascending = Ordine crescente; passa a decrescente
interaction-summary-sort-startedAt = Data e ora
interaction-summary-sort-customer = Cliente
interaction-summary-sort-agent = Operatore
interaction-summary-sort-channel = Canale
interaction-summary-sort-duration = Durata
interaction-summary-replay = Riascolta

interaction-summary-no-agent = Senza operatore
interaction-summary-no-channel = Senza canale
interaction-summary-excluded = Non valutata: { $reason }
interaction-summary-details = Dettagli dell’interazione con { $customer }
interaction-summary-named-more = { $count ->
    [one] +{ $count } altro
   *[other] +{ $count } altri
}
interaction-summary-named-neutral = Solo neutri
interaction-summary-named-none = Nessun dato

interaction-summary-scale = I punteggi delle interazioni usano l’indice: 100% molto positivo (10), 60% positivo (6), N/D neutro, 40% negativo (4), 0% molto negativo (0).

interaction-summary-column-id = ID interazione
interaction-summary-column-startedAt = Inizio
interaction-summary-column-channel = Canale
interaction-summary-column-agentId = ID operatore
interaction-summary-column-agent = Operatore
interaction-summary-column-customer = Cliente
interaction-summary-column-durationSeconds = Durata in secondi
interaction-summary-column-exclusion = Motivo della mancata valutazione
`;
