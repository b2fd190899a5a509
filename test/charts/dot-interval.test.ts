import { expect } from '@open-wc/testing';
import { dotInterval, type PlotSide } from '../../src/charts/dot-interval.js';

const side = (percent: number, level: PlotSide['level'] = 'neutral'): PlotSide => {
  return { percent, low: percent - 5, high: percent + 5, level };
};
const none: PlotSide = { percent: NaN, low: NaN, high: NaN, level: 'none' };

describe('a score as dot and interval', () => {
  it('has a dot in its interval, and the dot of the previous period', () => {
    expect(dotInterval(side(50), side(40), false)).to.deep.equal({
      dot: 50,
      range: { low: 45, high: 55 },
      before: 40,
      link: null,
      tooFew: false,
    });
  });

  it('joins both dots where the change is clear, whichever way it goes', () => {
    expect(dotInterval(side(50), side(40), true).link).to.deep.equal({ low: 40, high: 50 });
    expect(dotInterval(side(40), side(50), true).link).to.deep.equal({ low: 40, high: 50 });
  });

  it('has nothing where nothing was scored', () => {
    expect(dotInterval(none, side(40), true)).to.include({ dot: null, range: null, before: 40, link: null });
    expect(dotInterval(side(40), none, true)).to.include({ dot: 40, before: null, link: null });
    expect(dotInterval(side(40), null, true)).to.include({ dot: 40, before: null, link: null });
  });

  it('says where the score rests on too few', () => {
    expect(dotInterval(side(50, 'few'), null, false).tooFew).to.equal(true);
  });
});
