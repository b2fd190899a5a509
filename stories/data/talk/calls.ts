/** A spoken turn with the raw behaviour readings of that turn, or a stretch in which nobody speaks (seconds). */
export type CallStep =
  | readonly [speaker: 'agent' | 'customer', text: string, behaviors?: Readonly<Record<string, number>>]
  | readonly [kind: 'hold' | 'silence' | 'after', seconds: number];

export interface CallScript {
  category: string;
  summary: string;
  steps: readonly CallStep[];
}

export const callScripts: readonly CallScript[] = [
  {
    category: 'Billing',
    summary: 'Charged twice, refund released during the call.',
    steps: [
      ['agent', 'Good afternoon, service team. How can I help you?'],
      ['customer', 'Hello. You took the money for my invoice twice, on the same day.'],
      ['agent', 'I am sorry, that is the last thing you need at the end of a month.', { beEmpathetic: 0.93 }],
      ['agent', 'Could you read me the amount, and the last four digits of the card?', { effectiveQuestioning: 0.78 }],
      ['customer', 'Forty-nine ninety, both times. The card ends in zero three eight two.'],
      ['agent', 'Thank you. May I put you on hold for a moment while I ask payments?', { setExpectations: 0.7 }],
      ['hold', 7],
      ['agent', 'Thanks for holding. I have sent one of them back myself.', { demonstrateOwnership: 0.91 }],
      ['customer', 'When do I see it?'],
      ['agent', 'Within three working days. If not, call us and mention today.', { setExpectations: 0.95 }],
      ['customer', 'All right, thank you.'],
      ['after', 5],
    ],
  },
  {
    category: 'Delivery',
    summary: 'Parcel at the wrong depot, new delivery tomorrow morning.',
    steps: [
      ['agent', 'Service team, good morning.'],
      ['customer', 'My parcel was due on Friday, and your page still says it is on its way.'],
      ['agent', 'And you were waiting at home for it, I take it?', { activeListening: 0.88, buildRapport: 0.74 }],
      ['customer', 'Exactly. I took half a day off.'],
      ['agent', 'Then let us make sure that it does not happen again.', { demonstrateOwnership: 0.84 }],
      ['silence', 2],
      ['agent', 'It is in the wrong depot. It goes out again tomorrow before ten.', { setExpectations: 0.9 }],
      ['agent', 'You can also send it to a parcel shop, under My orders.', { promoteSelfService: 1.9 }],
      ['customer', 'Oh, that is handy. Thank you.'],
      ['after', 4],
    ],
  },
  {
    category: 'Account access',
    summary: 'Locked account opened after identity check.',
    steps: [
      ['agent', 'Hello.'],
      ['customer', 'Hi, I am locked out of my account and need my ticket today.'],
      ['agent', 'Customer number?', { effectiveQuestioning: 0.31, buildRapport: 0.12 }],
      ['customer', 'I do not have it here. I can give you my postcode and my date of birth.'],
      ['agent', 'I need the number.', { beEmpathetic: 0.08, activeListening: 0.15 }],
      ['customer', 'I just told you that I do not have it. Is there any other way?'],
      ['agent', 'Hold on.', { setExpectations: 0.1 }],
      ['hold', 11],
      ['agent', 'Okay, it is open again. Check your mail.', { setExpectations: 0.35 }],
      ['customer', 'Right. Thanks.'],
      ['after', 3],
    ],
  },
  {
    category: 'Cancellation',
    summary: 'Price complaint, old price kept for twelve months.',
    steps: [
      ['agent', 'Good evening, you are through to memberships.'],
      ['customer', 'I want to cancel. You have put the price up again.'],
      ['agent', 'I see you have been with us for nine years. Thank you for that.', { acknowledgeLoyalty: 0.97 }],
      ['customer', 'Well, it does not feel as if anybody noticed.'],
      [
        'agent',
        'I understand, nine years and then a letter like this one.',
        { beEmpathetic: 0.9, activeListening: 0.86 },
      ],
      ['agent', 'If I keep your old price for a year, would you like to stay?', { effectiveQuestioning: 0.8 }],
      ['customer', 'For a year? And nothing else changes?'],
      ['agent', 'Nothing else. You get it in writing within the hour.', { setExpectations: 0.92 }],
      ['customer', 'Then I stay. Thank you, really.'],
      ['after', 6],
    ],
  },
  {
    category: 'Technical problem',
    summary: 'Router reset by phone, line stable.',
    steps: [
      ['agent', 'Technical support, what can I do for you?'],
      ['customer', 'The box has been blinking red since this morning. I work from home.'],
      ['agent', 'Is it the small white one or the tall black one?', { effectiveQuestioning: 0.85 }],
      ['customer', 'The white one.'],
      [
        'agent',
        'Please hold the button at the back for ten seconds. I stay on the line.',
        { demonstrateOwnership: 0.79 },
      ],
      ['silence', 8],
      ['customer', 'Now it is blue. Oh, and it is back!'],
      ['agent', 'Lovely. The check under Help does the same, any time of day.', { promoteSelfService: 2.4 }],
      ['customer', 'Good to know. Bye!'],
      ['after', 3],
    ],
  },
  {
    category: 'Returns',
    summary: 'Refund status asked, transfer refused, complaint likely.',
    steps: [
      ['agent', 'Returns desk.'],
      ['customer', 'I sent my shoes back two weeks ago and have not seen the money.'],
      ['agent', 'It takes as long as it takes.', { beEmpathetic: 0.03, inappropriateAction: 0.41 }],
      ['customer', 'Can you at least tell me whether they arrived?'],
      ['agent', 'That is not my department.', { demonstrateOwnership: 0.04, inappropriateAction: 0.66 }],
      ['customer', 'Then please put me through to somebody who knows.'],
      ['agent', 'I cannot do that. You may write an email.', { inappropriateAction: 0.88, promoteSelfService: -1.2 }],
      ['customer', 'Unbelievable. Goodbye.'],
      ['after', 2],
    ],
  },
];
