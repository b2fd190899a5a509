/** What was said in a replay: the turns of a transcript, the messages of a thread. */

import { css } from 'lit';

const transcript = css`
  .replay-turns li {
    margin-inline: -2px;
    padding: 5px 8px;
    border-radius: var(--_radius-m);
  }

  .replay-turns li[aria-current] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .replay-turns li[aria-current]:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .replay-turn {
    display: grid;
    grid-template-columns: 44px 84px minmax(0, 1fr);
    gap: 0 8px;
    inline-size: 100%;
    border-radius: var(--_radius-s);
    user-select: text;
  }

  button.replay-turn:hover .said {
    text-decoration: underline;
    text-decoration-color: var(--_border-strong);
    text-underline-offset: 3px;
  }

  .replay-turn :is(.at, .speaker) {
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  .replay-turn .said,
  .replay-message .said {
    overflow-wrap: anywhere;
  }

  .from-agent .replay-turn .speaker {
    color: var(--_text);
  }

  .readings {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 3px 0 1px;
    padding-inline-start: 144px;
  }

  .reading {
    padding-inline: 7px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_raised);
    color: var(--_text-muted);
    font-size: calc(11.5px + var(--_grow));
  }

  @container sheet (max-width: 479px) {
    .replay-turn {
      grid-template-columns: 38px minmax(0, 1fr);
    }

    .replay-turn .said {
      grid-column: 1 / -1;
    }

    .readings {
      padding-inline-start: 0;
    }
  }
`;

const thread = css`
  .replay-messages {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .replay-messages .replay-day {
    align-self: center;
    color: var(--_text-muted);
    font-size: calc(11px + var(--_grow));
  }

  .replay-message {
    align-self: flex-start;
    max-inline-size: 86%;
    padding: 6px 10px 7px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_hover);
  }

  .replay-message .said {
    white-space: pre-line;
  }

  .replay-message:is(.from-agent, .from-bot) {
    align-self: flex-end;
    border-color: transparent;
    background: var(--_accent-soft);
  }

  .replay-message.from-bot {
    border: 1px dashed var(--_border-strong);
    background: none;
  }

  .replay-message.from-system {
    align-self: center;
    padding-block: 2px;
    border-color: transparent;
    background: none;
    text-align: center;
  }

  .replay-message.private {
    border: 1px dotted var(--_border-strong);
    background: var(--_warn-soft);
  }

  .replay-message.failed {
    border: 1px solid var(--_alert);
    background: none;
  }

  .flag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: 6px;
    color: var(--_text);
    font-weight: 600;
  }

  .failed .flag .icon {
    inline-size: 13px;
    block-size: 13px;
    color: var(--_alert);
  }

  .replay-message.private .muted {
    color: var(--_text);
  }
`;

export const replayTalk = [transcript, thread];
