import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { packageJson, tags } from '../support/built-package.js';

describe('rendering on a server', () => {
  for (const tag of tags) {
    it(`<${tag}> becomes a string with its shadow root`, async () => {
      await import(`${packageJson.name}/${tag}/define`);
      const element = unsafeStatic(tag);
      const text = await collectResult(render(html`<${element} lang="en"></${element}>`));
      assert.match(text, new RegExp(`<${tag}[^>]*>\\s*<template shadowroot(?:mode)?="open"`));
      assert.match(text, new RegExp(`</${tag}>`));
    });
  }

  it('speaks a language that is registered, from the first word on', async () => {
    await import(`${packageJson.name}/my-agents/define`);
    await import(`${packageJson.name}/locales/zh-Hant`);
    const text = await collectResult(render(html`<my-agents lang="zh-Hant"></my-agents>`));
    assert.match(text, /我的客服專員/);
  });
});
