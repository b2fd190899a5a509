import type { Topic } from './topic.js';

export const orderTopics: readonly Topic[] = [
  {
    category: 'Delivery',
    tags: ['late delivery', 'carrier'],
    selfService: 'You can move the delivery day or pick a parcel shop under My orders, up to the evening before.',
    cases: [
      {
        opening: 'Hi, my order {order} should have been here on Monday and it is still not here.',
        question: 'Could you confirm the delivery address for me?',
        answer: 'Same as last time, second floor, left-hand bell.',
        action: 'I have opened a trace. The carrier must answer by noon tomorrow, and I will write to you either way.',
        summary: 'Parcel overdue, trace opened, customer gets an answer tomorrow.',
      },
      {
        opening: 'The tracking page for {order} has said "in transit" for five days. Where is my parcel?',
        question: 'Did you get a message from the carrier in between?',
        answer: 'Only the first one, that it had been handed over.',
        action: 'It sits in the wrong depot. I have asked for it to go out again first thing on {date}.',
        summary: 'Parcel at the wrong depot, out for delivery again on {date}.',
      },
      {
        opening: 'Your driver marked {order} as delivered, but nobody rang and there is nothing at the door.',
        question: 'Is there a neighbour or a shop that takes parcels in?',
        answer: 'I have already asked next door, they have nothing.',
        action: 'I am sending a replacement today, free of charge. If the first one turns up, just refuse it.',
        summary: 'Marked delivered but not received. Replacement sent, address confirmed.',
      },
      {
        opening: 'I paid for express and {order} has not even left the warehouse.',
        question: 'When did you place it, before noon or after?',
        answer: 'At half past nine. I have the confirmation here.',
        action: 'Then it should have gone out. The surcharge of {amount} is on its way back and you get it on {date}.',
        summary: 'Express surcharge of {amount} refunded, delivery on {date} agreed.',
      },
    ],
  },
  {
    category: 'Returns',
    tags: ['return', 'refund'],
    selfService: 'Labels and the state of a refund are also under Returns in your account, no need to wait for us.',
    cases: [
      {
        opening: 'I sent the shoes from {order} back two weeks ago and have not seen my money.',
        question: 'Do you still have the drop-off receipt?',
        answer: 'Yes, the last digits are 4471.',
        action: 'They did arrive. I have released the refund of {amount}; banks take two to three working days.',
        summary: 'Refund of {amount} released, return had arrived without a scan.',
      },
      {
        opening: 'How do I return one item of {order}? The label you sent covers all of it.',
        question: 'Which item would you like to send back?',
        answer: 'Only the blue scarf.',
        action: 'I have made a second label for the scarf alone and sent it to your email address.',
        summary: 'Separate return label issued for one item of {order}.',
      },
      {
        opening: 'The jacket is too small. Can I swap it for the next size without paying postage twice?',
        question: 'Was it worn, or is the tag still on?',
        answer: 'Tried on once at home. The tag is on.',
        action: 'The exchange is booked. We keep the new size for you until the old one is back.',
        summary: 'Exchange for the next size booked, postage waived once.',
      },
      {
        opening: 'You refunded {amount}, but the item cost more than that.',
        question: 'Did you use a voucher when you paid?',
        answer: 'Yes, ten per cent. But for the whole order!',
        action: 'You are right, it was taken off one item only. The rest of the money leaves today.',
        summary: 'Voucher was set against one item only, difference refunded.',
      },
    ],
  },
  {
    category: 'Damaged goods',
    tags: ['damage', 'quality'],
    selfService: 'Photos of damage can be uploaded next to the order as well; that often saves a day.',
    cases: [
      {
        opening: 'The lamp in {order} came in pieces. The box was fine, so somebody packed it like that.',
        question: 'Could you send us a photo of it, please?',
        answer: 'I have just attached two of them.',
        action: 'Thank you for the photos. A new one leaves today, and you need not send the broken one back.',
        summary: 'Item broken in transit, photos on file, replacement sent without return.',
      },
      {
        opening: 'One leg of the table is scratched all the way down. I am rather disappointed.',
        question: 'Would you like a new one, or keep it for less?',
        answer: 'Keep it, I have just put it together.',
        action: 'Then I take {amount} off the price. You see it on your card within the week.',
        summary: 'Price reduction of {amount} agreed for a scratched table leg.',
      },
      {
        opening: 'The blender from {order} worked twice and now smells of burning.',
        question: 'Is it unplugged now?',
        answer: 'Yes, of course.',
        action: 'Good, please leave it so. A courier collects it on {date} and brings a new one along.',
        summary: 'Appliance overheats. Collection and exchange arranged for {date}.',
      },
      {
        opening: 'Two of the six glasses were broken when I opened the box.',
        question: 'Are the other four all right?',
        answer: 'They look fine. I only want the two.',
        action: 'I can send single glasses. Two of them go out on {date}.',
        summary: 'Two glasses sent as a free replacement.',
      },
    ],
  },
  {
    category: 'Order change',
    tags: ['order', 'address'],
    selfService: 'For half an hour after ordering you can change everything yourself under My orders.',
    cases: [
      {
        opening: 'I ordered the wrong colour ten minutes ago. Can you still change {order}?',
        question: 'Which colour should it be?',
        answer: 'The dark green one.',
        action: 'Done. You will get a new confirmation in a minute.',
        summary: 'Colour changed before packing, new confirmation sent.',
      },
      {
        opening: 'Please send {order} to my office instead, I am away next week.',
        question: 'Could you spell out the new address, please?',
        answer: 'It is Hafenweg 12, ask for the front desk.',
        action: 'I have changed the address. It adds one day, so please expect it on {date}.',
        summary: 'Delivery address changed, delivery moves to {date}.',
      },
      {
        opening: 'I put the same thing in my basket twice. Can you take one out of {order}?',
        question: 'So one of them stays in the order?',
        answer: 'Yes, one is enough.',
        action: 'I have taken one out. {amount} less, and the rest goes out today as planned.',
        summary: 'Duplicate item removed, {amount} will not be charged.',
      },
      {
        opening: 'Could you add a gift note to {order}?',
        question: 'With pleasure. What shall it say?',
        answer: 'Happy birthday from the four of us.',
        action: 'It is on the card, and the invoice stays out of the box.',
        summary: 'Gift note added, invoice by email only.',
      },
    ],
  },
];
