/** The rows in cards too narrow for a shared line: each behaviour has its own. */

import { css } from 'lit';

export const narrowPlotStyles = css`
  @container rp (max-width: 599px) {
    .behaviors {
      padding-block: 2px;
    }

    :is(.column-heads, .axis, .backdrop) {
      display: none;
    }

    .behaviors li {
      --_row: 16px;

      position: relative;
      grid-template:
        'name name score' auto
        'plot plot plot' auto
        'change change scored' auto / minmax(0, 1fr) auto auto;
      row-gap: 5px;
      padding-block: 10px;
    }

    .behaviors li:not(:first-child)::before {
      content: '';
      position: absolute;
      inset-inline: 8px;
      inset-block-start: 0;
      border-block-start: 1px solid var(--_grid);
    }

    .behaviors li > .plot {
      grid-area: plot;
      margin-inline: 0;
      border: 1px solid var(--_grid);
      border-radius: var(--_radius-s);
    }

    .behaviors li > .plot::before {
      display: none;
    }

    .behaviors li > .plot .zones {
      display: block;
      border-radius: 3px;
    }

    .behaviors .score {
      grid-area: score;
      justify-self: end;
    }

    .behaviors .name {
      grid-area: name;
    }

    .behaviors .change {
      grid-area: change;
      padding-inline-start: 0;
      font-size: calc(12px + var(--_grow));
    }

    .behaviors li .scored {
      grid-area: scored;
    }

    .scored .narrow {
      display: inline;
    }

    .scored .wide {
      display: none;
    }
  }

  @container rp (max-width: 479px) {
    .behaviors {
      padding-inline: 14px;
    }
  }
`;
