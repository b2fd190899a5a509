/** Count, mean and scatter of values, one after the other (Welford). */

export class Moments {
  n = 0;
  mean = 0;
  /** The sum of the squared distances from the mean. */
  scatter = 0;

  add(value: number): void {
    this.n++;
    const distance = value - this.mean;
    this.mean += distance / this.n;
    this.scatter += distance * (value - this.mean);
  }
}
