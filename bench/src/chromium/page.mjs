// The page with one implementation in it.
/* global location */
import { HOSTS } from '../hosts.mjs';

const input = (n) => async (format, form) => {
  const response = await fetch(`/data/${n}.${format}`);
  if (!response.ok) throw new Error(`The data could not be fetched: ${response.status}`);
  if (form === 'stream') return response.body;
  if (form === 'text') return response.text();
  return new Uint8Array(await response.arrayBuffer());
};

const { createHost } = await HOSTS[location.search.slice(1)]();
globalThis.bench = createHost({ input });
