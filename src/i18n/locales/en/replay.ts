export const replay = `
replay-title = { $customer } with { $agent }
`;
