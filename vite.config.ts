import { defineConfig, type Plugin } from 'vite';

/** The package's list of modules with side effects names the built files; stories import the sources. */
function keepDefineModules(): Plugin {
  return {
    name: 'keep-define-modules',
    transform(_code, id) {
      return /[\\/]src[\\/](?:.+[\\/])?define\.ts$/.test(id) ? { moduleSideEffects: true } : undefined;
    },
  };
}

// Shared by Storybook and by the script-tag bundle (scripts/bundle.mjs), which adds its own build settings.
export default defineConfig({
  plugins: [keepDefineModules()],
  // Storybook's renderer imports it unbundled, which would make a second copy of Lit beside the bundled one.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
  build: { target: 'es2022' },
});
