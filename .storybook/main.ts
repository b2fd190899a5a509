import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

// MSW's worker is served from its package: a copy in the repository would go stale.
const mswFolder = dirname(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../{src,stories}/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes', 'msw-storybook-addon'],
  staticDirs: [{ from: `${mswFolder}/mockServiceWorker.js`, to: '/mockServiceWorker.js' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
