export { MyAgents } from './my-agents.js';
