/** What the tests use of jstat, which has no types of its own. */
declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  const jstat: {
    readonly studentt: Distribution;
    readonly beta: Distribution;
    readonly gamma: Distribution;
    readonly binomial: Pick<Distribution, 'cdf'>;
    gammaln(x: number): number;
    percentile(values: readonly number[], q: number): number;
    mean(values: readonly number[]): number;
    sumsqerr(values: readonly number[]): number;
  };
  export default jstat;
}
