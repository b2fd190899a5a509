/** Structures as Thrift writes them compactly: as much of it as the headers of pages need. */

export type Struct = ReadonlyMap<number, number | Struct>;

const STOP = 0;
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const STRUCT = 12;
/** Headers are flat. */
const DEEPEST = 8;

export class CompactReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Of the next byte. */
    public at = 0,
  ) {}

  /** The numbers of a structure by the ids of its fields; others are passed over. @throws {RangeError} where it is none */
  struct(depth = 0): Struct {
    if (depth > DEEPEST) throw new RangeError('too deep');
    const fields = new Map<number, number | Struct>();
    let id = 0;
    for (let head = this.byte(); head !== STOP; head = this.byte()) {
      const type = head & 15;
      id = head >> 4 === 0 ? this.signed() : id + (head >> 4);
      const value = this.value(type, depth, true);
      if (value !== null) fields.set(id, value);
    }
    return fields;
  }

  private value(type: number, depth: number, isField: boolean): number | Struct | null {
    // A field that is true or false is told by its type.
    if (type === TRUE || type === FALSE) return isField ? Number(type === TRUE) : this.skip(1);
    if (type === BYTE) return this.byte();
    if (type >= I16 && type <= I64) return this.signed();
    if (type === DOUBLE) return this.skip(8);
    if (type === BINARY) return this.skip(this.unsigned());
    if (type === STRUCT) return this.struct(depth + 1);
    if (type !== LIST && type !== SET) throw new RangeError('no type');
    const head = this.byte();
    const length = head >> 4 === 15 ? this.unsigned() : head >> 4;
    for (let i = 0; i < length; i++) this.value(head & 15, depth + 1, false);
    return null;
  }

  private byte(): number {
    if (this.at >= this.bytes.length) throw new RangeError('cut off');
    return this.bytes[this.at++];
  }

  private skip(length: number): null {
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('cut off');
    return null;
  }

  private unsigned(): number {
    let [value, scale] = [0, 1];
    for (let i = 0; i < 10; i++) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new RangeError('too long');
  }

  private signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
