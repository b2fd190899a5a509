import type { Behavior } from '../../src/core/model/behavior.js';

/** Twenty behaviours of a made-up organisation, some outside the overall satisfaction. */
export const customBehaviors: readonly Behavior[] = [
  { key: 'greetsByName', label: 'Greets by name', polarity: 'positive' },
  { key: 'confirmsIdentity', label: 'Confirms identity', polarity: 'positive', group: 'compliance' },
  { key: 'namesTheProblem', label: 'Names the problem', polarity: 'positive' },
  { key: 'asksOpenQuestions', label: 'Asks open questions', polarity: 'positive' },
  { key: 'explainsHold', label: 'Explains why on hold', polarity: 'positive' },
  { key: 'givesReferenceNumber', label: 'Gives a reference number', polarity: 'positive', group: 'compliance' },
  { key: 'offersAlternatives', label: 'Offers alternatives', polarity: 'positive' },
  {
    key: 'avoidsJargon',
    label: 'Avoids jargon',
    description: 'Says it in words that the customer used first.',
    polarity: 'positive',
  },
  { key: 'keepsPace', label: 'Keeps a calm pace', polarity: 'positive' },
  { key: 'takesTheBlame', label: 'Takes the blame where due', polarity: 'positive' },
  { key: 'thanksForPatience', label: 'Thanks for patience', polarity: 'positive' },
  { key: 'summarisesOutcome', label: 'Sums up the outcome', polarity: 'positive' },
  { key: 'statesNextStep', label: 'States the next step', polarity: 'positive' },
  { key: 'checksUnderstanding', label: 'Checks understanding', polarity: 'positive' },
  { key: 'mentionsApp', label: 'Mentions the app', polarity: 'positive', group: 'sales' },
  { key: 'offersUpgrade', label: 'Offers an upgrade', polarity: 'positive', group: 'sales' },
  { key: 'interrupts', label: 'Interrupts', polarity: 'negative' },
  { key: 'blamesColleagues', label: 'Blames colleagues', polarity: 'negative' },
  { key: 'readsOutPolicy', label: 'Reads out policy', polarity: 'negative', group: 'compliance' },
  { key: 'asksForSurvey', label: 'Asks for a good survey score', polarity: 'negative', group: 'compliance' },
];
