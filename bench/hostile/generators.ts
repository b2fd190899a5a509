/** Inputs that were made to take long, each of some size: what a reader that looks twice, or keeps what it skips, chokes on. */

export interface Hostile {
  readonly name: string;
  /** A table; else JSON. */
  readonly isTable?: boolean;
  /** Pieces of a text that has some `size` bytes. */
  pieces(size: number): Iterable<string>;
  /** Bytes of a piece of the stream. Default: 64 KiB. */
  readonly cut?: number;
}

const RECORD = '{"id":"a","startedAt":"2026-01-01T00:00Z"}';
const PIECE = 2 ** 14;

/** A text again and again. */
function* repeated(text: string, size: number): Iterable<string> {
  const piece = text.repeat(Math.max(1, Math.floor(PIECE / text.length)));
  for (let made = 0; made < size; made += piece.length) yield piece;
}

/** Texts of numbers, from 0. */
function* numbered(textOf: (i: number) => string, size: number): Iterable<string> {
  let piece = '';
  for (let [i, made] = [0, 0]; made < size; i++) {
    piece += textOf(i);
    if (piece.length < PIECE) continue;
    made += piece.length;
    yield piece;
    piece = '';
  }
  yield piece;
}

const around = (before: string, inner: (size: number) => Iterable<string>, after: string) =>
  function* (size: number): Iterable<string> {
    yield before;
    yield* inner(size);
    yield after;
  };

/** Records with a number, and something of their own. */
const records = (more: (i: number) => string) =>
  around(
    '[',
    (size) => numbered((i) => `{"id":"i${i}","startedAt":${1_767_225_600_000 + i * 1000}${more(i)}},`, size),
    `${RECORD}]`,
  );

const table = (header: string, rowOf: (i: number) => string) =>
  around(`${header}\n`, (size) => numbered((i) => `${rowOf(i)}\n`, size), '');

