/** What many helpdesks have is no proof of one of them: such tables and lists are left to the columns that they have. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openInput } from '../../../src/sources/open-input.js';

async function sourceOf(input: string): Promise<string | null> {
  const { batches } = await openInput(input, { isTable: null, table: {} }, undefined);
  let name: string | null = null;
  for await (const batch of batches ?? []) name = batch.source?.name ?? name;
  return name;
}

const HEADERS = [
  'Ticket ID,Subject,Status,Assignee,Created at,Closed at,Tags,Type',
  'id,subject,status,assignee,created_at,closed_at,updated_at,tags,type,number,state,open',
  'Call ID,Start time,End time,Duration,Direction,Status,Queue time,From,To',
  'id,start_time,end_time,duration,direction,status,queue_time,from,to',
  'id,started_at,answered_at,ended_at,duration,direction,status,user',
  'id,startTime,direction,action,result,type,duration,sessionId',
  'conversation_id,created_at,sender_type,message_type,content,private',
];

describe('data that any program may write', () => {
  it('is not taken for that of a vendor, as a table or as JSON', async () => {
    for (const header of HEADERS) {
      const names = header.split(',');
      const cells = names.map((name) => (/time|_at| at$|Time/.test(name) ? '2026-07-20T09:00:00Z' : '1'));
      assert.equal(await sourceOf(`${header}\n${cells.join(',')}\n`), null, header);
      const row = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
      assert.equal(await sourceOf(JSON.stringify([row])), null, `JSON of ${header}`);
    }
  });
});
