/** The text of messages in HTML. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlText } from '../../../src/sources/mapping/html-text.js';

describe('the text of HTML', () => {
  it('has its lines, and no tags, styles or comments', () => {
    const html =
      '<html><head><title>x</title></head><body><style>p{}</style><p class="a">Hi&nbsp;Bo,</p><p>1 &lt; 2<br/>ok <b>now</b></p><!-- no --></body></html>';
    assert.equal(htmlText(html), 'Hi Bo,\n1 < 2\nok now');
    assert.equal(htmlText('<div>a</div><div></div><div></div><div>b</div>'), 'a\n\nb');
  });

  it('stays as it is where it is no HTML', () => {
    for (const text of ['5 < 6 and 7 > 6', 'A & B', '', 'a\n  b', '<3', '&unknown; &#99999999; &#1114112;']) {
      assert.equal(htmlText(text), text);
    }
    assert.equal(htmlText(undefined), undefined);
    assert.equal(htmlText(5), 5);
  });

  it('decodes what is written in numbers, once', () => {
    assert.equal(htmlText('&#39;&#x1F600; &amp;lt;'), "'😀 &lt;");
  });

  it('takes what never ends for tags', () => {
    assert.equal(htmlText('a <style> b <!-- c'), 'a  b <!-- c');
  });

  it('leaves out what is hidden whatever the case of its letters, and however often it comes', () => {
    // In small letters the first one is two.
    assert.equal(htmlText('İİİ<STYLE>p{}</Style>b'), 'İİİb');
    assert.equal(htmlText(`${'<!--x-->'.repeat(100_000)}a`), 'a');
  });
});
