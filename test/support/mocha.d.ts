// The globals of the browser tests' framework. Only what the tests use.
interface MochaContext {
  timeout(milliseconds: number): void;
}

type MochaBody = (this: MochaContext) => unknown;

declare function describe(title: string, body: () => void): void;
declare function before(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
// Assignable, because no-console-noise.ts wraps it.
declare let it: (title: string, body: MochaBody) => void;
