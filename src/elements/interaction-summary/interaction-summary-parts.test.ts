import { expect } from '@open-wc/testing';
import type { IndexScore } from '../../core/index.js';
import { namedIndexes } from './named-indexes.js';
import { nextOrder } from './order.js';
import { pageNumbers } from '../../parts/table/page-numbers.js';

describe('pageNumbers', () => {
  const written = (current: number, count: number) =>
    pageNumbers(current - 1, count)
      .map((page) => (page === null ? '…' : String(page + 1)))
      .join(' ');

  it('lists few pages without gaps', () => {
    expect(written(1, 1)).to.equal('1');
    expect(written(3, 5)).to.equal('1 2 3 4 5');
  });

  it('shows the first, the last and those around the current page', () => {
    expect(written(1, 197)).to.equal('1 2 3 … 197');
    expect(written(2, 197)).to.equal('1 2 3 … 197');
    expect(written(50, 197)).to.equal('1 … 49 50 51 … 197');
    expect(written(196, 197)).to.equal('1 … 195 196 197');
    expect(written(197, 197)).to.equal('1 … 195 196 197');
  });

  it('never leaves out a single page', () => {
    expect(written(4, 197)).to.equal('1 2 3 4 5 … 197');
    expect(written(3, 6)).to.equal('1 2 3 4 5 6');
  });

  it('always has the current page, ascending, once', () => {
    for (let count = 1; count <= 30; count++) {
      for (let current = 0; current < count; current++) {
        const pages = pageNumbers(current, count).filter((page) => page !== null);
        expect(pages).to.include.members([0, current, count - 1]);
        expect(pages).to.deep.equal([...new Set(pages)].sort((a, b) => a - b));
      }
    }
  });
});

describe('namedIndexes', () => {
  const names = (indexes: Record<string, IndexScore>, focus: string | null = null) =>
    namedIndexes(new Map(Object.entries(indexes)), Object.keys(indexes), focus).map(({ behavior }) => behavior);

  it('puts the strongest first, the negative before the positive, then keeps the order', () => {
    expect(names({ a: 6, b: 10, c: 4, d: 0, e: 10, f: 0 })).to.deep.equal(['d', 'f', 'b', 'e', 'c', 'a']);
  });

  it('leaves out what is neutral or has no data', () => {
    expect(names({ a: -1, b: -2, c: 6 })).to.deep.equal(['c']);
  });

  it('puts the behaviour in focus before all others', () => {
    expect(names({ a: 0, b: 10, c: 6 }, 'c')).to.deep.equal(['c', 'a', 'b']);
    expect(names({ a: 0, b: 10, c: -1 }, 'c')).to.deep.equal(['a', 'b']);
  });
});

describe('nextOrder', () => {
  it('turns the same column round', () => {
    expect(nextOrder({ by: 'agent', descending: false }, 'agent')).to.deep.equal({ by: 'agent', descending: true });
  });

  it('starts names at A, times and scores at the greatest', () => {
    const from = { by: 'x', descending: true };
    expect(nextOrder(from, 'customer').descending).to.equal(false);
    expect(nextOrder(from, 'duration').descending).to.equal(true);
    expect(nextOrder(from, 'beEmpathetic').descending).to.equal(true);
  });
});
