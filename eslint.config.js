import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as regexp from 'eslint-plugin-regexp';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { coreRules, dataRules, domSafety, nodeGlobals, plainRules } from './scripts/lint/rules.mjs';

const typescript = ['**/*.ts'];
/** Tests and stories that stand beside what they are about. */
const beside = ['src/**/*.{test,stories,support}.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'schema/', 'storybook-static/', 'coverage/', 'node_modules/', 'examples/**/*.js'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      ...plainRules,
      'import-x/first': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-useless-path-segments': 'error',
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals }, rules: { 'no-undef': 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An index that is out of range reads as its element's type here, so the rule calls needed checks needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `!` marks what the lines around it guarantee, a value found a moment ago, say.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Spread into characters is what is meant where a string is spread.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Lit binds the listeners of its templates itself.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: beside,
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      ...domSafety,
      // Browsers drop a table's roles once its `display` changes, as it does on narrow cards.
      'lit-a11y/no-redundant-role': 'off',
      'import-x/no-default-export': 'error',
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: beside,
    plugins: { regexp },
    rules: {
      // Texts of hostile data meet them: time must not grow faster than a text does.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true, ignorePartial: false }],
      'regexp/optimal-quantifier-concatenation': 'error',
    },
  },
  { files: ['src/{sources,worker}/**/*.ts'], ignores: beside, rules: dataRules },
  { files: ['src/core/**/*.ts'], rules: coreRules },
  // The places that talk to the console; the loader shares no code with what it loads.
  { files: ['src/widget/warn-once.ts', 'src/widget/load-when-found.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', ...beside],
    rules: {
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
            // Typed as a promise for the sake of snapshots, which are not used.
            { from: 'package', package: 'chai', name: ['Equal'] },
          ],
        },
      ],
    },
  },
);
