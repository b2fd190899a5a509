/** What a widget says to screen readers: briefly, and only what they could not know otherwise. */

import type { ReportStatus } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import { arrivingWords } from './card/load-notices.js';

/** ms from one announcement of how much has arrived to the next. */
const BETWEEN_ANNOUNCEMENTS = 10_000;

interface AnnouncerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Announcer {
  private toldAt = -Infinity;
  /** Whether somebody waits for the widget: later answers come and go without a word. */
  private readyIsNews = true;
  /** Whether what is said holds only as long as the status does. */
  private isPassing = false;

  constructor(
    private readonly host: AnnouncerHost,
    private readonly localizer: () => Localizer,
    /** A clock, in milliseconds. */
    private readonly now = () => performance.now(),
  ) {}

  say(text: string, isPassing = false): void {
    const live = this.host.renderRoot.querySelector('.live');
    if (live) live.textContent = text;
    this.isPassing = isPassing;
  }

  /** @param waiting whether there is nothing to read yet */
  status(status: ReportStatus, title: string, waiting: boolean): void {
    if (status === 'loading' && waiting) {
      this.say(this.localizer().text('status-loading'), true);
      this.readyIsNews = true;
    } else if (this.readyIsNews && (status === 'ready' || status === 'partial')) {
      this.say(this.localizer().text('status-ready', { title }), true);
      this.readyIsNews = false;
    } else if (status !== 'loading' && this.isPassing) {
      // What the card shows now is read there.
      this.say('');
    }
  }

  /** How much has arrived, now and then. */
  progress(interactions: number): void {
    const now = this.now();
    if (now - this.toldAt < BETWEEN_ANNOUNCEMENTS) return;
    this.toldAt = now;
    this.say(arrivingWords(this.localizer(), interactions), true);
  }

  /** What is selected now. */
  selection(names: readonly string[]): void {
    const localizer = this.localizer();
    this.say(names.length > 0 ? `${localizer.text('filters-label')}: ${localizer.list(names)}` : '');
  }
}
