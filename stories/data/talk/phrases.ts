/** What is said in any conversation, whatever it is about. Placeholders as in a topic. */
export const phrases = {
  bot: [
    'Hello, I am the assistant. Tell me in a few words what this is about.',
    'Thanks for writing! Is it about an order, an invoice or something else?',
  ],
  botHandover: ['One moment, I am passing you to a colleague.', 'I will get someone from the team for you.'],
  wantsHuman: ['A person please.', 'I would rather talk to somebody.', 'agent', 'That does not answer my question.'],
  greeting: [
    'Hello {customer}, this is {agent}. Thank you for the details.',
    'Hi {customer}, {agent} here. Let me look into that for you.',
    'Hi, {agent} from the service team. I have your file open now.',
    'Hello.',
  ],
  mailGreeting: ['Thank you for your message.', 'Thank you for writing to us, I have looked into it.'],
  empathy: [
    'I am sorry, that must be annoying after waiting so long.',
    'I see why you are upset, I would be too.',
    'Thank you for telling us. That should not have happened.',
    'Oh no, and right before the weekend.',
  ],
  nudges: ['Are you still there?', 'Hello??', 'Any news?', 'I have been waiting for a while now.'],
  thanks: [
    'Great, thank you very much.',
    'Thanks, that was quick!',
    'All right. Thank you for your help, {agent}.',
    'Perfect 👍',
    'Okay. I hope it works this time.',
  ],
  complaints: [
    'That is the third time I have to explain this.',
    'So I have to wait again? Not happy.',
    'Your colleague told me something else last week.',
    'If it does not work out I would like to talk to your manager.',
  ],
  rude: ['That is really not my problem.', 'Please read the terms, then you would not have to ask.'],
  farewell: [
    'You are welcome. Is there anything else I can do for you?',
    'Happy to help. Have a good day!',
    'My pleasure, {customer}. Goodbye!',
  ],
  closing: [
    'To sum up: it is all set on our side, and you need not do anything.',
    'Should anything else come up, just reply here.',
    'Thank you for being our customer, {customer}.',
    'I am closing this now. Have a good day!',
  ],
  note: [
    'Customer has called about this before, see the last conversation.',
    'Goodwill approved by team lead.',
    'Please do not promise a date, the warehouse is counting stock.',
  ],
  broadcast: [
    'Your parcel {order} arrives today between 14:00 and 17:00.',
    'Reminder: your appointment is on {date}. Reply here if you need another day.',
    'Your invoice over {amount} is ready in your account.',
  ],
} as const;
