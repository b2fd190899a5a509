import type { Agent, Customer, Team } from '../../src/core/model/interaction.js';
import { fullName } from './names/name-bank.js';
import type { NameBank } from './names/name-bank.js';
import type { Settings } from './options.js';
import type { Random } from './random.js';

export function makeTeams({ teams, names }: Settings): Team[] {
  return Array.from({ length: teams }, (_, i) => ({
    id: `team-${i + 1}`,
    name: names.teams[i] ?? `${names.teams[i % names.teams.length] ?? 'Team'} ${i + 1}`,
  }));
}

/** The agents of the report, then those who must not appear in it. */
export function makeAgents(options: Settings, teams: readonly Team[], random: Random): Agent[] {
  const taken = new Set<string>();
  const count = options.agents + options.hiddenAgents;
  return Array.from({ length: count }, (_, i): Agent => {
    const agent: Agent = {
      id: `agent-${String(i + 1).padStart(2, '0')}`,
      name: options.names.agents[i] ?? newName(options.names, taken, random),
    };
    taken.add(String(agent.name));
    const team = teams[i % Math.max(1, teams.length)];
    if (team) agent.teamId = team.id;
    if (i >= options.agents) {
      if ((i - options.agents) % 2 === 0) agent.evaluable = false;
      else agent.analyzable = false;
    }
    return agent;
  });
}

/** A pool of about one customer for two interactions, the guests first. */
export function makeCustomers({ interactions, names }: Settings, random: Random): Customer[] {
  const count = Math.max(1, Math.round(interactions / 2));
  return Array.from({ length: count }, (_, i): Customer => {
    const guest = names.guests[i];
    const customer: Customer = { id: `cust-${String(i + 1).padStart(4, '0')}` };
    const hasPhone = random.chance(0.6);
    if (guest !== undefined || random.chance(0.94)) customer.name = guest ?? personName(names, random);
    // Number ranges and domains that are set aside for examples.
    if (hasPhone) customer.phone = `+44 20 7946 0${random.integer(100, 999)}`;
    if (!hasPhone || random.chance(0.5)) customer.email = `customer${i + 1}@example.com`;
    return customer;
  });
}

function newName(names: NameBank, taken: ReadonlySet<string>, random: Random): string {
  for (let attempt = 0; attempt < 100; attempt++) {
    const name = personName(names, random);
    if (!taken.has(name)) return name;
  }
  return `${personName(names, random)} ${taken.size + 1}`;
}

function personName(names: NameBank, random: Random): string {
  const group = random.pick(names.groups);
  return fullName(group, random.pick(group.given), random.pick(group.family));
}
