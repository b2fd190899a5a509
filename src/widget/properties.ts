/** `@property` and `@state` for fields. Lit's own bring the code of standard decorators too, six times as much. */

import type { PropertyDeclaration, ReactiveElement } from 'lit';

type FieldDecorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** A property of the element, with an attribute unless the options say otherwise. */
export function property(options?: PropertyDeclaration): FieldDecorator {
  return (prototype, name) => (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
}

/** What only the element itself sets. */
export function state(): FieldDecorator {
  return property({ state: true });
}
