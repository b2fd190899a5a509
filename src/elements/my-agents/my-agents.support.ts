/** What the tests of `my-agents` share. */
import { html } from 'lit';
import { createEngine, type ReportStatus } from '../../core.js';
import { MyAgents } from './my-agents.js';
// Loaded before they are asked for, so that they are there at once.
import './details/agent-details.js';
import '../../parts/table/data-table.js';
import {
  eventually,
  mount,
  nextFrame,
  nextTask,
  part,
  parts,
  textOf,
  untilStatus,
} from '../../../test/support/widgets.js';
import { define } from '../../widget/define-element.js';

define(MyAgents);

/** A wide card with a report, in its own zone. */
export async function agentsOf(
  data: object,
  attributes: Partial<MyAgents> = {},
  ...statuses: ReportStatus[]
): Promise<MyAgents> {
  const root = await mount(html`<div><my-agents lang="en-GB"></my-agents></div>`);
  root.style.setProperty('inline-size', '1216px');
  const element = root.querySelector('my-agents')!;
  Object.assign(element, { data }, attributes);
  await element.updateComplete;
  return untilStatus(element, ...(statuses.length > 0 ? statuses : (['ready', 'partial'] as const)));
}

export function inNarrow(element: MyAgents, width = 360): void {
  element.parentElement!.style.setProperty('inline-size', `${width}px`);
}

/** Lets questions be answered and drawn, here and in the other widgets. */
export async function settled(element: MyAgents): Promise<void> {
  for (let turn = 0; turn < 3 || element['questions'].pending; turn++) {
    await nextFrame();
    await element.updateComplete;
    await nextTask();
  }
}

/** Opens the details of a row, with its latest interactions. */
export async function openRow(element: MyAgents, row = 0): Promise<HTMLElement> {
  const button = parts(element, '.expand')[row];
  button.click();
  await untilOpen(element, button);
  return part(element, '.details');
}

/** The code of details is loaded with the first row that opens; its latest interactions are asked for. */
export async function untilOpen(element: MyAgents, inRow: Element): Promise<void> {
  await eventually(
    () => Boolean(inRow.closest('tr')!.nextElementSibling?.querySelector('.recent')),
    'the details of an agent',
  );
  await settled(element);
}

export const engineOf = (data: object) => createEngine(data);

/** Names of the agents as they are drawn, from the top. */
export function drawnAgents(element: MyAgents): string[] {
  return parts(element, 'tr.agent .person > bdi').map((name) => name.textContent);
}

export const cell = (element: MyAgents, row: number, column: number) => part(element, `[data-cell="${row},${column}"]`);

/** The cell of an agent, by name, and a column; column 0 is the agent. */
export function cellOf(element: MyAgents, agent: string, column = 0): HTMLElement {
  const row = parts(element, 'tr.agent').find((one) => one.querySelector('bdi')?.textContent === agent);
  if (!row) throw new Error(`No row of ${agent}`);
  return row.querySelectorAll<HTMLElement>('[data-cell]')[column];
}

export const header = (element: MyAgents, name: string) =>
  parts(element, '[role="columnheader"]').find((one) => textOf(one).includes(name))!;

export const focusedCell = (element: MyAgents) =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['cell'];

export function search(element: MyAgents, text: string): Promise<void> {
  const field = part<HTMLInputElement>(element, 'input[type="search"]');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  return settled(element);
}
