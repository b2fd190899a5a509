import type { Topic } from './topic.js';

export const accountTopics: readonly Topic[] = [
  {
    category: 'Billing',
    tags: ['invoice', 'payment'],
    openings: [
      'I was charged {amount} twice on {date}.',
      'My invoice shows a fee that nobody told me about.',
      'The direct debit bounced because you took it a week early.',
      'I need the invoice for {order} with our company name on it.',
    ],
    questions: ['Which card did you use, just the last four digits?', 'Does the second line say pending or booked?'],
    answers: ['It ends in 0382.', 'It says booked, on both.'],
    actions: [
      'I can see both payments. I have sent {amount} back; it shows up within three working days.',
      'That fee should not be there. I have taken it off and issued a new invoice.',
      'I moved your collection date to the fifth of the month, starting with the next invoice.',
    ],
    selfService: 'All invoices are under Payments in the app, and you can set the company name there once for all.',
    summaries: [
      'Charged twice, {amount} refunded, customer informed about bank days.',
      'Unannounced fee removed, corrected invoice sent.',
      'Collection date moved after returned debit. Bank charge credited.',
    ],
  },
  {
    category: 'Account access',
    tags: ['login', 'password'],
    openings: [
      'I cannot log in any more, it says my address is unknown.',
      'The code by text message never arrives.',
      'My account is locked after three tries and I need it today.',
      'I have a new phone number and the old one is still on my account.',
    ],
    questions: ['May I ask for your customer number and postcode?', 'Did you have another email address in the past?'],
    answers: ['It is 77 104 512, postcode 20457.', 'Oh. Maybe the one of my old job.'],
    actions: [
      'Your account is open again. I have sent a link to set a new password, valid for one hour.',
      'The account ran on your old address. I have changed it, please confirm the message you get now.',
      'I have put in the new number and sent a test code.',
    ],
    selfService: 'With a passkey you would need neither password nor code; it takes a minute under Security.',
    summaries: [
      'Account unlocked after identity check, reset link sent.',
      'Login address changed from former work address.',
      'Phone number for codes updated and tested.',
    ],
  },
  {
    category: 'Technical problem',
    tags: ['app', 'connection'],
    openings: [
      'The app closes itself every time I open my basket.',
      'My router has been blinking red since this morning.',
      'The speaker will not pair with my phone after the update.',
      'Your website tells me my browser is too old. It is from last month!',
    ],
    questions: ['What model do you have, and which version is on it?', 'Has it ever worked, or never since you set it up?'],
    answers: ['It is the small white one, version 4.2 I think.', 'It worked fine until Tuesday.'],
    actions: [
      'Please hold the button for ten seconds until it turns blue. I will stay with you while it restarts.',
      'That version has a fault. I have put you on the corrected one, it installs within the hour.',
      'I can see the line drop from here. A technician comes on {date} between eight and twelve.',
    ],
    selfService: 'The step-by-step check under Help finds this fault too, and it works without an account.',
    summaries: [
      'Device reset by phone, pairs again.',
      'Known fault of version 4.2, corrected version pushed.',
      'Line fault confirmed, technician booked for {date}.',
    ],
  },
  {
    category: 'Cancellation',
    tags: ['contract', 'retention'],
    openings: [
      'I would like to cancel my membership, please.',
      'You put the price up again. I have been with you for nine years and I am done.',
      'I am moving abroad, so I need to end my contract early.',
      'I cancelled in writing last month and you still took {amount}.',
    ],
    questions: ['May I ask what made you decide to leave?', 'Would a pause of three months help?'],
    answers: ['Honestly, the price. And I hardly use it.', 'No, I have made up my mind, thank you.'],
    actions: [
      'I have confirmed the end on {date} by email. Nothing more will be taken after that.',
      'Nine years is a long time, thank you. I can put you back on the old price for twelve months.',
      'Your letter did arrive. I am sorry about the charge, {amount} is on its way back.',
    ],
    selfService: 'The notice can be given in the account with two clicks, should you ever come back and leave again.',
    summaries: [
      'Cancellation confirmed for {date}, reason: price.',
      'Customer stays, old price for twelve months.',
      'Late booking of a cancellation, {amount} refunded.',
    ],
  },
  {
    category: 'Loyalty programme',
    tags: ['points', 'voucher'],
    openings: [
      'My points from {order} are missing.',
      'The birthday voucher does not work at the till.',
      'I have been a gold member since the beginning and now I am silver?',
      'How many points do I need for free delivery?',
    ],
    questions: ['Did you log in before you ordered?', 'Could you read me the code on the voucher?'],
    answers: ['I think I ordered as a guest.', 'Sure: SPRING, dash, 8, 8, K.'],
    actions: [
      'I have added the points by hand. Thank you for shopping with us for so long.',
      'The code was mixed up with an old one. Here is a new one, good until {date}.',
      'You were twelve points short. As a thank-you for the years before, gold stays until the end of the year.',
    ],
    selfService: 'The card in the app always shows your points, and which order they came from.',
    summaries: [
      'Points of a guest order added to the account.',
      'Faulty voucher replaced.',
      'Gold status kept as goodwill until the end of the year.',
    ],
  },
];
