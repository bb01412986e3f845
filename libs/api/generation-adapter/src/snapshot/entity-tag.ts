/** Whether `If-None-Match` names the tag (RFC 9110, 13.1.2): any of a list, or `*`; weakness does not count here. */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
