/**
 * Tests every story of a CSF module: rendered as Storybook would, played, waited for, then checked with axe.
 * The runner calls this for each stories file (scripts/test-browser.mjs), so a story needs no test of its own.
 */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { emulateMedia } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { defaultGlobals, frame, type FrameGlobals } from '../../.storybook/frame.js';
import { resolveHandlers, useHandlers } from './msw.js';
import { expectNoise, hasNoise } from './no-console-noise.js';
import { waitFor } from './wait-for.js';

type StoryModule = { default: Meta } & Record<string, unknown>;

interface StatusElement extends Element {
  status: string;
  updateComplete?: Promise<unknown>;
}

type StoryResult = ReturnType<NonNullable<StoryObj['render']>>;
type StoryFunction = () => StoryResult;

const axe = (globalThis as unknown as { axe: typeof Axe }).axe;

// Rules about a whole page, which a story is not.
const AXE_OPTIONS: Axe.RunOptions = {
  resultTypes: ['violations'],
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    bypass: { enabled: false },
  },
};

function statusElement(root: ParentNode): StatusElement | undefined {
  return [...root.querySelectorAll('*')].find(
    (element): element is StatusElement => element.localName.includes('-') && 'status' in element,
  );
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return (Array.isArray as (value: unknown) => value is readonly T[])(value) ? value : [value];
}

function contextOf(meta: Meta, story: StoryObj, name: string, canvasElement: HTMLElement): StoryContext {
  const context = {
    name,
    title: meta.title ?? '',
    id: name,
    args: { ...meta.args, ...story.args },
    parameters: { ...meta.parameters, ...story.parameters },
    globals: { ...defaultGlobals, ...meta.globals, ...story.globals },
    canvasElement,
    loaded: {},
    viewMode: 'story',
    step: (_label: string, play: (context: unknown) => unknown) => play(context),
  };
  return context as unknown as StoryContext;
}

function renderStory(meta: Meta, story: StoryObj, context: StoryContext): void {
  const draw = story.render ?? meta.render;
  if (!draw) throw new Error('The story has no render function.');
  const decorators = [...listOf(story.decorators), ...listOf(meta.decorators)];
  const decorated = decorators.reduce<StoryFunction>(
    (inner, decorator) => () => decorator(inner, context),
    () => draw(context.args, context),
  );
  render(html`${frame(decorated(), context.globals as FrameGlobals)}`, context.canvasElement);
}

async function play(meta: Meta, story: StoryObj, context: StoryContext): Promise<void> {
  const script = story.play ?? meta.play;
  if (!script) return;
  const { userEvent, within } = await import('storybook/test');
  const canvas = within(context.canvasElement);
  await script(Object.assign(context, { canvas, userEvent: userEvent.setup() }));
}

async function expectStatus(context: StoryContext): Promise<void> {
  const element = statusElement(context.canvasElement);
  if (!element) return;
  const settings = context.parameters['rapport'] as { expectedStatus?: string; timeout?: number } | undefined;
  const expected = settings?.expectedStatus ?? 'ready';
  await waitFor(
    () => element.status === expected,
    () => `<${element.localName}> to have the status "${expected}" (it has "${element.status}")`,
    settings?.timeout,
  );
  await element.updateComplete;
}

function describeViolation({ id, help, nodes }: Axe.Result): string {
  const places = nodes.map((node) => `  ${node.target.join(' ')}\n    ${node.failureSummary ?? ''}`);
  return `${id}: ${help}\n${places.join('\n')}`;
}

/** A story of what a page does wrong says what its author is told. */
async function expectWarning(context: StoryContext): Promise<void> {
  const settings = context.parameters['rapport'] as { warning?: RegExp } | undefined;
  const warning = settings?.warning;
  if (!warning) return;
  await waitFor(
    () => hasNoise(warning),
    () => `a warning like ${String(warning)}`,
  );
  expectNoise(warning);
}

async function expectAccessible(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, AXE_OPTIONS);
  if (violations.length > 0) throw new Error(`axe found:\n${violations.map(describeViolation).join('\n')}`);
}

/** Renders, plays and checks one story; throws over what it finds. */
export async function checkStory(meta: Meta, story: StoryObj, name: string): Promise<void> {
  const canvasElement = document.createElement('div');
  document.body.append(canvasElement);
  try {
    const context = contextOf(meta, story, name, canvasElement);
    await useHandlers(resolveHandlers(context.parameters['msw']));
    renderStory(meta, story, context);
    await play(meta, story, context);
    await expectStatus(context);
    await expectAccessible(canvasElement);
    await expectWarning(context);
  } finally {
    render(null, canvasElement);
    canvasElement.remove();
  }
}

export function describeStories(module: StoryModule, title = module.default.title ?? 'stories'): void {
  const { default: meta, ...stories } = module;
  describe(title, () => {
    // Colours in the middle of a transition have no meaningful contrast.
    before(() => emulateMedia({ reducedMotion: 'reduce' }));
    for (const [name, story] of Object.entries(stories)) {
      it(name, () => checkStory(meta, story as StoryObj, name));
    }
  });
}
