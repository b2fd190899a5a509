// Made by `npm run manifest`; it need not be there for the types to be checked.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
