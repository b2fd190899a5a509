/** What the vendors are called whose definitions there are. */

import type { VendorPreset } from '../../core/index.js';

export const VENDORS: Readonly<Record<VendorPreset, string>> = {
  zendesk: 'Zendesk',
  intercom: 'Intercom',
  chatwoot: 'Chatwoot',
  respondio: 'respond.io',
  widebot: 'WideBot',
  connect: 'Amazon Connect',
  frappe: 'Frappe Helpdesk',
  glpi: 'GLPI',
};

export function isVendor(preset: string): preset is VendorPreset {
  return Object.hasOwn(VENDORS, preset);
}
