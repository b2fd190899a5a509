import { define } from '../../internal/define.js';
import { MyAgents } from './my-agents.js';

declare global {
  interface HTMLElementTagNameMap {
    'my-agents': MyAgents;
  }
}

define(MyAgents);
