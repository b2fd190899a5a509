import { expect } from '@open-wc/testing';
import { localizerFor, negotiate, onMessagesRegistered, registerMessages, useMessages } from '../../src/i18n/index.js';
import { useAllMessages } from '../support/all-messages.js';
import { nextTask } from '../support/wait-for.js';

await useAllMessages();

registerMessages('zh-Hans', 'my-agents-title = 我的客服');
registerMessages('pt', 'my-agents-title = Meus agentes');
registerMessages('he', 'my-agents-title = הנציגים שלי');

describe('negotiate', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh_TW', 'zh-Hant'],
    ['ZH-tw', 'zh-Hant'],
    ['yue', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['it-CH', 'it'],
    ['pt-BR', 'pt'],
    ['pt-PT-u-nu-latn', 'pt'],
    ['iw', 'he'],
    ['sv', 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['not a tag', 'en'],
    ['en-', 'en'],
    ['C', 'en'],
  ];
  for (const [locale, language] of cases) {
    it(`gives "${locale}" ${language}`, () => expect(negotiate(locale)).to.equal(language));
  }
});

describe('registerMessages', () => {
  it('leaves to English what a language lacks', () => {
    const localizer = localizerFor('he-IL');
    expect(localizer.text('my-agents-title')).to.equal('הנציגים שלי');
    expect(localizer.text('close')).to.equal('Close');
  });

  it('loads Traditional Chinese when it is asked for, and shows English until it is there', async () => {
    const loaded = new Promise<void>((resolve) => {
      const stop = onMessagesRegistered(() => {
        stop();
        resolve();
      });
    });
    const before = localizerFor('zh-HK');
    expect(before.text('close')).to.equal('Close');
    expect(before.day('2026-03-01')).to.equal('Mar 1');
    await loaded;
    expect(localizerFor('zh-HK').text('close')).to.equal('關閉');
    expect(localizerFor('zh-HK').day('2026-03-01')).to.equal('3月1日');
    // It is loaded once.
    let told = 0;
    const stop = onMessagesRegistered(() => told++);
    expect(localizerFor('zh-MO').text('yes')).to.equal('是');
    // What is loaded again comes at once: the page has its module already.
    await import('../../src/i18n/messages/common/zh-Hant.js');
    await nextTask();
    expect(told).to.equal(0);
    stop();
  });

  it('adds to Traditional Chinese', () => {
    registerMessages('zh-Hant', 'close = 關掉');
    expect(localizerFor('zh-HK').text('close')).to.equal('關掉');
    expect(localizerFor('zh-HK').text('yes')).to.equal('是');
  });

  it('writes numbers for the region, and in English where the words are English', () => {
    expect(localizerFor('pt-BR').number(1234.5)).to.equal('1.234,5');
    expect(localizerFor('en-IN').count(1234567)).to.equal('12,34,567');
    expect(localizerFor('sv-SE').number(1234.5)).to.equal('1,234.5');
  });

  it('formats in every form that a tag may be written in', () => {
    for (const locale of ['zh_TW', 'en_US', 'EN', 'pt_br', 'en-US-posix', 'en-', 'x', '*']) {
      expect(() => localizerFor(locale).percent(50), locale).not.to.throw();
      expect(() => localizerFor(locale).day('2026-01-01'), locale).not.to.throw();
    }
  });

  it('keeps one localizer a locale until messages change, and tells those who listen', () => {
    const before = localizerFor('en-AU');
    expect(localizerFor('en-AU')).to.equal(before);
    let told = 0;
    const stop = onMessagesRegistered(() => told++);
    registerMessages('nl', 'close = Sluiten');
    expect(told).to.equal(1);
    expect(localizerFor('en-AU')).not.to.equal(before);
    expect(localizerFor('nl').text('close')).to.equal('Sluiten');
    registerMessages('nl', 'close = Dicht');
    expect(localizerFor('nl').text('close')).to.equal('Dicht');
    stop();
    registerMessages('nl', 'close = Sluiten');
    expect(told).to.equal(2);
  });

  it('skips what is no message and keeps the rest', () => {
    registerMessages('da', 'this is no message\nclose = Luk\n= neither');
    expect(localizerFor('da').text('close')).to.equal('Luk');
    expect(localizerFor('da').text('yes')).to.equal('yes');
  });

  it('may replace some words of a language and keeps the others', () => {
    registerMessages('en', 'close = Shut');
    expect(localizerFor('en').text('close')).to.equal('Shut');
    expect(localizerFor('en').text('yes')).to.equal('yes');
    registerMessages('pt', 'close = Fechar');
    expect(localizerFor('pt').text('my-agents-title')).to.equal('Meus agentes');
  });
});

describe('useMessages', () => {
  it('has what failed asked for again when a localizer is wanted next', async () => {
    const { now } = performance;
    let asked = 0;
    const load = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({ messages: 'later-word = Wort' });
    };
    useMessages({ en: 'later-word = word', later: { de: load } });
    expect(localizerFor('de').text('later-word')).to.equal('word');
    await nextTask();
    localizerFor('de');
    expect(asked).to.equal(1);
    performance.now = () => now.call(performance) + 10_000;
    try {
      localizerFor('de');
      await nextTask();
    } finally {
      performance.now = now;
    }
    expect(asked).to.equal(2);
    expect(localizerFor('de').text('later-word')).to.equal('Wort');
  });
});
