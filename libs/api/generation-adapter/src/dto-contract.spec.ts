import type { NewReceiptBody, ReceiptBody, ResolveBody, ResolveRequestBody, SnapshotBody } from '@kamerton/contract';
import type { NewReceiptDto } from './receipts/dto/new-receipt.dto.js';
import type { ReceiptDto } from './receipts/dto/receipt.dto.js';
import type { ResolveRequestDto } from './resolve/dto/resolve-request.dto.js';
import type { ResolveDto } from './resolve/dto/resolve.dto.js';
import type { SnapshotDto } from './snapshot/dto/snapshot.dto.js';

/** Each assignable to the other, with the same names: a field that only one side has is a compile error here. */
type Same<Left, Right> = [Left, keyof Left] extends [Right, keyof Right]
  ? [Right, keyof Right] extends [Left, keyof Left]
    ? true
    : never
  : never;

const agreements: Readonly<Record<string, true>> = {
  snapshot: true satisfies Same<SnapshotDto, SnapshotBody>,
  resolveRequest: true satisfies Same<ResolveRequestDto, ResolveRequestBody>,
  newReceipt: true satisfies Same<NewReceiptDto, NewReceiptBody>,
  receipt: true satisfies Same<ReceiptDto, ReceiptBody>,
  resolve: true satisfies Same<ResolveDto, ResolveBody>,
};

describe('the DTO classes of the serving side', () => {
  it.each(Object.entries(agreements))('%s agrees with the contract both ways (the compiler says so)', (_, agrees) => {
    expect(agrees).toBe(true);
  });
});
