export const messages = `
conversation-heatmap-title = Quando arrivano le conversazioni
conversation-heatmap-caption = { $period } · ora locale ({ $zone })
conversation-heatmap-grid = Conversazioni per giorno della settimana e ora
conversation-heatmap-by-weekday = Per giorno
conversation-heatmap-column-hour = Ora
conversation-heatmap-column-total = Tutti i giorni

conversation-heatmap-conversations = { $count ->
    [one] { $count } conversazione
   *[other] { $count } conversazioni
}
conversation-heatmap-over-weeks = { $weeks ->
    [one] in una settimana
   *[other] in { $weeks } settimane
}
conversation-heatmap-over-days = { $days ->
    [one] in un giorno
   *[other] in { $days } giorni
}
conversation-heatmap-cell = { conversation-heatmap-conversations } { $over }
conversation-heatmap-left-out = non fa parte dei giorni e delle ore mostrati
conversation-heatmap-legend = { conversation-heatmap-conversations } in quell’ora { $over }
conversation-heatmap-n = n\u00a0=\u00a0{ conversation-heatmap-conversations }

conversation-heatmap-say-busiest = Il momento più intenso: <b>{ $hour }</b>, { conversation-heatmap-conversations } { $over }, { $times } volte un’ora media.
conversation-heatmap-say-chance = <b>Nessuna ora spicca</b>: al massimo { conversation-heatmap-conversations } in un’ora { $over }, e altre possono essere altrettanto intense.
conversation-heatmap-say-tied = <b>Nessuna ora spicca</b>: { $hours } ore hanno il massimo, { conversation-heatmap-conversations } ciascuna { $over }.
conversation-heatmap-say-one = <b>{ $hour }</b>: { conversation-heatmap-conversations } { $over }.
conversation-heatmap-asked = { $total ->
    [168] { $total } ore della settimana
   *[other] { $total } ore considerate
}
conversation-heatmap-say-none = { $hours ->
    [one] In una delle { conversation-heatmap-asked } non ne è arrivata nessuna.
   *[other] In { $hours } delle { conversation-heatmap-asked } non ne è arrivata nessuna.
}
conversation-heatmap-uneven = Non tutti i giorni della settimana ricorrono lo stesso numero di volte: { $names }.
conversation-heatmap-times = { $names } { $times ->
    [0] mai
    [one] una volta
   *[other] { $times } volte
}
`;
