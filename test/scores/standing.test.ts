import { expect } from '@open-wc/testing';
import { localizerFor, useMessages } from '../../src/i18n/index.js';
import { commonMessages } from '../../src/i18n/messages/common/index.js';
import { standingWords, type Standing } from '../../src/scores/standing.js';

useMessages(commonMessages);

describe('How a score stands against the others', () => {
  const said = (difference: number, dueToMix: number) => {
    const standing = { difference, low: difference - 4, high: difference + 4, dueToMix, pValue: 0.001 };
    const words = standingWords(localizerFor('en'), { ...standing, side: 'below' } as Standing)!;
    return words.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');
  };

  it('is said in points, without the mix where that makes nothing of it', () => {
    expect(said(-9.3, 0.02)).to.equal(
      'Clearly below the others on the same mix of work: \u22129.3 points (\u221213.3 to \u22125.3).',
    );
  });

  it('says how many points of the plain difference are the mix', () => {
    expect(said(-3, -6)).to.match(
      /Against all others as they are it would be \u22129\.0 points; 6\.0 of them are the mix\.$/,
    );
  });

  it('says how many points the mix hides where it works the other way', () => {
    expect(said(5.6, -0.3)).to.match(/it would be \+5\.3 points; the mix hides 0\.3 points\.$/);
    expect(said(-3, 5)).to.match(/it would be \+2\.0 points; the mix hides 5\.0 points\.$/);
  });
});
