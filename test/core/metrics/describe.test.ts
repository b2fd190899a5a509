import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeMetric, METRIC_IDS, VENDOR_PRESETS } from '../../../src/metrics.js';

describe('the definition in force', () => {
  it('is said in words and given as data, for every metric and vendor', () => {
    for (const preset of [undefined, ...VENDOR_PRESETS]) {
      for (const id of METRIC_IDS) {
        const { name, text, definition } = describeMetric(id, preset ? { definitions: { preset } } : {});
        assert.equal(definition.id, id);
        assert.notEqual(name, id);
        assert.match(text, /^\p{Lu}.*\.$/su);
        assert.doesNotMatch(text, /undefined|metric-/);
      }
    }
  });

  it('says what a vendor and a page have changed', () => {
    const usual = describeMetric('firstResponseTime');
    assert.equal(usual.changed, false);
    assert.equal(usual.name, 'First response');
    const vendor = describeMetric('firstResponseTime', { definitions: { preset: 'zendesk' } });
    assert.equal(vendor.changed, true);
    assert.equal(vendor.definition.aggregate, 'median');
    assert.notEqual(vendor.text, usual.text);
    const own = describeMetric('firstResponseTime', {
      definitions: { metrics: { firstResponseTime: { label: 'Quickness' } } },
    });
    assert.equal(own.name, 'Quickness');
  });

  it('of what is no metric is refused', () => {
    assert.throws(() => describeMetric('quickness'), { name: 'RangeError', message: /"quickness"/ });
    assert.throws(() => describeMetric('csat.median'), { name: 'RangeError', message: /csat/ });
  });

  it('with edges of buckets that do not ascend is refused', () => {
    for (const buckets of [[60, 30], [30, 30], [0], [NaN]]) {
      assert.throws(
        () => describeMetric('firstResponseTime', { definitions: { metrics: { firstResponseTime: { buckets } } } }),
        {
          name: 'RangeError',
          message: /firstResponseTime\.buckets/,
        },
      );
    }
  });
});
