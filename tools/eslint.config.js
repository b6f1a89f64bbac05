/** What the scripts of the site must keep to; `make lint` runs it where Node.js is. */
import js from "@eslint/js";

/** Said where a script does by hand what one of ours does for all. */
const OURS = [
  ["innerHTML", "text becomes HTML: use wissenMake.element, or wissenMake.ready for HTML that the site has made"],
  ["outerHTML", "text becomes HTML: use wissenMake.element"],
  ["insertAdjacentHTML", "text becomes HTML: use wissenMake.element"],
  ["createElement", "use wissenMake.element"],
].map(([property, message]) => ({ property, message }));

/** So many lines of code a function may have; the closure around a whole file is no such function. */
const LONGEST = 40;

/** `max-lines-per-function`, but for functions that stand within another one. */
const shortFunctions = {
  create(context) {
    const code = context.sourceCode;
    const lines = new Set();
    function count(node) {
      const within = code.getAncestors(node).some((outer) => /Function/.test(outer.type));
      const length = [...lines].filter((line) => line >= node.loc.start.line && line <= node.loc.end.line).length;
      if (within && length > LONGEST) {
        context.report({ node, message: `${length} lines; split what has more than ${LONGEST}` });
      }
    }
    return {
      Program() {
        for (const token of code.ast.tokens) { lines.add(token.loc.start.line).add(token.loc.end.line); }
      },
      FunctionDeclaration: count,
      FunctionExpression: count,
      ArrowFunctionExpression: count,
    };
  },
};

export default [
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { wissen: { rules: { "short-functions": shortFunctions } } },
    rules: {
      // The compiler knows which names there are, and in which script.
      "no-undef": "off",
      "no-unused-vars": ["error", { vars: "local" }],
      "no-redeclare": ["error", { builtinGlobals: false }],
      // The folding tells plain letters from others by their numbers.
      "no-control-regex": "off",
      eqeqeq: "error",
      strict: ["error", "function"],
      curly: "error",
      complexity: ["error", 12],
      "max-depth": ["error", 4],
      "max-lines": ["error", 300],
      "wissen/short-functions": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": ["error", ...OURS],
    },
  },
  { files: ["**/wissen/make.js"], rules: { "no-restricted-properties": "off" } },
  // No closure: a worker has its names for itself, and the page of the benchmark too.
  { files: ["**/worker.js", "bench/**"], rules: { strict: ["error", "global"] } },
  // As long as they are not split.
  {
    files: ["**/search/statutes.js"],
    rules: { complexity: ["error", 18], "wissen/short-functions": "off" },
  },
];
