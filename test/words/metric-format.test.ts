import { expect } from '@open-wc/testing';
import type { MetricDefinition, MetricVerdict, Unit } from '../../src/core/index.js';
import { METRICS } from '../../src/core/metrics/definitions/metric-catalogue.js';
import { localizerFor } from '../../src/i18n/index.js';
import { commonUnit, isAlikeWhole, metricChange, metricText, spanText } from '../../src/words/metric-format.js';
import { metricChangeWords, metricName } from '../../src/words/metric-words.js';
import { unjudged, type Unjudged } from '../../src/words/unjudged.js';
import { useAllMessages } from '../support/all-messages.js';

await useAllMessages('ar', 'it', 'zh-Hans');
const localizer = localizerFor('en-GB');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const write = (unit: Unit, value: number) => plain(metricText(localizer, unit, value));
const change = (unit: Unit, by: number, value: number) => plain(metricChange(localizer, unit, by, value));

describe('in a language that runs from right to left', () => {
  const arabic = localizerFor('ar');

  it('the sign of a change stays with its number', () => {
    expect(metricChange(arabic, 'seconds', -12, 30)).to.equal('\u200f\u2068\u221212\u2069\u00a0ث');
    expect(metricChange(arabic, 'percent', 4, 80)).to.match(/^\u200f\u2068\+4[.٫]0\u2069\u00a0/);
  });

  it('a percent is one run from left to right', () => {
    expect(metricText(arabic, 'percent', 87)).to.equal('\u200f\u2066\u206887\u2069%\u2069');
  });
});

describe('the value of a metric', () => {
  for (const [seconds, text] of [
    [0, '0 s'],
    [4.2, '4.2 s'],
    [12, '12 s'],
    [12.4, '12 s'],
    [59.4, '59 s'],
    [59.6, '1:00 min'],
    [108, '1:48 min'],
    [3599.4, '59:59 min'],
    [3599.6, '1.0 h'],
    [23_040, '6.4 h'],
    [172_799, '48.0 h'],
    [172_800, '2.0 d'],
    [-340, '\u22125:40 min'],
  ] as const) {
    it(`is ${text} for ${seconds} seconds`, () => expect(write('seconds', seconds)).to.equal(text));
  }

  for (const [unit, value, text] of [
    ['percent', 87.1, '87%'],
    ['percent', 4.08, '4.1%'],
    ['percent', 5, '5.0%'],
    ['percent', 0, '0%'],
    ['percent', 99.6, '99.6%'],
    ['percent', 100, '100%'],
    ['points', -12.4, '\u221212 pts'],
    ['points', 1.2, '1 pt'],
    ['count', 7291, '7,291'],
    ['count', 6.34, '6.3'],
    ['hours', 1234.5, '1,235 h'],
  ] as const) {
    it(`is ${text} for ${value} ${unit}`, () => expect(write(unit, value)).to.equal(text));
  }

  it('is “No data” where there is none, never 0', () => expect(write('seconds', NaN)).to.equal('No data'));

  it('is not written as its target is where it differs from it', () => {
    const beside = (unit: Unit, value: number, target: number) =>
      plain(metricText(localizer, unit, value, { beside: target }));
    expect(beside('percent', 5.0062, 5)).to.equal('5.01%');
    expect(beside('percent', 84.932, 85)).to.equal('84.9%');
    expect(beside('percent', 5.0012, 5)).to.equal('5.001%');
    expect(beside('percent', 5, 5)).to.equal('5.0%');
    expect(beside('percent', 5.0062, 6)).to.equal('5.0%');
    expect(beside('seconds', 1800.4, 1800)).to.equal('1,800.4 s');
    expect(beside('seconds', 18_010, 18_000)).to.equal('5.003 h');
  });

  it('is a rate with a decimal where only that tells it from another', () => {
    for (const [unit, value, other, alike] of [
      ['percent', 75.4, 75.1, true],
      ['percent', 75, 75.1, true],
      ['percent', 75.44, 75.41, false],
      ['percent', 75.4, 71, false],
      ['percent', 75.4, NaN, false],
      ['points', -12.4, -12.1, true],
      ['count', 100, 100.4, false],
      ['seconds', 108, 108.2, false],
    ] as const) {
      expect(isAlikeWhole(unit, value, other), `${value} ${unit}`).to.equal(alike);
    }
    const fine = (unit: Unit, value: number) => plain(metricText(localizer, unit, value, { fine: true }));
    expect(fine('percent', 75)).to.equal('75.0%');
    expect(fine('points', -12.4)).to.equal('\u221212.4 pts');
    expect(plain(metricText(localizer, 'percent', 75.2, { fine: true, beside: 75.22 }))).to.equal('75.2%');
  });

  it('is in one unit with its change and what else is told of the metric, where the sizes allow', () => {
    const among = (...[value, ...others]: readonly [number, ...number[]]) => {
      const time = commonUnit(value, ...others);
      return [value, ...others].map((one) => plain(metricText(localizer, 'seconds', one, { time })));
    };
    // In that of the value, which a person would say.
    expect(among(2573, 4378, 2400)).to.deep.equal(['43 min', '73 min', '40 min']);
    expect(among(40, 75)).to.deep.equal(['40 s', '75 s']);
    expect(among(492, 75, 3600)).to.deep.equal(['8.2 min', '1.3 min', '60 min']);
    expect(among(492, 75, 3000)).to.deep.equal(['8:12 min', '1:15 min', '50:00 min']);
    expect(among(72_000, 200_000)).to.deep.equal(['20.0 h', '55.6 h']);
    expect(among(9000, 4378)).to.deep.equal(['2.5 h', '1.2 h']);
    // In a larger one where another would be a long number.
    expect(among(20, 4378)).to.deep.equal(['0.33 min', '73 min']);
    expect(among(1800, 200_000)).to.deep.equal(['0.50 h', '55.6 h']);
    expect(among(200_000, 4378)).to.deep.equal(['2.3 d', '0.05 d']);
    // None has no unit of its own.
    expect(among(0, 4378)).to.deep.equal(['0.0 h', '1.2 h']);
    expect(among(NaN, 4378)[1]).to.equal('1.2 h');
    expect(plain(metricText(localizer, 'percent', 87.1, { time: commonUnit(87.1) }))).to.equal('87%');
  });

  it('is short in a sentence', () => {
    expect([20, 60, 90, 3600, 86_400].map((one) => plain(spanText(localizer, one)))).to.deep.equal([
      '20 s',
      '1 min',
      '1.5 min',
      '1 h',
      '24 h',
    ]);
  });
});

