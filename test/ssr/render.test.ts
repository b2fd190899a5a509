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
});
