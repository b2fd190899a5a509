export const messages = `
behavior-score-title = Punteggio dei comportamenti
behavior-score-caption = { $who } · { $periods }
behavior-score-agent-of = { $agent }, { $team }
behavior-score-whose = Di chi è il punteggio
behavior-score-all = Tutti gli operatori
behavior-score-teams = Team
behavior-score-agents = Operatori

behavior-score-say = { $kind ->
    [all] Tutti gli operatori
   *[other] { $who }
}: punteggio <b>complessivo { $percent }</b>, { $level ->
    [veryPositive] molto positivo
    [moderatelyPositive] moderatamente positivo
    [moderatelyNegative] moderatamente negativo
    [veryNegative] molto negativo
   *[neutral] neutro
}{ $change ->
    [improving] , <b>in netto aumento</b> rispetto a { $before }
    [declining] , <b>in netto calo</b> rispetto a { $before }
    [noClearChange] , senza variazioni nette rispetto a { $before }
    [tooFew] ; il periodo precedente ha troppe poche interazioni valutate per un confronto
    [none] ; nel periodo precedente non c’è alcun punteggio
   *[alone] {""}
}.
behavior-score-say-few = { $kind ->
    [all] Tutti gli operatori
   *[other] { $who }
}: <b>troppe poche interazioni valutate</b> per un giudizio ({ $scored }). Il punteggio complessivo finora è { $percent }.
behavior-score-say-none = <b>Nessun punteggio</b>{ $kind ->
    [all] {""}
   *[other] { " " }per { $who }
}: { $neutral ->
    [0] in questo periodo non è stato valutato nulla
   *[other] tutto ciò che è stato valutato in questo periodo è neutro (N/D) e non conta
}.
behavior-score-say-few-each = <b>Troppe poche interazioni valutate</b> per giudicare un comportamento.
behavior-score-say-up = In netto aumento: { $names }.
behavior-score-say-down = In netto calo: { $names }.
behavior-score-quote = “{ $name }”
behavior-score-more = { $count ->
    [one] { $count } altro
   *[other] altri { $count }
}
behavior-score-say-above = Nettamente sopra { $kind ->
    [team] gli altri team
   *[other] gli altri operatori
} a parità di lavoro: { $names }.
behavior-score-say-below = Nettamente sotto { $kind ->
    [team] gli altri team
   *[other] gli altri operatori
} a parità di lavoro: { $names }.
behavior-score-say-level = Nessun comportamento si distingue nettamente da { $kind ->
    [team] quelli degli altri team
   *[other] quelli degli altri operatori
} a parità di lavoro.
behavior-score-stands = “{ $name }” ({ $points } punti, n\u00a0=\u00a0{ $scored })

behavior-score-edges = (da { $from } a { $to })
behavior-score-interval = Intervallo al 95% <b>da { $from } a { $to }</b>
behavior-score-before = Periodo precedente <b>{ $percent }</b>,
behavior-score-before-few = troppo poco per un confronto
behavior-score-before-none = Nessun punteggio nel periodo precedente
behavior-score-sum = Punteggi dell’indice e punti
behavior-score-times = { $count } × { $index }
behavior-score-points = <b>{ $earned }</b> punti su <b>{ $possible }</b>
behavior-score-scored = { $scored } { $scored ->
    [one] punteggio
   *[other] punteggi
} in { $interactions } { $interactions ->
    [one] interazione
   *[other] interazioni
}
behavior-score-unscored = { $neutral } { $neutral ->
    [one] neutro
   *[other] neutri
} (N/D), { $notRated } non { $notRated ->
    [one] valutato
   *[other] valutati
}
behavior-score-took-part = { $count } comportamenti considerati su { $all }

behavior-score-list = Punteggio di { $who } per ciascun comportamento
behavior-score-n-head = n
behavior-score-change-few = troppo poco prima
behavior-score-change-none = nessun punteggio prima
behavior-score-row = { $percent }, { $band }, intervallo al 95% da { $low } a { $high }, { $scored ->
    [one] { $scored } valutata
   *[other] { $scored } valutate
}{ $against ->
    [previous] , periodo precedente { $previous }, { $change }
    [nothing] , nessun punteggio nel periodo precedente
   *[alone] {""}
}

behavior-score-key-now = Questo periodo con intervallo al 95%
behavior-score-key-change = Variazione netta
behavior-score-n = n per comportamento: da { $low } ({ $lowName }) a { $high } ({ $highName }).
behavior-score-n-same = n per comportamento: { $low }.
behavior-score-shortened = gli ultimi { $days } giorni del periodo { $period }: non se ne confrontano di più

behavior-score-column-behavior = Chiave del comportamento
behavior-score-column-label = Comportamento
behavior-score-column-percent = Percentuale
behavior-score-column-low = Intervallo al 95%, da
behavior-score-column-high = Intervallo al 95%, a
behavior-score-column-scoredInteractions = Interazioni valutate
behavior-score-column-scored = Indici valutati
behavior-score-column-neutral = Neutri (N/D)
behavior-score-column-notRated = Non valutati
behavior-score-column-earned = Punti ottenuti
behavior-score-column-possible = Punti ottenibili
behavior-score-column-band = Fascia
behavior-score-column-previous = Periodo precedente, percentuale
behavior-score-column-change = Variazione, punti
behavior-score-column-verdict = Variazione
behavior-score-column-clear = Variazione netta
`;