describe('the change of a metric', () => {
  it('is in the unit of the value, with as many decimals as it takes', () => {
    expect(change('seconds', -12, 108)).to.equal('\u22120:12 min');
    expect(change('seconds', 31, 492)).to.equal('+0:31 min');
    expect(change('seconds', 251, 15_840)).to.equal('+0.07 h');
    expect(change('seconds', 20, 15_840)).to.equal('+0.006 h');
    expect(change('seconds', 0, 15_840)).to.equal('0.0 h');
    expect(change('seconds', 75, 492)).to.equal('+1:15 min');
    expect(change('seconds', -720, 23_040)).to.equal('\u22120.2 h');
    expect(change('seconds', -90, 23_040)).to.equal('\u22120.03 h');
    expect(change('seconds', -4378, 2573)).to.equal('\u221273 min');
    expect(change('seconds', -200_000, 20_000)).to.equal('\u221255.6 h');
    expect(change('seconds', -75, 40)).to.equal('\u221275 s');
    expect(change('seconds', -75, NaN)).to.equal('\u22121:15 min');
    expect(change('percent', 1.44, 5)).to.equal('+1.4 pts');
    expect(change('percent', 2.9, 87.1)).to.equal('+2.9 pts');
    expect(change('percent', -0.9, 4.1)).to.equal('\u22120.9 pts');
    expect(change('percent', 3, 71)).to.equal('+3.0 pts');
    expect(change('count', 64, 318)).to.equal('+64');
    expect(change('count', 0, 318)).to.equal('0');
  });

  const definition = (id: string): MetricDefinition => METRICS.find((one) => one.id === id)!;
  const words = (id: string, by: number, verdict: MetricVerdict | null, clear = true, why: Unjudged | null = null) => {
    const { direction, tone, text } = metricChangeWords(localizer, {
      value: 100,
      unjudged: why,
      change: by,
      verdict,
      clear: clear && verdict !== 'noClearChange' && verdict !== 'tooFew' && verdict !== null,
      definition: definition(id),
    });
    return [direction, tone, plain(text)];
  };

  it('has an arrow for the number, and words and a colour for what it means', () => {
    expect(words('firstResponseTime', -12, 'improving')).to.deep.equal([
      'down',
      'good',
      '\u22120:12 min, clear improvement',
    ]);
    expect(words('firstResponseTime', 12, 'declining')).to.deep.equal(['up', 'bad', '+0:12 min, clearly longer']);
    expect(words('csat', -4, 'declining')).to.deep.equal(['down', 'bad', '\u22124.0 pts, clearly lower']);
    expect(words('abandonmentRate', 4, 'declining')).to.deep.equal(['up', 'bad', '+4.0 pts, clearly higher']);
    expect(words('backlog', 64, 'declining')).to.deep.equal(['up', 'bad', '+64, clearly larger']);
    expect(words('conversationsOpened', 64, 'higher')).to.deep.equal(['up', 'muted', '+64, clearly larger']);
    expect(words('sessionDuration', -6, 'lower')).to.deep.equal(['down', 'muted', '\u22120:06 min, clearly shorter']);
  });

  it('has no arrow where it is not clear', () => {
    expect(words('csat', 4, 'improving', false)).to.deep.equal(['none', 'muted', '+4.0 pts, no clear change']);
    expect(words('csat', 1, 'noClearChange')).to.deep.equal(['none', 'muted', '+1.0 pts, no clear change']);
    const few = (why: Unjudged) => words('csat', 1, 'tooFew', false, why).join(' ');
    expect(few('conversations')).to.equal('none muted Change not judged: too few conversations');
    expect(few('days')).to.equal('none muted Change not judged: too few days to tell how much days differ');
    expect(few('either')).to.equal('none muted Change not judged: too few conversations or days');
    expect(words('backlog', 3, 'tooFew', false, 'moment')).to.deep.equal([
      'none',
      'muted',
      '+3, not judged: the figure of one moment',
    ]);
    expect(words('occupancy', 3, null, false, 'other')).to.deep.equal(['none', 'muted', '+3.0 pts, not judged']);
    expect(words('csat', NaN, 'tooFew')).to.deep.equal(['none', 'muted', 'Nothing to compare with']);
    expect(words('reopens', NaN, 'partial')).to.deep.equal(['none', 'muted', 'Not comparable: incomplete period']);
  });
});