export const HOSTILE: readonly Hostile[] = [
  { name: 'ordinary records', pieces: records((i) => `,"agentId":"a${i % 100}"`) },
  {
    name: 'a record of one long text',
    pieces: around('[{"id":"a","x":"', (size) => repeated('x', size), `"},${RECORD}]`),
  },
  {
    name: 'a record of one long number',
    pieces: around('[{"id":"a","startedAt":', (size) => repeated('1', size), `},${RECORD}]`),
  },
  {
    name: 'a record of many members',
    pieces: around('[{"id":"a"', (size) => numbered((i) => `,"k${i}":1`, size), `},${RECORD}]`),
  },
  { name: 'a line without an end', pieces: around(`${RECORD}\n`, (size) => repeated('x', size), '') },
  {
    name: 'a line without an end, in small pieces',
    cut: 64,
    pieces: around(`${RECORD}\n`, (size) => repeated('x', size / 8), ''),
  },
  { name: 'records in small pieces', cut: 64, pieces: (size) => records((i) => `,"agentId":"a${i % 9}"`)(size / 8) },
  { name: 'blank lines', pieces: around(`${RECORD}\n`, (size) => repeated('\n', size), RECORD) },
  { name: 'blanks before a list', pieces: around('', (size) => repeated(' ', size), `[${RECORD}]`) },
  { name: 'blanks within a list', pieces: around(`[${RECORD}`, (size) => repeated(' \n', size), ']') },
  {
    name: 'blanks within an envelope',
    pieces: around('{', (size) => repeated('\t', size), `"interactions":[${RECORD}]}`),
  },
  {
    name: 'an unknown member before the list',
    pieces: around('{"x":"', (size) => repeated('x', size), `","interactions":[${RECORD}]}`),
  },
  {
    name: 'an unknown member after the list',
    pieces: around(`{"interactions":[${RECORD}],"x":[`, (size) => repeated('1,', size), '1]}'),
  },
  {
    name: 'a known member',
    pieces: around(
      '{"agents":[',
      (size) => numbered((i) => `{"id":"a${i}","name":"n"},`, size),
      `{"id":"z"}],"interactions":[${RECORD}]}`,
    ),
  },
  {
    name: 'the same agent again and again',
    pieces: around('{"agents":[', (size) => repeated('{"id":"a"},', size), `{"id":"z"}],"interactions":[${RECORD}]}`),
  },
  { name: 'brackets', pieces: around('[', (size) => repeated('[', size), '') },
  { name: 'backslashes', pieces: around('[{"id":"a","x":"', (size) => repeated('\\\\', size), `"},${RECORD}]`) },
  {
    name: 'quotes that are escaped',
    pieces: around('[{"id":"a","x":"', (size) => repeated('\\"', size), `"},${RECORD}]`),
  },
  {
    name: 'the same record again and again',
    pieces: around('[', (size) => repeated(`${RECORD},`, size), `${RECORD}]`),
  },
  { name: 'records without an id', pieces: around('[', (size) => repeated('{"x":1},', size), `${RECORD}]`) },
  { name: 'values that are no records', pieces: around('[', (size) => repeated('1,', size), `${RECORD}]`) },
  { name: 'a behaviour of its own in each record', pieces: records((i) => `,"behaviors":{"k${i}":1}`) },
  { name: 'an agent of its own in each record', pieces: records((i) => `,"agentId":"agent ${i}"`) },
  {
    name: 'a channel and a category of its own in each record',
    pieces: records((i) => `,"channel":"c${i}","category":"k${i}"`),
  },
  { name: 'legs of one contact', pieces: records(() => ',"parentId":"a"') },
  { name: 'a chain of legs', pieces: records((i) => `,"parentId":"i${i - 1}"`) },
  { name: 'a chain of legs, backwards', pieces: records((i) => `,"parentId":"i${i + 1}"`) },
  {
    name: 'messages of one instant',
    pieces: records(
      () => `,"messages":[${'{"at":1767225600000,"from":"customer"},'.repeat(20)}{"at":1767225600000,"from":"agent"}]`,
    ),
  },
  {
    name: 'messages from the last to the first',
    pieces: records(
      (i) =>
        `,"messages":[${Array.from({ length: 20 }, (_, m) => `{"at":${1_767_225_600_000 + i * 1000 - m},"from":"customer"}`).join()}]`,
    ),
  },
  {
    name: 'wrong values',
    pieces: records(() => ',"talkSeconds":"x","csat":5,"messages":{},"agents":1,"behaviors":[]'),
  },
  {
    name: 'ids that differ at their end',
    pieces: around(
      '[',
      (size) => numbered((i) => `{"id":"${'x'.repeat(100)}${i}","startedAt":1767225600000},`, size),
      `${RECORD}]`,
    ),
  },
  {
    name: 'a table of wide cells',
    isTable: true,
    pieces: table('id,startedAt,talkSeconds', (i) => `i${i},2026-01-01 10:00${' '.repeat(2000)},${'9'.repeat(300)}`),
  },
  {
    name: 'a table with one long quoted cell',
    isTable: true,
    pieces: around('id,startedAt\n"', (size) => repeated('x\n', size), '",2026-01-01\n'),
  },
  { name: 'a table of quotes', isTable: true, pieces: around('id,startedAt\n', (size) => repeated('"', size), '\n') },
  {
    name: 'a table of separators',
    isTable: true,
    pieces: around('id,startedAt\n', (size) => repeated(',', size), '\n'),
  },
  {
    name: 'a header of underscores',
    isTable: true,
    pieces: around('', (size) => repeated('_', size / 64), ',id,startedAt\n1,2,3\n'),
  },
  {
    name: 'columns that are named alike',
    isTable: true,
    pieces: around('id,startedAt', (size) => repeated(',x', size / 64), '\na,2026-01-01\n'),
  },
  {
    name: 'dates of every form',
    isTable: true,
    pieces: table(
      'id,startedAt',
      (i) => `i${i},${['2026-01-02', '02.01.2026', '1/2/26 3:04 PM', 'x', '2026-01-02T03:04Z'][i % 5]}`,
    ),
  },
  {
    name: 'a conversation of a helpdesk with many messages',
    pieces: around(
      '[{"id":1,"meta":{"sender":{"id":2},"channel":"x"},"status":"open","last_activity_at":1767225600,"waiting_since":0,"created_at":1767225600,"messages":[',
      (size) => numbered((i) => `{"id":${i},"message_type":0,"content":"x","created_at":${1767225600 + i}},`, size),
      '{"id":0,"message_type":1,"content":"y","created_at":1767225600}]}]',
    ),
  },
  {
    name: 'an analysis of a call with many who took part',
    pieces: around(
      '{"CustomerMetadata":{"ContactId":"a"},"Channel":"VOICE","ContentMetadata":{},"LanguageCode":"en","ConversationCharacteristics":{},"Participants":[',
      function* (size) {
        yield* numbered((i) => `{"ParticipantId":"p${i}","ParticipantRole":"AGENT"},`, size / 2);
        yield '{"ParticipantId":"z"}],"Transcript":[';
        yield* numbered(
          (i) => `{"ParticipantId":"p${i}","Content":"x","BeginOffsetMillis":${i},"EndOffsetMillis":${i + 1}},`,
          size / 2,
        );
      },
      '{"ParticipantId":"z","Content":"x","BeginOffsetMillis":1,"EndOffsetMillis":2}]}',
    ),
  },
  {
    name: 'a call that many were asked to take',
    pieces: around(
      '{"conversations":[{"conversationId":"a","conversationStart":"2026-01-01T00:00:00Z","originatingDirection":"inbound","divisionIds":[],"participants":[',
      (size) =>
        numbered(
          (i) =>
            `{"purpose":"agent","userId":"u","sessions":[{"mediaType":"voice","metrics":[{"name":"tTalk","value":${i}}],"segments":[]}]},`,
          size,
        ),
      '{"purpose":"customer"}]}]}',
    ),
  },
  {
    name: 'calls of one id, each in a row of its own',
    pieces: around(
      '{"records":[',
      (size) =>
        numbered(
          (i) =>
            `{"id":"r${i}","telephonySessionId":"s","sessionId":"s","startTime":"2026-01-01T00:00:00Z","duration":${i % 99},"direction":"Inbound","action":"x","result":"Accepted","type":"Voice"},`,
          size,
        ),
      '{"id":"z","telephonySessionId":"s"}]}',
    ),
  },
  {
    name: 'a member of a queue who pauses and talks all the time',
    pieces: around(
      '',
      (size) =>
        numbered((i) => {
          const at = 1_767_225_600 + 10 * i;
          return `${at}|c${i}|q|NONE|ENTERQUEUE||1\n${at + 1}|c${i}|q|m|CONNECT|1\n${at + 2}|c${i}|q|m|COMPLETECALLER|1|1\n${at + 3}|NONE|q|m|PAUSE|\n${at + 4}|NONE|q|m|UNPAUSE|\n`;
        }, size),
      '',
    ),
  },
  {
    name: 'an event log with many columns',
    isTable: true,
    pieces: (size) => {
      const columns = Math.floor(Math.sqrt(size / 8));
      return around(
        `case id,activity,timestamp,${Array.from({ length: columns }, (_, i) => `c${i}`).join()}\n`,
        (all) => numbered((i) => `a,e${i},2026-01-01T10:00:00Z,${'x,'.repeat(columns - 1)}x\n`, all),
        '',
      )(size);
    },
  },
  {
    name: 'comments in the text of a message',
    pieces: around(
      '[{"id":"1","type":"conversation","created_at":1767225600,"updated_at":1767225600,"state":"open","open":true,"admin_assignee_id":5,"contacts":{},"source":{"delivered_as":"customer_initiated","author":{"type":"user","id":"6"},"body":"',
      (size) => repeated('<!--x-->', size),
      '"}}]',
    ),
  },
];
