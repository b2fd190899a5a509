import { expect } from '@open-wc/testing';
import { retryAfter } from '../../src/data/tries/http-answer.js';

const NOW = Date.UTC(2025, 2, 10, 12, 0, 0);

function wait(value: string, date?: string): number | null {
  return retryAfter(new Headers({ 'retry-after': value, ...(date && { date }) }), NOW);
}

describe('retryAfter', () => {
  it('reads a number of seconds', () => {
    expect(wait('0')).to.equal(0);
    expect(wait('7')).to.equal(7_000);
    expect(wait('86400')).to.equal(86_400_000);
  });

  it('reads the three forms of an HTTP date', () => {
    expect(wait('Mon, 10 Mar 2025 12:00:30 GMT')).to.equal(30_000);
    expect(wait('Monday, 10-Mar-25 12:00:30 GMT')).to.equal(30_000);
    expect(wait('Mon Mar 10 12:00:30 2025')).to.equal(30_000);
    expect(retryAfter(new Headers({ 'retry-after': 'Thu Apr  3 00:00:01 2025' }), Date.UTC(2025, 3, 3))).to.equal(
      1_000,
    );
  });

  it('takes two digits of a year more than 50 years ahead for the century before', () => {
    expect(wait('Sunday, 06-Nov-94 08:49:37 GMT')).to.equal(0);
    expect(wait('Monday, 10-Mar-75 12:00:00 GMT')).to.equal(Date.UTC(2075, 2, 10, 12) - NOW);
  });

  it('is 0 for an instant that has passed', () => {
    expect(wait('Mon, 10 Mar 2025 11:59:00 GMT')).to.equal(0);
  });

  it("counts from the server's own clock where the answer has one", () => {
    expect(wait('Mon, 10 Mar 2025 15:00:05 GMT', 'Mon, 10 Mar 2025 15:00:00 GMT')).to.equal(5_000);
    expect(wait('Mon, 10 Mar 2025 12:00:05 GMT', 'yesterday')).to.equal(5_000);
  });

  it('is null where nothing can be read', () => {
    for (const value of ['', 'soon', '-5', '1.5', '5 s', '2025-03-10T12:00:30Z', 'Mon, 10 Foo 2025 12:00:30 GMT']) {
      expect(wait(value), value).to.be.null;
    }
    expect(retryAfter(new Headers(), NOW)).to.be.null;
  });
});
