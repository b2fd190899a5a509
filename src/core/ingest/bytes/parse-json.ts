/** `JSON.parse` that keeps all digits of ids: numbers of JavaScript have no more than 15 or 16. */

const LONG = /\d{16}/;
/** No text of JSON holds a quote that is not escaped, so that this finds keys only. */
const LONG_ID = /("(?:id|parentId|agentId|teamId|ratedAgentId|priority)"\s*:\s*)(-?\d{16,})(?=\s*[,}])/g;

export function parseJson(text: string): unknown {
  return JSON.parse(LONG.test(text) ? text.replace(LONG_ID, '$1"$2"') : text);
}
