/** What an open row of `my-agents` shows. */

import { interactions } from './counted.js';

export const agentDetails = `
my-agents-behaviors = السلوكيات
my-agents-recent = { $count ->
    [1] آخر تفاعل
    [2] آخر تفاعلين
    [3] آخر ثلاثة تفاعلات
   *[other] آخر التفاعلات
}
my-agents-see-all = عرض الكل: ${interactions.subject('count')}
`;
