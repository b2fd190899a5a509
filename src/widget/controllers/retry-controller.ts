/**
 * Says of a load that waits for a further try why, and until when. The seconds are counted in the text alone: the widget is
 * not drawn anew for them, and screen readers are told once.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReportSnapshot } from '../../data/report-store.js';
import type { LoadRetry } from '../../data/tries/retry-wait.js';
import type { Localizer } from '../../i18n/index.js';
import { faultWords } from '../../words/fault-words.js';
import type { Announcer } from '../announcer.js';

/** Milliseconds. Who waits no longer than this is told no number: it would be gone before it is read. */
const SHORT = 2000;
const SECOND = 1000;

interface RetryHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface Shown {
  /** What is known of the report; `null` where there is none. */
  report(): ReportSnapshot | null;
  localizer(): Localizer;
}

export class RetryController implements ReactiveController {
  private known: LoadRetry | undefined;
  private counts = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: RetryHost,
    private readonly shown: Shown,
    private readonly announcer: Announcer,
  ) {
    host.addController(this);
  }

  /** An element that was moved counts on. */
  hostConnected(): void {
    this.write();
  }

  hostUpdated(): void {
    const retry = this.shown.report()?.progress?.retry;
    const isNews = retry !== this.known;
    this.known = retry;
    if (isNews) this.counts = (retry?.at ?? 0) - Date.now() > SHORT;
    this.write();
    if (retry && isNews && (this.counts || isOffline(retry))) this.announcer.say(this.words(retry), true);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  private write(): void {
    clearTimeout(this.timer);
    const { known: retry } = this;
    const place = retry && this.host.renderRoot.querySelector('.retry');
    if (!place) return;
    const localizer = this.shown.localizer();
    const since = this.shown.report()?.loadedAt ?? null;
    const words = this.words(retry);
    const time = since === null ? '' : localizer.date(since, { dateStyle: 'medium', timeStyle: 'short' });
    place.textContent = time ? localizer.text('shown-since', { reason: words, time }) : words;
    // At the moment that the number of seconds left is another one.
    const left = (retry.at ?? 0) - Date.now() + SECOND / 2;
    if (this.counts && left > 0) this.timer = setTimeout(() => this.write(), left % SECOND || SECOND);
  }

  private words(retry: LoadRetry): string {
    const localizer = this.shown.localizer();
    const reason = faultWords(localizer, retry.error);
    if (isOffline(retry)) return localizer.text('retry-online', { reason });
    const seconds = Math.round(((retry.at ?? 0) - Date.now()) / SECOND);
    if (!this.counts || seconds <= 0) return localizer.text('retry-under-way', { reason });
    const time = localizer.number(seconds, { style: 'unit', unit: 'second', unitDisplay: 'long' });
    return localizer.text('retry-at', { reason, time });
  }
}

/** Whether it begins with the next connection. */
function isOffline({ at, tryNow }: LoadRetry): boolean {
  return at === null && tryNow !== null;
}
