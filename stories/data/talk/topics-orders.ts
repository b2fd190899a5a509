import type { Topic } from './topic.js';

export const orderTopics: readonly Topic[] = [
  {
    category: 'Delivery',
    tags: ['late delivery', 'carrier'],
    openings: [
      'Hi, my order {order} was due on {date} and it is still not here.',
      'The tracking page for {order} has said "in transit" for five days. Where is my parcel?',
      'Your driver marked {order} as delivered, but nobody rang and there is nothing at the door.',
      'I paid for express and {order} has not even left the warehouse.',
    ],
    questions: ['Could you confirm the delivery address for me?', 'Is there a neighbour or a shop that takes parcels in?'],
    answers: ['Same as last time, second floor, left-hand bell.', 'I have already asked next door, they have nothing.'],
    actions: [
      'I have opened a trace with the carrier. They must answer by noon tomorrow, and I will write to you either way.',
      'The parcel sits in the wrong depot. I have asked for it to go out again first thing on {date}.',
      'I am sending a replacement today, free of charge. If the first one turns up, just refuse it.',
    ],
    selfService: 'You can move the delivery day or pick a parcel shop under My orders, up to the evening before.',
    summaries: [
      'Parcel stuck at depot. Trace opened, customer gets an answer tomorrow.',
      'Marked delivered but not received. Replacement sent, address confirmed.',
      'Express surcharge of {amount} refunded, new delivery date agreed.',
    ],
  },
  {
    category: 'Returns',
    tags: ['return', 'refund'],
    openings: [
      'I sent the shoes from {order} back two weeks ago and have not seen my money.',
      'How do I return one item of {order}? The label you sent covers all of it.',
      'The jacket is too small. Can I swap it for the next size without paying postage twice?',
      'You refunded {amount}, but the item cost more than that.',
    ],
    questions: ['Do you still have the drop-off receipt?', 'Was the item worn, or is the tag still on?'],
    answers: ['Yes, the last digits are 4471.', 'Tried on once at home. The tag is on.'],
    actions: [
      'The return arrived on {date}. I have released the refund of {amount}; banks take two to three working days.',
      'I have made a second label for the single item and sent it to your email address.',
      'The exchange is booked. We keep the new size for you until the old one is back.',
    ],
    selfService: 'Labels for single items are also under Returns in your account, no need to wait for us.',
    summaries: [
      'Refund of {amount} released, return had arrived without a scan.',
      'Separate return label issued for one item of {order}.',
      'Exchange for the next size booked, postage waived once.',
    ],
  },
  {
    category: 'Damaged goods',
    tags: ['damage', 'quality'],
    openings: [
      'The lamp in {order} came in pieces. The box was fine, so somebody packed it like that.',
      'One leg of the table is scratched all the way down. I am rather disappointed.',
      'The blender from {order} worked twice and now smells of burning.',
      'Two of the six glasses were broken when I opened the box.',
    ],
    questions: ['Could you send a photo of the damage?', 'Would you like a replacement, or your money back?'],
    answers: ['I have just attached two of them.', 'A replacement please, I do like it.'],
    actions: [
      'Thank you for the photos. A new one leaves today, and you need not send the broken one back.',
      'I have taken {amount} off the price for the scratch, as you wanted to keep it.',
      'Please stop using it. A courier collects it on {date} and brings the new one along.',
    ],
    selfService: 'Photos of damage can be uploaded next to the order as well; that often saves a day.',
    summaries: [
      'Item broken in transit, photos on file, replacement sent without return.',
      'Price reduction of {amount} agreed for a scratched table leg.',
      'Appliance overheats. Collection and exchange arranged for {date}.',
    ],
  },
  {
    category: 'Order change',
    tags: ['order', 'address'],
    openings: [
      'I ordered the wrong colour ten minutes ago. Can you still change {order}?',
      'Please send {order} to my office instead, I am away next week.',
      'I put the same thing in my basket twice. Can you take one out of {order}?',
      'Could you add a gift note to {order}?',
    ],
    questions: ['Which colour should it be?', 'Could you spell out the new address, please?'],
    answers: ['The dark green one.', 'It is Hafenweg 12, ask for the front desk.'],
    actions: [
      'Done. You will get a new confirmation in a minute.',
      'It was already packed, so I stopped it and made a new order at the same price.',
      'I have changed the address. It adds one day, so please expect it on {date}.',
    ],
    selfService: 'For half an hour after ordering you can change everything yourself under My orders.',
    summaries: [
      'Colour changed before packing, new confirmation sent.',
      'Delivery address changed, delivery moves to {date}.',
      'Duplicate item removed, {amount} will not be charged.',
    ],
  },
];
