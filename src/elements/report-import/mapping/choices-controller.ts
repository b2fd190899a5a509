/** Keeps choices true to what is read, whatever the reader has pressed, and the focus in the row of its field when rows come and go. */

import type { ReactiveController, ReactiveElement } from 'lit';

export class ChoicesController implements ReactiveController {
  /** The field whose choice has the focus. */
  private field: string | null = null;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.host.shadowRoot?.activeElement;
    this.field = focused?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
  }

  hostUpdated(): void {
    const { host, field } = this;
    for (const select of host.renderRoot.querySelectorAll<HTMLSelectElement>('select[data-chosen]')) {
      select.value = select.dataset['chosen'] ?? '';
    }
    for (const radio of host.renderRoot.querySelectorAll<HTMLInputElement>('input[data-chosen]')) {
      radio.checked = radio.dataset['chosen'] === 'true';
    }
    if (field !== null) this.focus(field);
  }

  focus(field: string): void {
    const rows = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
    rows
      .find((row) => row.dataset['field'] === field)
      ?.querySelector('select')
      ?.focus();
  }
}
