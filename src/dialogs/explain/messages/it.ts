export const messages = `
explain-title = Come viene calcolato
explain-percent = { $name }: { $earned } punti su { $possible } sono il { $percent }, mostrato come { $shown }, { $band }.
explain-counts = { $ten } × 10, { $six } × 6, { $four } × 4 e { $zero } × 0 punti. Non contano i valori neutri (N/D: { $neutral }) e quelli non valutati ({ $notRated }).
explain-index = Ogni interazione viene collocata fra tutte le { $count } valutabili: per ciascun comportamento il 10% più alto ottiene 10 punti, il 25% successivo 6, il 30% centrale è neutro (N/D), il 25% successivo ottiene 4 e il 10% più basso 0. I filtri non cambiano mai queste posizioni.
explain-total = Il punteggio è la somma dei punti ottenuti, divisa per 10 punti per ogni indice diverso da N/D. Se nulla è valutato non c’è alcun punteggio, mai 0%.
explain-bands = Fasce: molto positivo da 90,5%, moderatamente positivo da 70,5%, neutro da 30,5%, moderatamente negativo da 10,5%, altrimenti molto negativo.
explain-interval = Intervallo al 95%: { $percent } ± { $quantile } × { $deviation } ÷ √{ $scored } = da { $low } a { $high }, con la t di Student a { $df } gradi di libertà e la deviazione stabilizzata s*, s*² = (4 × 28² + (n − 1) s²) ÷ (n + 3).
explain-unit = La prova sono n interazioni ({ $interactions }), non i loro indici ({ $indexes }): i comportamenti di una stessa conversazione vanno insieme. s² è fatto dello scarto di ogni interazione dal punteggio.
explain-few = Sotto { $least } interazioni valutate il punteggio viene mostrato, ma segnalato come basato su dati insufficienti e non giudicato.
explain-change = Una variazione è netta quando l’intervallo di Welch al 95% della differenza non contiene 0. Tutte le variazioni che un riquadro confronta sono giudicate insieme, così che in media al massimo il 5% di quelle che segnala sia errato (Benjamini–Hochberg). Un riquadro che ne confronta di più chiede di più a ciascuna: la stessa variazione può essere netta in uno e non in un altro.
explain-days = Una variazione si giudica dalle interazioni, da { $least } per parte, per quanto pochi siano i loro giorni. Su pochi giorni una variazione netta dice che questi giorni sono diversi, non che durerà. Gli indicatori chiave si giudicano anche da quanto differiscono i giorni, e quindi non su così pochi.
explain-others = Qualcuno è detto nettamente sopra o sotto gli altri solo rispetto a ciò che gli altri ottengono a parità di canali, categorie e lingue, e solo se la differenza regge quando tutti gli operatori e i comportamenti che questo riquadro confronta sono giudicati insieme. I tipi di lavoro con meno di { $least } interazioni degli altri sono confrontati con tipi più ampi.
explain-cuts = Valori di soglia di { $name }: 4 da { $c4 }, N/D da { $cN }, 6 da { $c6 }, 10 da { $c10 }.
explain-cuts-negative = Per questo comportamento meno è meglio, perciò le soglie sono quelle del valore cambiato di segno.
explain-overall = La soddisfazione complessiva riunisce { $count } { $count ->
    [one] comportamento
   *[other] comportamenti
}: { $names }.
explain-exclusions = Non valutate: { $reasons }.
explain-exclusions-none = In questa selezione non è esclusa alcuna interazione.
explain-zone = I giorni sono quelli di calendario nel fuso { $timeZone }.
explain-population = Popolazione: { $count } { $count ->
    [one] interazione
   *[other] interazioni
}, { $period }, impronta { $fingerprint }.
`;
