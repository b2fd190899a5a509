import { css } from 'lit';

export const heroStyles = css`
  .hero {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 20px 40px;
    padding: 20px;
  }

  .hero p {
    margin: 0;
  }

  .hero b {
    color: var(--_text);
    font-weight: 400;
  }

  .hero .percent {
    margin-block: 8px 14px;
    font-size: calc(52px + var(--_grow));
    line-height: 1;
    font-weight: 600;
    letter-spacing: -0.03em;
  }

  .hero .percent:lang(ar) {
    letter-spacing: 0;
  }

  .hero .percent.none {
    font-size: calc(27px + var(--_grow));
    letter-spacing: 0;
  }

  .hero .percent .percent-sign {
    font-size: 0.5em;
  }

  .hero .percent .few {
    text-decoration-thickness: 2px;
    text-underline-offset: 8px;
  }

  .overall > p:not(.percent, .band),
  .sum > p {
    font-size: calc(12px + var(--_grow));
  }

  .overall > p + p {
    margin-block-start: 6px;
  }

  .overall > .band {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }

  .overall .delta {
    vertical-align: -2px;
  }

  .bar {
    --_row: 22px;

    margin-block: 12px 10px;
    border: 1px solid var(--_grid);
    border-radius: var(--_radius-s);
  }

  .bar .zones {
    border-radius: 3px;
  }

  .sum {
    align-self: center;
  }

  .sum table {
    inline-size: 100%;
    margin-block-end: 4px;
    border-block-end: 1px solid var(--_border);
    border-collapse: collapse;
  }

  .sum :is(th, td) {
    padding: 2px 0;
    font-weight: 400;
    text-align: end;
    vertical-align: top;
    white-space: nowrap;
  }

  .sum th {
    position: relative;
    padding-inline-start: 22px;
    text-align: start;
    white-space: normal;
  }

  .sum td {
    padding-inline-start: 8px;
  }

  .sum th .glyph {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 4px;
  }

  .sum > p {
    padding-inline-start: 22px;
  }

  .sum .points b {
    font-weight: 600;
  }

  @container rp (max-width: 479px) {
    .hero {
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
      padding: 16px 14px;
    }
  }

  @container rp (min-width: 900px) {
    .layout > .hero:not(:only-child) {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }

    .hero:not(:only-child) .sum {
      align-self: stretch;
    }
  }

  @container rp (min-width: 900px) and (max-width: 1099px) {
    .hero:not(:only-child) .sum {
      font-size: calc(12px + var(--_grow));
    }
  }
`;
