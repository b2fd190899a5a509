import { css } from 'lit';
import { base } from '../../styles/base.styles.js';
import { spark } from './spark.styles.js';

const own = css`
  .metrics {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 14px;
    /* The cards stand on a ground of their own, whatever is behind the widget. */
    margin: -14px -20px -16px;
    padding: 14px 20px 16px;
    border-block-start: 1px solid var(--_grid);
    background: var(--_sunken);
    list-style: none;
  }

  .columns-1 {
    grid-template-columns: minmax(0, 1fr);
  }

  .columns-2 {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .columns-3 {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }

  .body:has(> .metrics) {
    margin-block-start: 14px;
  }

  .metric {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: 10px 16px 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }

  :where(.metric) > p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .metric .skeleton {
    --_skeleton-size: 200px;

    margin-block-start: 8px;
  }

  .metric-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-inline-end: -8px;
  }

  .metric-head h3 {
    min-inline-size: 0;
    color: inherit;
    overflow-wrap: anywhere;
  }

  .metric-head .icon-button {
    flex: none;
    color: var(--_text-muted);
  }

  .metric-value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 8px;
    color: var(--_text-muted);
    font-size: calc(15px + var(--_grow));
    line-height: 1.15;
  }

  .metric-value b {
    margin-inline-end: 1px;
    color: var(--_text);
    font-size: 27px;
    letter-spacing: -0.02em;
  }

  .metric-value:lang(ar) b,
  .metric-value:lang(zh) b {
    letter-spacing: 0;
  }

  .is-none .metric-value {
    font-size: calc(19px + var(--_grow));
    line-height: 1.63;
  }

  .is-few .metric-value b {
    color: inherit;
  }

  .metric-change {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-block-start: 4px;
  }

  .metric-change .glyph {
    margin-block-start: 0.15em;
  }

  .metric-what {
    flex: 1;
    margin-block: 8px 10px;
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
    text-wrap: pretty;
  }

  /* n stays on the first line: where there is little room, the words of the target wrap. */
  .metric-foot {
    display: flex;
    justify-content: space-between;
    gap: 0 12px;
    padding-block: 9px;
    border-block-start: 1px solid var(--_grid);
    color: var(--_text-muted);
    font-size: calc(12px + var(--_grow));
  }

  .metric-target {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
    min-inline-size: 0;
  }

  .metric-target .icon {
    flex: none;
    margin-block-start: 0.15em;
    inline-size: 14px;
    block-size: 14px;
  }

  .metric-n {
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 10px;
    margin-inline-start: auto;
  }

  .metric-n bdi {
    white-space: nowrap;
  }

  /* The definition is a sentence, or three, and stands last: it must not make rows of figures high. */
  .body .data :is(th, td):last-child {
    min-inline-size: 140ch;
    white-space: normal;
  }

  @container rp (max-width: 1099px) {
    .metrics:not(.columns-1) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    /* One row stands for all: what is said of the load must not be far below. */
    .metric:has(> .skeleton) ~ .metric ~ .metric {
      display: none;
    }
  }

  @container rp (max-width: 479px) {
    .metrics,
    .metrics:not(.columns-1) {
      grid-template-columns: minmax(0, 1fr);
      margin-inline: -14px;
      padding-inline: 14px;
    }

    .metric:has(> .skeleton) ~ .metric {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .metric-n .link {
      min-block-size: 44px;
    }
  }
`;

export const styles = [base, own, spark];
