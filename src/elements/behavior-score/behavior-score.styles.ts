import { css } from 'lit';
import { base } from '../../styles/base.styles.js';
import { scoreStyles } from '../../styles/score.styles.js';
import { tooltips } from '../../styles/tooltip.styles.js';
import { heroStyles } from './hero.styles.js';
import { narrowPlotStyles } from './plot/plot-narrow.styles.js';
import { plotStyles } from './plot/plot.styles.js';

const layout = css`
  .body:has(> .layout) {
    margin-block-start: 16px;
    padding: 0;
    border-block-start: 1px solid var(--_grid);
  }

  .waiting :is(.plot, .backdrop) {
    opacity: 0.5;
  }

  .who {
    position: relative;
    display: inline-flex;
    max-inline-size: 260px;
  }

  .who select {
    inline-size: 100%;
    appearance: none;
    padding-inline-end: 30px;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  .who .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 9px;
    margin-block: auto;
    inline-size: 14px;
    block-size: 14px;
    pointer-events: none;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 24px;
  }

  .foot .key {
    margin-block: 0 2px;
  }

  .foot > p:not(.each),
  .foot > .loading {
    flex: 1 0 100%;
  }

  .foot > .each {
    margin-block-end: 2px;
  }

  table.data thead th {
    white-space: normal;
    text-wrap: balance;
  }

  /* The hero stands above the plot, where there is room beside it. */

  .layout > :not(:first-child) {
    border-block-start: 1px solid var(--_grid);
  }

  @container rp (min-width: 900px) {
    .layout:has(> .hero + .behaviors) {
      display: grid;
      grid-template-columns: 248px minmax(0, 1fr);
    }

    .layout > .hero + .behaviors {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_grid);
    }
  }

  @container rp (min-width: 1100px) {
    .layout:has(> .hero + .behaviors) {
      grid-template-columns: 272px minmax(0, 1fr);
    }
  }

  @container rp (max-width: 599px) {
    .head {
      flex-wrap: wrap;
    }

    .titles {
      flex-basis: 0;
    }

    .who {
      flex: 1 0 100%;
      order: 1;
      max-inline-size: none;
    }

    .who select {
      min-block-size: 34px;
    }
  }
`;

export const styles = [base, scoreStyles, layout, heroStyles, plotStyles, narrowPlotStyles, tooltips];
