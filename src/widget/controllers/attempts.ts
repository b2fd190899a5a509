/** What a reader wants besides the figures, such as a dialog: where it cannot be had, the card says why until it is wanted again. */

import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { passingNotice } from '../../parts/notice.js';
import { faultWords } from '../../words/fault-words.js';

export class Attempts {
  /** What went wrong; empty where nothing has. */
  private words = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly localizer: () => Localizer,
  ) {}

  readonly make = async (work: Promise<unknown>): Promise<void> => {
    this.say('');
    await work.catch(this.failed);
  };

  readonly failed = (error: unknown): void => this.say(faultWords(this.localizer(), error));

  render(): TemplateResult | typeof nothing {
    return this.words ? passingNotice(this.localizer(), this.words, () => this.say('')) : nothing;
  }

  private say(words: string): void {
    if (words === this.words) return;
    this.words = words;
    this.host.requestUpdate();
  }
}
