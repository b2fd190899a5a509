import type { NameBank } from './name-bank.js';

/** Names that must appear as they are: markup, character references, spreadsheet formulas, direction overrides. */
export const markupNames: NameBank = {
  teams: ['<i>Billing</i> & Co', '"><svg onload=alert(1)>', '=1+1'],
  agents: [
    '<b>Ann</b> Fielding',
    '<img src=x onerror=alert(1)>',
    '"quoted" <script>alert(1)</script>',
    "Rob'; DELETE FROM agents --",
    '&lt;b&gt;Not bold&lt;/b&gt;',
    '=HYPERLINK("https://example.com","Pay now")',
    '+4912345',
    '@SUM(A1:A9)',
    '-2+3',
    '\u202Eeilrahc\u202C Charlie',
  ],
  groups: [
    {
      given: ['<u>Una</u>', 'Tess</td>', '{{Tom}}', '${Tim}', '%3Cb%3EBea'],
      family: ['<Nash>', '&amp;son', 'O"Neil', "D'Arcy", '\t=cmd'],
    },
  ],
  guests: ['<b>Ann</b> Fielding', '<script>alert("customer")</script>', '--><style>*{display:none}</style>'],
};
