/** Typed columns that grow by doubling. */

abstract class Growing<A extends Float64Array | Uint32Array> {
  protected values: A;

  constructor() {
    this.values = this.allocate(1024);
  }

  protected abstract allocate(length: number): A;

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const grown = this.allocate(Math.max(row + 1, this.values.length * 2));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[row] = value;
  }

  /** The first `length` values, without a copy. */
  finish(length: number): A {
    return this.values.subarray(0, length) as A;
  }
}

export class GrowingNumbers extends Growing<Float64Array> {
  protected allocate(length: number): Float64Array {
    return new Float64Array(length);
  }
}

export class GrowingCodes extends Growing<Uint32Array> {
  protected allocate(length: number): Uint32Array {
    return new Uint32Array(length);
  }
}
