export const messages = `
report-import-title = Porta i tuoi dati
report-import-caption = Esportazioni e risposte di API, così come sono
report-import-drop = Trascina qui i file
report-import-release = Rilascia per farli leggere
report-import-what = CSV, JSON, righe JSON o ZIP. Anche più insieme, in qualsiasi ordine: vengono uniti.
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
report-import-not = Non è { $title }?
report-import-as-table = Leggilo come tabella
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
`;
