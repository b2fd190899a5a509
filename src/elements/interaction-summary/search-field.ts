/** The search field: searches a moment after the last key, at once with Enter. */

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';

/** Milliseconds without a key. */
const PAUSE = 250;

export class SearchField implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly find: (text: string) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** @param text what is searched for now */
  render(localizer: Localizer, text: string): TemplateResult {
    return html`<input
      class="field search"
      type="search"
      placeholder=${localizer.text('interaction-summary-search-short')}
      aria-label=${localizer.text('interaction-summary-search')}
      .value=${text}
      @input=${this.onInput}
      @keydown=${this.onKeydown}
    />`;
  }

  private readonly onInput = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.find(value), PAUSE);
  };

  private readonly onKeydown = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    // An Escape that has closed a tooltip does not empty the field as well.
    if (event.isComposing || event.defaultPrevented) return;
    // Escape empties the field first; only then does it clear the selection of the report.
    if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
    } else if (event.key !== 'Enter') return;
    clearTimeout(this.timer);
    this.find(field.value);
  };
}
