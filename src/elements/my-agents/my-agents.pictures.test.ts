/** Pictures of agents, and the initials in their place. Which addresses are allowed: test/parts/media-address.test.ts. */

import { expect } from '@open-wc/testing';
import type { MyAgents } from './my-agents.js';
import { unsafeUrls } from '../../../stories/data/markup.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import { interactionsOf, part, parts, rising, textOf } from '../../../test/support/widgets.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { agentsOf, drawnAgents, header, settled } from './my-agents.support.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Agents named “Ann Field 0” and so on. */
function withPictures(...urls: string[]) {
  const drafts = urls.map((_, i) => ({ id: `a${i}`, name: `Ann Field ${i}`, values: rising(3) }));
  const agents = urls.map((avatarUrl, i) => ({ id: `a${i}`, name: `Ann Field ${i}`, avatarUrl }));
  return { agents, interactions: interactionsOf(...drafts) };
}

const pictures = (element: MyAgents) => parts<HTMLImageElement>(element, 'tr.agent img');

/** What draws pictures is loaded with the first address: so many are drawn then. */
const untilPictured = (element: MyAgents, count: number) =>
  waitFor(
    () => pictures(element).length === count,
    () => `${count} pictures, found ${pictures(element).length}`,
  );

describe('pictures of agents', () => {
  it('from unsafe addresses are refused: initials take their place', async () => {
    const element = await agentsOf(withPictures(...unsafeUrls, 'data:image/svg+xml,<svg/>', 'about:blank', PIXEL));
    await untilPictured(element, 1);
    expect(textOf(part(element, 'tr.agent .avatar'))).to.match(/^A\d$/);
  });

  it('are loaded lazily, without telling where from, and are not read out', async () => {
    const element = await agentsOf(withPictures(PIXEL));
    await untilPictured(element, 1);
    const [picture] = pictures(element);
    expect(picture.src).to.equal(PIXEL);
    expect([picture.loading, picture.referrerPolicy, picture.alt]).to.deep.equal(['lazy', 'no-referrer', '']);
  });

  it('that the page does not name are initials, and the author is told once', async () => {
    const urls = ['https://cdn.example/a.png', 'https://other.example/b.png', '/avatars/c.png', '//cdn.example/d.png'];
    const element = await agentsOf(withPictures(...urls, PIXEL));
    await untilPictured(element, 1);
    const told = expectNoise(/avatarUrl/);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('media-origins does not name this origin');
  });

  it('come and go with the setting', async () => {
    const element = await agentsOf(withPictures('/no-such-avatars/a.png', PIXEL), { mediaOrigins: '/avatars/' });
    await untilPictured(element, 1);
    expectNoise(/avatarUrl/);
    element.mediaOrigins = '/no-such-avatars/ nonsense';
    await untilPictured(element, 2);
    expectNoise(/media-origins: nonsense is neither/);
    element.mediaOrigins = '/no-such';
    await untilPictured(element, 1);
  });

  it('that are none are initials', async () => {
    const element = await agentsOf(withPictures('data:image/png;base64,AAAA', PIXEL));
    await untilPictured(element, 1);
    expect(parts(element, 'tr.agent .avatar').map(textOf).sort()).to.deep.equal(['', 'A0']);
  });

  it('are images of their own: no face of another stays until one has loaded', async () => {
    const element = await agentsOf(withPictures(PIXEL, `${PIXEL}#1`));
    await untilPictured(element, 2);
    const before = new Map(pictures(element).map((picture) => [picture, picture.src]));
    const names = drawnAgents(element);
    header(element, 'Agent').click();
    await settled(element);
    header(element, 'Agent').click();
    await settled(element);
    expect(drawnAgents(element)).to.deep.equal(names.reverse());
    expect(pictures(element)).to.have.length(2);
    for (const [picture, src] of before) if (picture.isConnected) expect(picture.src).to.equal(src);
  });

  it('are initials of first and last name, one for a name without spaces', async () => {
    const element = await agentsOf(
      interactionsOf(
        { id: '1', name: 'ann b. field', values: [1] },
        { id: '2', name: '王小明', values: [1] },
        { id: '3', name: '😀 smile', values: [1] },
      ),
    );
    const initials = new Map(
      parts(element, 'tr.agent').map((row) => [
        textOf(row.querySelector('.person > bdi')),
        textOf(row.querySelector('.avatar')),
      ]),
    );
    expect([...initials].sort()).to.deep.equal(
      [
        ['ann b. field', 'AF'],
        ['王小明', '王'],
        ['😀 smile', '😀S'],
      ].sort(),
    );
  });
});
