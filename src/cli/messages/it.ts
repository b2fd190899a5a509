/** What a report in one file says of itself, and what people are called in it who must not be named. */
export const messages = `
report-title = Report del contact center
report-left-out = <b>{ $skipped } record su { $read } sono stati esclusi</b> perché non utilizzabili. Anche i valori non ne tengono conto.
report-about = Informazioni su questo report
report-files = Creato da
report-source = Letto come
report-sure = { $source }, certezza { $percent }
report-records = Record
report-used = { $used } su { $read }
report-problems = Problemi
report-zone = Fuso orario
report-offline = È tutto in questo file: non carica e non invia nulla.
report-pseudonyms = Persone, team e categorie hanno un numero al posto del nome. Testi, indirizzi, immagini e registrazioni non sono in questo file.
report-no-behaviors = I dati non contengono valori di un modello dei comportamenti, quindi non ci sono valutazioni dei comportamenti.
pseudonym-agent = Operatore { $number }
pseudonym-team = Team { $number }
pseudonym-customer = Cliente { $number }
pseudonym-channel = Canale { $number }
pseudonym-category = Categoria { $number }
pseudonym-priority = Priorità { $number }
pseudonym-source = Origine { $number }
pseudonym-behavior = Comportamento { $number }
`;
