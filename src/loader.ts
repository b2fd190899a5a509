/**
 * What the script tag loads. It finds the elements of the package in the page and loads their code, and exports what a
 * page may call. It imports none of that code itself, so that it is small, and so that nothing has to import it.
 */

import type { CreateOptions, ReportEngine, ReportInput } from './core.js';
import type * as ScriptApi from './script-api.js';
import type { ElementClass } from './widget/define-element.js';
import { loadWhenFound } from './widget/load-when-found.js';

/** What the build fills in: by tag, the files beside this one that the element needs, its own first. */
declare const ELEMENT_FILES: Readonly<Record<string, readonly string[]>>;
/** The same for src/script-api.ts. */
declare const API_FILES: readonly string[];

const elementFiles = ELEMENT_FILES;

/** Asks for all files at once: none has to wait until another has come and says that it imports it. */
async function load<T>([file, ...others]: readonly string[]): Promise<T> {
  const [module] = await Promise.all([file, ...others].map(imported));
  return module as T;
}

function imported(file: string): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(file, import.meta.url).href);
}

const api = () => load<typeof ScriptApi>(API_FILES);

/** Registers the class of an element, whose own files register nothing: a page may want it under another name only. */
async function register(tag: string, name: string, registry?: CustomElementRegistry): Promise<void> {
  const [{ define: enter }, module] = await Promise.all([api(), load<Record<string, unknown>>(elementFiles[tag])]);
  const isWanted = (found: unknown): found is ElementClass => (found as Partial<ElementClass> | null)?.is === tag;
  enter(Object.values(module).find(isWanted)!, name, registry);
}

const parts = Object.fromEntries(Object.keys(elementFiles).map((tag) => [tag, () => register(tag, tag)]));

/**
 * Finds elements of the package in a root of its own, such as a closed shadow root or one that is attached late. The
 * document and the open shadow roots in it are searched already.
 */
export const observe = loadWhenFound(parts);

/**
 * Registers an element of the package, whether there is one in the page or not.
 *
 * @param tag the name that the package gives it, such as `my-agents`
 * @param name the name that the page gives it
 * @throws {RangeError} where the package has no such element; where its code cannot be loaded, what the browser throws
 */
export async function define(tag: string, name: string = tag, registry?: CustomElementRegistry): Promise<void> {
  if (!Object.hasOwn(elementFiles, tag)) {
    throw new RangeError(`There is no element <${tag}>. There are: ${Object.keys(elementFiles).join(', ')}.`);
  }
  await register(tag, name, registry);
}

/** As `registerMessages` of the package: adds a language, or replaces some messages of one. */
export async function registerMessages(language: string, messages: string): Promise<void> {
  (await api()).registerMessages(language, messages);
}

/** As `createEngine` of the package: reads interactions and answers questions about them. */
export async function createEngine(input: ReportInput, options?: CreateOptions): Promise<ReportEngine> {
  return (await api()).createEngine(input, options);
}

observe(document);
