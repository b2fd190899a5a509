/** Names of metrics, their units, what their changes are called, and what their definitions say. */
export const messages = `
metric-name-ticketsHandled = Ticket gestiti
metric-name-ticketsPerAgentDay = Ticket per operatore al giorno
metric-name-conversationsOpened = Conversazioni aperte
metric-name-conversationsClosed = Conversazioni chiuse
metric-name-conversationsAssigned = Conversazioni assegnate
metric-name-uniqueContacts = Contatti unici
metric-name-reopens = Riaperture
metric-name-messagesIncoming = Messaggi in arrivo
metric-name-messagesOutgoing = Messaggi in uscita
metric-name-messagesFailed = Messaggi non recapitati
metric-name-firstResponseTime = Tempo { $aggregate ->
    [mean] medio{" "}
   *[other] {""}
}di prima risposta
metric-name-assignmentToFirstResponse = Dall’assegnazione alla prima risposta
metric-name-responseTime = Tempo { $aggregate ->
    [mean] medio{" "}
   *[other] {""}
}di risposta
metric-name-resolutionTime = Tempo { $aggregate ->
    [mean] medio{" "}
   *[other] {""}
}di risoluzione
metric-name-handleTime = Tempo { $aggregate ->
    [mean] medio{" "}
   *[other] {""}
}di gestione
metric-name-queueTime = Tempo in coda
metric-name-sessionDuration = Durata della conversazione
metric-name-responsesPerTicket = Messaggi per ticket
metric-name-agentResponsesToClose = Risposte dell’operatore fino alla chiusura
metric-name-firstContactResolution = Risoluzione al primo contatto
metric-name-csat = CSAT
metric-name-csatResponseRate = Tasso di risposta al sondaggio
metric-name-nps = NPS
metric-name-ces = Sforzo del cliente: facile
metric-name-sentimentPositive = Sentiment positivo
metric-name-sentimentNeutral = Sentiment neutro
metric-name-sentimentNegative = Sentiment negativo
metric-name-abandonmentRate = Tasso di abbandono
metric-name-serviceLevel = Livello di servizio
metric-name-slaCompliance = Rispetto degli SLA
metric-name-occupancy = Tasso di occupazione
metric-name-onlineHours = Ore online
metric-name-backlog = Arretrato
metric-name-backlogAge = Età dell’arretrato
metric-name-sessionsCompleted = Completate
metric-name-sessionsUnanswered = Senza risposta
metric-name-sessionsMissedAndEnded = Perse e terminate
metric-name-sessionsExpired = Scadute
metric-name-sessionsTerminated = Interrotte
metric-name-sessionsClosedWithoutReply = Chiuse senza risposta
metric-name-handledByAgent = Gestite da un operatore
metric-name-handledByBot = Gestite da un bot
metric-name-unhandled = Non gestite
metric-name-conversionRate = Tasso di conversione
metric-name-retentionRate = Tasso di fidelizzazione
metric-name-churnRate = Tasso di abbandono clienti
metric-named-mean = { $name }, media
metric-named-median = { $name }, mediana
metric-named-p90 = { $name }, 90º percentile

metric-unit-seconds = <b>{ $value }</b>\u00a0s
metric-unit-minutes = <b>{ $value }</b>\u00a0min
metric-unit-hours = <b>{ $value }</b>\u00a0h
metric-unit-days = <b>{ $value }</b>\u00a0g
metric-unit-percent = <b>{ $value }</b>%
metric-unit-points = <b>{ $value }</b>\u00a0{ $count ->
    [one] p.to
   *[other] p.ti
}
metric-unit-count = <b>{ $value }</b>
metric-no-data = Nessun dato

metric-change = { $change }, { $verdict }
metric-change-improving = netto miglioramento
metric-change-duration-up = nettamente più lungo
metric-change-duration-down = nettamente più breve
metric-change-count-up = nettamente di più
metric-change-count-down = nettamente di meno
metric-change-rate-up = nettamente più alto
metric-change-rate-down = nettamente più basso
metric-change-why = Variazione non giudicata: { $reason }
metric-change-unjudged = { $reason ->
    [conversations] troppo poche conversazioni
    [days] troppo pochi giorni per sapere quanto i giorni differiscono
    [either] troppo poche conversazioni o troppo pochi giorni
    [moment] non giudicato: il valore di un solo momento
   *[other] non giudicato
}
metric-change-none = Nulla con cui confrontare
metric-change-partial = Non confrontabile: periodo incompleto

metric-of-mean = Media: { $what }
metric-of-median = Mediana: { $what }
metric-of-p90 = 90º percentile: { $what }
metric-of-rate = Quota di { $what }
metric-of-count = Numero di { $what }
metric-of-sum = Somma: { $what }
metric-of-instant = Alla fine del periodo: { $what }
metric-of-share = Fra le { $whole }, la quota di quelle che { $part }
metric-in-hours = { $what }, in orario di lavoro
metric-with-reason = { $what } che { $where }
metric-else = { $first } (altrimenti { $others })
metric-else-more = { $first }, altrimenti { $others }

metric-what-conversations = conversazioni
metric-what-span = tempo fra { $start } e { $stop }
metric-what-responses = tempo fra { $since ->
    [last] l’ultimo
   *[first] il primo
} messaggio del cliente dopo la risposta precedente e { $replies ->
    [later] ogni risposta successiva alla prima
   *[all] ogni risposta
}{ $who ->
    [human] {" "}di una persona
   *[humanOrBot] {" "}di una persona o di un bot
}
metric-what-assignedOpen = tempo in cui è aperta e assegnata a un operatore
metric-what-parts = tempo di { $parts }
metric-what-messages-public = messaggi di una conversazione fino alla chiusura
metric-what-messages-replies = risposte{ $who ->
    [human] {" "}di persone
   *[humanOrBot] {" "}di persone e bot
} in una conversazione, dalla prima fino alla chiusura
metric-what-closes-every = chiusure, ciascuna di una conversazione
metric-what-closes-last = conversazioni chiuse, ciascuna con la sua ultima chiusura
metric-what-customers = clienti, ciascuno contato una volta
metric-what-assignments-every = assegnazioni a un operatore
metric-what-assignments-first = conversazioni assegnate a un operatore, ciascuna contata una volta
metric-what-reopens = riaperture di conversazioni chiuse
metric-what-sentMessages-incoming = messaggi dei clienti
metric-what-sentMessages-outgoing = messaggi ai clienti
metric-what-sentMessages-failed = messaggi che non è stato possibile recapitare
metric-what-agentDays = conversazioni di ogni operatore in ogni giorno in cui ne ha
metric-what-score = una risposta, da 1 a { $points }
metric-what-nps = risposta sul consigliarci, dove 9 e 10 valgono 100, da 0 a 6 valgono −100 e le altre 0
metric-what-targets-all = valori che raggiungono il loro obiettivo, di tutti gli indicatori che ne hanno uno
metric-what-targets-some = valori che raggiungono il loro obiettivo, di { $metrics }
metric-what-presence = ore nello stato { $states }
metric-what-occupancy = tempo di { $parts }, come quota di questo e del tempo nello stato { $states }
metric-what-open-count = conversazioni in corso
metric-what-open-age = tempo trascorso dall’inizio delle conversazioni ancora in corso alla fine del periodo
metric-what-customersActive-kept = clienti attivi all’inizio del periodo che lo sono ancora alla fine
metric-what-customersActive-lost = clienti attivi all’inizio del periodo che alla fine non lo sono più

metric-moment-started = l’inizio
metric-moment-ended = la fine
metric-moment-firstMessage = il primo messaggio
metric-moment-lastMessage = l’ultimo messaggio
metric-moment-firstCustomerMessage = il primo messaggio del cliente
metric-moment-humanRequested = la richiesta di una persona
metric-moment-firstAssigned = la prima assegnazione
metric-moment-lastAssigned = l’ultima assegnazione prima della prima risposta
metric-moment-firstResponse = la prima risposta{ $who ->
    [human] {" "}di una persona
   *[humanOrBot] {" "}di una persona o di un bot
}
metric-moment-resolved = la risoluzione
metric-moment-firstClose = la prima chiusura
metric-moment-lastClose = l’ultima chiusura
metric-moment-eachClose = ogni chiusura

metric-part-queue = coda
metric-part-talk = conversazione
metric-part-hold = attesa
metric-part-afterContact = post-contatto
metric-state-available = disponibile
metric-state-busy = occupato
metric-state-away = assente
metric-state-offline = offline

metric-if-customerWrote = contengono un messaggio del cliente
metric-if-replied = hanno avuto risposta{ $who ->
    [human] {" "}da una persona
   *[humanOrBot] {" "}da una persona o da un bot
}
metric-if-handled = hanno avuto risposta, scritta o al telefono
metric-if-assigned = sono state assegnate a un operatore
metric-if-ended = sono terminate
metric-if-resolved = sono state risolte
metric-if-firstLeg = non sono il trasferimento di un’altra (i loro trasferimenti sono letti con loro)
metric-if-offered = erano rivolte a un operatore
metric-if-answered = hanno avuto risposta
metric-if-abandoned = sono state abbandonate
metric-if-converted = hanno portato a una conversione
metric-if-surveyed = hanno ricevuto un sondaggio
metric-if-rated = sono state valutate
metric-if-status = hanno lo stato { $values }
metric-if-handledBy-agent = sono state gestite da un operatore
metric-if-handledBy-bot = sono state gestite da un bot
metric-if-handledBy-unhandled = sono state assegnate ma non hanno mai avuto risposta
metric-if-endReason = sono terminate perché { $values }
metric-if-sentiment-known = hanno un sentiment noto
metric-if-sentiment-positive = hanno un sentiment positivo
metric-if-sentiment-neutral = hanno un sentiment neutro
metric-if-sentiment-negative = hanno un sentiment negativo
metric-if-csat = sono state valutate { $scores }
metric-if-ces = sono state definite facili, { $scores }
metric-if-contact-replies = hanno richiesto { $range } { $most ->
    [one] risposta
   *[other] risposte
} di una persona (al telefono: { $range } { $most ->
    [one] tratta
   *[other] tratte
})
metric-if-contact-agents = hanno richiesto { $range } { $most ->
    [one] operatore umano
   *[other] operatori umani
}
metric-if-contact-legs = hanno richiesto { $range } { $most ->
    [one] tratta
   *[other] tratte
} del contatto
metric-if-not-reopened = non sono state riaperte
metric-if-not-reopened-within = non sono state riaperte entro { $hours } h
metric-if-answered-missed = hanno avuto risposta entro { $limits }, contando le abbandonate come mancate
metric-if-answered-metWithin = hanno avuto risposta o sono state abbandonate entro { $limits }
metric-if-answered-leftOut = hanno avuto risposta entro { $limits }, escluse le abbandonate
metric-if-not-abandoned = non sono state abbandonate entro { $time }
metric-score = { $least } su { $scale }
metric-scores = almeno { $first }
metric-scores-more = almeno { $first } ({ $others })
metric-limit = { $time } ({ $channel })
metric-limit-other = altri canali
metric-range = da { $fewest } a { $most }

metric-status-open = in corso
metric-status-completed = completata
metric-status-closed_without_reply = chiusa senza risposta
metric-status-terminated = interrotta
metric-status-missed_and_ended = persa e terminata
metric-status-expired = scaduta
metric-status-unanswered = senza risposta
metric-status-returned_to_bot = restituita al bot
metric-status-ended_inactive = terminata per inattività
metric-end-agent_closed = un operatore le ha chiuse
metric-end-customer_left = il cliente se n’è andato
metric-end-returned_to_bot = sono tornate al bot
metric-end-handover_timeout = il passaggio ha richiesto troppo tempo
metric-end-window_expired = il tempo per rispondere è scaduto
metric-end-inactivity = nessuno ha più scritto
metric-end-abandoned = il cliente ha rinunciato

metric-by-started = l’inizio della conversazione
metric-by-ended = la fine della conversazione
metric-by-firstResponse = la prima risposta
metric-by-resolved = la risoluzione
metric-by-closed = la chiusura
metric-by-rated = la valutazione
metric-by-own = il proprio momento
metric-for-assignee = l’operatore a cui è assegnata
metric-for-handlers = ogni operatore che l’ha gestita, per la propria parte
metric-for-firstResponder = l’operatore che ha risposto per primo
metric-for-closer = l’operatore che l’ha chiusa
metric-for-rated = l’operatore valutato, altrimenti l’ultimo che ha risposto
metric-for-sender = l’operatore che ha scritto
metric-note-counted = ogni valore conta secondo { $by }, per { $for }
metric-note-where = solo di conversazioni che { $where }
metric-note-part = solo quelle che { $part }
metric-note-bots = contano anche le risposte dei bot
metric-note-bots-end-waiting = un messaggio di un bot pone fine all’attesa, e la richiesta di una persona la fa iniziare
metric-note-pending = il tempo in attesa del cliente o di altri non conta
metric-note-first-reply-asked = ciò che il centro ha avviato non ha una prima risposta
metric-note-first-reply-notOpening = un messaggio che apre la conversazione non è la prima risposta
metric-note-first-reply-answer = la prima risposta è quella che segue un messaggio del cliente
metric-note-each-value = ogni valore conta per sé
metric-note-waiting-missed = ciò che è ancora atteso è mancato una volta superato l’obiettivo
metric-note-waiting-judged = ciò che è ancora atteso è rispettato finché l’obiettivo non è superato
metric-note-buckets = raggruppato a { $edges }
metric-note-known = ciò che non è noto non conta
metric-note-longest = oltre { $time } è escluso come errore
metric-note-lower = meno è meglio
metric-note-higher = più è meglio
metric-note-neither = né più né meno è meglio
metric-notes = { $first }; { $others }
metric-sentence = { $text }.
metric-sentences = { $what } { $how }
`;
