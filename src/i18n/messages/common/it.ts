/** Words that several widgets use. */
export const messages = `
behavior-overallSatisfaction = Soddisfazione complessiva
behavior-demonstrateOwnership = Presa in carico
behavior-activeListening = Ascolto attivo
behavior-beEmpathetic = Empatia
behavior-buildRapport = Creazione del rapporto
behavior-setExpectations = Gestione delle aspettative
behavior-effectiveQuestioning = Domande efficaci
behavior-promoteSelfService = Promozione del self-service
behavior-inappropriateAction = Condotta scorretta
behavior-acknowledgeLoyalty = Fedeltà riconosciuta
absent = { $name } (meglio assente)
absent-inappropriateAction = Nessuna condotta scorretta

band-veryPositive = Molto positivo
band-moderatelyPositive = Moderatamente positivo
band-neutral = Neutro
band-moderatelyNegative = Moderatamente negativo
band-veryNegative = Molto negativo
band-few = Dati insufficienti per un giudizio
band-few-key = Dati insufficienti per un giudizio (meno di { $least })
band-none = Nessun punteggio

index-10 = Molto positivo
index-6 = Positivo
index-4 = Negativo
index-0 = Molto negativo
index-neutral = Neutro
index-none = Nessun dato
index-na = N/D

change-clear = { $points } p.ti, netta
change-stands = netta
change-improving = In miglioramento, { $points } p.ti
change-declining = In peggioramento, { $points } p.ti
change-none = variazione incerta
change-none-capital = Variazione incerta
change-few = Dati insufficienti per un giudizio
change-alone = C’è una variazione se giudicata da sola, ma non fra { $comparisons } variazioni che questo riquadro giudica insieme.
stands = { $side ->
    [above] Nettamente sopra gli altri
    [below] Nettamente sotto gli altri
   *[unclear] Nessuna differenza netta dagli altri
} a parità di lavoro: { $points }\u00a0punti (da\u00a0{ $low }\u00a0a\u00a0{ $high }).
stands-mix = Rispetto a tutti gli altri così come sono sarebbe { $plain } punti; { $effect ->
    [hides] il tipo di lavoro ne nasconde { $mix }
   *[makes] { $mix } dipendono dal tipo di lavoro
}.
points = { $points }\u00a0punti
points-short = { $points }\u00a0p.ti
change-key = Variazione netta rispetto al periodo precedente
this-period = Questo periodo
previous-period = Periodo precedente
difference = Differenza
interval-range = da\u00a0{ $low }\u00a0a\u00a0{ $high }
scored-count = { $count ->
    [one] { $count } valutata
   *[other] { $count } valutate
}

channel-voice = Telefono
channel-chat = Chat
channel-email = Email
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-instagram = Instagram
channel-sms = SMS
channel-web = Web
no-duration = durata non indicata
no-name = Senza nome

period-caption = { $period } · a confronto con { $previous }
n-scored = n = { $interactions } { $interactions ->
    [one] interazione
   *[other] interazioni
}, di cui valutabili { $scored }.
n-hidden = Le conversazioni degli operatori esclusi dalla valutazione sono contate qui, ma non nei punteggi.
n-excluded = { $count ->
    [one] { $count } non valutata
   *[other] { $count } non valutate
}: { $reasons }.
percent-formula = La percentuale è il rapporto fra punti ottenuti e punti ottenibili.
population = Percentili calcolati su { $count } { $count ->
    [one] interazione valutabile
   *[other] interazioni valutabili
}, { $period }.
population-none = Nessuna interazione valutabile, quindi nessun percentile.
population-given = Percentili di una base di riferimento di { $count } { $count ->
    [one] interazione
   *[other] interazioni
}, { $period }.

exclusion-no_agent = senza operatore
exclusion-internal_or_multi_agent = interna o con più operatori
exclusion-not_recorded = non registrata
exclusion-no_dialogue = senza dialogo
exclusion-unsupported_language = lingua non supportata
exclusion-consent_withheld = consenso non dato
exclusion-test_contact = contatto di prova
reason-count = { $reason } { $count }

tool-view = Visualizzazione
tool-chart = Grafico
tool-table = Tabella
tool-as-table = Mostra come tabella
tool-as-chart = Mostra come grafico
tool-export = Scarica in CSV, senza arrotondare
tool-info = Come viene calcolato
try-again = Riprova

status-loading = Caricamento…
status-loading-progress = Caricamento, { $received } di { $total }
status-loading-pages = Caricamento: { $pages } pagine, { $records } record
status-loading-pages-total = Caricamento: { $pages } pagine, { $records } record su { $total }
status-ready = { $title }: pronto.
empty-title = Nessuna interazione
empty-text = I punteggi compaiono qui non appena ci sono interazioni con comportamenti.
empty-before = Il caricamento precedente ({ $time }) conteneva { $count } { $count ->
    [one] interazione
   *[other] interazioni
}.
no-match-title = Nessuna interazione corrisponde
no-match-text = Nel periodo { $period } nulla corrisponde a { $filters }.
no-match-period = Nel periodo { $period } non ci sono interazioni.
remove-filter = Rimuovi “{ $filter }”
clear-filters = Rimuovi tutti i filtri
error-title = Impossibile caricare il report
error-stale = Aggiornamento non riuscito: { $reason } Ultimo aggiornamento dei dati mostrati: { $time }.
error-network = Il servizio dei report non ha risposto.
error-timeout = Il servizio dei report ha impiegato troppo tempo a rispondere.
error-slow = Il servizio dei report invia i dati troppo lentamente.
error-offline = Sei offline.
error-part = Una parte del programma di questa pagina non è raggiungibile. Riprova, o ricarica la pagina.
error-partGone = Una parte del programma di questa pagina non è più sul server ({ $status }). Ricarica la pagina.
error-stopped = Caricamento interrotto.
error-later = { $reason } Chiede di attendere (fino a: { $time }).
error-oneOf = “{ $file }”: { $reason }
error-pages = Il servizio indica altre pagine che non si possono seguire.
error-pagesMissing = Pagine di dati lette: { $pages }. La successiva non è disponibile: { $reason }
error-http = Il servizio dei report ha risposto con un errore ({ $status }).
error-denied = Non hai l’autorizzazione per vedere questo report ({ $status }).
error-notFound = A questo indirizzo non c’è alcun report ({ $status }).
error-nothing = Non c’è nulla a questo indirizzo ({ $status }).
error-file = Una pagina aperta dal disco non può caricare file. Inserisci i dati nella pagina.
error-empty = La risposta era vuota.
error-html = Al posto dei dati è arrivata una pagina web. Forse devi accedere.
error-truncated = I dati si interrompono a metà.
error-notJson = I dati non sono JSON valido.
error-compressed = I dati sono compressi con gzip, che questo browser non può leggere.
error-otherWorkbook = I dati sono una cartella di lavoro di un altro tipo. Salvala come .xlsx o CSV e carica quel file.
error-encrypted = I dati sono protetti da una password. Salvali senza password e carica quel file.
error-codec = La tabella è compressa in un modo che qui non si può leggere. Salvala con Snappy, GZIP o ZSTD.
error-wrongShape = Nei dati manca l’elenco delle interazioni.
error-noneUsable = Nessuno dei record arrivati è utilizzabile.
error-totals = Questi sono totali, non conversazioni: esporta le conversazioni o i loro messaggi.
error-unknownVendor = La pagina indica una fonte di dati sconosciuta.
error-otherVendor = I dati non provengono dalla fonte indicata dalla pagina.
error-tooLarge = Ci sono più dati di quanti se ne possano leggere.
error-noSource = La fonte del report “{ $source }” non è in questa pagina.
error-baseline = Impossibile usare la base di riferimento. { $reason }
error-notBaseline = A quell’indirizzo non c’è una base di riferimento.
error-lost = Il calcolo del report si è interrotto in modo imprevisto.
error-lostAppended = Il calcolo del report si è interrotto in modo imprevisto. Mancano interazioni aggiunte in seguito: { $count }.
error-query = Impossibile rispondere alla richiesta: { $reason }
error-unknown = Impossibile rispondere alla richiesta.

partial-skipped = <b>Record ignorati: { $skipped } su { $read }.</b> I dati mostrati non li comprendono.
partial-fields = <b>{ $count } { $count ->
    [one] campo non è leggibile
   *[other] campi non sono leggibili
}</b> e { $count ->
    [one] è considerato mancante
   *[other] sono considerati mancanti
}.
partial-other = <b>{ $count } { $count ->
    [one] voce non corrisponde
   *[other] voci non corrispondono
} a quanto previsto.</b>
partial-show = Mostra il motivo
partial-hide = Nascondi il motivo

filter-agent = Operatore: { $values }
filter-team = Team: { $values }
filter-channel = Canale: { $values }
filter-contactType = Tipo contatto: { $values }
filter-category = Categoria: { $values }
filter-direction = Direzione: { $values }
filter-language = Lingua: { $values }
filter-sentiment = Sentiment: { $values }
filter-day = Giorno: { $values }
filter-openedSource = Aperta da: { $values }
filter-source = Origine: { $values }
filter-status = Stato: { $values }
filter-handledBy = Gestita da: { $values }
filter-responseBucket = Prima risposta: { $values }
filter-week = Settimana: { $values }
filter-month = Mese: { $values }
filter-weekdayHour = Ora della settimana: { $values }
filter-search = Ricerca: { $values }
filter-behavior = Comportamento: { $values }
filters-label = Selezione
filter-remove = Rimuovi { $filter }

page-of = { $from }–{ $to } di { $total }
page-label = Pagine
page-previous = Pagina precedente
page-next = Pagina successiva
page-number = Pagina { $page }

column-agent-id = ID operatore
column-team = Team
column-interactions = Interazioni
column-scored = { $name }, valutate (n)
column-low = { $name }, intervallo al 95%, da
column-high = { $name }, intervallo al 95%, a
column-verdict = { $name }, variazione
column-clear = { $name }, variazione netta in questo elenco

verdict-improving = in miglioramento
verdict-declining = in peggioramento
verdict-noClearChange = variazione incerta
verdict-tooFew = dati insufficienti
yes = sì
no = no

play = Riascolta l’interazione con { $customer }
close = Chiudi

loading-so-far = Finora { $count } { $count ->
    [one] interazione
   *[other] interazioni
}; caricamento in corso
loading-bar = Avanzamento del caricamento
loading-cancel = Annulla
loading-stopped = <b>Caricamento interrotto.</b> I dati riguardano { $count } { $count ->
    [one] interazione
   *[other] interazioni
}; il totale non è noto.
loading-again = Carica di nuovo
status-loading-received = Caricamento, { $received } finora
retry-at = { $reason } Prossimo tentativo tra { $time }.
retry-under-way = { $reason } Nuovo tentativo in corso…
retry-online = { $reason } Il caricamento riprende appena torna la connessione.
retry-now = Riprova ora
shown-since = { $reason } Ultimo aggiornamento dei dati mostrati: { $time }.
`;
