import type { Interaction } from '../../src/core/model/interaction.js';
import type { ReportEnvelope } from './options.js';

/** Addresses that must never be followed or loaded. The middle of the list hides the scheme. */
export const unsafeUrls = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
] as const;

const hostileText = '<img src=x onerror="alert(1)"> & "quotes" </script><b>bold</b>';

/** Puts markup and unsafe addresses wherever a report takes text or an address. */
export function spikeWithMarkup(report: ReportEnvelope): ReportEnvelope {
  const agents = report.agents.map((agent, i) => ({ ...agent, avatarUrl: unsafe(i) }));
  return { ...report, agents, interactions: report.interactions.map(spike) };
}

function spike(interaction: Interaction, index: number): Interaction {
  const spiked: Interaction = { ...interaction };
  if (interaction.recording) spiked.recording = { ...interaction.recording, url: unsafe(index) };
  if (index % 3 === 0) {
    spiked.category = '<em>Returns</em>';
    spiked.summary = hostileText;
    spiked.tags = ['<s>tag</s>', '=1+1'];
  }
  if (index % 7 === 0) spiked.channel = '<video>';
  if (interaction.messages) {
    spiked.messages = interaction.messages.map((message, i) => (i === 0 ? { ...message, text: hostileText } : message));
  }
  return spiked;
}

function unsafe(index: number): string {
  return unsafeUrls[index % unsafeUrls.length] ?? unsafeUrls[0];
}
