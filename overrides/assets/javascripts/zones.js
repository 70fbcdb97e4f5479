// The zone whose time stands beside the venue's: that of the device, or one that was chosen and is kept.
export const DEVICE = ""
export const NO_ZONE = "none"
const KEPT = "timeZone"

// The zones that the browser knows; one that cannot list them knows that of the world's clock.
export function zones() {
  try {
    return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])]
  } catch {
    return ["UTC"]
  }
}

// What was chosen before, unless this browser does not know it, or keeps nothing.
export function keptZone() {
  try {
    const kept = localStorage.getItem(KEPT) ?? DEVICE
    return [DEVICE, NO_ZONE, ...zones()].includes(kept) ? kept : DEVICE
  } catch {
    return DEVICE
  }
}

/** @param {string} zone */
export function keepZone(zone) {
  try {
    localStorage.setItem(KEPT, zone)
  } catch {
    // A browser that keeps nothing shows the choice on this page all the same.
  }
}
