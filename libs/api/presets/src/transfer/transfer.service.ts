import { Injectable } from '@nestjs/common';
import { type OverrideSetEntity, Repositories } from '@kamerton/api-database';
import { malformedRequest } from '@kamerton/api-http';
import { ConfigWriter, type OverrideTarget, reasonOf, type WriteContext } from '@kamerton/api-override-sets';
import type { TransferBody, TransferRequestBody } from '@kamerton/contract';
import { checkedSource } from '../dto/checked-source.js';
import { arrivalAt, chosenOf, type Arrival } from './arrival.js';
import { arrivalAbove } from './set-beneath.js';
import { TransferSourceReader } from './transfer-source.reader.js';
import { transferWrite } from './transfer-write.js';
import type { TransferredValues } from './transferred-values.js';

/** Brings values of a preset, of another set or of a document to a model. */
@Injectable()
export class TransferService {
  constructor(
    private readonly sources: TransferSourceReader,
    private readonly writer: ConfigWriter,
    private readonly repositories: Repositories,
  ) {}

  /**
   * Whatever does not arrive is in the report only; what arrives is judged like any other write.
   *
   * @throws ProblemException as `TransferSourceReader.read` and `ConfigWriter.write`; MALFORMED_REQUEST
   */
  async transfer(
    target: OverrideTarget,
    { mode = 'merge', only, reason, ...source }: TransferRequestBody,
    context: WriteContext,
  ): Promise<TransferBody> {
    const transferred = await this.sources.read(checkedSource(source), target.language);
    if (mode === 'replace') refuseUnreadable(transferred);
    const all = arrivalAbove(arrivalAt(target, transferred), await this.setsBelow(target));
    refuseUnknownChoice(all, only);
    const arrival = chosenOf(all, only);
    const write = transferWrite(arrival, mode, reasonOf(reason) ?? transferred.origin);
    const { report } = arrival;
    const { unread } = transferred;
    return this.writer.writeAs(target, write, context, (body) => ({ ...body, report, unread }));
  }

  private async setsBelow({ address }: OverrideTarget): Promise<readonly OverrideSetEntity[]> {
    const sets = await this.repositories.overrideSets.onLadder(address);
    return sets.filter(({ model, profile }) => model !== address.model || profile !== address.profile);
  }
}

/** A file that is broken, or in another format than was said, is no wish to have everything taken away. */
function refuseUnreadable({ values, unread: [first] }: TransferredValues): void {
  if (first === undefined || Object.keys(values).length > 0) return;
  const found = first.line === null ? first.reason : `line ${first.line}: ${first.reason}`;
  throw malformedRequest('/document/text', {
    en: `holds no setting that could be read (${found}), and replace would only take values away`,
    pl: `nie zawiera ustawienia, które dałoby się odczytać (${found}), a replace tylko usunęłoby wartości`,
  });
}

/** A name that was chosen and that the source knows nothing of is a slip of the pen. */
function refuseUnknownChoice({ report }: Arrival, only: readonly string[] = []): void {
  const index = only.findIndex((name) => !report.some(({ as }) => as === name));
  if (index === -1) return;
  throw malformedRequest(`/only/${index}`, {
    en: 'the source has nothing that would arrive under this name',
    pl: 'źródło nie zawiera niczego, co dotarłoby pod tą nazwą',
  });
}
