import { css } from 'lit';

export const details = css`
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    gap: 8px 28px;
    padding: 10px 12px 14px 40px;
    cursor: default;
  }

  .details-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-end: 6px;
  }

  .details .key {
    margin: 0;
    font-size: calc(12px + var(--_grow));
  }

  .plots,
  .recent {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .plots li {
    display: grid;
    grid-template-columns: minmax(0, 150px) minmax(80px, 1fr) 58px minmax(0, 130px);
    column-gap: 12px;
  }

  .plots.alone li {
    grid-template-columns: minmax(0, 150px) minmax(80px, 1fr) 58px;
  }

  .plots li > * {
    align-self: center;
  }

  /* The zones of all rows make one band each, however high a row is. */
  .plots .plot {
    align-self: stretch;
    block-size: auto;
    min-block-size: 24px;
  }

  .plots .score,
  .plots .change,
  .named,
  .recent .channel {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }

  .plots .change {
    font-size: calc(12px + var(--_grow));
  }

  .change.muted .delta,
  .change.muted {
    color: var(--_text-muted);
  }

  .recent li {
    display: flex;
    align-items: flex-start;
    gap: 14px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_grid);
  }

  .recent li:last-child {
    border: 0;
  }

  .recent .play {
    flex: none;
    margin-block-start: 4px;
  }

  .recent .line {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
    font-size: calc(12px + var(--_grow));
  }

  .recent .line:last-child {
    column-gap: 14px;
  }

  .recent .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  @container rp (max-width: 1099px) {
    .details {
      position: sticky;
      inset-inline-start: 0;
      inline-size: calc(100cqi - 60px);
      padding-inline-start: 12px;
    }
  }

  @container rp (max-width: 899px) {
    .details {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container rp (max-width: 479px) {
    .details {
      position: static;
      inline-size: auto;
      padding: 8px;
    }

    .plots li {
      grid-template-columns: minmax(0, 116px) minmax(60px, 1fr) 58px;
    }

    .plots .change {
      display: none;
    }
  }
`;
