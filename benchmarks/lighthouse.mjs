// Lighthouse over several addresses in one process: {chromium, flags, categories, addresses} as JSON on the
// standard input, its reports as JSON, in the order of the addresses, on the standard output. See lighthouse.py.
import { readFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chromium, flags, categories, addresses } = JSON.parse(readFileSync(0, "utf-8"));
// Every flag is ours: the launcher's own would switch on what the tests do without.
const browser = await launch({ chromePath: chromium, chromeFlags: flags, ignoreDefaultFlags: true });
const reports = [];
try {
  for (const address of addresses) {
    // What stands here by default is a telephone on a slow link.
    const { lhr } = await lighthouse(address, {
      port: browser.port,
      onlyCategories: categories,
      disableFullPageScreenshot: true,
    });
    reports.push({ address, categories: lhr.categories, audits: lhr.audits, warnings: lhr.runWarnings });
  }
} finally {
  await browser.kill();
}
process.stdout.write(JSON.stringify(reports));
