/** Pictures of people, from where the page allows. Loaded with the first address of one: most reports have none. */

import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { currentPage, MediaRule } from './media-address.js';

export class Pictures {
  private readonly rule: MediaRule;
  /** Addresses that gave no picture. */
  private readonly failed = new Set<string>();
  private warned = false;

  /**
   * @param setting `media-origins`
   * @param changed called when one turns out not to be a picture
   */
  constructor(
    readonly setting: string | null,
    private readonly warn: (message: string) => void,
    private readonly changed: () => void,
  ) {
    this.rule = new MediaRule(setting, currentPage(), warn);
  }

  /** The picture; `null` where it may not be loaded, or could not be. */
  of(url: string): TemplateResult | null {
    const { href, unnamed } = this.rule.check(url, 'picture');
    if (unnamed !== null) this.tell(unnamed);
    if (href === null || this.failed.has(href)) return null;
    // A row shows another person now and then: an image of its own, or the face of the one before stays until this is loaded.
    return html`${keyed(
      href,
      html`<img src=${href} alt="" loading="lazy" referrerpolicy="no-referrer" @error=${() => this.fail(href)} />`,
    )}`;
  }

  private fail(href: string): void {
    this.failed.add(href);
    this.changed();
  }

  /** Of the first one that is refused: data can name any number of origins. */
  private tell(origin: string): void {
    if (this.warned) return;
    this.warned = true;
    this.warn(
      `Initials stand in place of pictures (avatarUrl) from ${origin}: media-origins does not name this origin` +
        ', or, where it is the page’s own, the path of the pictures, such as /avatars/.',
    );
  }
}
