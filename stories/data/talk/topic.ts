/** Lines for one kind of concern. `{order}`, `{amount}`, `{date}`, `{agent}` and `{customer}` are filled in. */
export interface Topic {
  category: string;
  tags: readonly string[];
  openings: readonly string[];
  /** Asked by the agent, answered by the line at the same place of `answers`. */
  questions: readonly string[];
  answers: readonly string[];
  /** What the agent does about it. */
  actions: readonly string[];
  /** Where the customer can do it alone next time. */
  selfService: string;
  /** Closing notes. */
  summaries: readonly string[];
}
