export const messages = `
replay-title = { $customer } con { $agent }
replay-title-alone = { $customer }, senza operatore
replay-status = Stato: { $value }
replay-contact = Tipo contatto: { $value ->
    [new] nuovo
   *[returning] di ritorno
}
replay-derived = { $fact } (dedotto)
replay-recording = Registrazione
replay-more = { $count ->
    [one] Mostra { $count } altro
   *[other] Mostra altri { $count }
}

replay-refused = L’indirizzo della registrazione non è sicuro da aprire, quindi non è stata caricata.
replay-unnamed = La registrazione si trova su { $origin }, che l’attributo { $setting } di questa pagina non indica, quindi non è stata caricata.
replay-address = Indirizzo: { $url }
replay-fault = Impossibile riprodurre la registrazione: { $reason }.
replay-fault-detail = Impossibile riprodurre la registrazione: { $reason } ({ $detail }).
replay-fault-network = la connessione si è interrotta durante il caricamento
replay-fault-decode = il file è danneggiato
replay-fault-source = il file non esiste o è di un tipo che questo browser non può riprodurre
replay-nothing = Di questa interazione non ci sono registrazione, trascrizione o messaggi.
replay-no-recording = La registrazione non è nei dati; questa è la trascrizione.

replay-segments = Parti della registrazione
replay-segment-talk = Conversazione
replay-segment-hold = Attesa
replay-segment-after = Post-chiamata
replay-segment-silence = Silenzio
replay-segment = { $kind } { $duration }
replay-segment-span = { $kind }, da { $from } a { $to }

replay-transcript = Trascrizione
replay-agent = Operatore
replay-customer = Cliente
replay-seek = Riproduci da { $time }
replay-readings = Comportamenti rilevati in questo turno: { $names }
replay-readings-note = In un turno contrassegnato è stato rilevato il comportamento indicato. I punteggi valgono per l’intera interazione, non per un turno.

replay-messages = Messaggi
replay-bot = Bot
replay-system = Sistema
replay-private = Nota interna
replay-failed = Non recapitato
replay-source = inviato da { $source }
replay-no-text = Nessun testo
replay-attachment = Allegato: { $type }

replay-behaviors = Comportamenti
replay-index = Indice
replay-arithmetic = { $earned } punti su { $possible }: { $percent }.
replay-no-score = Nessun comportamento ha ottenuto punti, quindi non c’è un punteggio complessivo.
replay-neutral = { $count ->
    [one] Un comportamento era neutro e non conta.
   *[other] { $count } comportamenti erano neutri e non contano.
}
replay-no-data = { $count ->
    [one] Di uno non ci sono dati.
   *[other] Di { $count } non ci sono dati.
}
replay-apart = Non fanno parte della soddisfazione complessiva: { $names }.
replay-excluded = Non valutata: { $reason }.

replay-summary = Nota di chiusura
replay-fields = Altri campi ({ $count })
replay-fields-more = { $count ->
    [one] { $count } altro campo
   *[other] altri { $count } campi
}
`;
