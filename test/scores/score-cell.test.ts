import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { createEngine, OVERALL_SATISFACTION, type Verdict } from '../../src/core.js';
import { localizerFor, useMessages } from '../../src/i18n/index.js';
import { commonMessages } from '../../src/i18n/messages/common/index.js';
import { changeWords, isClearAlone, saidVerdict, scoreCell, type ScoreCell } from '../../src/scores/score-cell.js';
import { answerCounts, countWords, percentText, tile } from '../../src/scores/score-text.js';
import { small } from '../../stories/data/fixtures.js';
import { interactionsOf, rising, textOf } from '../support/widgets.js';

useMessages(commonMessages);

const en = localizerFor('en-GB');

function drawn(template: unknown): HTMLElement {
  const holder = document.createElement('div');
  render(html`${template}`, holder);
  return holder;
}

async function cellOf(values: readonly (number | null)[], behavior = 'activeListening'): Promise<ScoreCell> {
  const engine = await createEngine(interactionsOf({ id: 'a', values }), { timeZone: 'UTC' });
  return scoreCell(await engine.behaviorScores({ compare: true }), 0, behavior);
}

describe('scoreCell', () => {
  it('takes every figure from the answer', async () => {
    const engine = await createEngine({ ...small() });
    const answer = await engine.behaviorScores({ by: 'agent', compare: true });
    answer.keys.forEach((_, row) => {
      answer.behaviors.forEach((behavior, k) => {
        const at = row * answer.behaviors.length + k;
        const cell = scoreCell(answer, row, behavior);
        expect(cell).to.deep.include({
          percent: answer.percent[at],
          low: answer.low[at],
          high: answer.high[at],
          scored: answer.scored[at],
          change: answer.change![at],
          changeLow: answer.changeLow![at],
          changeHigh: answer.changeHigh![at],
          verdict: answer.verdict![at],
          clear: answer.clear![at] === 1,
        });
        expect(cell.previous!.percent).to.deep.equal(answer.previous!.percent[at]);
      });
    });
  });

  it('is too few under twenty scored interactions, none without any', async () => {
    const ties = (count: number) => Array.from({ length: count }, (_, i) => i % 2);
    expect((await cellOf(ties(19))).level).to.equal('few');
    expect((await cellOf(ties(20))).level).to.equal('neutral');
    expect((await cellOf([null])).level).to.equal('none');
    expect((await cellOf(ties(19), OVERALL_SATISFACTION)).level).to.equal('few');
  });

  it('has nothing to compare with where the answer has not', async () => {
    const engine = await createEngine(interactionsOf({ id: 'a', values: rising(30) }));
    const cell = scoreCell(await engine.behaviorScores(), 0, 'activeListening');
    expect(cell).to.include({ previous: null, verdict: 'tooFew', clear: false });
    expect(cell.change).to.be.NaN;
  });
});

describe('a change in words', () => {
  const cell = (verdict: Verdict, change: number, clear: boolean) => ({ verdict, change, clear }) as ScoreCell;

  it('is good news where the score rises, bad news where it falls', () => {
    expect(changeWords(en, cell('improving', 12.5, true))).to.deep.equal({
      direction: 'up',
      tone: 'good',
      text: '+12.5 pts, clear',
    });
    expect(changeWords(en, cell('declining', -11.5, true))).to.deep.equal({
      direction: 'down',
      tone: 'bad',
      text: '\u221211.5 pts, clear',
    });
  });

  it('is none where it is not clear, and cannot be told from too few', () => {
    expect(changeWords(en, cell('noClearChange', 3, false))).to.include({ direction: 'none', text: 'no clear change' });
    expect(changeWords(en, cell('tooFew', 30, false))).to.include({ direction: 'none', text: 'Too few to judge' });
  });

  it('is none in a list where it does not stand among the others', () => {
    const alone = cell('improving', 12, false);
    expect(isClearAlone(alone)).to.equal(true);
    expect(changeWords(en, alone).text).to.equal('no clear change');
    expect(changeWords(en, cell('improving', 12, true)).direction).to.equal('up');
    expect(isClearAlone(cell('noClearChange', 12, false))).to.equal(false);
  });

  it('is said to be one only where it is clear', () => {
    expect(saidVerdict(cell('declining', -12, false))).to.equal('noClearChange');
    expect(saidVerdict(cell('declining', -12, true))).to.equal('declining');
    expect(saidVerdict(cell('noClearChange', 2, false))).to.equal('noClearChange');
    expect(saidVerdict(cell('tooFew', 30, false))).to.equal('tooFew');
  });
});

describe('a score as it is written', () => {
  it('is a percent, never 0% for no score', () => {
    expect(textOf(drawn(percentText(en, { percent: 0, level: 'veryNegative' })))).to.equal('0%');
    expect(textOf(drawn(percentText(en, { percent: NaN, level: 'none' })))).to.equal('No score');
    expect(textOf(drawn(percentText(en, { percent: 90.5, level: 'veryPositive' })))).to.equal('91%');
    expect(drawn(percentText(en, { percent: 44, level: 'few' })).querySelector('.few')).not.to.equal(null);
  });

  it('keeps the sign of percent where the language puts it', () => {
    const holder = drawn(percentText(en, { percent: 44, level: 'neutral' }));
    expect(holder.querySelector('.percent-sign')!.textContent).to.equal('%');
  });

  it('is a tile with the class of its level, and an arrow only for a change', () => {
    const plain = drawn(tile(en, { percent: 44, level: 'neutral' }, null));
    expect(plain.querySelector('.tile.neutral')).not.to.equal(null);
    expect(plain.querySelector('.delta')).to.equal(null);
    expect(drawn(tile(en, { percent: 44, level: 'neutral' }, 'up')).querySelector('.delta')).not.to.equal(null);
    expect(drawn(tile(en, { percent: NaN, level: 'none' }, 'up')).querySelector('svg')).to.equal(null);
  });
});

describe('what n is', () => {
  it('adds up, and names who is left out and the population', async () => {
    const engine = await createEngine({ ...small() });
    const answer = await engine.behaviorScores({ by: 'agent' });
    const all = await engine.behaviorScores();
    const counts = answerCounts(answer);
    expect(counts.interactions).to.equal(all.interactions[0]);
    expect(counts.scored).to.equal(all.interactions[0] - all.excluded[0]);
    const description = await engine.describe();
    const words = textOf(drawn(countWords(en, description, counts)));
    expect(words).to.contain(`n = ${counts.interactions} interactions, ${counts.scored} can be scored.`);
    expect(words).to.contain(`${counts.interactions - counts.scored} not scored:`);
    expect(words).to.contain(`Percentiles from ${description.baseline.population.count} scorable interactions`);
  });
});
