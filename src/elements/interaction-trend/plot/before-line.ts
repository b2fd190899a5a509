import { nothing, svg } from 'lit';

/** @param path SVG path data; empty where there is no previous period, or no score in it */
export const beforeLine = (path: string) => (path === '' ? nothing : svg`<path class="line before" d=${path}></path>`);
