/** Line icons, 16 × 16, in the colour of the text. */

import { html, type TemplateResult } from 'lit';

const ICONS = {
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.2h10',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.3v3.9M8 4.9v.2',
  table: 'M2.5 3h11v10h-11ZM2.5 6.2h11M6.2 6.2V13',
  chart:
    'M2 4.5h5.4M10.6 4.5H14M2 11.5h2.4M7.6 11.5H14M9 2.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM6 9.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
  bars: 'M2.5 2.5v11h11M5.5 11V8M8.5 11V5M11.5 11V7',
  line: 'M2.5 2.5v11h11M4.5 10l3-3.2 2.4 2L13.5 4',
  close: 'm4 4 8 8M12 4l-8 8',
  forward: 'm6 3.5 4.5 4.5L6 12.5',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4l3.3 3.3',
  play: 'M4.5 2.8v10.4L13 8Z',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.2v3h-3',
  warning: 'M8 2.2 14.6 13.4H1.4ZM8 6.4v3.2M8 11.4v.2',
  inbox: 'M2.5 9 4.2 3.2h7.6L13.5 9v4h-11ZM2.5 9h3.2l.9 1.6h2.8L10.3 9h3.2',
  filter: 'M2 4.5h12M4.3 8h7.4M6.4 11.5h3.2',
  people:
    'M6 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3ZM1.8 13c.2-2.3 1.8-3.6 4.2-3.6s4 1.3 4.2 3.6M10.6 3.3a2.2 2.2 0 0 1 0 4.1M11.8 9.7c1.5.4 2.3 1.6 2.4 3.3',
  phone:
    'M3.4 2.6h2.2l1 2.8-1.4 1.1a8 8 0 0 0 4.3 4.3l1.1-1.4 2.8 1v2.2c0 .6-.5 1-1.1 1C6.9 13.3 2.7 9.1 2.4 3.7c0-.6.4-1.1 1-1.1Z',
  chat: 'M2.5 3h11v8h-6.5L4 13.5V11H2.5Z',
  mail: 'M2 3.5h12v9H2ZM2.3 4l5.7 4.8L13.7 4',
  mobile: 'M5 1.8h6v12.4H5ZM7.3 12h1.4',
  social: 'M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM10.4 8v.8c0 2 3.3 2 3.3-.8a5.7 5.7 0 1 0-2.3 4.6',
  globe:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM2 8h12M8 1.8c-3.4 3.7-3.4 8.7 0 12.4 3.4-3.7 3.4-8.7 0-12.4Z',
} as const;

export type IconName = keyof typeof ICONS;

export function icon(name: IconName): TemplateResult {
  return drawn(ICONS[name]);
}

/** An icon that one element alone has: its path in a square of 16. */
export function drawn(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}

const CHANNEL_ICONS: Readonly<Record<string, IconName>> = {
  voice: 'phone',
  chat: 'chat',
  email: 'mail',
  whatsapp: 'mobile',
  sms: 'mobile',
  facebook: 'social',
  instagram: 'social',
  web: 'globe',
};

/** The icon of a channel; a speech bubble for one that has none. */
export function channelIcon(channel: string): TemplateResult {
  return icon(Object.hasOwn(CHANNEL_ICONS, channel) ? CHANNEL_ICONS[channel] : 'chat');
}
