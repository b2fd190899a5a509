export const messages = `
report-import-title = Porta i tuoi dati
report-import-caption = Esportazioni e risposte di API, così come sono
report-import-drop = Trascina qui i file
report-import-release = Rilascia per farli leggere
report-import-what = CSV, Excel (.xlsx), JSON, righe JSON, Parquet, ZIP o gzip. Anche più insieme, in qualsiasi ordine: vengono uniti.
report-import-choose = Scegli i file
report-import-folder = Scegli una cartella
report-import-paste = Incolla
report-import-paste-label = Incolla qui una tabella o JSON
report-import-paste-read = Leggi questo testo
report-import-known = Riconosciuti da soli
report-import-known-more = altri { $count }
report-import-any = O qualsiasi tabella con una riga per conversazione o per messaggio.
report-import-private = Letti in questo browser. Nulla viene inviato.
report-import-cancelled = Lettura interrotta. Nulla è stato conservato.
report-import-reading = Lettura di ciò che hai dato…
report-import-reading-share = Lettura: { $share }
report-import-pages-total = <b>Mancano delle pagine:</b> ne sono presenti { $read } su { $total } ({ $percent }). Le percentuali valgono per questi dati; i totali sono troppo bassi.
report-import-pages = <b>Mancano delle pagine:</b> i dati dicono che ne seguono altre. Le percentuali valgono per quanto è presente; i totali sono troppo bassi.
report-import-pasted = Testo incollato
report-import-file-count = File: { $count }
report-import-understood = Come è stato inteso { $name }
report-import-own = Il formato di Rapport
report-import-say = <b>{ $count } { $count ->
    [one] conversazione
   *[other] conversazioni
}</b> di { $agents } { $agents ->
    [one] operatore
   *[other] operatori
}, { $days }.
report-import-say-none = <b>Nessuna delle righe è utilizzabile ({ $count }).</b> Ciò che manca è elencato con la sua posizione.
report-import-because = Come è stato riconosciuto:
report-import-other = Prendi altri file
report-import-add = Aggiungi file
report-import-use = Usa { $count } { $count ->
    [one] conversazione
   *[other] conversazioni
}
report-import-read-count = { $count } { $count ->
    [one] conversazione
   *[other] conversazioni
}
report-import-handed = Ora il rapporto le mostra.
report-import-no-source = In questa pagina non c’è un rapporto che possa mostrarli.
report-import-count-used = { $count ->
    [one] conversazione
   *[other] conversazioni
}
report-import-count-agents = { $count ->
    [one] operatore
   *[other] operatori
}
report-import-count-skipped = tralasciate
report-import-count-duplicates = versioni precedenti delle stesse
report-import-count-days = primo e ultimo giorno
report-import-was = prima: { $value }
report-import-files = Ciò che è stato dato
report-import-files-more = altri { $count }
report-import-unread = Non letto.
report-import-tables = Ciò che vi è stato trovato
report-import-table = Tabella
report-import-list = Dove
report-import-rows = Righe
report-import-kind-json = dati JSON
report-import-kind-table = una tabella
report-import-kind-page = una pagina web o XML
report-import-kind-pdf = un documento PDF
report-import-kind-picture = un’immagine
report-import-kind-workbook = un file di Office vecchio o protetto
report-import-kind-packed = un archivio
report-import-kind-empty = niente
report-import-kind-other = testo o dati di altro genere
report-import-fault-wrongShape = Non se ne possono leggere tabelle né dati. Esportalo come CSV, JSON o XLSX senza password.
report-import-fault-compressed = È cifrato o compresso in un modo che qui non si può leggere. Estrai i file e dai quelli.
report-import-fault-html = È una pagina web, forse una che chiede di accedere. Scarica di nuovo l’esportazione.
report-import-fault-empty = Non contiene nulla che si possa leggere.
report-import-fault-truncated = È danneggiato o interrotto. Scaricalo di nuovo.
report-import-fault-tooLarge = È più grande di quanto qui si possa leggere. Dallo in parti.
report-import-fault-notJson = Non è né una tabella con una riga di intestazione né JSON.
report-import-fault-noneUsable = Nessuna delle sue righe è utilizzabile.
report-import-sure = Sicuro
report-import-likely = Probabile
report-import-unsure = Incerto
report-import-said = Detto da te
report-import-missing = Mancante
report-import-possible = Che cosa diventa possibile
report-import-counting = Conteggio…
report-import-behaviors = Punteggi di comportamento
report-import-needs = { $name }: serve “{ $field }”
report-import-needs-behaviors = { $name }: serve l’esito di un modello di comportamento
report-import-refused = Non si può leggere.
report-import-taken-for = Sembra: { $kinds }.
report-import-mapping = Campi e colonne
report-import-col-field = Il nostro campo
report-import-col-column = La loro colonna
report-import-col-sample = Valori di esempio
report-import-col-read = Letto come
report-import-col-sure = Quanto è sicuro, e perché
report-import-needed = necessario
report-import-no-column = – non letto –
report-import-all-rows = { $value } per tutte le righe
report-import-column-of = Colonna per «{ $field }»
report-import-empty = { $percent } vuote
report-import-why-own = il nostro stesso nome
report-import-why-known = un nome che hanno colonne simili
report-import-why-doubt = il nome corrisponde, le celle no
report-import-why-cells = solo le celle vi somigliano
report-import-why-said = scelto a mano
report-import-why-none = nessuna colonna letta
report-import-type-text = testo
report-import-type-key = identificativo
report-import-type-instant = data e ora
report-import-type-moment = tempo dopo l’inizio
report-import-type-duration = durata
report-import-type-number = numero
report-import-type-boolean = sì o no
report-import-type-oneOf = una di parole note
report-import-type-list = elenco
report-import-columns = <b>Colonne lette: { $used } su { $count }.</b>
report-import-columns-unsure = Da chiarire con te: { $count }.
report-import-add-field = Leggi un altro campo…
report-import-undo = Annulla le correzioni
report-import-save = Salva la mappatura
report-import-save-for = Un file per la prossima esportazione di questa forma
report-import-unused = Non usate, ma conservate con ogni conversazione:
report-import-options = Come si leggono i valori
report-import-option-kind = Una riga è
report-import-kind-of-interactions = una conversazione
report-import-kind-of-messages = un messaggio
report-import-option-timeZone = Gli orari senza fuso sono di
report-import-zone-none = non detto (UTC)
report-import-option-dateOrder = Ordine delle date
report-import-as-cells = come mostrano le celle
report-import-order-dmy = giorno, mese, anno
report-import-order-mdy = mese, giorno, anno
report-import-order-ymd = anno, mese, giorno
report-import-option-decimal = Segno decimale
report-import-decimal-point = punto: 1.5
report-import-decimal-comma = virgola: 1,5
report-import-option-encoding = Codifica
report-import-asked = Da chiarire
report-import-units = I numeri semplici di «{ $fields }» sono
report-import-unit-seconds = Secondi
report-import-unit-minutes = Minuti
report-import-unit-hours = Ore
report-import-median = mediana
report-import-vendor = Che cos’è
report-import-vendor-own = Una tabella a sé
report-import-vendor-auto = come riconosciuto
report-import-vendor-events = Registro di eventi
report-import-add-row = Aggiungi questo campo
`;
