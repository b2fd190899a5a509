import type { Topic } from './topic.js';

export const accountTopics: readonly Topic[] = [
  {
    category: 'Billing',
    tags: ['invoice', 'payment'],
    selfService: 'All invoices are under Payments in the app, and you can set the company name there once for all.',
    cases: [
      {
        opening: 'I was charged {amount} twice on the same day.',
        question: 'Does the second line say pending or booked?',
        answer: 'It says booked, on both.',
        action: 'I can see both payments. One is on its way back; it shows up within three working days.',
        summary: 'Charged twice, {amount} refunded, customer informed about bank days.',
      },
      {
        opening: 'My invoice shows a fee that nobody told me about.',
        question: 'Is it the line at the bottom, service fee?',
        answer: 'Exactly that one.',
        action: 'That fee should not be there. I have taken it off and issued a new invoice.',
        summary: 'Unannounced fee removed, corrected invoice sent.',
      },
      {
        opening: 'The direct debit bounced because you took it a week early.',
        question: 'Which day of the month would suit you?',
        answer: 'The fifth, my salary comes on the first.',
        action: 'I moved it to the fifth, starting with the next invoice, and we pay what your bank charged.',
        summary: 'Collection date moved after returned debit. Bank charge credited.',
      },
      {
        opening: 'I need the invoice for {order} with our company name on it.',
        question: 'What is the exact name, please?',
        answer: 'Brückner and Daughters, with the word and.',
        action: 'The new invoice is in your inbox, and the name stays on file for the next ones.',
        summary: 'Invoice for {order} issued again with company name.',
      },
    ],
  },
  {
    category: 'Account access',
    tags: ['login', 'password'],
    selfService: 'With a passkey you would need neither password nor code; it takes a minute under Security.',
    cases: [
      {
        opening: 'I cannot log in any more, it says my address is unknown.',
        question: 'Did you have another email address in the past?',
        answer: 'Oh. Maybe the one of my old job.',
        action: 'That is the one. I have changed it, please confirm the message you get now.',
        summary: 'Login address changed from former work address.',
      },
      {
        opening: 'The code by text message never arrives.',
        question: 'Which number do you expect it on, the last three digits?',
        answer: '118, but I have had that one for years.',
        action: 'Two digits were swapped on our side. It is right now, and I have sent a test code.',
        summary: 'Phone number for codes corrected and tested.',
      },
      {
        opening: 'My account is locked after three tries and I need it today.',
        question: 'May I ask for your customer number and postcode?',
        answer: 'It is 77 104 512, postcode 20457.',
        action: 'Your account is open again. I have sent a link to set a new password, valid for one hour.',
        summary: 'Account unlocked after identity check, reset link sent.',
      },
    ],
  },
  {
    category: 'Technical problem',
    tags: ['app', 'connection'],
    selfService: 'The step-by-step check under Help finds this fault too, and it works without an account.',
    cases: [
      {
        opening: 'The app closes itself every time I open my basket.',
        question: 'Which version is it? You see it under Settings.',
        answer: 'It says 4.2.0.',
        action: 'That version has a fault. I have put you on the corrected one, it installs within the hour.',
        summary: 'Known fault of version 4.2, corrected version pushed.',
      },
      {
        opening: 'My router has been blinking red since this morning.',
        question: 'Has anything been moved or rewired in the room?',
        answer: 'No, nothing at all.',
        action: 'I can see the line drop from here. A technician comes on {date} between eight and twelve.',
        summary: 'Line fault confirmed, technician booked for {date}.',
      },
      {
        opening: 'The speaker will not pair with my phone after the update.',
        question: 'Is it the small white one?',
        answer: 'Yes, and it worked fine until Tuesday.',
        action: 'Please hold the button for ten seconds until it turns blue, then pair it once more.',
        summary: 'Speaker reset, pairs again.',
      },
    ],
  },
];
