// What the sources of the elements really use: slots, parts, custom properties, events. Read from the syntax tree.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const TOKEN = /--rapport-[a-z0-9-]*/g;

export function listFiles(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function parse(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function stringsIn(node) {
  const found = [];
  walk(node, (inner) => {
    if (ts.isStringLiteralLike(inner)) found.push(inner.text);
  });
  return found;
}

/** The template's text, with an expression that gives an attribute's value replaced by the strings it holds. */
function templateText(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  let text = template.head.text;
  for (const span of template.templateSpans) {
    const inValue = /(?:name|part)=["']?[^"'<>=]*$/.test(text);
    const strings = inValue ? stringsIn(span.expression).join(' ') : '';
    text += /=$/.test(text) ? `"${strings}"` : strings;
    text += span.literal.text;
  }
  return text;
}

function readTemplate(text, use) {
  for (const [tag] of text.matchAll(/<slot\b[^>]*>/g)) use.slots.add(tag.match(/\bname=["']?([\w-]+)/)?.[1] ?? '');
  for (const [, parts] of text.matchAll(/\spart=["']?([^"'>]*)/g)) {
    for (const part of parts.split(/\s+/).filter(Boolean)) use.parts.add(part);
  }
}

/** What one file uses. `news` are the names of the classes it makes with `new`. */
export function readSource(file) {
  const use = {
    slots: new Set(),
    parts: new Set(),
    tokens: new Set(),
    news: new Set(),
    events: new Set(),
    imports: [],
  };
  walk(parse(file), (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier?.text;
      if (specifier?.startsWith('.')) use.imports.push(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));
    }
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      readTemplate(templateText(node.template), use);
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const [token] of node.text.matchAll(TOKEN)) use.tokens.add(token);
    }
    if (ts.isNewExpression(node)) {
      const name = node.expression.getText();
      const [type] = node.arguments ?? [];
      if (!/^(Custom)?Event$/.test(name)) use.news.add(name);
      else if (type && ts.isStringLiteralLike(type)) use.events.add(type.text);
    }
  });
  return use;
}

function eventName(declaration, constants) {
  const statics = new Map();
  let argument;
  walk(declaration, (node) => {
    if (ts.isPropertyDeclaration(node) && node.initializer) statics.set(node.name.getText(), node.initializer);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) [argument] = node.arguments;
  });
  if (argument && ts.isPropertyAccessExpression(argument)) argument = statics.get(argument.name.text);
  if (argument && ts.isIdentifier(argument)) argument = constants.get(argument.text);
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

/** Event classes of src/events: class name → event name. */
export function readEvents(root) {
  const names = new Map();
  for (const file of listFiles(join(root, 'src/events'), /\.ts$/)) {
    const constants = new Map();
    const classes = [];
    walk(parse(file), (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer) constants.set(node.name.getText(), node.initializer);
      if (ts.isClassDeclaration(node) && node.name) classes.push(node);
    });
    for (const node of classes) {
      const name = eventName(node, constants);
      if (name) names.set(node.name.text, name);
    }
  }
  return names;
}

/** All files whose templates and styles end up in an element: its own and, through imports, those they share. */
export function filesOf(start, sources) {
  const found = new Set(start);
  for (const file of found) {
    for (const imported of sources.get(file)?.imports ?? []) if (sources.has(imported)) found.add(imported);
  }
  return [...found];
}

export function shorten(root, file) {
  return relative(root, file).replaceAll('\\', '/');
}
