/** Minimal cases that are looked at first: each was a fault once, or is at an edge where one may come to be. */

import type { FuzzCase } from './case.js';

export const CORPUS: readonly FuzzCase[] = [
  {
    about: 'a column of a behaviour with a very long name',
    input: { text: `id,started,behaviors.${'x'.repeat(2100)}\n1,2026-01-01T10:00Z,many\n` },
    options: { table: {} },
    seed: 1,
  },
  { about: 'a line above a header of one cell, in pieces', input: { text: '5,\nstart' }, seed: 259_649_883 },
  {
    about: 'a line above the header, behind a byte order mark',
    input: { text: 'ß\nstarted' },
    options: { table: {} },
    seed: 589_385_325,
  },
  { about: 'an empty line of cells above the header', input: { text: ',\nmessageat,message' }, seed: 351_073_274 },
  { about: 'a line above the header, separated by bars', input: { text: '|\nat|message' }, seed: 632_387_121 },
  { about: 'a line above the header, in UTF-16', input: { text: '2;\nstart' }, seed: 910_664_971 },
  {
    about: 'a schedule with a day that is none',
    input: { value: { schedules: [{ week: { converted: '1e5', other: [1] } }], interactions: [] } },
    seed: 1,
  },
  {
    about: 'a baseline that is none, beside a list without an envelope',
    input: { value: [] },
    options: { baseline: {} },
    seed: 750_490_509,
  },
  {
    about: 'a baseline whose population says no texts',
    input: {
      value: {
        baseline: {
          version: 1,
          population: { count: 388, from: null, to: null, fingerprint: { $odd: 'revoked' } },
          cuts: {},
        },
        interactions: [{ id: 'i0', startedAt: 1_735_647_348_152 }],
      },
    },
    questions: [{ type: 'describe' }],
    seed: 198_820_098,
  },
  {
    about: 'a baseline of which one list of cut values cannot be looked at',
    input: {
      value: {
        baseline: {
          version: 1,
          population: { count: 231, from: null, to: null, fingerprint: 'f' },
          cuts: { effectiveQuestioning: { $odd: 'revoked' } },
        },
        interactions: [],
      },
    },
    seed: 232_542_579,
  },
  {
    about: 'a preset that cannot be written out',
    input: { value: [] },
    questions: [{ type: 'explain', behavior: 'greeting', period: { preset: { $odd: 'bare' } } }],
    seed: 688_904_193,
  },
  {
    about: 'two interactions that are thousands of years apart',
    input: { text: 'caseid,,,,,,,,,initiationtimestamp\n7,,,,,,,,,17.2.54\n1,,,,,,,,,1.1.8307' },
    questions: [{ type: 'standouts' }],
    seed: 437_932_196,
  },
  { about: 'a quote within a cell, and a line break', input: { text: 't","\n"start' }, seed: 123_677_604 },
  { about: 'a header cell with a line break, in pieces', input: { text: 'e\tstart\t\t"an\r"' }, seed: 208_577_617 },
  { about: 'a header of one cell and one with a line break', input: { text: 'starttime,"\n"' }, seed: 957_522_962 },
  {
    about: 'a message that comes twice, with a long id',
    input: {
      text: `conversation id,message id,at,from,text\nc,${'m'.repeat(300)},2024-03-10T00:00Z,agent,x\nc,${'m'.repeat(300)},2024-03-10T00:00Z,agent,x\n`,
    },
    options: { table: {} },
    seed: 2,
  },
  {
    about: 'sums of fractions, in another order',
    input: {
      value: [
        { id: 'a', startedAt: 1_710_334_984_565, endedAt: 1_710_334_984_600 },
        { id: 'b', startedAt: 1_710_053_458_391, endedAt: 1_710_053_500_392 },
        { id: 'c', startedAt: 1_709_706_649_857, endedAt: 1_709_706_700_000 },
      ],
    },
    questions: [{ type: 'metrics', metrics: ['sessionDuration', 'resolutionTime'] }],
    seed: 364_177_021,
  },
  { about: 'nothing', input: { text: '' }, options: { table: {} }, seed: 750_432_131 },
  {
    about: 'an id of more digits than a number has',
    input: { text: '[{"id":9007199254740993,"startedAt":0}]' },
    seed: 3,
  },
  {
    about: 'names that every object has',
    input: { text: '{"__proto__":[],"interactions":[{"id":"constructor","startedAt":1,"agentId":"__proto__"}]}' },
    questions: [
      { type: 'scores', by: 'agent' },
      { type: 'counts', selection: [{ field: 'agent', values: ['__proto__'] }] },
    ],
    seed: 4,
  },
  { about: 'a text that ends inside a character', input: { bytes: 'W3siaWQiOiLD' }, seed: 5 },
  { about: 'compressed data that is cut off', input: { bytes: 'H4sIAAAAAAAA' }, seed: 6 },
  {
    about: 'objects that throw',
    input: { value: [{ $odd: 'throws' }, { $odd: 'revoked' }, { id: 'a', startedAt: 1e12 }] },
    seed: 7,
  },
  {
    about: 'lists that hold themselves',
    input: { value: [{ id: 'a', startedAt: 1e12, tags: { $odd: 'itself' } }] },
    seed: 8,
  },
  {
    about: 'a question with holes',
    input: { value: [{ id: 'a', startedAt: 1e12 }] },
    questions: [
      { type: 'scores', selection: { $odd: 'holes' } },
      { type: 'metrics', metrics: { $odd: 'holes' } },
      { type: 'interactions', page: { offset: { $odd: 'nan' } } },
      { type: 'counts', by: { $odd: 'symbol' } },
      { type: 'explain', behavior: { $odd: 'big' } },
    ],
    seed: 9,
  },
  {
    about: 'this year, in a year below 100',
    input: { text: 'at\tfrom\t\t\tconversation\n0068-9-3T3:00\tbot\t\t\tİ' },
    questions: [{ type: 'standouts', period: { preset: 'this-year' } }],
    seed: 710_316_622,
  },
];
