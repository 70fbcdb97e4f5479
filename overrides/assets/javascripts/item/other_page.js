// Another page of the site, as it would be shown: fetched, and read.

/** @param {string} address @param {AbortSignal} [signal] */
export async function otherPage(address, signal) {
  const answer = await fetch(address, { signal })
  if (!answer.ok) throw new Error(answer.statusText)
  return new DOMParser().parseFromString(await answer.text(), "text/html")
}
