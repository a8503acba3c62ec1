// Development only: reloads the page when its sources have changed.
new EventSource("/dev/reload").addEventListener("message", () => location.reload());

export {};