describe('why a change is not judged', () => {
  const why = (id: string, verdict: MetricVerdict | null, n: number, previousN: number, days: number, by = 1) => {
    const definition = METRICS.find((one) => one.id === id)!;
    return unjudged({ verdict, change: by, n, previousN, definition }, days);
  };

  it('is told by n, the days of the period and the kind of figure', () => {
    expect(why('csat', 'tooFew', 36, 19, 90)).to.equal('conversations');
    expect(why('csat', 'tooFew', 36, 45, 5)).to.equal('days');
    expect(why('conversationsOpened', 'tooFew', 62, 45, 1)).to.equal('days');
    expect(why('csat', 'tooFew', 36, 45, 6)).to.equal('either');
    expect(why('onlineHours', 'tooFew', 5, 5, 5)).to.equal('days');
    expect(why('backlog', 'tooFew', 62, 71, 90)).to.equal('moment');
    expect(why('occupancy', null, 5, 5, 90)).to.equal('other');
  });

  it('is none where it is judged, or nothing can be compared', () => {
    expect(why('csat', 'noClearChange', 20, 20, 6)).to.equal(null);
    expect(why('csat', 'tooFew', 20, 0, 6, NaN)).to.equal(null);
    expect(why('csat', null, 20, 0, 6, NaN)).to.equal(null);
    expect(why('reopens', 'partial', 20, 9, 6, NaN)).to.equal(null);
  });
});

describe('the name of a metric', () => {
  it('says which aggregate was asked for', () => {
    expect(metricName(localizer, 'firstResponseTime')).to.equal('First response');
    expect(metricName(localizer, 'firstResponseTime.p90')).to.equal('First response, 90th percentile');
  });

  it('says mean within the words where the language does and the definition is one', () => {
    const names = ['ar', 'it', 'zh-Hans', 'en'].map((language) =>
      ['mean', 'median'].map((aggregate) => metricName(localizerFor(language), 'responseTime', { aggregate })),
    );
    expect(names).to.deep.equal([
      ['معدل وقت الرد', 'وقت الرد'],
      ['Tempo medio di risposta', 'Tempo di risposta'],
      ['平均响应时间', '响应时间'],
      ['Response time', 'Response time'],
    ]);
    const asked = (language: string) =>
      metricName(localizerFor(language), 'responseTime.median', { aggregate: 'mean' }).replace(
        /[\u200f\u2068\u2069]/g,
        '',
      );
    expect(['ar', 'it', 'zh-Hans'].map(asked)).to.deep.equal([
      'وقت الرد، الوسيط',
      'Tempo di risposta, mediana',
      '响应时间，中位数',
    ]);
  });

  it('is the label that the page gives, or the id of what nobody has named', () => {
    expect(metricName(localizer, 'csat', { label: 'Happy customers' })).to.equal('Happy customers');
    expect(metricName(localizer, 'own-metric!')).to.equal('own-metric!');
  });
});
