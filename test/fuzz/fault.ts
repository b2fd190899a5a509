/** Something that must not happen, whatever the input. */

export class Fault extends Error {
  override readonly name = 'Fault';

  /** @param rule what does not hold, the same words for the same kind of fault */
  constructor(
    readonly rule: string,
    detail = '',
  ) {
    super(detail === '' ? rule : `${rule}: ${detail}`);
  }
}

/** @throws {Fault} */
export function must(holds: boolean, rule: string, detail: () => string = () => ''): void {
  if (!holds) throw new Fault(rule, detail());
}
