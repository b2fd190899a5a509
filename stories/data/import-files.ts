/** Files as somebody might drop them, with known contents. */

const DAYS = 28;
const AGENTS = ['Kofi Mensah', 'Ana Petrović', 'Yūki Itō'];

const two = (value: number) => String(value).padStart(2, '0');
const at = (i: number, hour: number, minute = 0) => `2026-06-${two(1 + (i % DAYS))}T${two(hour)}:${two(minute)}:00Z`;

export function file(name: string, text: string): File {
  return new File([text], name);
}

/** A table of nobody's that is known: some columns are told by their names, one has numbers without a unit. */
export function ownTable(rows = 400, name = 'support_q3.csv'): File {
  const header = 'Ticket ID,Created at,Assignee,Channel,First response time,Resolved at,CSAT,Cost centre';
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      1000 + i,
      at(i, 8 + (i % 9)),
      AGENTS[i % 3],
      ['phone', 'email', 'chat'][i % 3],
      ((i * 7) % 90) + 1,
      at(i, 10 + (i % 9), 30),
      i % 2 === 1 ? 1 + (i % 5) : '',
      `CC-${i % 4}`,
    ].join(','),
  );
  return file(name, [header, ...lines].join('\n'));
}

/** A table whose names tell little: what each column is, somebody has to say. */
export function strangeTable(): File {
  const lines = Array.from({ length: 30 }, (_, i) =>
    [`F-${1000 + i}`, at(i, 9).replace('T', ' ').replace('Z', ''), i % 4, AGENTS[i % 3], 3 + i, 'x'].join(';'),
  );
  return file('vorgaenge.csv', ['Fall;Eingang;Stufe;Wer;Dauer;Notiz', ...lines].join('\n'));
}

/** Tickets of a vendor with what belongs to them; the server had more. */
export function zendeskFiles(): readonly File[] {
  const tickets = Array.from({ length: 50 }, (_, i) => ({
    id: i,
    requester_id: 500 + i,
    submitter_id: 1,
    assignee_id: 100 + (i % 3),
    group_id: 7,
    created_at: at(i, 9),
    updated_at: at(i, 12),
    status: 'solved',
    via: { channel: 'email' },
  }));
  const metrics = Array.from({ length: 40 }, (_, i) => ({
    id: 9000 + i,
    ticket_id: i,
    reopens: 0,
    replies: 2,
    reply_time_in_minutes: { calendar: 12 + i, business: 3 },
    initially_assigned_at: at(i, 9, 10),
    solved_at: at(i, 11, 10),
  }));
  const users = AGENTS.map((name, i) => ({
    id: 100 + i,
    role: 'agent',
    name,
    email: `agent${i}@example.org`,
    time_zone: 'UTC',
    suspended: false,
    organization_id: 1,
  }));
  const next = 'https://example.zendesk.com/api/v2/tickets.json?page=2';
  return [
    file('tickets.json', JSON.stringify({ tickets, next_page: next, count: 120 })),
    file('ticket_metrics.json', JSON.stringify({ ticket_metrics: metrics })),
    file('users.json', JSON.stringify({ users })),
  ];
}

/** What a vendor makes of calls: no conversation can be told from it. */
export function totalsTable(): File {
  const header = 'Date,Agent,Calls Handled,Average Talk Time,Service Level';
  const lines = Array.from(
    { length: 20 },
    (_, i) => `${at(i, 0).slice(0, 10)},${AGENTS[i % 3]},${20 + i},180,${80 + (i % 9)}%`,
  );
  return file('agent_summary.csv', [header, ...lines].join('\n'));
}

/** A table of which only a part ever comes, bit by bit. */
export function halfRead(): File {
  const whole = ownTable(12_000, 'support_2026.csv');
  const piece = 2 ** 16;
  const open = () => {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (at > whole.size / 2) return new Promise(() => undefined);
        controller.enqueue(new Uint8Array(await whole.slice(at, at + piece).arrayBuffer()));
        at += piece;
      },
    });
  };
  return Object.defineProperty(whole, 'stream', { value: open });
}

/** Our own format. */
export function ownFormat(): File {
  const interactions = Array.from({ length: 60 }, (_, i) => ({
    id: `i${i}`,
    startedAt: at(i, 9),
    agentId: `a${i % 3}`,
    agentName: AGENTS[i % 3],
    behaviors: { activeListening: i / 60 },
  }));
  return file('interactions.json', JSON.stringify({ interactions }));
}

export function pdf(): File {
  return file('notes.pdf', '%PDF-1.7\n');
}

/** An archive that says of its only file that it is encrypted: a local header, a central one, and the end. */
export function encryptedZip(): File {
  const name = new TextEncoder().encode('tickets.csv');
  const record = (size: number, fill: (view: DataView) => void, withName = true) => {
    const bytes = new Uint8Array(size + (withName ? name.length : 0));
    fill(new DataView(bytes.buffer));
    if (withName) bytes.set(name, size);
    return bytes;
  };
  const local = record(30, (view) => {
    view.setUint32(0, 0x04034b50, true);
    view.setUint16(6, 1, true);
    view.setUint16(26, name.length, true);
  });
  const central = record(46, (view) => {
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(8, 1, true);
    view.setUint16(28, name.length, true);
  });
  const end = record(
    22,
    (view) => {
      view.setUint32(0, 0x06054b50, true);
      view.setUint16(8, 1, true);
      view.setUint16(10, 1, true);
      view.setUint32(12, central.length, true);
      view.setUint32(16, local.length, true);
    },
    false,
  );
  return new File([local, central, end], 'export.zip');
}
