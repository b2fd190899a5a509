/** How a vendor's API is asked for the page after one, as data. */

export type Paging =
  /** Path of the address of the next page. */
  | { readonly address: string }
  /** Path of a cursor, the parameter of the address that takes it, and its path in the body of requests that have one. */
  | { readonly cursor: string; readonly parameter: string; readonly body?: string }
  /**
   * Numbered pages, the first one 1: the parameter of the address, or the path in the body. There is a next one while this
   * one has rows, and fewer have come than there are. `counted`: only where the answer says how many there are.
   */
  | { readonly number: string; readonly body?: string; readonly counted?: boolean };
