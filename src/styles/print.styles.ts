/** On paper: what works a widget is left out, nothing scrolls, and nothing that belongs together is cut in two. */

import { css } from 'lit';

const tools = css`
  @media print {
    .head > :not(.titles),
    .pager nav,
    .chip .icon,
    .notice .link,
    :is(.icon-button, .button, .narrow-switch, .actions, .play, .tips, select.field) {
      display: none !important;
    }

    .head .titles {
      flex-basis: 100%;
    }

    .chip {
      padding-inline: 9px;
    }
  }
`;

const ink = css`
  @media print {
    /* Paper is light, whatever the screen is. */
    :host {
      color-scheme: light !important;
    }

    .frame {
      /* Marks of charts are backgrounds, which browsers leave out unless they are told. */
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;

const pages = css`
  @media print {
    .card {
      contain: none;
      /* Marks on their way come from outside, where they would make the page wider. */
      overflow: clip;
      break-inside: avoid;
    }

    .head,
    thead {
      break-after: avoid;
    }

    :is(tr, .head, .foot, .notice, .say) {
      break-inside: avoid;
    }

    .scroller {
      overflow: visible;
      mask-image: none !important;
    }

    .data :is(th, td) {
      white-space: normal;
      overflow-wrap: anywhere;
    }

    /* No paper is as wide: each row becomes a list of what its columns say. */
    .data.many,
    .data.many :is(tbody, th, td) {
      display: block;
    }

    .data.many thead {
      display: none;
    }

    .data.many tr {
      display: block;
      columns: 3 180px;
      padding-block: 6px;
      /* It may be longer than a page. */
      break-inside: auto;
      border-block-end: 1px solid var(--_grid);
    }

    .data.many tr > :nth-child(n) {
      min-inline-size: 0;
      padding: 1px 0;
      border: 0;
      break-inside: avoid;
      font-size: 11px;
      text-align: start;
    }

    .data.many tr > th {
      column-span: all;
      font-size: inherit;
      font-weight: 600;
      break-after: avoid;
    }

    .data.many td::before {
      content: attr(data-label) ': ';
      color: var(--_text-muted);
    }
  }
`;

/*
 * A page on its side is lower than most lists. What must not be cut but has to be, is cut anywhere: through a row, a figure
 * or below a title. So lists may be cut there, and their pieces stay whole.
 */
const lowPages = css`
  @media print and (orientation: landscape) {
    .card:has(.scroller, .metric, .panels) {
      break-inside: auto;
    }

    .say {
      break-after: avoid;
    }
  }
`;

export const print = [tools, ink, pages, lowPages];
