/** The page of a long list that an element shows. */

import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { pager } from './pager.js';

interface PagingHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Paging {
  /** From 0. */
  page = 0;

  /** @param size rows of a page */
  constructor(
    private readonly host: PagingHost,
    readonly size: number,
  ) {}

  /** Where the page begins. One that is no longer there gives way to the last one. */
  start(total: number): number {
    this.page = Math.max(0, Math.min(this.page, Math.ceil(total / this.size) - 1));
    return this.page * this.size;
  }

  /** The rows of the page. */
  of<T>(rows: readonly T[]): readonly T[] {
    const start = this.start(rows.length);
    return rows.slice(start, start + this.size);
  }

  render(localizer: Localizer, total: number): TemplateResult | typeof nothing {
    if (total <= this.size) return nothing;
    const range = () => {
      const start = this.start(total);
      return localizer.text('page-of', { from: start + 1, to: Math.min(start + this.size, total), total });
    };
    return pager(localizer, {
      page: this.start(total) / this.size,
      pages: Math.ceil(total / this.size),
      range: range(),
      turnTo: (page, how) => {
        this.page = page;
        this.host.requestUpdate();
        void this.host.updateComplete.then(() => {
          const { renderRoot } = this.host;
          const live = renderRoot.querySelector('.live');
          if (live) live.textContent = range();
          // The number that was pressed may have moved.
          if (how === 'page') renderRoot.querySelector<HTMLElement>('[aria-current="page"]')?.focus();
        });
      },
    });
  }
}
