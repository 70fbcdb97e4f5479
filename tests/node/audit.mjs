// Audits pages with Lighthouse, all of them in one browser. It is given { addresses, categories } as
// JSON, and prints a list of { scores, failed }, in the order of the addresses: the score of each
// category from 0 to 1, and the names of the audits that found something.
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"

const { addresses, categories } = JSON.parse(process.argv[2])
const browser = await launch({ chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"] })
const findings = []
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, {
      port: browser.port,
      onlyCategories: categories,
      disableFullPageScreenshot: true,
      logLevel: "error",
    })
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, score])
    const failed = Object.values(lhr.audits).filter(({ score }) => score === 0).map(({ id }) => id)
    findings.push({ scores: Object.fromEntries(scores), failed })
  }
} finally {
  browser.kill()
}
console.log(JSON.stringify(findings))
