/** What an open row of `my-agents` shows. */
export const agentDetails = `
my-agents-behaviors = Comportamenti
my-agents-recent = { $count ->
    [1] Interazione più recente
    [2] Le due interazioni più recenti
    [3] Le tre interazioni più recenti
   *[other] Interazioni più recenti
}
my-agents-see-all = { $count ->
    [one] Vedi l’interazione
   *[other] Vedi tutte le { $count } interazioni
}
`;
