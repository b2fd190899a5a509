/**
 * Sets custom properties of an element through the CSSOM. A `style` attribute would need a content security policy that
 * allows inline styles.
 */

import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

export type Placement = Readonly<Record<`--${string}`, string | number>>;

class PlaceDirective extends Directive {
  private readonly set = new Map<string, string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() goes on an element');
  }

  // Nothing to write on a server: positions appear with the first update in the page.
  render(_placement: Placement): unknown {
    return noChange;
  }

  override update(part: ElementPart, [placement]: [Placement]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of this.set.keys()) {
      if (name in placement) continue;
      style.removeProperty(name);
      this.set.delete(name);
    }
    for (const [name, value] of Object.entries(placement)) {
      const text = String(value);
      if (this.set.get(name) === text) continue;
      style.setProperty(name, text);
      this.set.set(name, text);
    }
    return noChange;
  }
}

/** `<i ${place({ '--x': 12.5 })}></i>` */
export const place = directive(PlaceDirective);
