import { defineConfig } from 'vite';

// Shared by Storybook and by the script-tag bundle (scripts/bundle.mjs), which adds its own build settings.
export default defineConfig({
  build: { target: 'es2022' },
});
