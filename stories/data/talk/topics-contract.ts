import type { Topic } from './topic.js';

export const contractTopics: readonly Topic[] = [
  {
    category: 'Cancellation',
    tags: ['contract', 'retention'],
    selfService: 'Should you ever need it, notice and pause are both under Membership, two clicks each.',
    cases: [
      {
        opening: 'I would like to cancel my membership, please.',
        question: 'May I ask what made you decide to leave?',
        answer: 'Honestly, the price. And I hardly use it.',
        action: 'I understand. The end on {date} is confirmed by email, nothing more will be taken after that.',
        summary: 'Cancellation confirmed for {date}, reason: price.',
      },
      {
        opening: 'You put the price up again. I have been with you for nine years and I am done.',
        question: 'If you could keep the old price for a year, would you stay?',
        answer: 'For a year? Then I would think about it.',
        action: 'Nine years is a long time, thank you. The old price is yours for twelve months.',
        summary: 'Customer stays, old price for twelve months.',
      },
      {
        opening: 'I cancelled in writing last month and you still took {amount}.',
        question: 'On which day did you send the letter?',
        answer: 'On the second, by registered mail.',
        action: 'It did arrive. I am sorry about the charge, {amount} is on its way back.',
        summary: 'Late booking of a cancellation, {amount} refunded.',
      },
    ],
  },
  {
    category: 'Loyalty programme',
    tags: ['points', 'voucher'],
    selfService: 'The card in the app always shows your points, and which order they came from.',
    cases: [
      {
        opening: 'My points from {order} are missing.',
        question: 'Did you log in before you ordered?',
        answer: 'I think I ordered as a guest.',
        action: 'I have added the points by hand. Thank you for shopping with us for so long.',
        summary: 'Points of a guest order added to the account.',
      },
      {
        opening: 'The birthday voucher does not work.',
        question: 'Could you read me the code on it?',
        answer: 'Sure: SPRING, dash, 8, 8, K.',
        action: 'That one was mixed up with an old code. You have a new one in your inbox, good for a year.',
        summary: 'Faulty voucher replaced.',
      },
      {
        opening: 'I have been a gold member since the beginning and now I am silver?',
        question: 'Did you get the letter about the new levels?',
        answer: 'No letter, no email, nothing.',
        action: 'You were twelve points short. As a thank-you for all the years, gold stays until December.',
        summary: 'Gold status kept as goodwill until the end of the year.',
      },
    ],
  },
];
