export const messages = `
my-agents-title = I miei operatori
my-agents-agent = Operatore
my-agents-team-interactions = team · interazioni
my-agents-all = Tutti gli operatori
my-agents-interactions = { $count ->
    [one] { $count } interazione
   *[other] { $count } interazioni
}
my-agents-no-team = Senza team
my-agents-search = Cerca un operatore
my-agents-group = Raggruppa per team
my-agents-show = Mostra
my-agents-expand = Dettagli di { $agent }
my-agents-strongest = Nettamente sopra gli altri
my-agents-weakest = Nettamente sotto gli altri
my-agents-short-above = Sopra
my-agents-short-below = Sotto
my-agents-more = { $count ->
    [one] Mostra { $count } altro operatore
   *[other] Mostra altri { $count } operatori
}
my-agents-not-found = Nessun operatore si chiama “{ $text }”.
my-agents-nobody = Nessuna interazione di questo periodo indica un operatore.
my-agents-say-below = { $agent } è <b>nettamente sotto gli altri</b> a parità di lavoro in “{ $behavior }”: { $points }\u00a0punti (da\u00a0{ $low }\u00a0a\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-above = { $agent } è <b>nettamente sopra gli altri</b> a parità di lavoro in “{ $behavior }”: { $points }\u00a0punti (da\u00a0{ $low }\u00a0a\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-rest = { $count ->
    [one] C’è { $count } altra differenza netta.
   *[other] Ci sono altre { $count } differenze nette.
}
my-agents-say-nobody = <b>Nessuno si distingue nettamente</b> dagli altri a parità di lavoro.
my-agents-say-few = <b>Troppe poche interazioni valutate</b> per confrontare questi operatori.
my-agents-say-up = { $agent }: “{ $behavior }” è in netto aumento: { $points }\u00a0punti (da\u00a0{ $low }\u00a0a\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-down = { $agent }: “{ $behavior }” è in netto calo: { $points }\u00a0punti (da\u00a0{ $low }\u00a0a\u00a0{ $high }, n\u00a0=\u00a0{ $scored }).
my-agents-say-one = { $agent }: punteggio complessivo <b>{ $percent }</b>.
my-agents-order = { $teams ->
    [1] in ogni team prima chi è nettamente sotto gli altri
   *[0] prima chi è nettamente sotto gli altri
}
my-agents-key-stands = Nettamente sopra o sotto gli altri a parità di lavoro
my-agents-cell = { $behavior }, { $agent }: { $percent }, { $band }{ $compared ->
    [no] {""}
   *[yes] , { $change }
}, { $scored ->
    [one] { $scored } valutata
   *[other] { $scored } valutate
}
my-agents-cell-none = { $behavior }, { $agent }: nessun punteggio
my-agents-spread = { $count ->
    [one] Punteggio di { $count } operatore
   *[other] Punteggi di { $count } operatori
}, da { $low } a { $high }

my-agents-behaviors = Comportamenti
my-agents-recent = { $count ->
    [one] Interazione più recente
   *[other] Le { $count } interazioni più recenti
}
my-agents-see-all = { $count ->
    [one] Vedi l’interazione
   *[other] Vedi tutte le { $count } interazioni
}

my-agents-column-difference = { $name }, punti rispetto agli altri a parità di lavoro
my-agents-column-differenceLow = { $name }, punti rispetto agli altri, intervallo al 95%, da
my-agents-column-differenceHigh = { $name }, punti rispetto agli altri, intervallo al 95%, a
my-agents-column-side = { $name }, confronto con gli altri in questo elenco
my-agents-column-dueToMix = { $name }, punti dovuti al tipo di lavoro
my-agents-side-above = nettamente sopra
my-agents-side-below = nettamente sotto
my-agents-side-unclear = nessuna differenza netta
`;
