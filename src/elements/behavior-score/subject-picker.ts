/** The field that chooses whose score is shown. */

import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ReportDescription, SelectionClause } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { icon } from '../../parts/icons.js';
import { choices, kindOf, subjectName, subjectOf, type Subject } from './subject.js';

interface PickerContext {
  readonly localizer: Localizer;
  readonly description: ReportDescription;
  readonly subject: Subject;
  /** The clauses of the report, which no choice can leave. */
  readonly fixed: readonly SelectionClause[];
  choose(agentId: string | null, teamId: string | null): void;
}

interface Option {
  readonly value: string;
  readonly name: string;
}

export function subjectPicker(context: PickerContext): TemplateResult | typeof nothing {
  const { localizer, description, subject, fixed } = context;
  const { teams, agents } = knownChoices(localizer, description, fixed);
  const chosen = valueOf(subject);
  const nobodyElse = teams.length + agents.length < 2 && chosen === '';
  if (nobodyElse || subjectOf(fixed).agents.length > 0) return nothing;
  const all = { value: '', name: localizer.text('behavior-score-all') };
  const ofTeam = teams.map(({ id, name }) => ({ value: `team:${id}`, name }));
  const ofAgent = agents.map(({ id, name }) => ({ value: `agent:${id}`, name }));
  const listed = [all, ...ofTeam, ...ofAgent].some(({ value }) => value === chosen);
  const option = ({ value, name }: Option) =>
    html`<option value=${value} .selected=${value === chosen}>${name}</option>`;
  const group = (label: string, options: readonly Option[]) =>
    options.length === 0 ? nothing : html`<optgroup label=${localizer.text(label)}>${options.map(option)}</optgroup>`;
  return html`<span class="who">
    <select
      class="field"
      aria-label=${localizer.text('behavior-score-whose')}
      @change=${(event: Event) => choose(context, (event.target as HTMLSelectElement).value)}
    >
      ${guard([localizer, description, teams, agents, chosen], () => [
        listed ? nothing : option({ value: chosen, name: subjectName(localizer, description, subject) }),
        option(all),
        group('behavior-score-teams', ofTeam),
        group('behavior-score-agents', ofAgent),
      ])}
    </select>
    ${icon('down')}
  </span>`;
}

type Choices = ReturnType<typeof choices>;

const known = new WeakMap<ReportDescription, { readonly of: readonly unknown[]; readonly choices: Choices }>();

/** Agents are sorted by name once a report, not at every drawing. */
function knownChoices(...[localizer, description, fixed]: Parameters<typeof choices>): Choices {
  const of = [localizer, JSON.stringify(fixed)];
  let entry = known.get(description);
  if (!entry || of.some((value, i) => value !== entry!.of[i])) {
    known.set(description, (entry = { of, choices: choices(localizer, description, fixed) }));
  }
  return entry.choices;
}

/** The option that stands for a subject; one that no option can stand for has a value of its own. */
function valueOf(subject: Subject): string {
  const { agents, teams } = subject;
  switch (kindOf(subject)) {
    case 'all':
      return '';
    case 'agent':
      return `agent:${agents[0]}`;
    case 'team':
      return `team:${teams[0]}`;
    case 'some':
      return 'some';
  }
}

function choose(context: PickerContext, value: string): void {
  const id = value.slice(value.indexOf(':') + 1);
  context.choose(value.startsWith('agent:') ? id : null, value.startsWith('team:') ? id : null);
}
