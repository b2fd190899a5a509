/** One story: what the customer wants, what the agent asks and gets to know, what is done, the closing note. */
export interface Case {
  opening: string;
  question: string;
  answer: string;
  action: string;
  summary: string;
}

/** Lines for one kind of concern. `{order}`, `{amount}`, `{date}`, `{agent}` and `{customer}` are filled in. */
export interface Topic {
  category: string;
  tags: readonly string[];
  /** Where the customer can do it alone next time. */
  selfService: string;
  cases: readonly Case[];
}
