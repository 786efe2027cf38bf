// The promise of the page: it opens from disk, with its story, and nothing leaves the machine.

import { readdir } from "node:fs/promises";
import { expect, test } from "../page.js";

const story = new URL("../../../seeds/ukraine-plan/", import.meta.url);

test("opens from disk with the articles of its story", async ({ page }) => {
  const files = (await readdir(story)).filter((name) => name !== "README.md").sort();
  const seeds = await page.locator("#seeds").textContent();
  expect(JSON.parse(seeds).map(({ story, files }) => [story, files.map(({ name }) => name)])).toEqual([
    ["ukraine-plan", files],
  ]);
  await expect(page.locator("main")).toContainText("POLITICO");
});

test("refuses every way to the network", async ({ page, problems }) => {
  const reached = await page.evaluate(async () => {
    const address = "http://127.0.0.1:9/";
    const outcome = async (action) => {
      try {
        await action();
        return "done";
      } catch (error) {
        return error.name;
      }
    };
    const image = () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = () => reject(new DOMException("", "NetworkError"));
        image.src = address;
      });
    return {
      fetch: await outcome(() => fetch(address)),
      image: await outcome(image),
      beacon: await outcome(() => navigator.sendBeacon(address, "text")),
      // biome-ignore lint/security/noGlobalEval: this is the point
      eval: await outcome(() => globalThis.eval("1")),
      html: await outcome(() => {
        document.createElement("div").innerHTML = "<b>text</b>";
      }),
    };
  });
  expect(reached).toMatchObject({ fetch: "TypeError", image: "NetworkError", html: "TypeError" });
  expect(reached.eval).not.toBe("done");
  const seen = problems.splice(0).join("\n");
  for (const directive of ["connect-src", "img-src"]) {
    expect(seen).toContain(`policy: ${directive} blocked`);
  }
  expect(seen).not.toContain("request:");
});
