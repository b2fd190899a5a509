/** The cards on paper. */

import { css } from 'lit';
import { print as common } from '../../styles/print.styles.js';

const own = css`
  @media print {
    .metric {
      break-inside: avoid;
    }

    .body .data :is(th, td):last-child {
      min-inline-size: 0;
    }
  }
`;

export const print = [...common, own];
