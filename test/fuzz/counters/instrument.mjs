// Puts counters into TypeScript: one at the start of each function, branch and turn of a loop. What an input made the code do can
// then be told from another input, and how much work it was is a number that no clock has a part in.
import ts from 'typescript';

const { factory } = ts;
const LOGICAL = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];

/**
 * @param {string} source TypeScript
 * @param {string} fileName
 * @param {number} first the number of the first counter
 * @returns {{ code: string, sites: number }} JavaScript, and how many counters are in it
 */
export function instrument(source, fileName, first) {
  let sites = 0;
  const counted = (place) =>
    factory.createPostfixIncrement(
      factory.createElementAccessExpression(factory.createIdentifier('$hits'), factory.createNumericLiteral(place)),
    );
  const next = () => counted(first + sites++);
  const statement = (expression) => factory.createExpressionStatement(expression);
  /** A loop that does not end is an error, so that the input that made it so can be told. */
  const turn = () =>
    factory.createLogicalAnd(
      factory.createGreaterThan(next(), factory.createIdentifier('$most')),
      factory.createCallExpression(factory.createIdentifier('$endless'), undefined, []),
    );
  const before = (expression, node) =>
    factory.createParenthesizedExpression(factory.createComma(expression, factory.createParenthesizedExpression(node)));
  const block = (node, expression = next()) =>
    ts.isBlock(node)
      ? factory.updateBlock(node, [statement(expression), ...node.statements])
      : factory.createBlock([statement(expression), node]);

  const transformer = (context) => {
    const inside = (node) => ts.visitEachChild(node, visit, context);
    const visit = (node) => {
      if (ts.isTypeNode(node)) return node;
      const seen = inside(node);
      if (ts.isArrowFunction(seen)) {
        const body = ts.isBlock(seen.body) ? block(seen.body) : before(next(), seen.body);
        const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = seen;
        return factory.updateArrowFunction(
          seen,
          modifiers,
          typeParameters,
          parameters,
          type,
          equalsGreaterThanToken,
          body,
        );
      }
      if (ts.isIfStatement(seen)) {
        const otherwise = seen.elseStatement ? block(seen.elseStatement) : undefined;
        return factory.updateIfStatement(seen, seen.expression, block(seen.thenStatement), otherwise);
      }
      if (ts.isConditionalExpression(seen)) {
        const [yes, no] = [before(next(), seen.whenTrue), before(next(), seen.whenFalse)];
        return factory.updateConditionalExpression(seen, seen.condition, seen.questionToken, yes, seen.colonToken, no);
      }
      if (ts.isBinaryExpression(seen) && LOGICAL.includes(seen.operatorToken.kind)) {
        return factory.updateBinaryExpression(seen, seen.left, seen.operatorToken, before(next(), seen.right));
      }
      if (ts.isForStatement(seen)) {
        const { initializer, condition, incrementor, statement: body } = seen;
        return factory.updateForStatement(seen, initializer, condition, incrementor, block(body, turn()));
      }
      if (ts.isForOfStatement(seen)) {
        return factory.updateForOfStatement(
          seen,
          seen.awaitModifier,
          seen.initializer,
          seen.expression,
          block(seen.statement, turn()),
        );
      }
      if (ts.isWhileStatement(seen)) {
        return factory.updateWhileStatement(seen, seen.expression, block(seen.statement, turn()));
      }
      if (ts.isDoStatement(seen)) {
        return factory.updateDoStatement(seen, block(seen.statement, turn()), seen.expression);
      }
      if (ts.isCaseClause(seen)) {
        return factory.updateCaseClause(seen, seen.expression, [statement(next()), ...seen.statements]);
      }
      if (ts.isDefaultClause(seen)) return factory.updateDefaultClause(seen, [statement(next()), ...seen.statements]);
      if (ts.isBlock(seen) && ts.isFunctionLike(node.parent)) return block(seen);
      if (ts.isBlock(seen) && ts.isCatchClause(node.parent)) return block(seen);
      return seen;
    };
    return (file) => ts.visitNode(file, visit);
  };
  const { outputText } = ts.transpileModule(source, {
    fileName,
    transformers: { before: [transformer] },
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      experimentalDecorators: true,
      useDefineForClassFields: false,
      sourceMap: false,
    },
  });
  const head = 'const { hits: $hits, most: $most, endless: $endless } = globalThis.rapportCoverage; ';
  return { code: head + outputText, sites };
}
