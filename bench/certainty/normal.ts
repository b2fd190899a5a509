/** Seeded random numbers. */

export interface Source {
  /** 0 to 1, 1 not included. */
  uniform(): number;
  /** Of the standard normal distribution. */
  normal(): number;
}

/** Marsaglia's xorshift of 128 bits, and his polar method. */
export function normalSource(seed: number): Source {
  let [x, y, z, w] = [123_456_789 ^ seed, 362_436_069, 521_288_629, 88_675_123];
  const next = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = (w ^ (w >>> 19) ^ (t ^ (t >>> 8))) >>> 0;
    return w / 2 ** 32;
  };
  for (let i = 0; i < 20; i++) next();
  let spare: number | null = null;
  return {
    uniform: next,
    normal: () => {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      for (;;) {
        const [u, v] = [2 * next() - 1, 2 * next() - 1];
        const s = u * u + v * v;
        if (s >= 1 || s === 0) continue;
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        spare = v * factor;
        return u * factor;
      }
    },
  };
}
