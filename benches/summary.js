/** First, least and median of times in milliseconds, and how many there were. */
export function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const [first, least, median] = [times[0], sorted[0], sorted[sorted.length >> 1]].map((time) =>
    time.toFixed(1).padStart(7),
  );
  return `first ${first} ms  least ${least} ms  median ${median} ms  (${times.length} runs)`;
}
