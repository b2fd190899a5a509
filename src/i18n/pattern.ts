/** A message after it was read. */

/** What stands between braces. */
export type Expression =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number; readonly options: Intl.NumberFormatOptions }
  | { readonly type: 'variable'; readonly name: string; readonly options?: Intl.NumberFormatOptions }
  | { readonly type: 'message'; readonly name: string }
  | Choice;

export interface Choice {
  readonly type: 'select';
  readonly selector: Expression;
  readonly variants: readonly Variant[];
  readonly fallback: Pattern;
}

export interface Variant {
  /** A number, a plural category or a word. */
  readonly key: string | number;
  readonly value: Pattern;
}

export type Pattern = readonly (string | Expression)[];

/** Messages and terms (`-name`) by id. */
export type Messages = ReadonlyMap<string, Pattern>;
