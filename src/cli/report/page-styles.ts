/** How the page of a report looks around its widgets. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  background: light-dark(#f5f7f9, #101114);
  color: light-dark(#1d2027, #e8e9ec);
  font-family: system-ui, sans-serif;
  line-height: 1.45;
}
body {
  display: grid;
  gap: 20px;
  max-inline-size: 1216px;
  margin: 32px auto;
  padding-inline: 16px;
}
body > * { min-inline-size: 0; }
h1 { margin: 0; font-size: 22px; overflow-wrap: anywhere; }
p { margin: 0; }
.notice {
  padding: 12px 16px;
  border: 1px solid light-dark(#d3b66a, #7a6425);
  border-radius: 12px;
  background: light-dark(#fdf6e3, #2a2414);
}
.about {
  display: grid;
  gap: 12px;
  padding-block: 8px 24px;
  color: light-dark(#4d5666, #a9afba);
  font-size: 14px;
}
.about h2 { margin: 0; color: light-dark(#1d2027, #e8e9ec); font-size: 16px; }
.about dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; }
.about dd { margin: 0; overflow-wrap: anywhere; }
.about ul { margin: 0; padding-inline-start: 18px; }
@media (max-width: 480px) {
  body { margin-block: 16px; padding-inline: 8px; }
  .about dl { grid-template-columns: 1fr; }
  .about dd { margin-block-end: 8px; }
}
/* Chromium leaves a card of a grid out where it is moved to the next page. */
@media print {
  body { display: block; }
  body > *, report-source > * { margin-block-start: 20px; }
}
`;
