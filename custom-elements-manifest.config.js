// An element names its tag in `static is`; the analyzer knows only customElements.define() and decorators.
function tagOf(declaration) {
  const is = declaration.members?.find((member) => member.name === 'is' && member.static);
  return is?.default?.match(/^['"`]([a-z][a-z0-9]*(?:-[a-z0-9]+)+)['"`]$/)?.[1];
}

function staticIsPlugin() {
  return {
    name: 'static-is',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of [...customElementsManifest.modules]) {
        for (const declaration of module.declarations) {
          const tag = declaration.kind === 'class' ? tagOf(declaration) : undefined;
          if (!tag) continue;
          Object.assign(declaration, { tagName: tag, customElement: true });
          customElementsManifest.modules.push({
            kind: 'javascript-module',
            // The build makes it from the registry of elements.
            path: module.path.replace(/[^/]+$/, 'define.ts'),
            declarations: [],
            exports: [
              {
                kind: 'custom-element-definition',
                name: tag,
                declaration: { name: declaration.name, module: module.path },
              },
            ],
          });
        }
      }
    },
  };
}

/**
 * For `dispatchEvent(new PickEvent(choice))` the analyzer adds an event that it names after the argument, or not at all.
 * The JSDoc has it by its real name.
 */
function guessedEventsPlugin() {
  const isGuess = ({ name, description, type }) =>
    name === undefined || (!description && type && !/^(?:Custom)?Event$/.test(type.text));
  return {
    name: 'guessed-events',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        if (declaration.events) declaration.events = declaration.events.filter((event) => !isGuess(event));
      }
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/widget/**/*.ts'],
  exclude: ['**/*.{styles,test,stories,support}.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [staticIsPlugin(), guessedEventsPlugin()],
};
