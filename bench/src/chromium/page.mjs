// The page with one implementation in it.
import { createHost } from '../host.mjs';

const input = (n) => async (format, form) => {
  const response = await fetch(`/data/${n}.${format}`);
  if (!response.ok) throw new Error(`The data could not be fetched: ${response.status}`);
  if (form === 'stream') return response.body;
  if (form === 'text') return response.text();
  return new Uint8Array(await response.arrayBuffer());
};

globalThis.bench = createHost({ input });
