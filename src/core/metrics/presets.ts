/** Vendors' own definitions, as differences from the defaults. */

import type { MetricOverride } from './definition.js';

export const VENDOR_PRESETS = ['zendesk', 'intercom', 'chatwoot', 'respondio', 'widebot', 'connect'] as const;
export type VendorPreset = (typeof VENDOR_PRESETS)[number];

/** By vendor and metric id. */
export const PRESETS: Readonly<Record<VendorPreset, Readonly<Record<string, MetricOverride>>>> = {
  zendesk: {},
  intercom: {},
  chatwoot: {},
  respondio: {},
  widebot: {},
  connect: {},
};
