import { css } from 'lit';
import { card } from '../../styles/card.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { notices } from '../../styles/notices.styles.js';
import { reasons } from '../../styles/reasons.styles.js';
import { tables } from '../../styles/data-table.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { found } from './found/found.styles.js';
import { mapping } from './mapping/mapping.styles.js';
import { intake } from './intake/intake.styles.js';

const own = css`
  .card.over {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  h2 {
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  /* The ring around it, where the focus was put there, leaves the caption free. */
  .caption {
    margin-block-start: 4px;
  }

  .percent {
    min-inline-size: 4ch;
    font-weight: 600;
  }
`;

export const styles = [tokens, card, controls, notices, tables, reasons, intake, found, mapping, own];
